import { momentOf } from './feed-date.js';
import { isNewer } from './read-collection.js';
import type { CollectionName, LocalizedText } from './schema.js';
import type { EventRecord, Trusted } from './types.js';

type TrustedRecord = Trusted<CollectionName>;

/**
 * Unites records of different publishers that say themselves (equal `sameAs`), or for events show plainly (equal folded name, start and
 * place), that they are one. Windows and places are never united by likeness: two desks may share a name, and one would vanish.
 */
export function acrossPublishers(name: CollectionName, records: readonly TrustedRecord[]): TrustedRecord[] {
  const kept: (TrustedRecord | undefined)[] = [];
  const placeOf = new Map<string, number>();
  for (const record of records) {
    const marks = marksOf(name, record);
    const place = marks
      .map((mark) => placeOf.get(mark))
      .find((found) => found !== undefined && kept[found]!.publisher.id !== record.publisher.id);
    if (place === undefined) {
      for (const mark of marks) if (!placeOf.has(mark)) placeOf.set(mark, kept.length);
      kept.push(record);
    } else {
      kept[place] =
        name === 'events'
          ? unitedEvent(kept[place] as EventRecord, record as EventRecord)
          : newer(kept[place]!, record);
      for (const mark of marks) if (!placeOf.has(mark)) placeOf.set(mark, place);
    }
  }
  return kept as TrustedRecord[];
}

const newer = <T extends TrustedRecord>(one: T, other: T): T => (isNewer(other, one) ? other : one);

function marksOf(name: CollectionName, record: TrustedRecord): string[] {
  const same = record.sameAs === undefined ? [] : Array.isArray(record.sameAs) ? record.sameAs : [record.sameAs];
  const marks = same.filter(Boolean).map((url) => `same:${url}`);
  if (name !== 'events') return marks;
  const { name: title, startDate, sessions, location: venue, onlineUrl } = record as EventRecord;
  const start = momentOf(startDate ?? sessions?.[0]?.startDate);
  const place = folded(venue?.name) || folded(venue?.address) || (onlineUrl ?? '');
  if (start !== undefined && place)
    marks.push(`event:${titleOf(title)}|${(startDate ?? '').length === 10}${start}|${place}`);
  return marks;
}

/** The newer copy, with the organisers of both; cancelled or postponed, full or closed in any copy wins. The copies themselves stay as they are. */
function unitedEvent(one: EventRecord, other: EventRecord): EventRecord {
  const event = { ...newer(one, other) };
  const organizers = [...(one.organizers ?? []), ...(other.organizers ?? [])];
  const seen = new Set<string>();
  if (organizers.length > 0) {
    event.organizers = organizers.filter(({ name, role }) => {
      const key = `${folded(name)}|${role ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
  }
  const statuses = `${one.eventStatus} ${other.eventStatus}`;
  if (POSTPONED.test(statuses)) event.eventStatus = 'postponed';
  if (CANCELLED.test(statuses)) event.eventStatus = 'cancelled';
  for (const state of ['full', 'closed'] as const)
    if (one.application?.[state] || other.application?.[state])
      event.application = { ...event.application, [state]: true };
  // A date that one copy called off is off, though the other still has it.
  const off = new Map(
    [...(one.sessions ?? []), ...(other.sessions ?? [])].flatMap(({ startDate, eventStatus = '' }) =>
      CANCELLED.test(eventStatus) || POSTPONED.test(eventStatus) ? [[momentOf(startDate), eventStatus]] : [],
    ),
  );
  if (off.size > 0)
    event.sessions = event.sessions?.map((session) => ({
      ...session,
      eventStatus: off.get(momentOf(session.startDate)) ?? session.eventStatus,
    }));
  return event;
}

/** As other systems spell it too: `https://schema.org/EventCancelled`, 中止. */
const CANCELLED = /cancel|中止/i;
const POSTPONED = /postpone|延期/i;

/** 「【共催】」「（三市合同）」: what partners add to the name of one event, each in its own way. */
const SHARED =
  /[\[(【《〈「『][^\])】》〉」』]{0,20}(?:共催|合同|主催|後援|協力)[^\])】》〉」』]{0,20}[\])】》〉」』]/g;
const MARKS = /[\p{P}\p{S}]+/gu;

/** A name without such additions, and without what writers put between words; one of signs alone stays as it is. */
function titleOf(title: LocalizedText): string {
  const name = folded(title);
  return name.replace(SHARED, '').replace(MARKS, '') || name;
}

function folded(text: LocalizedText | undefined): string {
  const value = typeof text === 'string' ? text : (text?.ja ?? '');
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
