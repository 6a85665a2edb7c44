import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callCharge } from '../../../src/model/matching/call-charge.js';

const CASES = [
  { number: '0570-000-000', expected: 'navi-dial' },
  { number: '０５７０－０００－０００', expected: 'navi-dial' },
  { number: '0570 000000', charge: { free: true }, expected: 'navi-dial' },
  { number: '0180-99-0000', expected: 'navi-dial' },
  { number: '+81-570-000-000', expected: 'navi-dial' },
  { number: '#0000', dial: 'tel:0570000000', expected: 'navi-dial' },
  { number: '0120-000-000', charge: { free: true }, expected: 'free' },
  { number: '045-000-0570', charge: { free: false }, expected: 'charged' },
  { number: '045-570-0000', expected: undefined },
  { number: '05700', charge: {}, expected: 'navi-dial' },
  { number: undefined, charge: { free: true }, expected: 'free' },
  { number: '準備中', expected: undefined },
] as const;

describe('callCharge', () => {
  for (const { expected, ...channel } of CASES)
    it(`of ${channel.number ?? 'no number'}: ${expected ?? 'unknown'}`, () =>
      assert.equal(callCharge(channel), expected));
});
