/**
 * Whatever is added to a table, and wherever: words by which an office says that it is not there never leave more hours open than
 * before, and never leave them as they were.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scheduleOf, type OpeningRecord } from '../../../src/model/hours/schedule-compile.js';
import { calendarOf } from '../../../src/model/hours/schedule-days.js';
import { stretches } from '../../../src/model/hours/schedule-intervals.js';
import { dayNumberOf } from '../../../src/model/time/japan-time.js';
import { holidayTable } from '../../model/hours/holiday-table.js';
import { OFFICE_SENTENCES } from '../judge/office-sentences.js';
import { csv, importText } from './helpers.js';

const WHEN =
  `8月|第3火曜日|第5週|祝日|年末年始|お盆|夏休み期間|冬期|雨天時|荒天の日|12月29日～1月3日|毎月10日|学校の長期休業期間|当面の間|
しばらく|現在|来月から|今年度|土日|月末|偶数月|連休中|イベント開催時|講座のある日の午前|改修工事の期間|会場の都合により第2火曜日|職員不足のため当分の間|
月曜が祝日のときの翌日|文化の日|大雪警報発令時|火曜`.split(/[|\n]+/u);
const WHAT =
  `は休みます|はお休みです|はお休みをいただきます|は休館|は休止します|は閉まっています|は開きません|は開催しません|は開催いたしません|は行いません|
は実施なし|はありません|はやりません|は中止します|は延期となります|は見送ります|はとりやめます|は除きます|を除く|は利用できません|はご利用いただけません|は受け付けません|
は対応しておりません|は不在です|は不可|は×|は臨時休業|は別の曜日に変更します|は時間を短縮します|は午前のみ|は15時までです|は電話がつながりません|は閉室|
はご遠慮ください|は貸切です|は会がありません`.split(/[|\n]+/u);
const ALONE =
  `不定期開催|隔週の開催です|偶数月のみ|2か月に1回|学期中のみ|夏季限定|4月から11月まで開催|現在休止中です|再開は未定です|移転準備中です|廃止しました|
日程はお問い合わせください|臨時休館することがあります|開催日は変更になることがあります|月2回程度|Closed on Tuesdays|Not available in August|Cancelled`.split(
    /[|\n]+/u,
  );

const sentence = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...WHEN), fc.constantFrom(...WHAT)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...ALONE) },
  { weight: 3, arbitrary: fc.constantFrom(...OFFICE_SENTENCES) },
);
const remark = fc
  .tuple(
    fc.constantFrom('', '※', '・', '【お知らせ】', 'ただし、', '＊'),
    sentence,
    fc.constantFrom('', '。', '！', '。お気軽にどうぞ。'),
    fc.constantFrom('', 'どなたでもお越しください。', '参加費は100円です。\n'),
  )
  .map(([mark, words, end, before]) => `${before}${mark}${words}${end}`);

const HOURS = [
  ['毎週火曜日', '10:00～12:00'],
  ['火・木', '9時～17時'],
  ['月～金', '8:30～17:15'],
  ['毎日', '10:00～20:00'],
  ['第1・第3火曜日', '13:30～15:30'],
] as const;

/** Where it stands. What a status column says is a sentence of its own; a name holds it in brackets. */
type Place = (head: string[], row: string[], words: string) => string[][];
const column =
  (name: string): Place =>
  (head, row, words) => [
    [...head, name],
    [...row, words],
  ];
const PLACES: Record<string, Place> = {
  備考: column('備考'),
  説明: column('説明'),
  概要: column('概要'),
  日時特記事項: column('日時特記事項'),
  予約特記事項: column('予約特記事項'),
  利用方法: column('利用方法'),
  お知らせ: column('お知らせ'),
  その他: column('その他'),
  担当者メモ: column('担当者メモ'),
  休館日: column('休館日'),
  状態: column('状態'),
  名称: (head, row, words) => [head, [`${row[0]}（${words.replace(/[\n【】]/gu, '')}）`, ...row.slice(1)]],
  開館時間: (head, row, words) => [head, [...row.slice(0, -1), `${row.at(-1)}（${words.replace(/\n/gu, '')}）`]],
  'a note below': (head, row, words) => [head, row, [`※${words}`]],
  'a note above': (head, row, words) => [[`※${words.replace(/\n/gu, '')}`], head, row],
  'beyond the header': (head, row, words) => [head, [...row, words]],
};

