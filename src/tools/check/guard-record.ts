/**
 * What must never reach a visitor, whatever a table says: a shelter on a map, point and address of a hidden place, a number known to be
 * wrong, a record the widgets cannot read. `check` reports it; `build` also publishes only what is left after it.
 */
import { collections, type CollectionName } from '../../feed/schema.js';
import { notPublic, veiled } from '../../feed/visibility.js';
import { roughPoint } from '../../model/places/distance.js';
import { districtOf } from '../import/kinds/where.js';
import type { MessageCode } from '../messages/ja.js';
import { digitsOf, japanese, listOf, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import type { MessageParams } from '../messages/message.js';

/** One thing wrong with one record. `path` is dotted, within the record. */
export interface Problem {
  code: MessageCode;
  level: 'refused' | 'repaired' | 'note';
  path?: string;
  value?: string;
  params?: MessageParams;
}

/** Places of refuge: listed only as a window with a phone. */
const REFUGE = /シェルター|母子生活支援施設|自立援助ホーム|女性自立支援施設|(?<![a-z])shelter(?![a-z])/i;

/** Numbers that circulate although they are out of use or have a wrong digit (digits only). A wrong digit reaches a stranger. */
const KNOWN_WRONG_NUMBERS: ReadonlySet<string> = new Set(['0570078310', '0570046556', '0570078355']);

function namesRefuge(...values: unknown[]): boolean {
  return values.some((value) =>
    REFUGE.test(typeof value === 'object' ? Object.values(objectOf(value)).join(' ') : stringOf(value)),
  );
}

/** Removes refuge points; gives undefined for a record that must not be listed at all. */
function guardRefuge(collection: CollectionName, record: AnyRecord, problems: Problem[]): AnyRecord | undefined {
  if (collection === 'events') {
    const venue = objectOf(record['location']);
    if (venue['geo'] === undefined || !namesRefuge(venue['name'], record['name'])) return record;
    problems.push({
      code: 'refuge-coordinates',
      level: 'refused',
      path: 'location.geo',
      value: japanese(venue['name']),
    });
    return { ...record, location: { ...venue, geo: undefined } };
  }
  if (collection !== 'ibasho' && collection !== 'consultationWindows') return record;
  if (!namesRefuge(record['name'], record['kind'], record['operator'], ...listOf(record['tags']))) return record;
  if (collection === 'ibasho') {
    problems.push({ code: 'refuge-as-place', level: 'refused', path: 'name', value: japanese(record['name']) });
    return undefined;
  }
  if (record['geo'] === undefined && (record['address'] === undefined || record['addressPrecision'] === 'hidden'))
    return record;
  problems.push({
    code: 'refuge-coordinates',
    level: 'refused',
    path: record['geo'] === undefined ? 'address' : 'geo',
    value: japanese(record['name']),
  });
  const { geo: _geo, address: _address, ...rest } = record;
  return { ...rest, addressPrecision: 'hidden' };
}

/** An unknown word for the precision of the position counts as `hidden`, as in the widgets. */
function guardHidden(record: AnyRecord, problems: Problem[]): AnyRecord {
  const { addressPrecision = 'exact', geo, address, access, ...rest } = record;
  if (addressPrecision === 'exact') return record;
  if (addressPrecision === 'district') return guardDoor(guardDistrict(record, problems), problems);
  const value = japanese(record['name']);
  if (geo !== undefined) problems.push({ code: 'hidden-coordinates', level: 'refused', path: 'geo', value });
  const told = Object.entries({ address, access }).find(([, text]) => text !== undefined)?.[0];
  if (told) problems.push({ code: 'hidden-address', level: 'refused', path: told, value });
  return geo === undefined && !told ? record : { addressPrecision, ...rest };
}

/** Where only the district is public, neither the feed nor any file made from it holds a finer point. */
function guardDistrict(record: AnyRecord, problems: Problem[]): AnyRecord {
  const { latitude, longitude } = objectOf(record['geo']);
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return record;
  const geo = roughPoint({ latitude, longitude });
  if (geo.latitude === latitude && geo.longitude === longitude) return record;
  problems.push({ code: 'district-coordinates', level: 'repaired', path: 'geo', value: japanese(record['name']) });
  return { ...record, geo };
}

/** Nor the number of a door. */
function guardDoor(record: AnyRecord, problems: Problem[]): AnyRecord {
  const { address } = record;
  const told = typeof address === 'string' ? { ja: address } : objectOf(address);
  const kept = Object.entries(told).flatMap(([language, text]): [string, string][] => {
    const quarter = districtOf(stringOf(text));
    // Other languages put the number in front of the quarter.
    return quarter === '' || (language !== 'ja' && /\d/u.test(quarter)) ? [] : [[language, quarter]];
  });
  if (kept.length === Object.keys(told).length && kept.every(([language, text]) => told[language] === text))
    return record;
  problems.push({ code: 'district-address', level: 'repaired', path: 'address', value: japanese(record['name']) });
  const { address: _address, ...rest } = record;
  if (kept.length === 0) return rest;
  return { ...rest, address: typeof address === 'string' ? kept[0]?.[1] : Object.fromEntries(kept) };
}

const isWrong = (number: unknown): boolean => typeof number === 'string' && KNOWN_WRONG_NUMBERS.has(digitsOf(number));

function guardNumbers(record: AnyRecord, problems: Problem[]): AnyRecord {
  const report = (path: string, value: unknown): void =>
    void problems.push({
      code: 'known-wrong-number',
      level: 'refused',
      path,
      value: stringOf(value),
      params: { number: stringOf(value) },
    });
  let next = record;
  const change = (field: string, value: unknown): void => void (next = { ...next, [field]: value });
  const channels = listOf(record['channels']);
  const kept = channels.filter((channel, index) => {
    const { number, dial, ipPhone } = objectOf(channel);
    const wrong = [number, dial, ipPhone].find(isWrong);
    if (wrong !== undefined) report(`channels.${index}.number`, wrong);
    return wrong === undefined;
  });
  if (kept.length < channels.length) change('channels', kept);
  const own = objectOf(record['channel']);
  if (isWrong(own['number']) || isWrong(own['dial'])) {
    report('channel.number', own['number'] ?? own['dial']);
    change('channel', undefined);
  }
  for (const field of ['contact', 'inquiry', 'application']) {
    const holder = objectOf(record[field]);
    if (!isWrong(holder['phone'])) continue;
    report(`${field}.phone`, holder['phone']);
    change(field, { ...holder, phone: undefined });
  }
  return next;
}

/** What an organisation gave to the office only is no part of a publication, and neither is a name that it keeps to itself. */
function guardPrivate(collection: CollectionName, record: AnyRecord, problems: Problem[]): AnyRecord | undefined {
  if (notPublic(collection, record) !== undefined) {
    // The report is published beside the feed: it must not even name the title.
    problems.push({ code: 'not-released', level: 'refused', path: 'visibility' });
    return undefined;
  }
  const kept = collection === 'needs' || collection === 'offers' ? veiled(record) : record;
  if (kept !== record)
    problems.push({ code: 'name-veiled', level: 'repaired', path: 'organization', value: japanese(record['name']) });
  return kept;
}

/** Why the widgets would drop the record: the first three places that break the schema. */
function schemaProblems(collection: CollectionName, record: unknown): Problem[] {
  const result = collections[collection].safeParse(record);
  if (result.success) return [];
  return result.error.issues.slice(0, 3).map((issue) => {
    const path = issue.path.map(String).join('.');
    let value: unknown = record;
    for (const key of issue.path) value = (value as AnyRecord | undefined)?.[key as string];
    return {
      code: 'record-invalid',
      level: 'refused',
      path,
      value: value === undefined ? '' : JSON.stringify(value).slice(0, 60),
      params: { path, reason: issue.message },
    };
  });
}

/** The record as it may be published, or undefined when it may not, and everything that was wrong with it. */
export function guardRecord(
  collection: CollectionName,
  raw: unknown,
): { record: AnyRecord | undefined; problems: Problem[] } {
  const problems = schemaProblems(collection, raw);
  if (problems.length > 0 || typeof raw !== 'object' || raw === null) return { record: undefined, problems };
  const seen = guardPrivate(collection, raw as AnyRecord, problems);
  const admitted = seen && guardRefuge(collection, seen, problems);
  if (admitted === undefined) return { record: undefined, problems };
  return { record: guardNumbers(guardHidden(admitted, problems), problems), problems };
}
