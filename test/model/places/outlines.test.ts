import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceKm, isPoint, roundedKm } from '../../../src/model/places/distance.js';
import { areaAt, decodeOutlines } from '../../../src/model/places/outlines.js';

/** Two squares that share an edge, the left one with a hole; quantised to thousandths. */
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [139, 35] },
  arcs: [
    [
      [100, 0],
      [0, 100],
    ], // shared edge, upwards
    [
      [100, 100],
      [-100, 0],
      [0, -100],
      [100, 0],
    ], // rest of the left square
    [
      [100, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
    ], // rest of the right square
    [
      [30, 30],
      [40, 0],
      [0, 40],
      [-40, 0],
      [0, -40],
    ], // hole
  ],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { N03_007: '14205' }, arcs: [[0, 1], [3]] },
        { type: 'MultiPolygon', properties: { N03_007: '14207' }, arcs: [[[2, ~0]]] },
        { type: 'Polygon', properties: {}, arcs: [[0, 1]] },
      ],
    },
  },
};

describe('outlines', () => {
  const outlines = decodeOutlines(TOPOLOGY);

  it('joins arcs forwards and backwards', () => {
    assert.deepEqual(
      outlines.map(({ code }) => code),
      ['14205', '14207'],
    );
    assert.deepEqual(
      [...outlines[1]!.box].map((degree) => Math.round(degree * 1000) / 1000),
      [139.1, 35, 139.2, 35.1],
    );
  });

  it('finds the area of a point', () => {
    assert.equal(areaAt(outlines, 35.02, 139.02), '14205');
    assert.equal(areaAt(outlines, 35.05, 139.15), '14207');
    assert.equal(areaAt(outlines, 35.05, 139.0999), '14205');
    assert.equal(areaAt(outlines, 35.05, 139.1001), '14207');
    assert.equal(areaAt(outlines, 36, 139.05), undefined);
  });

  it('does not count a hole, but the nearest edge right beside it', () => {
    assert.equal(areaAt(outlines, 35.05, 139.05), undefined);
    assert.equal(areaAt(outlines, 35.105, 139.15), '14207', 'a pier outside the simplified coast');
  });

  it('reads unquantised files and numbers as codes', () => {
    const plain = {
      arcs: [
        [
          [139, 35],
          [139.1, 35],
          [139.1, 35.1],
          [139, 35.1],
          [139, 35],
        ],
      ],
      objects: { one: { type: 'Polygon', id: 1202, arcs: [[0]] } },
    };
    assert.equal(areaAt(decodeOutlines(plain), 35.05, 139.05), '01202');
  });

  it('gives nothing for what is no topology, and never throws', () => {
    for (const wrong of [
      undefined,
      null,
      1,
      'x',
      {},
      { arcs: [], objects: {} },
      {
        arcs: [1, null, [[]]],
        objects: { a: null, b: { type: 'Polygon', arcs: [[5, -9]], properties: { code: '14205' } } },
      },
    ])
      assert.deepEqual(decodeOutlines(wrong), []);
    fc.assert(fc.property(fc.object(), (value) => Array.isArray(decodeOutlines({ arcs: [[[0, 0]]], objects: value }))));
  });
});

describe('distance', () => {
  const yokohama = { latitude: 35.4437, longitude: 139.638 };
  const odawara = { latitude: 35.2556, longitude: 139.1597 };

  it('is that of a map', () => {
    assert.ok(Math.abs(distanceKm(yokohama, odawara) - 48.1) < 0.5);
    assert.equal(distanceKm(yokohama, yokohama), 0);
    assert.ok(
      Math.abs(distanceKm({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 }) - 22.24) < 0.1,
    );
  });

  it('is the same both ways and never longer than half the Earth', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const km = distanceKm(a, b);
        assert.ok(km >= 0 && km < 20_016 && Math.abs(km - distanceKm(b, a)) < 1e-6);
      }),
    );
  });

  it('knows what is no point', () => {
    assert.ok(isPoint(yokohama));
    for (const geo of [
      undefined,
      { latitude: 0, longitude: 0 },
      { latitude: 139, longitude: 35 },
      { latitude: Number.NaN, longitude: 1 },
    ])
      assert.ok(!isPoint(geo));
  });

  it('is rounded to be read', () => assert.deepEqual([0.04, 1.26, 9.96, 12.4].map(roundedKm), [0, 1.3, 10, 12]));
});
