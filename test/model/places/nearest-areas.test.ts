import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Area } from '../../../src/feed/schema.js';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { nearestAreas } from '../../../src/model/places/nearest-areas.js';

const town = (code: string, name: string, latitude?: number, rest: Partial<Area> = {}): Area => ({
  code,
  name,
  parent: '14',
  ...(latitude !== undefined && { geo: { latitude, longitude: 139.3 } }),
  ...rest,
});

const TABLE = [
  { code: '14', name: '神奈川県' },
  town('14100', '横浜市', 35.5),
  town('14101', '鶴見区', 35.51, { parent: '14100' }),
  town('14102', '神奈川区', 35.48, { parent: '14100' }),
  town('14203', '平塚市', 35.33),
  town('14341', '大磯町', 35.3),
  town('14342', '二宮町', 35.29),
  town('14361', '中井町', 35.34),
];

const near = (area: string, counts: Record<string, number>, table: readonly Area[] = TABLE): string =>
  nearestAreas(area, new AreaIndex(table), (code) => counts[code] ?? 0)
    .map(({ code, count }) => `${code} ${count}`)
    .join(', ');

describe('nearestAreas', () => {
  const everywhere = Object.fromEntries(TABLE.map(({ code }) => [code, 2]));

  it('names the three nearest towns that have something, never the town itself', () => {
    assert.equal(near('14341', everywhere), '14342 2, 14203 2, 14361 2');
    assert.equal(near('14341', { 14203: 1, 14102: 4 }), '14203 1, 14102 4');
    assert.equal(near('14341', {}), '');
  });

  it('names wards, not the city around them', () => {
    assert.equal(near('14361', { 14100: 5, 14101: 2, 14102: 3 }), '14102 3, 14101 2');
    assert.equal(near('14101', everywhere).split(',')[0], '14102 2');
    assert.equal(near('14100', { 14101: 1, 14203: 1 }), '14203 1', 'its own wards are no other town');
  });

  it('knows the region where the table has no positions, and claims nothing beyond', () => {
    const table = [
      town('14341', '大磯町', undefined, { region: '湘南' }),
      town('14203', '平塚市', undefined, { region: '湘南' }),
      town('14100', '横浜市', undefined, { region: '横浜' }),
    ];
    assert.equal(near('14341', everywhere, table), '14203 2');
  });

  it('has no answer for what is no town', () => {
    for (const area of ['14', '00', '', 'x']) assert.equal(near(area, everywhere), '');
  });
});
