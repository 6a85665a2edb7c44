import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mkdtemp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { importAny, type AnyResult } from '../../../src/tools/formats/import-any.js';
import { createSay } from '../../../src/tools/messages/say.js';

const context = { file: 'f', publisher: 'zama', date: '2026-11-24', lang: 'ja' as const, say: createSay('ja') };
const open = (content: unknown): Promise<AnyResult[]> =>
  importAny(
    content instanceof Uint8Array
      ? content
      : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    context,
  );
const namesIn = async (content: unknown): Promise<unknown[]> =>
  (await open(content)).flatMap(({ records }) => records.map(({ name }) => name));
const refused = (results: readonly AnyResult[]): [string, string][] =>
  results
    .flatMap(({ findings }) => findings)
    .filter(({ level }) => level === 'refused')
    .map(({ code, message }) => [code, message]);

const records = [
  { 名称: '港サロン', 住所: '港市港1', 電話番号: '045-000-1111' },
  { 名称: '丘サロン', 住所: '港市港2', 電話番号: '045-000-1112' },
];

describe('places within JSON', () => {
  const coordinates = [139.5, 35.4];
  const features = records.map((properties) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  }));
  const points = records.map((attributes) => ({ attributes, geometry: { x: 139.5, y: 35.4 } }));
  const shapes: Record<string, unknown> = {
    'a list of features': features,
    'one feature a line': features.map((one) => JSON.stringify(one)).join('\n'),
    'a collection within an answer': { success: true, data: { type: 'FeatureCollection', features } },
    'a collection that does not say what it is': { features },
    'points of ArcGIS': { spatialReference: { wkid: 4326 }, features: points },
  };
  for (const [what, json] of Object.entries(shapes))
    it(`${what}: keeps where they are`, async () => {
      const [result] = await open(json);
      assert.deepEqual(
        result?.records.map(({ geo }) => geo),
        [1, 2].map(() => ({ latitude: 35.4, longitude: 139.5 })),
      );
    });

  for (const [what, json] of Object.entries({
    'metres of ArcGIS': { spatialReference: { wkid: 102100, latestWkid: 3857 }, features: points },
    'another system around a collection': { data: { crs: { properties: { name: 'EPSG:4301' } }, features } },
  }))
    it(`${what}: no points, and says so once`, async () => {
      const [result] = await open(json);
      assert.deepEqual(
        result?.records.map(({ geo }) => geo),
        [undefined, undefined],
      );
      assert.equal(result?.findings.filter(({ code }) => code === 'geojson-system').length, 1);
    });
});

