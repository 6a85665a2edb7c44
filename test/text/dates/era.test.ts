import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eraDates } from '../../../src/text/catalogues/dates-era.js';

const at = (day: string): Date => new Date(`${day}T12:00:00+09:00`);
const now = at('2026-07-28');

test('years are counted by eras where a year is said; a month says it always', async () => {
  const ja = await eraDates.ja!();
  for (const [day, said] of [
    ['2026-12-05', '12月5日（土）'],
    ['2027-01-10', '令和9年1月10日（日）'],
    ['2019-05-01', '令和元年5月1日（水）'],
    ['2019-04-30', '平成31年4月30日（火）'],
    ['1989-01-08', '平成元年1月8日（日）'],
    ['1989-01-07', '昭和64年1月7日（土）'],
    ['1926-12-25', '昭和元年12月25日（土）'],
    ['1912-07-30', '大正元年7月30日（火）'],
    ['1900-01-01', '明治33年1月1日（月）'],
    ['1700-01-01', '1700年1月1日（金）'],
    ['9999-12-31', '令和7981年12月31日（金）'],
  ] as const)
    assert.equal(ja.date(at(day), now), said, day);
  assert.equal(ja.fullDate(now), '令和8年7月28日');
  assert.deepEqual(
    [ja.month(2026, 7, now), ja.month(2019, 5, now), ja.month(2019, 4, now), ja.month(1, 1, now)],
    ['令和8年7月', '令和元年5月', '平成31年4月', '1年1月'],
  );
  assert.equal(
    ja.range({ start: at('2027-01-10'), end: at('2027-01-12'), dateOnly: true, endDateOnly: true }, now),
    '令和9年1月10日（日）〜1月12日（火）',
  );
});

test('for who does not count in eras the western year stands beside them', async () => {
  const [yasashii, en] = [await eraDates['ja-x-yasashii']!(), await eraDates.en!()];
  assert.equal(yasashii.month(2019, 5, now), '{令和|れいわ}{元年|がんねん}（2019{年|ねん}）5{月|がつ}');
  assert.equal(en.date(at('2027-01-10'), now), 'Sun, January 10, 2027 (Reiwa 9)');
  assert.equal(en.month(2026, 7, now), 'July, 2026 (Reiwa 8)');
  assert.equal(en.month(1700, 7, now), 'July 1700');
});
