import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpeningSpan } from '../../../src/feed/schema.js';
import { ibasho } from '../../../src/feed/schema.js';
import { readHours, readHoursProse, type Hours } from '../../../src/tools/repair/schedule-prose.js';

const WORK = ['mo', 'tu', 'we', 'th', 'fr'] as const;
const span = (
  days: readonly string[] | undefined,
  opens: string,
  closes: string,
  more: Partial<OpeningSpan> = {},
): OpeningSpan => ({ ...(days ? { days: [...days] as OpeningSpan['days'] } : {}), ...more, opens, closes });

/** Sentences that say one thing only. */
const CLEAR: readonly (readonly [prose: string, closed: string, hours: Hours])[] = [
  ['毎月第2・4火曜日 9:00~12:00', '', { schedule: [span(['tu'], '09:00', '12:00', { weeks: [2, 4] })] }],
  ['毎月第二、第四火曜日の午前10時から正午まで', '', { schedule: [span(['tu'], '10:00', '12:00', { weeks: [2, 4] })] }],
  ['第3土曜日 10:00～15:00', '', { schedule: [span(['sa'], '10:00', '15:00', { weeks: [3] })] }],
  ['第1～3水曜 13時半～15時', '', { schedule: [span(['we'], '13:30', '15:00', { weeks: [1, 2, 3] })] }],
  ['最終金曜日 10時～12時', '', { schedule: [span(['fr'], '10:00', '12:00', { weeks: [-1] })] }],
  [
    '第2火曜日・第4木曜日 10:00～12:00',
    '',
    { schedule: [span(['tu'], '10:00', '12:00', { weeks: [2] }), span(['th'], '10:00', '12:00', { weeks: [4] })] },
  ],
  [
    '月～金 9:00～17:00。祝日及び年末年始（12月29日から翌年の1月3日）は利用不可。',
    '',
    { schedule: [span(WORK, '09:00', '17:00')], onHolidays: 'closed', closures: [{ yearly: '12-29/01-03' }] },
  ],
  ...(
    [
      ['毎週火曜　13時～16時（要予約）', 'tu', '13:00', '16:00'],
      ['毎週火曜（予約優先・参加無料） 13:00～16:00', 'tu', '13:00', '16:00'],
      ['毎週火曜 13:00～16:00 ※事前申込制', 'tu', '13:00', '16:00'],
      ['【完全予約制】毎週火曜 13:00～16:00', 'tu', '13:00', '16:00'],
      ['毎週火曜 13:00～16:00、参加費200円', 'tu', '13:00', '16:00'],
      ['毎週火曜 13:00～16:00（なくなり次第終了）', 'tu', '13:00', '16:00'],
      ['毎週火曜 13:00～16:00（定員10名）。途中参加可。', 'tu', '13:00', '16:00'],
    ] as const
  ).map(([prose, day, opens, closes]): [string, string, Hours] => [
    prose,
    '',
    { schedule: [span([day], opens, closes)], hoursNote: prose },
  ]),
  [
    '月～金 9:00～17:00（祝日を除く・予約不要）',
    '',
    {
      schedule: [span(WORK, '09:00', '17:00')],
      onHolidays: 'closed',
      hoursNote: '月～金 9:00～17:00（祝日を除く・予約不要）',
    },
  ],
  ['月～金（祝日を除く）9時～17時', '', { schedule: [span(WORK, '09:00', '17:00')], onHolidays: 'closed' }],
  ['２４時間３６５日', '', { schedule: [span(undefined, '00:00', '24:00')], onHolidays: 'open' }],
  ['24時間対応（年中無休）', '', { schedule: [span(undefined, '00:00', '24:00')], onHolidays: 'open' }],
  ['月・木・金 24時間', '', { schedule: [span(['mo', 'th', 'fr'], '00:00', '24:00')] }],
  [
    '月曜日から金曜日 午前8時30分から午後5時15分（12時～13時を除く）',
    '',
    { schedule: [span(WORK, '08:30', '12:00'), span(WORK, '13:00', '17:15')] },
  ],
  [
    '平日 9:00～17:00（昼休み12:00～13:00）',
    '',
    { schedule: [span(WORK, '09:00', '12:00'), span(WORK, '13:00', '17:00')], onHolidays: 'closed' },
  ],
  [
    '月～木 9:00~17:00、金 9:00~20:00',
    '',
    { schedule: [span(['mo', 'tu', 'we', 'th'], '09:00', '17:00'), span(['fr'], '09:00', '20:00')] },
  ],
  ['年中無休 9:00～17:00', '', { schedule: [span(undefined, '09:00', '17:00')], onHolidays: 'open' }],
  ['毎月10日 10時～12時', '', { schedule: [span(undefined, '10:00', '12:00', { monthDays: [10] })] }],
  ['毎月5日・20日、末日 10時～12時', '', { schedule: [span(undefined, '10:00', '12:00', { monthDays: [5, 20, -1] })] }],
  ['火・木・土 10:00-12:00', '', { schedule: [span(['tu', 'th', 'sa'], '10:00', '12:00')] }],
  ['金～月 13:00～16:00', '', { schedule: [span(['mo', 'fr', 'sa', 'su'], '13:00', '16:00')] }],
  [
    '月～金 9:00～17:00（12月29日～1月3日を除く）',
    '',
    { schedule: [span(WORK, '09:00', '17:00')], closures: [{ yearly: '12-29/01-03' }] },
  ],
  [
    '毎日 8時～20時',
    '1月1日～1月3日',
    { schedule: [span(undefined, '08:00', '20:00')], onHolidays: 'open', closures: [{ yearly: '01-01/01-03' }] },
  ],
  [
    '8:30～17:15',
    '土・日曜日、国民の祝日、年末年始（12/29～1/3）',
    { schedule: [span(WORK, '08:30', '17:15')], onHolidays: 'closed', closures: [{ yearly: '12-29/01-03' }] },
  ],
  [
    '【開館時間】9:00～21:30 【休館日】月曜日',
    '',
    { schedule: [span(['tu', 'we', 'th', 'fr', 'sa', 'su'], '09:00', '21:30')] },
  ],
  [
    '9：00～21：30 【休館日】月曜日、月の第3日曜日、祝日',
    '',
    {
      schedule: [span(['tu', 'we', 'th', 'fr', 'sa', 'su'], '09:00', '21:30')],
      onHolidays: 'closed',
      closures: [{ days: ['su'], weeks: [3] }],
    },
  ],
  [
    '9：00～21：30 【休館日】月の第3日曜日、祝日',
    '',
    { schedule: [span(undefined, '09:00', '21:30')], onHolidays: 'closed', closures: [{ days: ['su'], weeks: [3] }] },
  ],
  [
    '火～日 9:00～17:00',
    '祝日、1月1日、8月13日～15日は休診。',
    {
      schedule: [span(['tu', 'we', 'th', 'fr', 'sa', 'su'], '09:00', '17:00')],
      onHolidays: 'closed',
      closures: [{ yearly: '01-01' }, { yearly: '08-13/08-15' }],
    },
  ],
  [
    '平日 9:00～21:00、土日祝 9:00～17:00',
    '',
    { schedule: [span(WORK, '09:00', '21:00'), span(['sa', 'su', 'ph'], '09:00', '17:00')] },
  ],
  ['平日9時～21時／土曜9時～17時', '', { schedule: [span(WORK, '09:00', '21:00'), span(['sa'], '09:00', '17:00')] }],
  [
    '月～金 9時～17時',
    '祝日も受付／12月29日～1月3日は除く',
    { schedule: [span(WORK, '09:00', '17:00')], onHolidays: 'open', closures: [{ yearly: '12-29/01-03' }] },
  ],
  ['月～金曜日：9～17時', '', { schedule: [span(WORK, '09:00', '17:00')] }],
  ['火曜 10-12時、13-15時', '', { schedule: [span(['tu'], '10:00', '12:00'), span(['tu'], '13:00', '15:00')] }],
  ['金曜日 17:00～翌9:00', '', { schedule: [span(['fr'], '17:00', '33:00')] }],
  ['土曜日 22:00～5:00', '', { schedule: [span(['sa'], '22:00', '29:00')] }],
  ['水曜日 午後1時～4時', '', { schedule: [span(['we'], '13:00', '16:00')] }],
  ['毎日 0:00～23:59', '', { schedule: [span(undefined, '00:00', '24:00')], onHolidays: 'open' }],
  [
    '月曜・祝日休み 10:00～18:00',
    '',
    { schedule: [span(['tu', 'we', 'th', 'fr', 'sa', 'su'], '10:00', '18:00')], onHolidays: 'closed' },
  ],
  ['9:00～17:00 土・日、祝日を除く', '', { schedule: [span(WORK, '09:00', '17:00')], onHolidays: 'closed' }],
  ['Mon-Fri 9:00-17:00', '', { schedule: [span(WORK, '09:00', '17:00')] }],
  [
    'Monday to Friday 9am to 5pm, closed on public holidays',
    '',
    { schedule: [span(WORK, '09:00', '17:00')], onHolidays: 'closed' },
  ],
  ['月～金\n9:00～12:00\n13:00～17:00', '', { schedule: [span(WORK, '09:00', '12:00'), span(WORK, '13:00', '17:00')] }],
  [
    '月～金\n9:00～17:00\n（祝日除く）\n土\n9:00～12:00',
    '',
    { schedule: [span(WORK, '09:00', '17:00'), span(['sa'], '09:00', '12:00')] },
  ],
  [
    '【月～金】9:00～17:00\n【土】9:00～12:00',
    '',
    { schedule: [span(WORK, '09:00', '17:00'), span(['sa'], '09:00', '12:00')] },
  ],
  [
    '月～金 9:00～12:00\n13:00～16:00（祝日除く）',
    '',
    { schedule: [span(WORK, '09:00', '12:00'), span(WORK, '13:00', '16:00')], onHolidays: 'closed' },
  ],
  ['(月～金)8:30～17:15', '', { schedule: [span(WORK, '08:30', '17:15')] }],
  ['24/7', '', { schedule: [span(undefined, '00:00', '24:00')], onHolidays: 'open' }],
];

