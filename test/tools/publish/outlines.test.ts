import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaAt, decodeOutlines } from '../../../src/model/places/outlines.js';
import { outlinesOf } from '../../../src/tools/publish/outlines.js';

type Point = [number, number];
/** A border with a corner every ten metres or so that goes straight but for a few metres. */
const line = ([fromX, fromY]: Point, [toX, toY]: Point): Point[] =>
  Array.from({ length: 100 }, (_, at) => [
    fromX + ((toX - fromX) * at) / 100 + (at % 2) * 0.0001,
    fromY + ((toY - fromY) * at) / 100,
  ]);
const ring = (...corners: Point[]): Point[] => {
  const all = corners.flatMap((corner, at) => line(corner, corners[(at + 1) % corners.length]!));
  return [...all, all[0]!];
};
const square = (west: number, south: number, size = 0.1): Point[][] => [
  ring([west, south], [west + size, south], [west + size, south + size], [west, south + size]),
];
const feature = (code: string, coordinates: Point[][]): object => ({
  type: 'Feature',
  properties: { N03_001: '見本県', N03_004: '見本市', N03_007: code },
  geometry: { type: 'Polygon', coordinates },
});
/** Two towns side by side, an island and a rock of the first, a ward, a town of elsewhere. */
const N03 = {
  type: 'FeatureCollection',
  features: [
    feature('14207', square(139.1, 35)),
    feature('14205', square(139, 35)),
    feature('14205', square(139.3, 35, 0.01)),
    feature('14205', square(139.4, 35, 0.0005)),
    feature('14101', square(139.5, 35)),
    feature('13101', square(139.6, 35)),
  ],
};
const written = (map: unknown, ...used: string[]): { json: string; outlines: ReturnType<typeof decodeOutlines> } => {
  const json = JSON.stringify(outlinesOf(map, new Set(used)));
  return { json, outlines: decodeOutlines(JSON.parse(json)) };
};
const codes = (...used: string[]): string[] => written(N03, ...used).outlines.map(({ code }) => code);

describe('outlines of a publication', () => {
  it('are of the areas in use only', () => {
    assert.deepEqual(codes('14', '14205', '14207'), ['14205', '14207']);
    assert.deepEqual(codes('14', '14100'), ['14101'], 'a ward with its city');
    assert.deepEqual(codes('14'), ['14101', '14205', '14207'], 'no town is named: all of the prefecture');
    assert.deepEqual(codes(), []);
  });

  it('are simple, tell nothing but codes, and leave rocks out', () => {
    const { json, outlines } = written(N03, '14205', '14207');
    assert.ok(json.length < 800, json);
    assert.doesNotMatch(json, /見本|N03/);
    assert.deepEqual(
      outlines.map(({ rings }) => rings.length),
      [2, 1],
    );
    assert.ok(outlines.every(({ rings }) => rings.every((one) => one.length <= 14)));
    for (const [longitude, latitude, code] of [
      [139.05, 35.05, '14205'],
      [139.0985, 35.05, '14205'],
      [139.1015, 35.05, '14207'],
      [139.305, 35.005, '14205'],
      [139.55, 35.05, undefined],
    ] as const)
      assert.equal(areaAt(outlines, latitude, longitude), code, `${longitude}`);
  });

  it('share their borders, and are the same from a map made of them', () => {
    const { json } = written(N03, '14205', '14207');
    const { arcs } = JSON.parse(json) as { arcs: unknown[] };
    assert.equal(arcs.length, 4, 'a border, what is around it on both sides, an island');
    assert.equal(written(JSON.parse(json), '14205', '14207').json, json);
  });

  it('are empty where a map is none of Japan, or none at all', () => {
    for (const map of [
      {
        type: 'FeatureCollection',
        features: [
          feature('14205', [
            [
              [1_000_000, 2_000_000],
              [1_000_100, 2_000_000],
              [1_000_100, 2_000_100],
            ],
          ]),
        ],
      },
      { type: 'FeatureCollection', features: [feature('14205', [square(35, 139)[0]!])] },
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: null }, null, 'x'] },
      { type: 'FeatureCollection' },
      { type: 'Topology' },
    ])
      assert.deepEqual(written(map, '14205').outlines, []);
  });
});
