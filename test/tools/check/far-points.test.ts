import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Located } from '../../../src/tools/check/cross-checks.js';
import { farPoints } from '../../../src/tools/check/far-points.js';

const at = (row: number, latitude: number, longitude: number, areas: string[] = ['14205']): Located => ({
  file: 'places.csv',
  collection: 'ibasho',
  row,
  record: { id: String(row), name: `広場${row}`, areas, geo: { latitude, longitude } },
});
const FUJISAWA = [{ code: '142051', name: '藤沢市', geo: { latitude: 35.339, longitude: 139.49 } }];

describe('points far from their municipality', () => {
  it('are named with their row, their town and how far it is', () => {
    const [far, ...more] = farPoints([at(2, 35.34, 139.48), at(3, 36.34, 139.48)], FUJISAWA);
    assert.deepEqual(more, []);
    assert.equal(far?.at.row, 3);
    assert.deepEqual(far?.params, { name: '広場3', area: '藤沢市', km: 111 });
  });

  it('are those of events, too', () => {
    const { record, ...place } = at(2, 0, 0);
    const { geo: _geo, ...event } = record;
    const located = { ...place, record: { ...event, location: { geo: { latitude: 34.7, longitude: 135.5 } } } };
    assert.equal(farPoints([located], FUJISAWA).length, 1);
  });

  it('are told by the other places where the table has no point', () => {
    const near = [1, 2, 3, 4].map((row) => at(row, 35.34, 139.48));
    const [far, ...more] = farPoints([...near, at(5, 35.34, 140.48)], []);
    assert.deepEqual([far?.at.row, far?.params?.['area'], more.length], [5, '藤沢市', 0]);
    assert.deepEqual(farPoints([...near.slice(2), at(5, 35.34, 140.48)], []), [], 'two tell nothing');
  });

  it('are none where another of its towns is near, or it is there for a prefecture', () => {
    const table = [...FUJISAWA, { code: '27100', name: '大阪市', geo: { latitude: 34.69, longitude: 135.5 } }];
    assert.deepEqual(farPoints([at(1, 34.7, 135.5, ['14205', '27100']), at(2, 34.7, 135.5, ['14'])], table), []);
  });
});