/** Sentences that leave something open, or say what the feed cannot. */
const UNCLEAR: readonly (readonly [prose: string, closed?: string])[] = [
  ['平日 9:00～12:00\n13:00～16:00（月～木）'],
  ['月\n水\n10:00～12:00\n13:00～15:00'],
  ['9:00～17:00\n月～金\n10:00～12:00\n土'],
  ['月～金\n13:00～17:00\n9:00～12:00'],
  ['月～金\n9:00～17:00\n火\n9:00～20:00'],
  ['不定期'],
  ['要問合せ'],
  ['午前8時30分から午後5時15分'],
  ['9:00～17:00', '祝日・年末年始'],
  ['9:00～17:00', '休日・年末年始'],
  ['24時間'],
  ['月～金'],
  ['月～金 10時～'],
  ['原則 月～金 9:00～17:00'],
  ['月～金 9:00～17:00', '県の休日に準ずる'],
  ['月～土 9:00～17:00', '土曜は、電話相談のみ受付／祝日、年末年始は除く'],
  ['月～金 9:00～17:00', '月曜日・年末年始・施設メンテナンス日'],
  ['毎日 9:00～17:00 ただし8月は10:00から'],
  ['9:00～19:00 【休館日】水曜日（水曜日が祝日の場合は翌平日休）'],
  ['偶数月の第3土曜日 10:00～12:00'],
  ['第3週の土曜日 10:00～12:00'],
  ['月～金 9:00～17:00、水 9:00～19:00'],
  ['毎週土曜日 10:00～15:00 第3土曜日 10:00～12:00'],
  ['第2土曜・日曜 10:00～12:00'],
  ['9:00～17:00', '第3日曜日、月曜日'],
  ['月～金、祝日を除く 9:00～17:00'],
  ['月～金 年末年始休み 9:00～17:00'],
  ['9:00～17:00 月～金、祝日を除く'],
  ['月・金 火曜休み 9:00～17:00'],
  ['土 年末年始を除く 9:00～17:00'],
  ['土・日、祝日を除く 9:00～17:00'],
  ['月12月29日～1月3日を除く 9:00～17:00'],
  ['月～金 9:00～12:00 又は 13:00～17:00'],
  ['月～金 9時～5時'],
  ['毎日 1時～4時'],
  ['月曜日 午後12時～午後3時'],
  ['木曜日、土曜日は午前のみ'],
  ['月～金 9:00～17:00（受付は16:30まで）'],
  ['毎月第４または第５金曜日'],
  ['月1回 土曜日 10時～12時'],
  ['平日9:00～17:00、祝日 10:00～15:00', '祝日'],
  ['月 9:00～12:00（12:00～13:00を除く）'],
  ['10日 10時～12時'],
  ['毎月10日～20日 10時～12時'],
  ['土日祝も開館 9:00～17:00'],
  ['月～金 25:70～26:00'],
  ['日曜は電話相談のみ 9:00～17:00'],
  ['月～金 9:00～17:00', 'お盆'],
  ['夏季（4月～10月）月曜 17:00~19:00'],
  ['月曜日 10:00～12:00 13:00'],
  ['月 月 月 10:00～'],
  ['毎日（月曜日を除く 9:00～17:00'],
  ['9:00～17:00（平日）（土曜日）'],
  ['月～土 0:00～0:00'],
  ['①9:00～12:00②13:00～15:00'],
  ['月～金 2～3時間'],
  ['月～金 9:00～17:00、土（予約制）'],
  ['月～金 9:00～17:00、土 予約制'],
  ['月～金 9:00～17:00 土（先着10名）'],
  ['月～金 9:00～17:00 ※土日は要予約'],
  ['月～金 9:00～17:00（予約）'],
  ['月～金 9:00～17:00（小雨決行）'],
  ['月～金 9:00～17:00（要予約・8月休み）'],
];