const CALENDAR = calendarOf(holidayTable(2026, 2028));
const FIRST = dayNumberOf(2026, 11, 28) ?? 0;

/** Minutes of a year in which the record is surely open. */
function minutesOpen(record: OpeningRecord | undefined): number {
  if (record?.schedule === undefined || record.status !== undefined) return 0;
  const { open } = stretches(scheduleOf(record), CALENDAR, FIRST, FIRST + 366);
  return open.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
}

async function recordOf(rows: string[][], kind: 'ibasho' | 'consultationWindows'): Promise<OpeningRecord | undefined> {
  const { records, findings } = await importText(csv(...rows), { kind, date: '2026-11-28' });
  const record = records[0] as OpeningRecord | undefined;
  // Hours that stopped for words are never a table without a finding.
  assert.ok(record?.schedule ?? record?.status ?? findings[0], `${rows.join(' / ')}: nothing told`);
  return record;
}

/** Every day of the week, so that there is no "not today" that takes nothing. */
const DAILY = [
  ['毎日', '10:00～20:00'],
  ['月・火・水・木・金・土・日', '9時～17時'],
] as const;

const sums = async (
  words: string,
  [days, times]: readonly [string, string],
  place: string,
  kind: 'ibasho' | 'consultationWindows',
): Promise<{ before: number; after: number; record: OpeningRecord | undefined }> => {
  const head = ['名称', '住所', '電話番号', '曜日', '利用時間'];
  const row = ['ひだまりの会', '港市港1-1', '045-000-1111', days, times];
  const record = await recordOf(PLACES[place]!(head, row, words), kind);
  return { before: minutesOpen(await recordOf([head, row], kind)), after: minutesOpen(record), record };
};

/** The shortest of such words, in every column that a table of places may have. */
const CLOSED = ['休止中', '廃止', '閉鎖', '活動停止中', '休館中', '×休止', '（休止）'];
const COLUMNS =
  '備考|説明|種別|区分|対象者|定員|料金|利用方法|アクセス方法|団体名|お知らせ|状況|稼働状況|現況|その他|メモ|列1|URL2'.split(
    '|',
  );

describe('words for "not today"', () => {
  it('close, or leave in words, whatever column they stand in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CLOSED),
        fc.constantFrom(...COLUMNS),
        fc.constantFrom('ibasho', 'consultationWindows'),
        async (words, header, kind) => {
          const head = ['名称', '住所', '電話番号', '曜日', '利用時間', header];
          const row = ['ひだまりの会', '港市港1-1', '045-000-1111', '毎日', '10:00～20:00', words];
          const record = await recordOf([head, row], kind);
          assert.equal(minutesOpen(record), 0, `${header}: ${words} → ${JSON.stringify(record)}`);
        },
      ),
      { numRuns: 250 },
    );
  });

  const where = fc.constantFrom(...Object.keys(PLACES));
  const kind = fc.constantFrom('ibasho', 'consultationWindows');

  it('never leave more hours open than before, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(remark, fc.constantFrom(...HOURS), where, kind, async (words, hours, place, kind) => {
        const { before, after, record } = await sums(words, hours, place, kind);
        assert.ok(before > 0 && after <= before, `${place}: ${words} (${hours.join(' ')}) → ${JSON.stringify(record)}`);
      }),
      { numRuns: 400 },
    );
  });

  it('never leave hours of every day as they were, each of the natural ones among the remarks', async () => {
    for (const words of OFFICE_SENTENCES) {
      const { before, after, record } = await sums(words, DAILY[0], '備考', 'ibasho');
      assert.ok(after < before || record?.onHolidays === 'closed', `${words} → ${JSON.stringify(record)}`);
    }
  });

  it('never leave hours of every day as they were', async () => {
    await fc.assert(
      fc.asyncProperty(remark, fc.constantFrom(...DAILY), where, kind, async (words, hours, place, kind) => {
        const { before, after, record } = await sums(words, hours, place, kind);
        // Hours on a 祝日 were in doubt before, and not counted: closed on 祝日 takes nothing from the sum.
        assert.ok(
          after < before || record?.onHolidays === 'closed',
          `${place}: ${words} (${hours.join(' ')}) → ${JSON.stringify(record)}`,
        );
      }),
      { numRuns: 400 },
    );
  });
});
