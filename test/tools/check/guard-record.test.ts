import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guardRecord } from '../../../src/tools/check/guard-record.js';

const place = (address: unknown): Record<string, unknown> => ({
  id: 'a',
  name: '地区の家',
  kind: 'salon',
  addressPrecision: 'district',
  address,
});

describe('a place of which only the district is public', () => {
  const cases: [given: unknown, kept: unknown][] = [
    ['神奈川県藤沢市見本町8-8', '神奈川県藤沢市見本町'],
    ['藤沢市見本町３丁目４番５号', '藤沢市見本町'],
    ['藤沢市見本町', '藤沢市見本町'],
    [{ ja: '藤沢市見本町8-8', en: '8-8 Mihon-cho, Fujisawa' }, { ja: '藤沢市見本町' }],
    [
      { ja: '藤沢市見本町', en: 'Mihon-cho, Fujisawa' },
      { ja: '藤沢市見本町', en: 'Mihon-cho, Fujisawa' },
    ],
  ];
  for (const [given, kept] of cases)
    it(`gives away no door: ${JSON.stringify(given)}`, () => {
      const { record, problems } = guardRecord('ibasho', place(given));
      assert.deepEqual(record?.['address'], kept);
      assert.equal(
        problems.some(({ code }) => code === 'district-address'),
        JSON.stringify(given) !== JSON.stringify(kept),
      );
    });
});
