/** Two copies of one thing → one record: the better copy, with the bad news of the other. */
import { worseStatus, type Status } from '../import/repairs.js';
import { takesAway } from '../judge/taking-away.js';
import { foldName } from './fold-name.js';
import { hoursOf, phonesOf } from '../check/phones-of.js';
import { commonHours } from './common-hours.js';
import { digitsOf, japanese, listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';

/** Positive when `a` was changed or checked later than `b`; 0 where neither says so. */
export function compareDays(a: AnyRecord, b: AnyRecord): number {
  for (const field of ['modified', 'verifiedOn']) {
    const [dayA, dayB] = [stringOf(a[field]), stringOf(b[field])];
    if (dayA !== dayB) return dayA > dayB ? 1 : -1;
  }
  return 0;
}

/** Where two copies differ on when and how one may come, as codes of the report. */
export type Difference = 'hours' | 'closures' | 'days' | 'state' | 'numbers' | 'application';

/** The points that matter to visitors and on which two copies differ; a copy that says nothing does not differ. */
export function differences(a: AnyRecord, b: AnyRecord): Difference[] {
  const said: readonly (readonly [Difference, (record: AnyRecord) => string])[] = [
    ['hours', hoursOf],
    ['closures', ({ closures }) => (closures === undefined ? '' : JSON.stringify(closures))],
    ['days', daysOf],
    ['numbers', (record) => phonesOf(record).map(digitsOf).sort().join()],
    ['application', ({ application }) => stringOf(objectOf(application)['deadline'])],
  ];
  const found = said.filter(([, of]) => of(a) !== '' && of(b) !== '' && of(a) !== of(b)).map(([name]) => name);
  const state = ({ status, eventStatus }: AnyRecord): string => stringOf(status) || stringOf(eventStatus);
  return state(a) === state(b) ? found : [...found, 'state'];
}

const daysOf = ({ startDate, sessions }: AnyRecord): string =>
  [startDate, ...listOf(sessions).map((one) => objectOf(one)['startDate'])]
    .map(stringOf)
    .sort()
    .join()
    .replace(/^,/u, '');

/** `kept`, with what must not be lost of `other`. */
export function united(collection: string, kept: AnyRecord, other: AnyRecord): AnyRecord {
  if (collection === 'events') return unitedEvent(kept, other);
  // The copy that was changed later knows of a reopening; where no date tells which it is, the worse news counts.
  return compareDays(kept, other) > 0 ? kept : withRest(kept, other);
}

function unitedEvent(kept: AnyRecord, other: AnyRecord): AnyRecord {
  const record = { ...kept };
  const organizers = [...listOf(kept['organizers']), ...listOf(other['organizers'])];
  const byName = new Map(
    organizers.map((one) => [`${foldName(japanese(objectOf(one)['name']))}/${stringOf(objectOf(one)['role'])}`, one]),
  );
  if (byName.size > 0) record['organizers'] = [...byName.values()];
  const fate = worseFate(kept['eventStatus'], other['eventStatus']);
  if (fate !== undefined) record['eventStatus'] = fate;
  if (Array.isArray(kept['sessions']))
    record['sessions'] = kept['sessions'].map((one) => withFate(objectOf(one), other));
  const [mine, theirs] = [objectOf(kept['application']), objectOf(other['application'])];
  for (const state of ['full', 'closed'])
    if (theirs[state] === true) record['application'] = { ...mine, ...objectOf(record['application']), [state]: true };
  return record;
}

const CALLED_OFF: readonly unknown[] = ['cancelled', 'postponed'];

/** Of the event's status only cancellations and postponements are taken over from the other copy. */
function worseFate(own: unknown, other: unknown): Status['eventStatus'] {
  const eventStatus = (stringOf(own) || undefined) as Status['eventStatus'];
  return CALLED_OFF.includes(other)
    ? worseStatus({ eventStatus }, { eventStatus: other as Status['eventStatus'] }).eventStatus
    : eventStatus;
}

function withFate(session: AnyRecord, other: AnyRecord): AnyRecord {
  const twin = listOf(other['sessions'])
    .map(objectOf)
    .find((one) => one['startDate'] === session['startDate']);
  const eventStatus = worseFate(session['eventStatus'], twin?.['eventStatus']);
  return eventStatus === undefined ? session : { ...session, eventStatus };
}

/** A place or desk that rests, or whose hours the other copy could not compute because of what it says, has no hours here either. */
function withRest(kept: AnyRecord, other: AnyRecord): AnyRecord {
  const record = { ...kept };
  if (stringOf(other['status']) !== '') record['status'] ??= other['status'];
  if (listOf(kept['schedule']).length === 0) return record;
  if (listOf(other['schedule']).length > 0 && compareDays(kept, other) === 0) {
    const schedule = commonHours(kept['schedule'], other['schedule']);
    if (schedule.length > 0) record['schedule'] = schedule;
    else delete record['schedule'];
  }
  const closures = listOf(other['closures']).filter(
    (one) => !listOf(kept['closures']).some((own) => JSON.stringify(own) === JSON.stringify(one)),
  );
  if (closures.length > 0) record['closures'] = [...listOf(kept['closures']), ...closures];
  if (other['onHolidays'] === 'closed') record['onHolidays'] = 'closed';
  const words = japanese(other['hoursNote']);
  if (listOf(other['schedule']).length > 0 || !takesAway(words)) return record;
  const { schedule: _s, closures: _c, onHolidays: _h, ...rest } = record;
  return { ...rest, hoursNote: words };
}
