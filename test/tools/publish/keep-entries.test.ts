import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { eventOccurrences } from '../../../src/model/events/event-occurrences.js';
import { sequenceOf, uidsOf } from '../../../src/model/events/ics.js';
import { keepEntries } from '../../../src/tools/publish/keep-entries.js';
import { folderWith, runHere } from '../cli/run-cli.js';
import { BUILD_FILES, EVENTS_CSV } from '../cli/tables.js';

type Dates = Partial<CommunityEvent>;
const [a, b, c, d, e] = [5, 12, 19, 26, 27].map((day) => `2026-08-${String(day).padStart(2, '0')}T10:00:00+09:00`) as [
  string,
  string,
  string,
  string,
  string,
];
const eventOf = (dates: Dates): CommunityEvent => ({ id: 'e-1', name: 'つながり講座', ...dates });

/** 「day of August, name in a calendar, number」 of each date, after all builds of a row. */
function entriesAfter(...builds: Dates[]): string[] {
  let before: Record<string, unknown>[] = [];
  for (const dates of builds) {
    const now = keepEntries(before, [eventOf(dates)]);
    assert.deepEqual(keepEntries(now, [eventOf(dates)]), now, 'built again from the same tables, it is the same');
    before = now;
  }
  const event = { ...(before[0] as CommunityEvent), key: 'e-1' };
  const occurrences = eventOccurrences(event);
  const uids = uidsOf(event, occurrences);
  return occurrences.map(
    (one) => `${one.start.getUTCDate()} ${uids.get(one)?.replace('@tsunagari-widgets', '')} ${sequenceOf(event, one)}`,
  );
}
const course = (...days: string[]): Dates => ({
  startDate: days[0],
  sessions: days.map((startDate) => ({ startDate })),
});

test('what grows, shrinks and loses its past dates stays the same entries', () => {
  assert.deepEqual(entriesAfter({ startDate: a }), ['5 e-1 0']);
  assert.deepEqual(entriesAfter({ startDate: a }, course(a, b)), ['5 e-1 0', '12 e-1/20260812 0']);
  assert.deepEqual(entriesAfter({ startDate: b }, course(a, b)), ['5 e-1/20260805 0', '12 e-1 0']);
  assert.deepEqual(entriesAfter(course(a, b, c), course(b, c)), ['12 e-1/20260812 0', '19 e-1/20260819 0']);
  assert.deepEqual(entriesAfter(course(a, b, c), course(b, c), { startDate: c }), ['19 e-1/20260819 0']);
  assert.deepEqual(entriesAfter(course(a, b, c), course(c), course(c, d)), ['19 e-1/20260819 0', '26 e-1/20260826 0']);
});

test('a date that moves twice stays one entry, whose number rises each time', () => {
  const moved = (to: string, from: string): Dates => ({
    startDate: a,
    sessions: [{ startDate: a }, { startDate: to, previousStartDate: from }],
  });
  assert.deepEqual(entriesAfter(course(a, b)), ['5 e-1 0', '12 e-1/20260812 0']);
  assert.deepEqual(entriesAfter(course(a, b), moved(d, b)), ['5 e-1 1', '26 e-1/20260812 1']);
  assert.deepEqual(entriesAfter(course(a, b), moved(d, b), moved(e, d)), ['5 e-1 2', '27 e-1/20260812 2']);
  assert.deepEqual(entriesAfter(course(a, b), moved(d, b), moved(e, d), moved(c, e)), ['5 e-1 3', '19 e-1/20260812 3']);
});

test('a corrected hour is the same entry with a higher number, which stays', () => {
  assert.deepEqual(entriesAfter({ startDate: a }, { startDate: '2026-08-05T13:30' }), ['5 e-1 1']);
  assert.deepEqual(entriesAfter({ startDate: a }, { startDate: c }, { startDate: c }), ['19 e-1 1']);
  assert.deepEqual(entriesAfter({ startDate: a, sequence: 7 }, { startDate: c, sequence: 9 }), ['19 e-1 9']);
});

test('what is called off, put off or on again is the same entry with a higher number', () => {
  assert.deepEqual(entriesAfter({ startDate: a }, { startDate: a, eventStatus: 'cancelled' }), ['5 e-1 1']);
  assert.deepEqual(entriesAfter({ startDate: a }, { startDate: a, eventStatus: 'postponed' }), ['5 e-1 1']);
  assert.deepEqual(entriesAfter({ startDate: a, eventStatus: 'cancelled' }, { startDate: a }), ['5 e-1 1']);
  assert.deepEqual(
    entriesAfter(course(a, b), {
      startDate: a,
      sessions: [{ startDate: a }, { startDate: b, eventStatus: 'cancelled' }],
    }),
    ['5 e-1 1', '12 e-1/20260812 1'],
  );
});

test('another event under an old number, and one that has no dates, are left as they are', () => {
  const reused = { ...eventOf(course(c, d)), name: '別の催し' };
  assert.deepEqual(keepEntries([{ ...eventOf({ startDate: a }) }], [reused]), [reused]);
  const open = eventOf({ timeNote: '未定' });
  assert.deepEqual(keepEntries([{ ...eventOf({ startDate: a }) }], [{ ...open }]), [open]);
  assert.deepEqual(keepEntries([], [reused]), [reused]);
});

test('build keeps them from the feed that stands in the folder', async () => {
  const folder = await folderWith(BUILD_FILES);
  const uidsIn = async (): Promise<string[]> =>
    (
      (await readFile(join(folder, 'out/events.ics'), 'utf8')).match(/^(?:UID|DTSTART|SEQUENCE).*(?:\r\n .*)*/gmu) ?? []
    ).map((line) => line.replace(/\r\n /g, ''));
  const build = async (): Promise<string[]> => {
    const run = await runHere(['build', '--out', 'out', '--date', '2026-11-24'], folder);
    assert.equal(run.code, 0, run.stderr + run.stdout);
    return uidsIn();
  };
  const [uid] = await build();
  const rows = EVENTS_CSV.split('\n');
  await writeFile(
    join(folder, 'events.csv'),
    [...rows, (rows[1] ?? '').replace('2026-12-05', '2026-12-12')].join('\n'),
  );
  const grown = await build();
  assert.ok(grown.includes(uid ?? ''), `${uid} is in ${grown.join(' ')}`);
  assert.equal(grown.filter((line) => line.startsWith('UID')).length, 2);
});
