/** Several sources → one list per collection. Records are never joined because they look alike; the newest copy wins, and bad news in any copy wins. */
import { createHash } from 'node:crypto';
import { sameAsOf, type Located } from '../check/cross-checks.js';
import { foldName } from './fold-name.js';
import { compareDays, united } from './unite-copies.js';
import { phonesOf } from '../check/phones-of.js';
import { digitsOf, japanese, listOf, objectOf, stringOf } from '../report/unproven.js';
import { shortHash } from '../import/record-id.js';

export interface SourcedRecord extends Located {
  /** Order of the source in the config. */
  order: number;
  publisher: string;
}

/** A record that was given another id, because its own was taken. */
export interface Renamed {
  one: SourcedRecord;
  was: string;
}

export interface MergedAway {
  /** The copy that was joined into `into`. */
  away: SourcedRecord;
  into: SourcedRecord;
}

/** Folded name, start and place of an event; undefined when one of them is not given. */
function eventKey(record: Record<string, unknown>): string | undefined {
  const venue = objectOf(record['location']);
  const place = japanese(venue['name']) || japanese(venue['address']) || stringOf(record['onlineUrl']);
  const start = stringOf(record['startDate']) || stringOf(objectOf(listOf(record['sessions'])[0])['startDate']);
  const name = foldName(japanese(record['name']));
  // As a digest, because half a million such texts would fill the memory.
  return name === '' || start === '' || place === ''
    ? undefined
    : createHash('sha1')
        .update(`${name}\n${start}\n${foldName(place)}`)
        .digest('base64');
}

/** Positive when `a` is the better copy. */
function compareCopies(a: SourcedRecord, b: SourcedRecord): number {
  return compareDays(a.record, b.record) || b.order - a.order;
}

/** sameAs addresses that name exactly one record of each source: a page that lists ten desks joins none of them. */
function tellingAddresses(all: readonly SourcedRecord[]): (one: SourcedRecord) => string[] {
  const uses = new Map<string, number>();
  const key = (one: SourcedRecord, address: string): string => `${one.order}\n${one.collection}\n${address}`;
  for (const one of all)
    for (const address of sameAsOf(one.record)) uses.set(key(one, address), (uses.get(key(one, address)) ?? 0) + 1);
  const crowded = new Set(
    [...uses].filter(([, count]) => count > 1).map(([name]) => name.slice(name.indexOf('\n') + 1)),
  );
  return (one) => sameAsOf(one.record).filter((address) => !crowded.has(`${one.collection}\n${address}`));
}

/**
 * Whether two records under one id are copies. Numbers such as NO 1 stand in many tables of one office, and mean something else in each:
 * an equal id alone joins nothing.
 */
function isCopy(a: SourcedRecord, b: SourcedRecord): boolean {
  if (foldName(japanese(a.record['name'])) === foldName(japanese(b.record['name']))) return true;
  const shares = (read: (record: Record<string, unknown>) => string[]): boolean =>
    read(a.record).some((value) => read(b.record).includes(value));
  return (
    shares(sameAsOf) ||
    (a.collection === 'events'
      ? shares((record) => [stringOf(record['startDate'])].filter((start) => start !== ''))
      : shares((record) => phonesOf(record).map(digitsOf)))
  );
}

/** Gives records that share an id with an earlier one an id of their own, the same in every build. */
function distinctIds(kept: readonly SourcedRecord[]): { kept: SourcedRecord[]; renamed: Renamed[] } {
  const given = new Set<string>();
  const renamed: Renamed[] = [];
  const result = kept.map((one) => {
    const was = stringOf(one.record['id']);
    let id = was;
    if (given.has(`${one.collection}/${id}`)) id = `${one.publisher}.${was}`;
    for (let n = 0; given.has(`${one.collection}/${id}`); n += 1)
      id = `${was}-${shortHash(japanese(one.record['name']), stringOf(one.record['startDate']), String(n))}`;
    given.add(`${one.collection}/${id}`);
    if (id === was) return one;
    const next = { ...one, record: { ...one.record, id } };
    renamed.push({ one: next, was });
    return next;
  });
  return { kept: result, renamed };
}

/** Joins copies of the same thing. The result keeps the order of first appearance. */
export function mergeSources(all: readonly SourcedRecord[]): {
  kept: SourcedRecord[];
  merged: MergedAway[];
  renamed: Renamed[];
} {
  const addressesOf = tellingAddresses(all);
  const slots: SourcedRecord[] = [];
  const merged: MergedAway[] = [];
  // Collection and publisher → id → slot; collection → address or digest of an event → slot.
  const byId = new Map<string, Map<string, number>>();
  const byTrait = new Map<string, Map<string, number>>();
  for (const one of all) {
    const { collection, record } = one;
    const id = stringOf(record['id']);
    const ids = mapAt(byId, `${collection}/${one.publisher}`);
    const traits = mapAt(byTrait, collection);
    const own = addressesOf(one);
    const event = collection === 'events' ? eventKey(record) : undefined;
    if (event !== undefined) own.push(event);
    let slot = ids.get(id);
    if (slot !== undefined && !isCopy(slots[slot] as SourcedRecord, one)) slot = undefined;
    // Beyond equal ids only copies of another source are the same thing.
    slot ??= own
      .map((trait) => traits.get(trait))
      .find((found) => found !== undefined && slots[found]?.order !== one.order);
    if (slot === undefined) {
      slot = slots.push(one) - 1;
    } else {
      const rival = slots[slot] as SourcedRecord;
      const [kept, away] = compareCopies(one, rival) > 0 ? [one, rival] : [rival, one];
      slots[slot] = { ...kept, record: united(kept.collection, kept.record, away.record) };
      merged.push({ away, into: kept });
    }
    if (!ids.has(id)) ids.set(id, slot);
    for (const trait of own) if (!traits.has(trait)) traits.set(trait, slot);
  }
  return { ...distinctIds(slots), merged };
}

function mapAt(maps: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const map = maps.get(key) ?? new Map<string, number>();
  maps.set(key, map);
  return map;
}
