import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ibasho } from '../../../src/feed/schema.js';
import type { IbashoRecord } from '../../../src/feed/types.js';
import { AreaIndex } from '../../../src/model/places/areas.js';
import {
  distanceTo,
  orderIbasho,
  pointOf,
  precisionOf,
  standingOfPlace,
  type IbashoOrder,
} from '../../../src/model/matching/find-ibasho.js';
import { shownKm } from '../../../src/model/matching/near-ibasho.js';
import { buildFeed, buildIbasho, NOW } from '../../fixtures/feed.js';

const trusted = (overrides: Partial<Ibasho> = {}): IbashoRecord => ({
  ...buildIbasho(overrides),
  key: `example/${overrides.id ?? 'ibasho-1'}`,
  publisher: { id: 'example' },
  stale: false,
});
const feed = buildFeed();
const context = { holidays: feed.holidays, feedUpdated: new Date(feed.updated) };
const ordered = (
  places: readonly IbashoRecord[],
  { indices = Uint32Array.from(places.keys()), ...asked }: Partial<IbashoOrder> & { indices?: Uint32Array } = {},
): string[] => {
  const standingOf = (index: number): number => standingOfPlace(places[index]!, NOW, context);
  return ids(orderIbasho(places, indices, { standingOf, areas: new AreaIndex(feed.areaTable!), area: '', ...asked }));
};
const ids = (places: readonly IbashoRecord[]): string[] => places.map(({ id }) => id);
const HERE = { latitude: 35.339, longitude: 139.49 };

describe('pointOf', () => {
  it('gives the point of exact places, and of districts a rough one', () => {
    assert.deepEqual(pointOf(trusted()), HERE);
    assert.deepEqual(pointOf(trusted({ addressPrecision: 'district' })), { latitude: 35.34, longitude: 139.49 });
  });

  it('tells by no number of distances where in its district a place is', () => {
    const [one, two] = [
      { latitude: 35.3361, longitude: 139.4862 },
      { latitude: 35.3439, longitude: 139.4938 },
    ].map((geo) => trusted({ addressPrecision: 'district', geo }));
    for (let step = 0; step < 20; step++) {
      const from = { latitude: 35.3 + step / 250, longitude: 139.4 + ((step * 7) % 20) / 100 };
      assert.equal(distanceTo(one!, from), distanceTo(two!, from));
      assert.ok(Number.isInteger(shownKm(one!, from)));
    }
    assert.equal(shownKm(one!, { latitude: 35.34, longitude: 139.49 }), 1);
    assert.equal(shownKm(trusted(), { latitude: 35.339, longitude: 139.5 }), 0.9);
  });

  it('gives none where the position is hidden', () => {
    const hidden = trusted({ addressPrecision: 'hidden' });
    assert.equal(precisionOf(hidden), 'hidden');
    assert.equal(pointOf(hidden), undefined);
    assert.equal(distanceTo(hidden, HERE), undefined);
  });

  it('gives none without coordinates, or with those of an empty cell', () => {
    assert.equal(pointOf(trusted({ geo: undefined })), undefined);
    assert.equal(pointOf(trusted({ geo: { latitude: 0, longitude: 0 } })), undefined);
    assert.equal(pointOf(trusted({ geo: { latitude: NaN, longitude: 139 } })), undefined);
    for (const abroad of [
      { latitude: 35.3, longitude: -139.5 },
      { latitude: 30, longitude: 160 },
      { latitude: -35.3, longitude: 139.5 },
    ])
      assert.equal(pointOf(trusted({ geo: abroad })), undefined, 'a lost sign, the open sea');
  });
});

describe('orderIbasho', () => {
  it('puts what is open now first, what is past its date last, and keeps the feed’s order otherwise', () => {
    const closed = { schedule: [{ days: ['we' as const], opens: '10:00', closes: '12:00' }] };
    const places = [
      trusted({ id: 'expired', validThrough: '2026-01-01' }),
      trusted({ id: 'closed-1', ...closed }),
      trusted({ id: 'open' }),
      trusted({ id: 'closed-2', ...closed }),
    ];
    assert.deepEqual(ordered(places), ['open', 'closed-1', 'closed-2', 'expired']);
  });

  it('never takes an old check for open', () => {
    assert.deepEqual(ordered([trusted({ id: 'old', verifiedOn: '2024-01-01' }), trusted({ id: 'open' })]), [
      'open',
      'old',
    ]);
  });

  it('puts the chosen area before its surroundings', () => {
    const places = [
      trusted({ id: 'region', areas: ['14207'] }),
      trusted({ id: 'here', areas: ['14205'], schedule: undefined }),
      trusted({ id: 'far', areas: ['14382'] }),
    ];
    assert.deepEqual(ordered(places, { area: '14205' }), ['here', 'region', 'far']);
  });

  it('sorts by distance once asked; hidden places and those without a point follow, online ones last', () => {
    const places = [
      trusted({ id: 'online', geo: undefined, online: true }),
      trusted({ id: 'hidden', addressPrecision: 'hidden' }),
      trusted({ id: 'far', geo: { latitude: 36, longitude: 139 } }),
      trusted({ id: 'near', geo: { latitude: 35.34, longitude: 139.49 } }),
    ];
    assert.deepEqual(ordered(places, { here: HERE }), ['near', 'far', 'hidden', 'online']);
  });

  it('orders only what is asked for', () => {
    const places = ['a', 'b', 'c', 'd'].map((id) => trusted({ id, ...(id === 'b' && { schedule: undefined }) }));
    assert.deepEqual(ordered(places, { indices: Uint32Array.of(1, 2, 3) }), ['c', 'd', 'b']);
    assert.deepEqual(ordered(places, { indices: Uint32Array.of(1, 3), here: HERE }), ['b', 'd']);
  });

  it('changes nothing it was given', () => {
    const places = Object.freeze([trusted({ id: 'a', schedule: undefined }), trusted({ id: 'b' })]);
    assert.deepEqual(ordered(places), ['b', 'a']);
    assert.deepEqual(ids(places), ['a', 'b']);
  });
});