describe('readHoursProse', () => {
  for (const [prose, closed, hours] of CLEAR)
    it(`computes 「${prose}」${closed && `、休み「${closed}」`}`, () =>
      assert.deepEqual(readHoursProse(prose, closed), hours));

  for (const [prose, closed = ''] of UNCLEAR)
    it(`computes nothing of 「${prose}」${closed && `、休み「${closed}」`}`, () =>
      assert.deepEqual(readHoursProse(prose, closed), {}));

  it('takes 年末年始 without dates as shut for as long as any office, and keeps the words', () => {
    const { closures, hoursNote } = readHoursProse('平日 8:30-17:15（土日祝・年末年始を除く）');
    assert.equal(closures?.[0]?.yearly, '12-28/01-04');
    assert.match(hoursNote ?? '', /年末年始/);
  });

  it('gives what the feed accepts', () => {
    for (const [prose, closed] of CLEAR)
      assert.ok(ibasho.safeParse({ id: 'x', name: 'x', ...readHoursProse(prose, closed) }).success, prose);
  });

  it('is not impressed by length or nonsense', () => {
    assert.deepEqual(readHoursProse('月～金 9:00～17:00 '.repeat(200)), {});
    for (const text of ['', ' ', '()', '（（（', '・・・', '月', '9:00', '～', '除く', '\u0000', '𠮷'])
      assert.deepEqual(readHoursProse(text), {});
  });
});

