/** Needs and offers as they enter a widget: only what is public, and no name behind a veil. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { readCollection, type ReadCollection } from '../../src/feed/read-collection.js';
import { membersReader } from '../../src/feed/readers/members.js';
import { needsReader } from '../../src/feed/readers/needs.js';
import { offersReader } from '../../src/feed/readers/offers.js';
import type { CollectionReader } from '../../src/feed/collection-reader.js';
import type { CollectionName } from '../../src/feed/schema.js';
import { codesOf, commonRegion, isPrefectureWide, regionOf, REGIONS } from '../../src/feed/regions.js';
import { guardRecord } from '../../src/tools/check/guard-record.js';
import { buildFeed } from '../fixtures/feed.js';

const feed = parseFeed(buildFeed(), 'https://example.jp/data/feed.json');

function read<K extends CollectionName>(reader: CollectionReader<K>, value: unknown): ReadCollection<K> {
  const steps = readCollection(value, reader, feed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('what is public', () => {
  const cases: [visibility: unknown, needs: boolean, members: boolean][] = [
    ['public', true, true],
    ['office', false, false],
    ['members', false, false],
    ['Public', false, false],
    ['', false, false],
    [null, false, true],
    [undefined, false, true],
    ['公開', false, false],
  ];
  for (const [visibility, needs, members] of cases) {
    it(`${JSON.stringify(visibility)}: a need ${needs ? 'is' : 'is not'} read or published`, () => {
      const record = { id: 'a', name: '会場を探しています', visibility };
      for (const [collection, reader, shown] of [
        ['needs', needsReader, needs],
        ['offers', offersReader, needs],
        ['members', membersReader, members],
      ] as const) {
        assert.equal(read(reader as CollectionReader, [{ ...record }]).records.length, shown ? 1 : 0, collection);
        // JSON has no undefined, and the guard refuses null in a line as the schema does.
        if (visibility === null) continue;
        const { record: kept } = guardRecord(collection, JSON.parse(JSON.stringify(record)));
        assert.equal(kept !== undefined, shown, collection);
      }
    });
  }

  it('says which entries were left out', () => {
    const { rejected } = read(offersReader, [{ id: 'a', name: '会議室' }]);
    assert.deepEqual(
      rejected.map(({ id, reason }) => [id, reason]),
      [['a', 'visibility: is not "public"']],
    );
  });
});

describe('the veil', () => {
  const entry = {
    id: 'a',
    name: '送迎の手伝い',
    visibility: 'public',
    organization: 'NPO法人みほん',
    memberId: 'm1',
    url: 'https://example.jp/npo',
    sameAs: 'https://example.jp/npo/1',
    maintainer: 'NPO法人みほん',
    source: { name: 'NPO法人みほん' },
    sector: 'civil',
    areas: ['14212'],
  };
  const named = ['organization', 'memberId', 'url', 'sameAs', 'maintainer', 'source'];

  it('takes away whatever names the organisation, on reading and on publishing', () => {
    for (const record of [
      read(needsReader, [{ ...entry, veiled: true }]).records[0],
      guardRecord('needs', { ...entry, veiled: true }).record,
    ]) {
      assert.deepEqual(
        named.filter((field) => field in record!),
        [],
      );
      assert.equal(record?.sector, 'civil');
    }
  });

  it('leaves a name that may be read', () => {
    for (const veiled of [false, undefined])
      assert.equal(read(needsReader, [{ ...entry, veiled }]).records[0]?.organization, 'NPO法人みほん');
  });
});

describe('regions', () => {
  it('hold each of the 33 municipalities once', () => {
    const codes = Object.values(REGIONS).flat();
    assert.equal(codes.length, 33);
    assert.equal(new Set(codes).size, 33);
    for (const [id, own] of Object.entries(REGIONS)) for (const code of own) assert.equal(regionOf(code), id);
  });

  it('of a ward is that of its city; outside there is none', () => {
    const cases: [string, string | undefined][] = [
      ['14101', 'yokohama'],
      ['14118', 'yokohama'],
      ['14131', 'kawasaki'],
      ['14153', 'sagamihara'],
      ['14', undefined],
      ['00', undefined],
      ['13101', undefined],
      ['14999', undefined],
      ['toString', undefined],
    ];
    for (const [code, region] of cases) assert.equal(regionOf(code), region, code);
  });

  it('become codes beside codes in any form', () => {
    assert.deepEqual(codesOf(['kawasaki', '142051', '14205', 'whole', 'x', 'constructor', '142050']), [
      '14130',
      '14205',
      '14',
    ]);
    assert.equal(commonRegion(['14212', '14401']), 'ken-o');
    assert.equal(commonRegion(['14212', '14205']), undefined);
    assert.equal(commonRegion([]), undefined);
    assert.equal(isPrefectureWide(['14205', '14']), true);
    assert.equal(isPrefectureWide(['14205']), false);
  });
});
