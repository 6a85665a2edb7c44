import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, csv, importText } from './helpers.js';

async function places(head: string[], ...rows: string[][]) {
  const result = await importText(csv(['名称', ...head], ...rows.map((cells, i) => [`会${i + 1}`, ...cells])), {
    kind: 'ibasho',
  });
  return { ...result, addresses: result.records.map(({ address }) => address) };
}
const POINT = { latitude: 35.4477, longitude: 139.6425 };

describe('an address', () => {
  it('of a bare house number gets its town, and is left out where there is none', async () => {
    const parts = ['所在地_市区町村', '所在地_町字', '住所'];
    assert.deepEqual((await places(parts, ['港市', '川町', '1-1'])).addresses, ['港市川町1-1']);
    assert.deepEqual((await places(['市区町村名', '住所'], ['港市', '３丁目４番５号'])).addresses, [
      '港市３丁目４番５号',
    ]);
    for (const number of ['1-1', '１２番地の３', '３－４－５', '123']) {
      const { addresses, records, findings } = await places(['住所', '電話番号'], [number, '045-000-1111']);
      assert.deepEqual([addresses, records[0]?.['addressPrecision']], [[undefined], undefined], number);
      assert.deepEqual(
        findings.map(({ code, value }) => [code, value]),
        [['address-house-number', number]],
      );
    }
  });
  it('whose town stands in another column is whole', async () => {
    const head = ['cityName', 'townName', 'address'];
    const { addresses } = await places(
      head,
      ['港市', '川町', '1-1'],
      ['港市', '', '丘町2-2'],
      ['港市', '丘町', '港市丘町3'],
    );
    assert.deepEqual(addresses, ['港市川町1-1', '港市丘町2-2', '港市丘町3']);
  });
});

describe('a point', () => {
  it('may stand in one cell, also under a header that speaks of a place', async () => {
    for (const header of ['location', '所在地', '座標', '緯度', '緯度経度', '地図上の点']) {
      const { records, findings } = await places(
        ['電話番号', header],
        ['045-000-1111', '35.4477,139.6425'],
        ['045-000-1112', '139.6425 35.4477'],
        ['045-000-1113', ''],
      );
      assert.deepEqual(
        records.map(({ geo, address }) => [geo, address]),
        [
          [POINT, undefined],
          [POINT, undefined],
          [undefined, undefined],
        ],
        header,
      );
      assert.deepEqual(
        codesOf({ findings } as never).filter((code) => code !== 'header-guessed'),
        [],
        header,
      );
    }
    const mixed = await places(['location'], ['35.4477,139.6425'], ['本町会館']);
    assert.deepEqual(
      mixed.records.map(({ geo, address }) => [geo, address]),
      [
        [POINT, undefined],
        [undefined, '本町会館'],
      ],
    );
  });
  it('of whole degrees, or read two ways, is none', async () => {
    const { records, findings } = await places(
      ['住所', '緯度', '経度'],
      ['港1-1', '35', '139'],
      ['港1-2', '352651', '1393833'],
      ['港1-3', '352651.8', '1393833.1'],
    );
    assert.deepEqual(
      records.map(({ geo }) => geo !== undefined),
      [false, false, true],
    );
    assert.deepEqual(
      findings.map(({ code, row }) => [code, row]),
      [
        ['coordinates-coarse', 2],
        ['coordinates-ambiguous', 3],
        ['coordinates-sexagesimal', 4],
      ],
    );
  });
});
