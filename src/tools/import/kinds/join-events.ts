/** Rows of one number, name and place → one event with several days, where nothing that somebody acts on would be lost by it. */
import type { CommunityEvent, Session } from '../../../feed/schema.js';
import type { FeedRecord } from '../kind-importer.js';
import { worseStatus, type Status } from '../repairs.js';
import type { TableRow } from '../table-row.js';
import { defined } from '../defined.js';

/** An event as the importer holds it. */
export type ImportedEvent = CommunityEvent & FeedRecord;

/** What somebody acts on. Two values of one of these are two offers, and keep the rows apart. */
const TERMS = {
  application: '申込',
  cost: '料金',
  inquiry: '問合せ先',
  location: '会場',
  eligibility: '対象',
  online: 'オンライン',
  onlineUrl: 'オンラインURL',
  kind: '種類',
  audiences: '対象者',
  areas: '地域',
} as const satisfies Partial<Record<keyof CommunityEvent, string>>;
/** Words of which the first row's are kept; another row's are named in the report. */
const WORDS = {
  description: '説明',
  url: 'URL',
  organizers: '主催',
  lecturers: '講師',
  flyer: '画像',
  tags: 'タグ',
  keywords: 'キーワード',
  result: '参加者数',
  accessibility: 'バリアフリー',
  languages: '言語',
} as const satisfies Partial<Record<keyof CommunityEvent, string>>;

