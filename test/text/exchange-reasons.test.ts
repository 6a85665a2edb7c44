import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeReason } from '../../src/text/exchange/describe-reason.js';
import { en } from '../../src/text/en/exchange-reasons.js';
import { ja } from '../../src/text/ja/exchange-reasons.js';
import { yasashii } from '../../src/text/ja-x-yasashii/exchange-reasons.js';
import type { Reason } from '../../src/model/exchange/reasons.js';

const NAMES: Readonly<Record<string, string>> = { place: '場', 'ken-o': '県央', '14212': '厚木市' };
const names = {
  nameOf: (_code: Reason['code'], value: string) => NAMES[value] ?? '',
  days: (from: string, through: string) => [from, through].join('〜'),
  join: (all: readonly string[]) => all.join('、'),
};

describe('describeReason', () => {
  const cases: [Reason, string, string][] = [
    [{ code: 'same-kind', values: ['place'] }, '同じ資源：場', 'Same resource: 場'],
    [{ code: 'same-region', values: ['ken-o'] }, '同じ地域：県央', 'Same region: 県央'],
    [{ code: 'same-area', values: ['14212', 'nameless'] }, '同じ市区町村：厚木市', 'Same town: 厚木市'],
    [
      { code: 'periods-overlap', values: ['2026-08-01', ''] },
      '期間が重なります（2026-08-01〜）',
      'Periods overlap (2026-08-01〜)',
    ],
    [{ code: 'inexhaustible', values: [] }, '何度でも提供できます', 'Can be given any number of times'],
  ];
  for (const [reason, japanese, english] of cases)
    it(reason.code, () => {
      assert.equal(describeReason(reason, ja, names), japanese);
      assert.equal(describeReason(reason, en, names), english);
      assert.ok(
        !/\p{Script=Han}/u.test(describeReason({ ...reason, values: [] }, yasashii, names).replace(/\{[^{}]+\}/g, '')),
      );
    });
});
