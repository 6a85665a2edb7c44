/**
 * Whatever is added to a table of events, and wherever: words by which an office says that one does not take place as its row has it never
 * leave its hours as they were, and no words at all ever add a minute or a day.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { dressed, other } from '../judge/event-sentences.js';
import { csv, importText } from './helpers.js';

const DAY = '2026-12-05';
type Place = (head: string[], row: string[], words: string) => string[][];
const column =
  (name: string): Place =>
  (head, row, words) => [
    [...head, name],
    [...row, words],
  ];
const PLACES: Record<string, Place> = {
  ...Object.fromEntries(
    '備考|説明|概要|日時特記事項|お知らせ|その他|担当者メモ|列1|対象者|料金|申込方法|URL2|アクセス方法'
      .split('|')
      .map((name) => [name, column(name)]),
  ),
  状態: column('状態'),
  'a note below': (head, row, words) => [head, row, [`※${words}`]],
  'a note above': (head, row, words) => [[`※${words}`], head, row],
};

const TIMES = [
  ['10:00', '12:00'],
  ['13時30分', '15時'],
] as const;

const HEAD = ['イベント名', '開催日', '開始時間', '終了時間', '会場', '定員'];
const rowOf = ([from, to]: readonly [string, string]): string[] => ['つどい', DAY, from, to, '本町会館', '20名'];

async function eventOf(rows: string[][]): Promise<CommunityEvent | undefined> {
  const { records, findings } = await importText(csv(...rows), { kind: 'events', date: '2026-11-28' });
  const event = records[0] as CommunityEvent | undefined;
  // Hours that became words are never a table without a finding.
  if (event?.startDate?.includes('T') !== true) assert.ok(findings[0], rows.join(' / '));
  return event;
}

/** Moments by which a widget may say that it runs now, or is still to come, and nothing beside them. */
function running(event: CommunityEvent | undefined): number {
  if (!event || event.eventStatus === 'cancelled' || event.eventStatus === 'postponed') return 0;
  return (event.sessions ?? [event]).reduce((sum, { startDate, endDate, ...one }) => {
    const off = 'eventStatus' in one && (one.eventStatus === 'cancelled' || one.eventStatus === 'postponed');
    if (off || !startDate?.includes('T')) return sum;
    return sum + (Date.parse(endDate ?? startDate) - Date.parse(startDate)) / 60_000 + 1;
  }, 0);
}

describe('words by which an event does not take place as its row says', () => {
  const places = fc.constantFrom(...Object.keys(PLACES));
  const times = fc.constantFrom(...TIMES);

  it('call it off, or leave its hours in words, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(dressed, times, places, async (words, hours, place) => {
        const event = await eventOf(PLACES[place]!(HEAD, rowOf(hours), words));
        assert.equal(running(event), 0, `${place}: ${words} → ${JSON.stringify(event)}`);
      }),
      { numRuns: 200 },
    );
  });

  it('and no words about anything else add a day or a minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(dressed, other), times, places, async (words, hours, place) => {
        const before = running(await eventOf([HEAD, rowOf(hours)]));
        const event = await eventOf(PLACES[place]!(HEAD, rowOf(hours), words));
        assert.ok(running(event) <= before, `${place}: ${words} → ${JSON.stringify(event)}`);
        const days = new Set(
          (event?.sessions ?? (event ? [event] : [])).map(({ startDate }) => startDate?.slice(0, 10)),
        );
        days.delete(undefined);
        assert.ok(
          [...days].every((day) => day === DAY || event?.eventStatus),
          `${place}: ${words} → ${[...days].join()}`,
        );
      }),
      { numRuns: 200 },
    );
  });
});
