import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDay, readDates, readDay, type Dates } from '../../../src/tools/repair/dates.js';

const today = '2026-07-28';
/** `start[ time]~end[ time]` of each span, and what was repaired. */
function shown(text: string, near?: string): string {
  const read = readDates(text, { today, near });
  if ('refused' in read) return `! ${read.refused}`;
  const spans = read.spans.map(
    ({ start, startTime, end, endTime }) =>
      `${start}${startTime ? ` ${startTime}` : ''}${end || endTime ? `~${end ?? ''}${endTime ? ` ${endTime}` : ''}` : ''}`,
  );
  return `${spans.join(', ')}${read.repaired ? ` (${read.repaired})` : ''}`;
}

describe('dates', () => {
  const cases: Record<string, string> = {
    '2026-10-10': '2026-10-10',
    '2022/1/5': '2022-01-05',
    '2020-2-25': '2020-02-25',
    '2026.10.10': '2026-10-10',
    '20261010': '2026-10-10',
    '2026-10-10 10:00:00': '2026-10-10 10:00',
    '2026-10-10T01:00:00Z': '2026-10-10 10:00',
    '2026-10-09T23:30:00+09:00': '2026-10-09 23:30',
    '令和3年4月10日(土)～11月30日(火)': '2021-04-10~2021-11-30 (era-converted)',
    令和元年5月1日: '2019-05-01 (era-converted)',
    // Of systems that have never changed their era.
    昭和101年9月5日: '2026-09-05 (era-converted)',
    'R8.10.10': '2026-10-10 (era-converted)',
    平成３０年１月５日: '2018-01-05 (era-converted)',
    '令和8年度 2月3日': '2027-02-03 (era-converted)',
    '1月7日(火)': '2025-01-07 (year-by-weekday)',
    '1月13日(祝)(月)': '2025-01-13 (year-by-weekday)',
    '2026年10月10日（土）10：00～12：00': '2026-10-10 10:00~ 12:00',
    '2026年10月10日（土曜日）午前10時から正午まで': '2026-10-10 10:00~ 12:00',
    '2026/10/10(土) 10:00～2026/10/11(日) 17:00': '2026-10-10 10:00~2026-10-11 17:00',
    '2026年12月20日～1月10日': '2026-12-20~2027-01-10',
    '2026年10月10日、17日、24日': '2026-10-10, 2026-10-17, 2026-10-24',
    '2026-10-10,2026-10-17': '2026-10-10, 2026-10-17',
    '2026年11月3日（火・祝）13時30分～15時30分': '2026-11-03 13:30~ 15:30',
    '2026年10月10日（日）': '2026-10-10 (weekday-contradicts)',
    '4月10日、17日、24日（いずれも金曜日）': '2026-04-10, 2026-04-17, 2026-04-24 (year-by-weekday)',
    '45940': '2025-10-10 (date-serial)',
    '45940.5': '2025-10-10 12:00 (date-serial)',
    '31/10/2026': '2026-10-31 (date-year-last)',
    '10/9/2026': '! date-order-unclear',
    '2026-13-45': '! date-impossible',
    '2026-02-30': '! date-impossible',
    '10月10日': '! date-year-missing',
    '10月10日（日）': '! date-weekday-doubtful',
    '8月2日（金）': '! date-weekday-doubtful',
    '10月10日（土）（予備日：11日）': '2026-10-10 (year-by-weekday)',
    '10月10日（土）予備日は11日': '2026-10-10 (year-by-weekday)',
    '10月10日（土）雨天の場合は11日（日）': '2026-10-10 (year-by-weekday)',
    '2026年10月10日(土)【雨天順延：11日】': '2026-10-10',
    '2026年10月10日、17日（11日を除く）': '2026-10-10, 2026-10-17',
    '2026年10月10日 申込締切9月30日': '2026-10-10',
    '令8.10.10': '2026-10-10 (era-converted)',
    '20260230': '! date-impossible',
    未定: '! date-undecided',
    当面の間: '! date-undecided',
    '９月中旬': '! date-vague',
    開催なし: '! event-not-held',
    毎月第3土曜日: '! date-recurring',
    あいうえお: '! date-unreadable',
    // A sign that numbers a part is no digit of it.
    '①1月5日（月）': '2026-01-05 (year-by-weekday)',
    '①10月10日（土）②10月17日（土）': '2026-10-10, 2026-10-17 (year-by-weekday)',
    // Times that stand once are meant for each day.
    '2026年10月10日・11日 10:00～12:00': '2026-10-10 10:00~ 12:00, 2026-10-11 10:00~ 12:00',
    '2026年10月10日(土)～11日(日)9:00～16:00': '2026-10-10 09:00~2026-10-11 16:00',
    '2026年10月10日～11日 9:00～': '2026-10-10 09:00~2026-10-11',
    '2026年10月10日(土)・11日(日) 各日10:00～16:00': '2026-10-10 10:00~ 16:00, 2026-10-11 10:00~ 16:00',
    '2026年10月10日(土)14:00～、11日(日)10:00～': '2026-10-10 14:00, 2026-10-11 10:00',
    '2026年10月10日(土) 午後1時30分～3時': '2026-10-10 13:30~ 15:00',
    '2026年10月10日(土) 午後9時～翌日': '2026-10-10 21:00',
    '10/10(土)・11(日)': '2026-10-10, 2026-10-11 (year-by-weekday)',
    '10/10(土)～11(日)': '2026-10-10~2026-10-11 (year-by-weekday)',
    '12/2、9、16、23（水）10:00～11:30':
      '2026-12-02 10:00~ 11:30, 2026-12-09 10:00~ 11:30, 2026-12-16 10:00~ 11:30, 2026-12-23 10:00~ 11:30 (year-from-neighbour)',
    '2026年12月3・10日': '2026-12-03, 2026-12-10',
    '2026/12/3～5': '2026-12-03~2026-12-05',
    '小学5・6年 12/2(水)': '2026-12-02 (year-by-weekday)',
    '12/2(水) 定員10、3回': '2026-12-02 (year-by-weekday)',
    '毎月第2(土)': '! date-recurring',
    '2026-10-中旬': '! date-vague',
    '2026-10': '! date-vague',
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(shown(text), expected));

  it('takes a missing year from a neighbour: the nearest day', () => {
    assert.equal(shown('10月10日', '2026-09-01'), '2026-10-10 (year-from-neighbour)');
    assert.equal(shown('1月5日', '2026-12-20'), '2027-01-05 (year-from-neighbour)');
  });
  it('keeps words that say more than the days', () => {
    assert.equal(
      (readDates('毎週土曜日 2026年10月3日～12月19日', { today }) as Dates).rest,
      '毎週土曜日 2026年10月3日～12月19日',
    );
    assert.equal((readDates('2026年10月3日（土）', { today }) as Dates).rest, undefined);
  });
  it('never throws and gives real days only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日(火)～・、 -/.:時令和R元曜T') }), (text) => {
        const read = readDates(text, { today, near: '2026-01-01' });
        if ('refused' in read) return;
        for (const { start, end } of read.spans) assert.ok(isDay(start) && (end === undefined || isDay(end)), text);
      }),
      { numRuns: 1_000 },
    );
  });
  it('reads back every day that it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 50_000 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        const [year, month, date] = day.split('-').map(Number);
        for (const text of [day, `${year}/${month}/${date}`, `${year}年${month}月${date}日`])
          assert.deepEqual(readDay(text, { today }), { value: day });
      }),
    );
  });
});

describe('one of two days', () => {
  const hints = { today: '2026-11-28', near: '2026-11-28' };
  for (const text of [
    '12月5日または12月12日',
    '12/5（土）又は12/6（日）',
    '12月5日か6日',
    '12月5日・12日のいずれか',
    '2026-12-05 or 2026-12-06',
    '12月5日（日程は12月6日に変更の場合あり）',
  ])
    it(`stays words: ${text}`, () => {
      const read = readDates(text, hints);
      assert.ok('refused' in read && read.refused === 'date-as-words' && read.through?.startsWith('2026-12'), text);
      assert.ok('refused' in readDates(text, { ...hints, plain: true }), 'nor is it a deadline');
    });
  for (const text of ['12月5日と12月12日', '12月5日、12日いずれも土曜', '12月5日および6日'])
    it(`both days are both: ${text}`, () => {
      const read = readDates(text, hints);
      assert.equal('spans' in read && read.spans.length, 2);
    });
});
