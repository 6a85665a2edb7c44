import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysSaid, senseOfDays } from '../../../src/model/events/days-said.js';
import { searchFields } from '../../../src/model/filters/search-fields.js';
import { SearchIndex } from '../../../src/model/search/search-index.js';
import { dayNumberOf, isoDay } from '../../../src/model/time/japan-time.js';
import { trustedEvent } from '../../fixtures/trusted.js';

const day = (text: string): number => {
  const [year, month, date] = text.split('-').map(Number);
  return dayNumberOf(year!, month!, date!)!;
};
const said = (query: string, today: string): string | undefined => {
  const found = daysSaid(query, day(today));
  if (!found) return undefined;
  const days = found.days.map((one) => (Number.isFinite(one) ? isoDay(one) : '…')).join(' ');
  return [days, ...(found.weekdays ? [`曜${found.weekdays.join('')}`] : []), ...(found.rest ? [found.rest] : [])].join(
    ' | ',
  );
};

test('words that name days', () => {
  const cases: [string, string, string | undefined][] = [
    // Tuesday
    ['今日', '2026-07-28', '2026-07-28 2026-07-28'],
    ['あした', '2026-07-28', '2026-07-29 2026-07-29'],
    ['明後日', '2026-12-31', '2027-01-02 2027-01-02'],
    ['今週', '2026-07-28', '2026-07-28 2026-08-02'],
    ['今週末', '2026-07-28', '2026-08-01 2026-08-02'],
    ['週末　', '2026-07-28', '2026-08-01 2026-08-02'],
    ['しゅうまつ', '2026-08-02', '2026-08-02 2026-08-02'],
    ['来週', '2026-07-28', '2026-08-03 2026-08-09'],
    ['来週', '2026-08-02', '2026-08-03 2026-08-09'],
    ['来週末', '2026-08-01', '2026-08-08 2026-08-09'],
    ['再来週', '2026-07-28', '2026-08-10 2026-08-16'],
    ['今月', '2026-07-28', '2026-07-28 2026-07-31'],
    ['来月', '2028-01-31', '2028-02-01 2028-02-29'],
    ['再来月', '2026-12-31', '2027-02-01 2027-02-28'],
    ['12月', '2026-07-28', '2026-12-01 2026-12-31'],
    ['１２月', '2026-12-20', '2026-12-20 2026-12-31'],
    ['十二月', '2026-07-28', '2026-12-01 2026-12-31'],
    ['2月', '2026-07-28', '2027-02-01 2027-02-28'],
    ['令和8年12月', '2026-07-28', '2026-12-01 2026-12-31'],
    ['2026年5月', '2026-07-28', '2026-05-01 2026-05-31'],
    ['12月24日', '2026-07-28', '2026-12-24 2026-12-24'],
    ['1/5', '2026-07-28', '2027-01-05 2027-01-05'],
    ['30日', '2026-07-28', '2026-07-30 2026-07-30'],
    ['3日', '2026-07-28', '2026-08-03 2026-08-03'],
    ['日曜', '2026-07-28', '2026-07-28 … | 曜0'],
    ['土日', '2026-07-28', '2026-07-28 … | 曜60'],
    ['来月の日曜', '2026-07-28', '2026-08-01 2026-08-31 | 曜0'],
    ['土曜 日曜', '2026-07-28', '2026-07-28 … | 曜60'],
    ['こんしゅうの どようび・にちようび', '2026-07-28', '2026-07-28 2026-08-02 | 曜60'],
    ['今週末の料理教室', '2026-07-28', '2026-08-01 2026-08-02 | 料理教室'],
    ['料理 今週末', '2026-07-28', '2026-08-01 2026-08-02 | 料理'],
    ['今週末のイベント', '2026-07-28', '2026-08-01 2026-08-02'],
    ['This Weekend', '2026-07-28', '2026-08-01 2026-08-02'],
    ['cooking next week', '2026-07-28', '2026-08-03 2026-08-09 | cooking'],
    ['December', '2026-07-28', '2026-12-01 2026-12-31'],
    // Times of the year
    ['GW', '2026-07-28', '2027-04-29 2027-05-06'],
    ['ゴールデンウィークの親子', '2026-05-03', '2026-05-03 2026-05-06 | 親子'],
    ['golden week', '2026-07-28', '2027-04-29 2027-05-06'],
    ['お盆', '2026-07-28', '2026-08-13 2026-08-16'],
    ['お盆', '2026-08-17', '2027-08-13 2027-08-16'],
    ['年末年始', '2026-07-28', '2026-12-28 2027-01-04'],
    ['年末年始', '2027-01-02', '2027-01-02 2027-01-04'],
    ['年末年始', '2027-01-05', '2027-12-28 2028-01-04'],
    ['お正月', '2026-12-31', '2027-01-01 2027-01-03'],
    ['大晦日', '2026-12-31', '2026-12-31 2026-12-31'],
    ['夏休みの土曜', '2026-07-28', '2026-07-28 2026-08-31 | 曜6'],
    // Words that only begin or end like a day, and days that there are none of
    ...[
      'お盆踊り',
      '正月飾り',
      '年末調整',
      '日曜大工',
      '毎日',
      '12月号',
      '7/32',
      '2026年13月',
      '2月30日',
      '今日子さん',
      'あすなろ',
      '月',
      '日',
      '',
    ].map((query): [string, string, undefined] => [query, '2026-07-28', undefined]),
  ];
  for (const [query, today, expected] of cases) assert.equal(said(query, today), expected, `${query} on ${today}`);
});

test('finds events by their days, and still those that say the words', () => {
  const events = [
    trustedEvent({
      id: 'saturday',
      name: '料理教室',
      startDate: '2026-08-01T10:00:00+09:00',
      endDate: '2026-08-01T12:00:00+09:00',
    }),
    trustedEvent({
      id: 'monday',
      name: '料理教室',
      startDate: '2026-08-03T10:00:00+09:00',
      endDate: '2026-08-03T12:00:00+09:00',
    }),
    trustedEvent({ id: 'exhibition', name: '写真展', startDate: '2026-07-01', endDate: '2026-08-31' }),
    trustedEvent({ id: 'says', name: '今週末のごはん会' }),
    trustedEvent({
      id: 'course',
      name: '講座',
      sessions: [{ startDate: '2026-07-20' }, { startDate: '2026-08-02' }],
    }),
  ];
  const index = new SearchIndex(events, searchFields({}));
  index.sense = (query) => senseOfDays(query, new Date('2026-07-28T10:00:00+09:00'));
  const found = (query: string): string[] => [...index.search(query).indices].map((at) => events[at]!.id).sort();
  assert.deepEqual(found('今週末'), ['course', 'exhibition', 'saturday', 'says']);
  assert.deepEqual(found('今週末の料理'), ['saturday']);
  assert.deepEqual(found('月曜'), ['exhibition', 'monday']);
  assert.deepEqual(found('料理'), ['monday', 'saturday']);
  assert.deepEqual(found('12月'), []);
  assert.equal(index.search('今週末').approximate, false);
});