describe('readHours', () => {
  const row = (fields: Partial<Parameters<typeof readHours>[0]>): Hours =>
    readHours({ days: '', opens: '', closes: '', prose: '', closed: '', uncertain: false, ...fields });

  it('joins days and times of columns', () => {
    assert.deepEqual(row({ days: '月火水', opens: '09:00', closes: '17:00:00' }).schedule, [
      span(['mo', 'tu', 'we'], '09:00', '17:00'),
    ]);
    assert.deepEqual(row({ days: '第3土曜日', opens: '10：00', closes: '15：00' }).schedule, [
      span(['sa'], '10:00', '15:00', { weeks: [3] }),
    ]);
    assert.deepEqual(row({ days: '毎週月曜・木曜　17時～19時' }).schedule, [span(['mo', 'th'], '17:00', '19:00')]);
    assert.deepEqual(row({ days: '月火水木金土', opens: '09:00', closes: '18:00', prose: '祝日、1月1日は休診。' }), {
      schedule: [span(['mo', 'tu', 'we', 'th', 'fr', 'sa'], '09:00', '18:00')],
      onHolidays: 'closed',
      closures: [{ yearly: '01-01' }],
    });
    assert.deepEqual(row({ opens: '9:00', closes: '17:00', closed: 'なし' }), {
      schedule: [span(undefined, '09:00', '17:00')],
      onHolidays: 'open',
    });
  });

  it('takes the finer times when they begin and end alike', () => {
    assert.deepEqual(
      row({ days: '土', opens: '11:30', closes: '19:00', prose: '11:30 ~14:00、16:00~19:00' }).schedule,
      [span(['sa'], '11:30', '14:00'), span(['sa'], '16:00', '19:00')],
    );
  });

  it('computes nothing when columns and sentences contradict each other, or when the days are not all of them', () => {
    assert.deepEqual(row({ days: '月火', opens: '9:00', closes: '17:00', prose: '10:00～15:00' }), {});
    assert.deepEqual(row({ days: '月火', prose: '水・木 10:00～15:00' }), {});
    assert.deepEqual(row({ days: '土', opens: '10:00', closes: '12:00', uncertain: true }), {});
    assert.deepEqual(
      row({ days: '月火水木金土', opens: '09:00', closes: '18:00', prose: '木曜日、土曜日は午前のみ。\n祝日は休診。' }),
      {},
    );
    assert.deepEqual(row({ days: '月', opens: '9:00' }), {});
  });
});