/** What of a state two rows may say differently: the worse is kept, so it is no difference. */
function termOf(event: ImportedEvent, term: keyof typeof TERMS): unknown {
  if (term !== 'application') return event[term];
  const { full: _full, closed: _closed, applied: _applied, asOf: _asOf, ...rest } = event.application ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** The terms in which two rows differ; where one of them says nothing, they do not. */
export function differingTerms(a: ImportedEvent, b: ImportedEvent): string[] {
  return (Object.keys(TERMS) as (keyof typeof TERMS)[])
    .filter((term) => differ(termOf(a, term), termOf(b, term)))
    .map((term) => TERMS[term]);
}

/** Two objects differ where both have a key and its values are not the same. */
function differ(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return false;
  if (Array.isArray(a) || Array.isArray(b) || typeof a !== 'object' || typeof b !== 'object')
    return JSON.stringify(a) !== JSON.stringify(b);
  const [one, other] = [a, b] as Record<string, unknown>[];
  return Object.keys(one ?? {}).some((key) => differ(one?.[key], other?.[key]));
}

const sessionsOf = ({ sessions, startDate, endDate, previousStartDate }: ImportedEvent): Session[] =>
  sessions ?? [defined({ startDate: startDate ?? '', endDate, previousStartDate })];

/** Adds what a further row says to `event`; false where its terms are others. The worse of two fates of one day is kept. */
export function joinEvents(row: TableRow, event: ImportedEvent, further: ImportedEvent): boolean {
  // Days that can only be said in words stand beside no others.
  if (event.startDate === undefined || further.startDate === undefined) return false;
  if (differingTerms(event, further).length > 0) return false;
  const before = sessionsOf(event);
  const more = sessionsOf(further);
  // Of two ends for one start the one that is called off tells nobody which of them holds: both are.
  const isSame = (one: Session, session: Session): boolean =>
    areSame(one, session) ||
    (one.startDate === session.startDate && [fateOf(one, further), fateOf(session, event)].some(isOff));
  const fresh = more.filter((one) => !before.some((session) => isSame(one, session)));
  const params = { dropped: dropsOf(event, further, fresh.length === 0).join('、') || undefined };
  const disagree = before.some((session) =>
    more.some((one) => isSame(one, session) && fateOf(one, further) !== fateOf(session, event)),
  );
  if (disagree) row.repaired('rows-disagree', '名称', { params });
  else if (fresh.length === 0) row.repaired('duplicate-time', 'ID', { params });
  if (fresh.length > 0)
    row.report('joined-by-number', 'ID', {
      params: { ...params, days: fresh.map(({ startDate }) => startDate.slice(0, 10)).join('、') },
    });
  const note = further.timeNote === event.timeNote ? undefined : further.timeNote;
  const sessions = [
    ...before.map((session) => {
      const same = more.filter((one) => isSame(one, session));
      const fates = same.map((one) => fateOf(one, further));
      const { startDate, endDate } = same.reduce(clearer, session);
      return defined({
        ...session,
        startDate,
        endDate,
        eventStatus: worst([fateOf(session, event), ...fates]),
        previousStartDate: [session, ...same].find((one) => one.previousStartDate !== undefined)?.previousStartDate,
      });
    }),
    ...fresh.map((one) => defined({ ...one, eventStatus: fateOf(one, further), note: one.note ?? note })),
  ];
  fill(event, further);
  settle(event, sessions);
  return true;
}

/** One of them may leave the clock out. */
function areSame(a: Session, b: Session): boolean {
  if (a.startDate === b.startDate) return a.endDate === b.endDate || a.endDate === undefined || b.endDate === undefined;
  const [short, long] = a.startDate.length < b.startDate.length ? [a, b] : [b, a];
  return short.endDate === undefined && short.startDate.length === 10 && long.startDate.startsWith(short.startDate);
}

const clearer = (a: Session, b: Session): Session =>
  a.startDate.length + (a.endDate?.length ?? 0) >= b.startDate.length + (b.endDate?.length ?? 0) ? a : b;

const worst = (fates: readonly (string | undefined)[]): string | undefined =>
  fates.reduce<Status>((all, eventStatus) => worseStatus(all, { eventStatus } as Status), {}).eventStatus;

/** Of one day: its own, or that of its event when that is worse. */
const fateOf = (session: Session, { eventStatus }: ImportedEvent): string | undefined =>
  worst([session.eventStatus, eventStatus]);

const isOff = (fate: string | undefined): boolean => fate === 'cancelled' || fate === 'postponed';

/** A further row without a day of its own calls the whole event off. */
export function callOff(event: ImportedEvent, fate: CommunityEvent['eventStatus']): void {
  event.eventStatus = worst([event.eventStatus, fate]) as CommunityEvent['eventStatus'];
  if (event.sessions) event.sessions = event.sessions.map((one) => defined({ ...one, eventStatus: undefined }));
}

/** Two records of one happening: the worse fate is that of both. True where they differed. */
export function shareFate(a: ImportedEvent, b: ImportedEvent): boolean {
  const [one, other] = [a.eventStatus, b.eventStatus];
  const fate = worst([one, other]);
  if (one === other || !isOff(fate)) return false;
  const [first, second] = [sessionsOf(a)[0], sessionsOf(b)[0]];
  if (!first || !second || !areSame(first, second)) return false;
  for (const event of [a, b]) if (event.sessions === undefined) event.eventStatus = fate;
  return true;
}

/** What only the further row says, and the event has no room for; what the event lacks is filled in. */
function dropsOf(event: ImportedEvent, further: ImportedEvent, sameDays: boolean): string[] {
  const words = (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((key) => further[key] !== undefined && event[key] !== undefined)
    .filter((key) => JSON.stringify(event[key]) !== JSON.stringify(further[key]))
    .map((key) => WORDS[key] as string);
  return sameDays && further.timeNote !== undefined && further.timeNote !== event.timeNote
    ? [...words, '日時の補足']
    : words;
}

function fill(event: ImportedEvent, further: ImportedEvent): void {
  const both = event as Record<string, unknown>;
  for (const [key, value] of Object.entries(further)) {
    if (['startDate', 'endDate', 'sessions', 'timeNote', 'eventStatus', 'previousStartDate', 'id'].includes(key))
      continue;
    const own = both[key];
    if (own === undefined) both[key] = value;
    else if (key in TERMS && isPlain(own) && isPlain(value)) both[key] = { ...value, ...own };
  }
  const { application } = event;
  if (application && (further.application?.full || further.application?.closed))
    event.application = { ...application, ...worseStatus(application as Status, further.application as Status) };
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Days in order; a fate that all of them share is the event's own. */
function settle(event: ImportedEvent, sessions: Session[]): void {
  const fates = new Set(sessions.map(({ eventStatus }) => eventStatus));
  const [fate] = fates;
  if (fates.size > 1 || fate === undefined) delete event.eventStatus;
  else event.eventStatus = fate;
  const [only] = sessions;
  if (only && sessions.length === 1) {
    event.startDate = only.startDate;
    if (only.endDate !== undefined) event.endDate = only.endDate;
    if (only.previousStartDate !== undefined) event.previousStartDate = only.previousStartDate;
    return;
  }
  // Which of several days has moved is said at that day.
  if (sessions.some(({ previousStartDate }) => previousStartDate !== undefined)) delete event.previousStartDate;
  const own = sessions
    .map((session) => (fates.size > 1 ? session : defined({ ...session, eventStatus: undefined })))
    .sort((a, b) => (a.startDate < b.startDate ? -1 : a.startDate > b.startDate ? 1 : 0));
  event.sessions = own.slice(0, 2_000);
  event.startDate = own[0]?.startDate;
  delete event.endDate;
}
