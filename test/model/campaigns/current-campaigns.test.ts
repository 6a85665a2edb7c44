import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentCampaigns } from '../../../src/model/campaigns/current-campaigns.js';

const MAY = { startDate: '2026-05-01', endDate: '2026-05-31' };
const at = (moment: string): Date => new Date(moment);

describe('campaigns that are on', () => {
  for (const [words, campaign, now, isOn] of [
    ['the evening before its first day', MAY, '2026-04-30T23:59:59+09:00', false],
    ['at midnight in Japan, whatever day it is elsewhere', MAY, '2026-04-30T15:00:00Z', true],
    ['on its last evening', MAY, '2026-05-31T23:59:59+09:00', true],
    ['the moment it is over', MAY, '2026-06-01T00:00:00+09:00', false],
    ['without an end', { startDate: '2026-05-01' }, '2030-01-01T00:00:00+09:00', true],
    ['without a beginning', { endDate: '2026-05-31' }, '2026-01-01T00:00:00+09:00', true],
    ['without any dates', {}, '2026-01-01T00:00:00+09:00', true],
    ['that may no longer be shown', { ...MAY, validThrough: '2026-05-10' }, '2026-05-11T00:00:00+09:00', false],
    ['that may not yet be shown', { ...MAY, validFrom: '2026-05-10' }, '2026-05-09T00:00:00+09:00', false],
    ['that ends at an hour', { ...MAY, endDate: '2026-05-31T17:00:00+09:00' }, '2026-05-31T17:00:00+09:00', false],
    ['whose end stands before its beginning', { startDate: '2026-05-31', endDate: '2026-05-01' }, '2026-05-15', false],
  ] as const)
    it(`one ${words}`, () => assert.equal(currentCampaigns([campaign], at(now)).campaigns.length, Number(isOn)));

  it('stand with the one that began last first, and say when that changes', () => {
    const week = { id: 'week', startDate: '2026-05-10', endDate: '2026-05-16' };
    const month = { id: 'month', ...MAY };
    const june = { id: 'june', startDate: '2026-06-01' };
    const { campaigns, changesAt } = currentCampaigns([june, month, week], at('2026-05-12T12:00:00+09:00'));
    assert.deepEqual(
      campaigns.map(({ id }) => id),
      ['week', 'month'],
    );
    assert.deepEqual(changesAt, at('2026-05-17T00:00:00+09:00'));
    assert.equal(currentCampaigns([MAY], at('2026-07-01T00:00:00+09:00')).changesAt, undefined);
  });
});
