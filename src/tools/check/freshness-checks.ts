/** Checks that fall due, ids that no vocabulary knows, validity that has ended: nothing is lost, but somebody should look. */
import { areaCode, NATION } from '../../feed/area-code.js';
import { EVENT_KINDS, IBASHO_KINDS, TOPICS, AUDIENCES, CHANNELS } from '../../feed/vocabulary.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import { compileYearly } from '../../model/hours/schedule-days.js';
import type { MessageCode } from '../messages/ja.js';
import { japanese, listOf, objectOf, stringOf } from '../report/unproven.js';
import type { Problem } from './guard-record.js';

/** Days after which a check no longer carries an open status. */
const CHECK_HOLDS_DAYS = 180;

/** `YYYY-MM-DD` moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const dayOf = (value: unknown): string => /^\d{4}-\d{2}-\d{2}/.exec(stringOf(value))?.[0] ?? '';

/** Day on which the record must be checked again: `nextCheckOn`, or 180 days after the last check, whichever is first; '' when never checked. */
export function checkDueOn(record: Record<string, unknown>): string {
  const verified = dayOf(record['verifiedOn']);
  const planned = dayOf(record['nextCheckOn']);
  const lapses = verified === '' ? '' : addDays(verified, CHECK_HOLDS_DAYS);
  // A check planned before the last check took place is done.
  const open = planned !== '' && planned > verified ? planned : '';
  return [lapses, open].filter((day) => day !== '').sort()[0] ?? '';
}

const KINDS: Record<string, ReadonlySet<string>> = {
  ibasho: new Set(IBASHO_KINDS),
  events: new Set(Object.keys(EVENT_KINDS)),
};
const KNOWN_TOPICS: ReadonlySet<string> = new Set(Object.keys(TOPICS));
const KNOWN_AUDIENCES: ReadonlySet<string> = new Set(AUDIENCES);
const KNOWN_CHANNELS: ReadonlySet<string> = new Set(CHANNELS);
const CHECKED = new Set(['consultationWindows', 'ibasho', 'emergency']);

/** Days whose wrong spelling fails no record, but misleads. */
const DATES = ['verifiedOn', 'nextCheckOn', 'modified', 'validFrom', 'validThrough'] as const;
const CLOSED_WHEN = ['date', 'from', 'through', 'yearly', 'days', 'weeks', 'monthDays'] as const;

function endsBefore(record: Record<string, unknown>): boolean {
  const [start, end] = [parseFeedDate(stringOf(record['startDate'])), parseFeedDate(stringOf(record['endDate']))];
  return start !== undefined && end !== undefined && end.instant < start.instant;
}

const unknownIn = (known: ReadonlySet<string>, id: string): boolean =>
  id !== '' && !known.has(id) && !id.startsWith('x-');

/** Notes about one record on `date`. `areas`: codes of the feed's table, when it has one; `ownTopics`: ids of its topic rows. */
export function noteRecord(
  collection: string,
  record: Record<string, unknown>,
  date: string,
  areas: ReadonlySet<string>,
  ownTopics: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const name = japanese(record['name']);
  const note = (code: MessageCode, path: string, value: string, params = {}): void =>
    void problems.push({ code, level: 'note', path, value, params: { name, value, ...params } });
  const kind = stringOf(record['kind']);
  const kinds = KINDS[collection];
  if (kinds !== undefined && unknownIn(kinds, kind)) note('kind-unknown', 'kind', kind);
  for (const topic of listOf(record['topics']).map(stringOf))
    if (unknownIn(KNOWN_TOPICS, topic) && !ownTopics.has(topic)) note('topic-unknown', 'topics', topic);
  for (const audience of listOf(record['audiences']).map(stringOf))
    if (unknownIn(KNOWN_AUDIENCES, audience)) note('audience-unknown', 'audiences', audience);
  for (const channel of listOf(record['channels']).map((one) => stringOf(objectOf(one)['id'])))
    if (unknownIn(KNOWN_CHANNELS, channel)) note('channel-unknown', 'channels', channel);
  if (areas.size > 0) {
    for (const code of [...listOf(record['areas']), ...listOf(record['serviceAreas'])].map(stringOf)) {
      if (code !== NATION && !areas.has(areaCode(code) ?? code)) note('area-unknown', 'areas', code);
    }
  }
  for (const field of DATES) {
    const written = stringOf(record[field]).trim();
    if (written !== '' && parseFeedDate(written) === undefined) note('date-not-read', field, written, { field });
  }
  for (const [index, closure] of listOf(record['closures']).map(objectOf).entries()) {
    const yearly = stringOf(closure['yearly']);
    if (yearly !== '' && compileYearly(yearly) === undefined) note('closure-not-read', `closures.${index}`, yearly);
    else if (CLOSED_WHEN.every((field) => closure[field] === undefined))
      note('closure-not-read', `closures.${index}`, japanese(closure['note']));
  }
  if (collection === 'events' && endsBefore(record))
    note('event-ends-before', 'endDate', stringOf(record['endDate']), { start: stringOf(record['startDate']) });
  const through = dayOf(record['validThrough']);
  if (through !== '' && through < date) note('validity-over', 'validThrough', through);
  if (CHECKED.has(collection)) {
    const due = checkDueOn(record);
    if (due === '' && stringOf(record['verifiedOn']).trim() === '') note('never-checked', 'verifiedOn', '');
    else if (due === '') return problems;
    else if (due <= date) note('check-overdue', 'verifiedOn', stringOf(record['verifiedOn']), { due });
  }
  return problems;
}