describe('a table within JSON', () => {
  const machine = [
    { c01: '港サロン', c02: '港市港1', c03: '045-000-1111' },
    { c01: '丘サロン', c02: '港市港2', c03: '045-000-1112' },
  ];
  const rows = records.map((record) => Object.values(record));
  const names = Object.keys(records[0] ?? {});
  const shapes: Record<string, unknown> = {
    bare: records,
    'beside what is said of it, and another small table': {
      metadata: { title: '一覧', url: 'https://example.jp/' },
      data: { 施設: records, 分類: [{ コード: '1', 名称: 'サロン' }] },
    },
    'an answer of CKAN with its fields': {
      help: 'https://example.jp/',
      success: true,
      result: {
        include_total: true,
        records_format: 'objects',
        fields: [{ type: 'int', id: '_id' }, ...names.map((id) => ({ type: 'text', id }))],
        records: records.map((record, i) => ({ _id: i + 1, ...record })),
        _links: { start: '/?', next: '/?offset=100' },
        total: 2,
      },
    },
    'fields of CKAN that say it in words': {
      result: {
        fields: [
          { id: 'c01', type: 'text', info: { label: '名称', notes: '' } },
          { id: 'c02', type: 'text', info: { label: '住所' } },
          { id: 'c03', type: 'text', info: { label: '電話番号' } },
        ],
        records: machine,
      },
    },
    'a book of labels': { labels: { c01: '名称', c02: '住所', c03: '電話番号' }, data: machine },
    'a list of labels': {
      columns: [
        { key: 'c01', label: '名称' },
        { key: 'c02', label: '住所' },
        { key: 'c03', label: '電話番号' },
      ],
      items: machine,
    },
    'labels in languages': {
      fields: {
        c01: { label: { ja: '名称', en: 'Name' } },
        c02: { label: { ja: '住所' } },
        c03: { label: { ja: '電話番号' } },
      },
      items: machine,
    },
    'rows of cells under their headers': { values: [names, ...rows] },
    'bare rows of cells': [names, ...rows],
    'rows of cells with headers beside': { columns: names, index: [0, 1], data: rows },
    'rows of cells with described headers': {
      meta: { columns: names.map((name, i) => ({ id: i, name })) },
      data: rows,
    },
    'a table of Google': {
      cols: names.map((label, i) => ({ id: 'ABC'[i], label, type: 'string' })),
      rows: rows.map((row) => ({ c: row.map((v) => ({ v })) })),
    },
    'records by id': { 'a-1': records[0], 'a-2': records[1] },
    'records within fields': { nhits: 2, records: records.map((fields, i) => ({ recordid: `r${i}`, fields })) },
    'features of ArcGIS': {
      geometryType: 'esriGeometryPoint',
      fields: [
        { name: 'c01', type: 'esriFieldTypeString', alias: '名称' },
        { name: 'c02', type: 'esriFieldTypeString', alias: '住所' },
        { name: 'c03', type: 'esriFieldTypeString', alias: '電話番号' },
      ],
      features: records.map((attributes) => ({ attributes, geometry: { x: 139.5, y: 35.4 } })),
    },
    'one object a line': records.map((record) => JSON.stringify(record)).join('\n'),
  };
  for (const [what, json] of Object.entries(shapes))
    it(`${what}: two records, nothing lost`, async () => {
      const results = await open(json);
      assert.deepEqual(
        results.flatMap((one) => one.records.map(({ name, address }) => [name, address])),
        [
          ['港サロン', '港市港1'],
          ['丘サロン', '港市港2'],
        ],
      );
      assert.deepEqual(refused(results), []);
    });

  it('the tables of a database are not guessed among', async () => {
    assert.deepEqual(await namesIn({ places: records, offices: [{ 名称: '支所', 住所: '港市港3' }] }), []);
  });
});

describe('one page of many', () => {
  const pages: [string, unknown, string | undefined][] = [
    ['a total', { result: { records, total: 250 } }, '248'],
    ['a total beside', { total_count: 30, results: records }, '28'],
    [
      'a total of GeoJSON',
      {
        type: 'FeatureCollection',
        numberMatched: 7,
        numberReturned: 2,
        features: records.map((properties) => ({ type: 'Feature', properties, geometry: null })),
      },
      '5',
    ],
    ['a next page', { next: 'https://example.jp/?page=2', results: records }, ''],
    [
      'a link',
      {
        type: 'FeatureCollection',
        links: [{ rel: 'next', href: 'https://example.jp/' }],
        features: records.map((properties) => ({ type: 'Feature', properties, geometry: null })),
      },
      '',
    ],
    ['a limit', { exceededTransferLimit: true, features: records.map((attributes) => ({ attributes })) }, ''],
    ['the last page', { next: null, count: 2, results: records }, undefined],
    ['all of it', { result: { records, total: 2, _links: { next: '/?offset=2' } } }, undefined],
    [
      'services of HSDS',
      {
        total_items: 40,
        total_pages: 40,
        page_number: 1,
        contents: [{ id: 's1', name: 'Advice', status: 'active', phones: [{ number: '045-111-1111' }], schedules: [] }],
      },
      '39',
    ],
  ];
  for (const [what, json, more] of pages)
    it(`${what}: ${more ?? 'nothing'} more`, async () => {
      const told = refused(await open(json));
      if (more === undefined) return assert.deepEqual(told, []);
      assert.deepEqual(
        told.map(([code]) => code),
        ['json-more-pages'],
      );
      assert.ok(told[0]?.[1].includes(more), told[0]?.[1]);
    });
});

