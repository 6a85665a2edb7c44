import assert from 'node:assert/strict';
import { test } from 'node:test';
import { windowStatus, type DatedRecord } from '../../../src/model/hours/window-status.js';
import type { OpeningRecord } from '../../../src/model/hours/opening-hours.js';
import { en as enDates } from '../../../src/text/en/dates.js';
import { yasashii as yasashiiDates } from '../../../src/text/ja-x-yasashii/dates.js';
import { ja as jaDates } from '../../../src/text/ja/dates.js';
import { describeOpening } from '../../../src/text/opening-status/describe.js';
import { en, enPlace } from '../../../src/text/en/opening-status.js';
import { yasashii, yasashiiPlace } from '../../../src/text/ja-x-yasashii/opening-status.js';
import { ja, jaPlace } from '../../../src/text/ja/opening-status.js';
import { holidayTable } from '../../model/hours/holiday-table.js';

const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
const context = { holidays: holidayTable(2025, 2026), feedUpdated: at('2026-07-01T00:00') };
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr'] as const;
const desk: OpeningRecord & DatedRecord = {
  schedule: [
    { days: [...WEEKDAYS], opens: '09:00', closes: '12:00' },
    { days: [...WEEKDAYS], opens: '13:00', closes: '17:00' },
  ],
  onHolidays: 'closed',
  verifiedOn: '2026-07-10',
};
const say = (record: OpeningRecord & DatedRecord, japan: string, text = ja, dates = jaDates): string =>
  describeOpening(text, dates, windowStatus(record, at(japan), context), at(japan));

test('the words of the vocabulary, to the letter', () => {
  assert.equal(say(desk, '2026-07-27T14:00'), '受付時間内（17:00まで）');
  assert.equal(say(desk, '2026-07-27T16:45'), 'まもなく受付終了（17:00まで）');
  assert.equal(say(desk, '2026-07-27T17:00'), '本日の受付は終了しました。次は7月28日（火）9:00から');
  assert.equal(say(desk, '2026-07-27T12:10'), '昼休み（13:00から）');
  assert.equal(say({ ...desk, onHolidays: 'unknown' }, '2026-07-20T10:00'), '受付時間は公式ページでご確認ください');
  assert.equal(say({ verifiedOn: '2026-07-10' }, '2026-07-27T10:00'), '受付時間は公式ページでご確認ください');
  const period = {
    ...desk,
    schedule: [{ opens: '00:00', closes: '24:00', from: '2026-08-10T10:00', through: '2026-08-15T10:00' }],
    onHolidays: 'open' as const,
  };
  assert.equal(say(period, '2026-07-27T10:00'), 'いまの期間は受け付けていません（次の期間：8月10日（月）10:00から）');
  assert.equal(say({ ...period }, '2026-08-20T10:00'), 'いまの期間は受け付けていません（次の期間：未定）');
  assert.equal(
    say({ ...desk, verifiedOn: '2026-01-05' }, '2026-07-27T14:00'),
    '掲載時の情報では受付時間内です（確認日 2026年1月5日）',
  );
  assert.equal(
    say({ ...desk, stale: true }, '2026-07-27T14:00'),
    '掲載時の情報では受付時間内です（確認日 2026年7月10日）',
  );
});

test('where the vocabulary is silent', () => {
  assert.equal(say(desk, '2026-07-27T08:00'), '受付時間外です。本日は9:00から');
  assert.equal(say(desk, '2026-07-26T10:00'), '本日の受付はありません。次は7月27日（月）9:00から');
  assert.equal(
    say({ ...desk, schedule: [{ opens: '00:00', closes: '24:00' }], onHolidays: 'open' }, '2026-07-27T03:00'),
    '24時間いつでも',
  );
  const night = { ...desk, schedule: [{ opens: '22:00', closes: '05:00' }], onHolidays: 'open' as const };
  assert.equal(say(night, '2026-07-27T23:00'), '受付時間内（翌日5:00まで）');
  assert.equal(say({ ...night }, '2026-07-28T03:00'), '受付時間内（5:00まで）');
  assert.equal(
    say({ ...night, schedule: [{ opens: '16:00', closes: '24:00' }] }, '2026-07-27T20:00'),
    '受付時間内（24:00まで）',
  );
  assert.equal(
    say({ ...desk, channels: [{ id: 'phone', lastAccepted: '16:30' }] }, '2026-07-27T14:00'),
    '受付時間内（16:30まで）',
  );
  assert.equal(
    say({ ...desk, onHolidays: 'unknown' }, '2026-07-17T18:00'),
    '本日の受付は終了しました。次は7月21日（火）9:00から（祝日の受付は公式ページでご確認ください）',
  );
  assert.equal(say({ ...desk, status: 'temporarily-closed' }, '2026-07-27T10:00'), '現在、受付を休止しています');
  assert.equal(
    say({ ...desk, validThrough: '2026-07-26' }, '2026-07-27T10:00'),
    '掲載期間を過ぎた情報です。受付時間は公式ページでご確認ください',
  );
  assert.equal(
    say({ ...desk, verifiedOn: undefined }, '2026-07-27T10:00'),
    '掲載時の情報では受付時間内です（確認日の記載なし）',
  );
  assert.equal(
    say({ ...desk, stale: true }, '2026-07-26T10:00'),
    '掲載時の情報では受付時間外です（確認日 2026年7月10日）',
  );
});

test('in the other languages', () => {
  assert.equal(say(desk, '2026-07-27T14:00', en, enDates), 'Within opening hours (until 17:00)');
  assert.equal(say(desk, '2026-07-27T17:00', en, enDates), 'Closed for today. Next: Tue, July 28, 9:00');
  assert.equal(
    say(desk, '2026-07-27T14:00', yasashii, yasashiiDates),
    '{今|いま}は {相談|そうだん}できる {時間|じかん}です（{午後|ごご}5{時|じ}まで）',
  );
  assert.equal(say(desk, '2026-07-27T14:00', jaPlace), '開いている時間です（17:00まで）');
});

const MOMENTS = [
  '2026-07-27T08:00',
  '2026-07-27T10:00',
  '2026-07-27T11:45',
  '2026-07-27T12:10',
  '2026-07-27T18:00',
  '2026-07-26T10:00',
  '2026-07-20T10:00',
  '2027-07-20T10:00',
];
const RECORDS: (OpeningRecord & DatedRecord)[] = [
  desk,
  { ...desk, onHolidays: 'unknown' },
  { ...desk, stale: true },
  { ...desk, status: 'resting' },
  { ...desk, validThrough: '2026-07-01' },
  { verifiedOn: '2026-07-10' },
];

test('never 受付中, and every kanji of やさしい日本語 has its reading', () => {
  for (const record of RECORDS) {
    for (const moment of MOMENTS) {
      for (const text of [ja, jaPlace]) assert.doesNotMatch(say({ ...record }, moment, text), /受付中/);
      for (const text of [yasashii, yasashiiPlace]) {
        const marked = say({ ...record }, moment, text, yasashiiDates);
        assert.doesNotMatch(marked.replace(/\{[^{}|]+\|[^{}|]+\}/g, ''), /[一-鿿{}|]/, marked);
      }
      for (const text of [en, enPlace]) assert.doesNotMatch(say({ ...record }, moment, text, enDates), /[ぁ-鿿]/);
    }
  }
});
