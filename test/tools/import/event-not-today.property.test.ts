/**
 * Whatever is added to a table of events, and wherever: words by which an office says that one does not take place as its row has it never
 * leave its hours as they were, and no words at all ever add a minute or a day.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { csv, importText } from './helpers.js';

const DAY = '2026-12-05';
/** All of them speak of the event of that Saturday. */
const WHEN =
  `今回は|今月は|この日は|当日は|この回は|12月は|12月5日は|12/5は|12月5日（土）は|5日は|土曜は|都合により|講師急病のため、|
大雪の影響により|会場の都合により今回は|参加者少数につき`.split(/[|\n]+/u);
const WHAT =
  `中止します|中止となりました|中止になりました|中止いたします|お休みです|お休みします|お休みになります|ありません|開催しません|開催いたしません|
行いません|実施しません|延期します|延期となりました|延期になりました|見送ります|取りやめます|とりやめとなりました|休講です`.split(
    /[|\n]+/u,
  );
const ALONE =
  `中止|延期|開催見送り|日時が変わりました|会場が変更になりました|開始時間が11時に変更になりました|時間を13時からに変更します|日程が変わります|
会場は港会館に変わりました|日程は再調整中です|12月12日に延期しました|12月12日（土）に変更します|場所が移りました`.split(
    /[|\n]+/u,
  );
const fate = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...WHEN), fc.constantFrom(...WHAT)).map((two) => two.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...ALONE) },
);
const dressed = fc
  .tuple(
    fc.constantFrom('', '※', '・', '【お知らせ】', 'どなたでもどうぞ。', '参加費は100円です。'),
    fate,
    fc.constantFrom('', '。', '！', '。次回をお待ちください。'),
  )
  .map((parts) => parts.join(''));
/** Of other days, of the weather, of the door: they may take, and must not add. */
const other = fc.constantFrom(
  ...`雨天中止|12月12日は開催します|1月9日も行います|8月は休みます|月曜休館|毎日開催|12月1日から12月20日まで|10時から17時まで|11月30日締切|
小雨決行|来年も開催予定|12月6日（日）予備日|第2土曜日|年中無休|24時間受付`.split(/[|\n]+/u),
);

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