describe('a feed with parts', () => {
  const feed = (url: string): string =>
    JSON.stringify({
      version: 1,
      publisher: { id: 'p' },
      updated: '2026-11-01',
      ibasho: [{ id: 'a', name: '港サロン' }],
      parts: [{ collection: 'ibasho', areas: ['14'], url, count: 1, bytes: 10 }],
    });

  it('one that cannot be read, or holds another number, is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'feed-'));
    await mkdir(join(folder, 'site'));
    await writeFile(join(folder, 'secret.json'), JSON.stringify({ ibasho: [{ id: 'x', name: '秘密' }] }));
    await writeFile(join(folder, 'site', 'part.json'), JSON.stringify({ ibasho: [] }));
    await symlink(join(folder, 'secret.json'), join(folder, 'site', 'link.json'));
    for (const [url, code] of [
      ['parts/none.json', 'part-missing'],
      ['part.json', 'part-count'],
      ['../secret.json', 'part-outside'],
      ['%2e%2e/secret.json', 'part-outside'],
      ['link.json', 'part-outside'],
      ['.', 'part-outside'],
      ['%', 'part-missing'],
      ['https://example.jp/part.json', 'part-missing'],
    ] as const) {
      const path = join(folder, 'site', 'feed.json');
      await writeFile(path, feed(url));
      const results = await importAny(path, context);
      assert.deepEqual(
        refused(results).map(([found]) => found),
        [code],
        url,
      );
      assert.deepEqual(
        results.flatMap((one) => one.records.map(({ name }) => name)),
        ['港サロン'],
        url,
      );
    }
  });
});

describe('bytes that are no letters', () => {
  const spoilt = (text: string, bad: number[] = [0xff]): Buffer => {
    const at = Buffer.from(text.slice(0, text.indexOf('★')));
    return Buffer.concat([at, Buffer.from(bad), Buffer.from(text.slice(text.indexOf('★') + 1))]);
  };
  const rss = (declared: string): string =>
    `<?xml version="1.0"${declared}?><rss version="2.0"><channel><title>港</title><item><title>居場所の★ひろば</title><link>https://example.jp/1</link></item></channel></rss>`;
  const ics =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T100000\r\nSUMMARY:居場所の★ひろば\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  const json = JSON.stringify([{ 名称: '居場所の★ひろば', 住所: '港市港1' }]);
  const table = '名称,住所\n居場所の★ひろば,港市港1\n';
  const files: [string, Buffer][] = [
    ['RSS that declares UTF-8', spoilt(rss(' encoding="UTF-8"'))],
    ['RSS that declares nothing', spoilt(rss(''))],
    ['a letter cut in two', spoilt(rss(' encoding="utf-8"'), [0xe3, 0x81])],
    ['JSON', spoilt(json)],
    ['a calendar', spoilt(ics)],
    ['CSV with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), spoilt(table)])],
    ['CSV without', spoilt(table)],
  ];
  for (const [what, bytes] of files)
    it(`${what}: one letter is lost, and told`, async () => {
      const results = await open(bytes);
      assert.deepEqual(
        results.flatMap((one) => one.records.map(({ name }) => name)),
        ['居場所の\ufffdひろば'],
      );
      const told = results.flatMap((one) => one.findings).filter(({ message }) => message.includes('�'));
      assert.equal(told.length, 1, JSON.stringify(results[0]?.findings));
      assert.match(`${told[0]?.value}${told[0]?.message}`, /居場所の\ufffdひろば/u);
    });

  it('a file that is another encoding stays one, whatever it declares', async () => {
    const text = rss(' encoding="UTF-8"').replace('★', 'みんなの');
    for (const encoding of ['cp932', 'euc-jp'])
      assert.deepEqual(await namesIn(iconv.encode(text, encoding)), ['居場所のみんなのひろば'], encoding);
    assert.deepEqual(await namesIn(iconv.encode(rss(' encoding="Shift_JIS"').replace('★', ''), 'cp932')), [
      '居場所のひろば',
    ]);
  });
});
