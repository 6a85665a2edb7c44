import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { importGeoJson } from '../../../src/tools/formats/geojson.js';
import { booksAddUp, codes, importWith } from './helpers.js';

const feature = (properties: object, coordinates?: unknown, type = 'Point'): object => ({
  type: 'Feature',
  properties,
  geometry: coordinates === undefined ? null : { type, coordinates },
});
const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

describe('importGeoJson', () => {
  it('takes points as places, with the headers of tables', async () => {
    const { summary, records } = await importWith(
      importGeoJson,
      collection(
        feature({ 名称: 'みんなの食堂', 住所: '横浜市中区1-1', 電話番号: '045-123-4567' }, [139.6425, 35.4478]),
        feature({ 名称: '二つ目', 住所: '横浜市西区2' }),
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual([summary.rows, summary.taken], [2, 2]);
    assert.deepEqual(records[0]?.['geo'], { latitude: 35.4478, longitude: 139.6425 });
    assert.equal(records[1]?.['geo'], undefined);
    assert.equal(records[1]?.['name'], '二つ目');
  });

  it('repairs swapped coordinates and leaves out those abroad, saying which feature', async () => {
    const result = await importWith(
      importGeoJson,
      collection(
        feature({ name: 'a', address: 'b' }, [35.4478, 139.6425]),
        feature({ name: 'c', address: 'd' }, [0, 0]),
        feature({ name: 'e', address: 'f' }, [-0.1, 51.5]),
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      result.records.map(({ geo }) => geo),
      [{ latitude: 35.4478, longitude: 139.6425 }, undefined, undefined],
    );
    assert.deepEqual(
      result.findings.filter(({ code }) => code.startsWith('coordinates')).map(({ code, row }) => [code, row]),
      [
        ['coordinates-swapped', 1],
        ['coordinates-zero', 2],
        ['coordinates-outside', 3],
      ],
    );
  });

  for (const [name, isTaken] of [
    ['urn:ogc:def:crs:OGC:1.3:CRS84', true],
    ['urn:ogc:def:crs:EPSG::6668', true],
    ['EPSG:4326', true],
    ['urn:ogc:def:crs:EPSG::4301', false],
    ['urn:ogc:def:crs:EPSG::6677', false],
    ['EPSG:3857', false],
  ] as const)
    it(`${isTaken ? 'takes' : 'takes no'} coordinates of the system ${name}`, async () => {
      const features = [feature({ 名称: 'サロン', 住所: '横浜市中区1' }, [139.6425, 35.4478])];
      const crs = { type: 'name', properties: { name } };
      const text = JSON.stringify({ type: 'FeatureCollection', crs, features });
      const result = await importWith(importGeoJson, text, { kind: 'ibasho' });
      assert.equal(result.records[0]?.['geo'] !== undefined, isTaken);
      assert.equal(codes(result).includes('geojson-system'), !isTaken);
    });

  it('reads an object that an export wrote as text', async () => {
    const result = await importWith(
      importGeoJson,
      collection(feature({ 名称: 'サロン', 住所: '横浜市中区1', 連絡先: '{"電話番号":"045-000-1111"}' })),
      { kind: 'ibasho' },
    );
    assert.deepEqual(result.records[0]?.['contact'], { phone: '045-000-1111' });
  });

  it('lists areas and lines without coordinates', async () => {
    const result = await importWith(
      importGeoJson,
      collection(
        feature(
          { name: '公園', address: 'b' },
          [
            [
              [139, 35],
              [139.1, 35],
              [139, 35.1],
              [139, 35],
            ],
          ],
          'Polygon',
        ),
        feature({ name: 'c', address: 'd' }, [139.6, 35.4]),
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      result.records.map(({ geo }) => geo !== undefined),
      [false, true],
    );
    assert.deepEqual(
      result.findings.filter(({ code }) => code === 'geojson-no-point').map(({ row }) => row),
      [1],
    );
  });

  it('reads a single feature, its id, and nested properties', async () => {
    const { records } = await importWith(
      importGeoJson,
      JSON.stringify({
        ...feature({ 名称: 'a', 住所: 'b', contact: { x: 1 }, タグ: ['茶', '花'] }, [139.6, 35.4]),
        id: 17,
      }),
      { kind: 'ibasho' },
    );
    assert.match(String(records[0]?.id), /17$/);
    assert.deepEqual(records[0]?.['tags'], ['茶', '花']);
  });

  it('refuses every feature when no property is known, and says which there are', async () => {
    const result = await importWith(
      importGeoJson,
      collection(feature({ N03_001: '神奈川県' }, [139.6, 35.4]), feature({ N03_001: '神奈川県' })),
    );
    assert.deepEqual(
      [result.summary.rows, result.summary.refused, codes(result)],
      [2, 2, ['geojson-properties-unknown']],
    );
  });

  it('says what is damaged or empty', async () => {
    assert.deepEqual(codes(await importWith(importGeoJson, '{"type": "FeatureCollection", "features": [')), [
      'json-damaged',
    ]);
    assert.deepEqual(codes(await importWith(importGeoJson, collection())), ['geojson-empty']);
  });

  it('counts a feature whose first property begins with #', async () => {
    const result = await importWith(
      importGeoJson,
      collection(feature({ 名称: '#AAA' }, [139.4, 35.3]), feature({ 名称: '二つ目' }, [139.4, 35.3])),
    );
    assert.equal(result.summary.rows, 2);
  });

  it('counts every feature once, whatever it holds', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    );
    const anything = fc.oneof(
      fc
        .tuple(
          fc.dictionary(fc.constantFrom('名称', '住所', 'name', '備考', 'x', '緯度'), value),
          fc.oneof(fc.tuple(fc.double(), fc.double()), fc.constant(undefined), fc.constant('x')),
        )
        .map(([properties, coordinates]) => feature(properties, coordinates)),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 8 }), async (features) => {
        const result = await importWith(importGeoJson, collection(...features));
        booksAddUp(result);
        assert.equal(result.summary.rows, features.length);
      }),
      { numRuns: 100 },
    );
  });
});
