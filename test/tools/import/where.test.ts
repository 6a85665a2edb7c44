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

describe('how exactly a place may be shown', () => {
  const HEAD = ['住所', '位置の公開', '緯度', '経度', '電話番号'];
  const said = async (word: string, kind: 'ibasho' | 'consultationWindows'): Promise<unknown[]> => {
    const { records, findings } = await importText(
      csv(['名称', ...HEAD], ['山の会', '港市川町3-12', word, '35.4477', '139.6425', '045-000-1111']),
      { kind },
    );
    const { address, geo, addressPrecision } = records[0]!;
    return [
      addressPrecision ?? 'exact',
      address,
      geo !== undefined,
      findings.some(({ code }) => code === 'word-unknown'),
    ];
  };

  for (const kind of ['ibasho', 'consultationWindows'] as const)
    it(`is what the column says, in its own words or others: ${kind}`, async () => {
      for (const word of ['', '公開', 'exact', '○', '可', '公開する', '番地まで'])
        assert.deepEqual(await said(word, kind), ['exact', '港市川町3-12', true, false], word);
      for (const word of [
        '町名まで',
        'district',
        '地区まで',
        '丁目まで',
        '町字まで公開',
        'おおよその位置',
        '一部公開',
        '周辺のみ',
      ])
        assert.deepEqual(await said(word, kind), ['district', '港市川町', false, false], word);
      for (const word of ['非公開', 'hidden', '公開しない', '公開不可', '不可', '×', '市区町村まで', '県まで'])
        assert.deepEqual(await said(word, kind), ['hidden', undefined, false, word.endsWith('まで')], word);
    });

  it('is nothing where nobody knows the word, which is told', async () => {
    for (const word of ['要相談', '確認中', 'x-secret', '会員に限る'])
      assert.deepEqual(await said(word, 'ibasho'), ['hidden', undefined, false, true], word);
  });
});

describe('an address', () => {
  it('of a bare house number gets its town, and is left out where there is none', async () => {
    const parts = ['所在地_市区町村', '所在地_町字', '住所'];
    assert.deepEqual((await places(parts, ['港市', '川町', '1-1'])).addresses, ['港市川町1-1']);
    for (const number of ['1-1', '１２番地の３', '３－４－５', '123']) {
      const { addresses, records, findings } = await places(['住所', '電話番号'], [number, '045-000-1111']);
      assert.deepEqual([addresses, records[0]?.['addressPrecision']], [[undefined], undefined], number);
      assert.deepEqual(
        findings.map(({ code, value }) => [code, value]),
        [['address-house-number', number]],
      );
    }
  });
  it('that a spreadsheet turned into a day is put back, or left out and told', async () => {
    const parts = ['市区町村名', '町名', '番地'];
    const { addresses, findings } = await places(
      parts,
      ['港市', '川町', '3月12日'],
      ['港市', '川町', '2003/4/5'],
      ['港市', '川町', '４月５日'],
    );
    assert.deepEqual(addresses, ['港市川町3-12', '港市川町', '港市川町4-5']);
    assert.deepEqual(
      findings.map(({ code, value }) => [code, value]),
      [
        ['address-was-date', '3月12日'],
        ['address-unreadable', '2003/4/5'],
        ['address-was-date', '４月５日'],
      ],
    );
    for (const [cell, ...codes] of [
      ['3月12日', 'address-house-number'],
      ['〒231-0005', 'address-unreadable'],
      ['2026/1/1', 'address-unreadable'],
    ]) {
      const result = await places(['住所', '電話番号'], [cell ?? '', '045-000-1111']);
      assert.deepEqual([result.addresses, result.findings.map(({ code }) => code)], [[undefined], codes], cell);
    }
  });
  it('of a number right behind its municipality ends there, and that is told', async () => {
    for (const [line, kept, code] of [
      ['海老名市3-12', '海老名市', 'address-without-quarter'],
      ['神奈川県海老名市３丁目４番５号', '神奈川県海老名市', 'address-without-quarter'],
      ['横浜市港北区3-12', '横浜市港北区', 'address-without-quarter'],
      ['三浦郡葉山町3-12', '三浦郡葉山町', 'address-without-quarter'],
      ['神奈川県葉山町3-12', '神奈川県葉山町', 'address-without-quarter'],
      ['海老名市3月12日', '海老名市', 'address-unreadable'],
      ['海老名市2026/3/12', '海老名市', 'address-unreadable'],
      ['海老名市46093', '海老名市', 'address-unreadable'],
      ['海老名市12-Mar', '海老名市', 'address-unreadable'],
      ['海老名市中央2026年3月12日', '海老名市中央', 'address-unreadable'],
      ['海老名市中央3月12日', '海老名市中央3-12', 'address-was-date'],
      ['海老名市中央３月１２日　本町ビル2階', '海老名市中央3-12 本町ビル2階', 'address-was-date'],
    ] as const) {
      const { addresses, findings } = await places(['住所', '電話番号'], [line, '045-000-1111']);
      assert.deepEqual([addresses, findings.map((one) => one.code)], [[kept], [code]], line);
    }
    for (const [head, cells] of [
      [
        ['市区町村名', '住所'],
        ['港市', '３丁目４番５号'],
      ],
      [
        ['所在地_市区町村', '所在地_番地以下'],
        ['港市', '3-12'],
      ],
      [
        ['市区町村名', '住所'],
        ['丘町', '3-12'],
      ],
    ] as const) {
      const { addresses } = await places([...head], [...cells]);
      assert.deepEqual(addresses, [cells[0]], cells.join());
    }
  });
  it('of a town that counts its houses through is whole', async () => {
    for (const line of [
      '美濃市1350',
      '上伊那郡南箕輪村4825-1',
      '本町3-12',
      '港市川町3-12',
      '海老名市勝瀬175-1',
      '諏訪市1000',
      '御所市1-3',
      '安芸郡府中町本町2-16-31',
      '仲多度郡多度津町栄町1-1-91',
      '龍ケ崎市3710',
      '山口県下松市西市2丁目3-31',
      '三方郡美浜町郷市25-25',
      '港市1番地の3',
    ])
      assert.deepEqual((await places(['住所', '電話番号'], [line, '045-000-1111'])).addresses, [line], line);
  });
  it('gets its town from the column for it, but nothing that is no address does', async () => {
    const { addresses } = await places(
      ['市区町村名', '住所'],
      ['港市', '川町1-1'],
      ['港郡丘町', '丘町堀内2135'],
      ['港郡丘町', '堀内２１３５'],
      ['港市', '浜市川町3'],
      ['港市', 'オンライン'],
      ['港市', '港市川町1-1'],
    );
    assert.deepEqual(addresses, [
      '港市川町1-1',
      '丘町堀内2135',
      '港郡丘町堀内２１３５',
      '浜市川町3',
      'オンライン',
      '港市川町1-1',
    ]);
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
  it('may stand in both columns for it', async () => {
    const { records } = await places(['緯度', '経度'], ['35.4477,139.6425', '35.4477,139.6425']);
    assert.deepEqual(records[0]?.['geo'], POINT);
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
