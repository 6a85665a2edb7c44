import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { currentReports } from '../../../src/model/reports/current-reports.js';

const NOW = new Date('2026-07-28T10:00:00+09:00');

describe('articles that are shown', () => {
  it('stand from the newest to the oldest, those without a day last', () => {
    const days = ['2026-07-01', undefined, '2026-07-10T09:00:00+09:00', '2026-07-10', 'someday', '2025-12-31'];
    assert.deepEqual(
      currentReports(
        days.map((publishedOn) => ({ publishedOn })),
        NOW,
      ).map(({ publishedOn }) => publishedOn),
      ['2026-07-10T09:00:00+09:00', '2026-07-10', '2026-07-01', '2025-12-31', undefined, 'someday'],
    );
  });

  for (const [words, period, isShown] of [
    ['until today, the day included', { validThrough: '2026-07-28' }, true],
    ['until yesterday', { validThrough: '2026-07-27' }, false],
    ['from today', { validFrom: '2026-07-28' }, true],
    ['from tomorrow', { validFrom: '2026-07-29' }, false],
    ['until a day that cannot be read', { validThrough: '来月' }, true],
  ] as const)
    it(`one that may be shown ${words}`, () =>
      assert.equal(currentReports([{ publishedOn: '2026-07-01', ...period }], NOW).length, Number(isShown)));

  it('keep the order of the feed where days are the same', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ publishedOn: fc.constantFrom('2026-07-01', '2026-07-02', '') })), (rows) => {
        const reports = rows.map((row, index) => ({ ...row, index }));
        const shown = currentReports(reports, NOW);
        assert.equal(shown.length, reports.length);
        for (const [index, report] of shown.entries()) {
          const next = shown[index + 1];
          if (next?.publishedOn === report.publishedOn) assert.ok(next.index > report.index);
        }
      }),
    ));
});
