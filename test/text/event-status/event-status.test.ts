import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventState, type DatedEvent } from '../../../src/model/events/event-state.js';
import { en as enDates } from '../../../src/text/en/dates.js';
import { yasashii as yasashiiDates } from '../../../src/text/ja-x-yasashii/dates.js';
import { ja as jaDates } from '../../../src/text/ja/dates.js';
import { describeEvent } from '../../../src/text/event-status/describe.js';
import { en } from '../../../src/text/en/event-status.js';
import { yasashii } from '../../../src/text/ja-x-yasashii/event-status.js';
import { ja } from '../../../src/text/ja/event-status.js';

const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
const event = (fields: Partial<DatedEvent>): DatedEvent => ({
  id: 'e',
  name: '講座',
  startDate: '2025-01-24T15:00',
  endDate: '2025-01-24T16:30',
  ...fields,
});
const said = (fields: Partial<DatedEvent>, japan = '2025-01-15T10:00', text = ja, dates = jaDates): string[] =>
  describeEvent(text, dates, eventState(event(fields), at(japan)), at(japan)).map(({ words }) => words);
const application = { opens: '2025-01-10T09:00', deadline: '2025-01-20T17:00', capacity: 60 };

test('the words of the vocabulary, to the letter', () => {
  assert.deepEqual(said({ application: { required: false } }), ['申込不要']);
  assert.deepEqual(said({ application }, '2025-01-09T10:00'), ['申込受付前（1月10日（金）9:00から）']);
  assert.deepEqual(said({ application }), ['申込受付中（1月20日（月）17:00まで）']);
  assert.deepEqual(said({ application: { ...application, applied: 57, asOf: '2025-01-15' } }), [
    '残りわずか（1月15日現在）',
  ]);
  assert.deepEqual(said({ application: { ...application, applied: 60, waitingList: true } }), [
    '定員に達しました（キャンセル待ちあり）',
  ]);
  assert.deepEqual(said({ application: { ...application, full: true, waitingList: false } }), [
    '定員に達しました（キャンセル待ちなし）',
  ]);
  assert.deepEqual(said({ application: { ...application, full: true } }), ['定員に達しました']);
  assert.deepEqual(said({ application }, '2025-01-20T17:00'), ['申込受付は終了しました']);
  assert.deepEqual(said({ application }, '2025-01-24T15:30'), ['開催中']);
  assert.deepEqual(said({ application }, '2025-01-24T16:30'), ['終了しました']);
  assert.deepEqual(said({ application, eventStatus: 'cancelled' }), ['中止になりました']);
  assert.deepEqual(said({ application, eventStatus: 'postponed' }), ['延期になりました（新しい日時：未定）']);
  assert.deepEqual(
    said({ application, eventStatus: 'postponed', previousStartDate: '2025-01-17T15:00' })[0],
    '延期になりました（新しい日時：1月24日（金）15:00）',
  );
  assert.deepEqual(said({ application, eventStatus: 'moved-online' }), [
    'オンライン開催に変わりました',
    '申込受付中（1月20日（月）17:00まで）',
  ]);
});

test('where the vocabulary is silent', () => {
  assert.deepEqual(said({}), []);
  assert.deepEqual(said({ application: { url: 'https://example.jp/' } }), ['申込が必要です']);
  assert.deepEqual(said({ application: { deadline: '2025-01-20' } }), ['申込受付中（1月20日（月）まで）']);
  assert.deepEqual(said({ endDate: undefined }, '2025-01-24T20:00'), ['本日開催']);
  assert.deepEqual(
    said({ startDate: '2025-01-20', endDate: '2025-01-31', application: { required: false } }, '2025-01-24T20:00'),
    ['開催期間中', '申込不要'],
    'nobody says at which hours',
  );
  assert.deepEqual(said({ eventStatus: 'rescheduled', previousStartDate: '2025-02-01' }), [
    '日時が変わりました（新しい日時：1月24日（金）15:00）',
  ]);
});

test('an exhibition of weeks is on during its hours, and between them in its period', () => {
  const weeks = { startDate: '2025-01-10T10:00', endDate: '2025-02-20T16:00' };
  assert.deepEqual(said(weeks, '2025-01-24T12:00'), ['開催中']);
  for (const shut of ['2025-01-24T03:00', '2025-01-24T09:59', '2025-01-24T16:00'])
    assert.deepEqual(said(weeks, shut), ['開催期間中'], shut);
  assert.deepEqual(
    said({ ...weeks, timeNote: '月曜休館' }, '2025-01-27T12:00'),
    ['開催期間中'],
    'it may be shut today',
  );
  assert.deepEqual(said(weeks, '2025-02-20T16:00'), ['終了しました']);
});

test('an old copy promises nothing', () => {
  assert.deepEqual(said({ application, stale: true, verifiedOn: '2025-01-10' }), [
    '掲載時の情報では申込受付中です（1月20日（月）17:00まで・確認日 2025年1月10日）',
  ]);
  assert.deepEqual(said({ application: { ...application, applied: 59 }, stale: true }), [
    '掲載時の情報では残りわずかです（確認日の記載なし）',
  ]);
});

const CASES: Partial<DatedEvent>[] = [
  { application },
  { application: { ...application, applied: 58, asOf: '2025-01-14' } },
  { application: { ...application, full: true, waitingList: true } },
  { application, stale: true, verifiedOn: '2025-01-01' },
  { eventStatus: 'cancelled' },
  { eventStatus: 'postponed' },
  { eventStatus: 'rescheduled' },
  { eventStatus: 'moved-online', application: { required: false } },
  { application: { required: true } },
];

test('other languages say as much, やさしい日本語 with every reading', () => {
  for (const fields of CASES) {
    for (const moment of [
      '2025-01-09T10:00',
      '2025-01-15T10:00',
      '2025-01-22T10:00',
      '2025-01-24T15:30',
      '2025-02-01T10:00',
    ]) {
      const japanese = said(fields, moment);
      assert.equal(said(fields, moment, en, enDates).length, japanese.length);
      assert.doesNotMatch(said(fields, moment, en, enDates).join(''), /[ぁ-鿿]/);
      const marked = said(fields, moment, yasashii, yasashiiDates).join('');
      assert.doesNotMatch(marked.replace(/\{[^{}|]+\|[^{}|]+\}/g, ''), /[一-鿿{}|]/, marked);
    }
  }
});

test('what is printed: all but what is true of the moment', () => {
  const printed = (fields: Partial<DatedEvent>, japan?: string): boolean[] =>
    describeEvent(
      ja,
      jaDates,
      eventState(event(fields), at(japan ?? '2025-01-15T10:00')),
      at(japan ?? '2025-01-15T10:00'),
    ).map(({ lasts }) => lasts);
  assert.deepEqual(printed({ application }), [true], 'open until a day');
  assert.deepEqual(printed({ application: { opens: '2025-01-10' } }), [false], 'open');
  assert.deepEqual(printed({ application: { ...application, full: true } }), [true]);
  assert.deepEqual(printed({ application: { required: false } }, '2025-01-24T15:30'), [false, true], 'going on');
  assert.deepEqual(printed({ eventStatus: 'cancelled' }), [true]);
  assert.deepEqual(printed({ eventStatus: 'moved-online' }), [true]);
});
