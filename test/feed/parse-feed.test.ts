import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FormatError, VersionError } from '../../src/feed/feed-error.js';
import { parseFeed, type ParsedFeed } from '../../src/feed/parse-feed.js';
import { buildEvent, buildFeed } from '../fixtures/feed.js';

const URL_OF_FEED = 'https://example.jp/data/feed.json';
const parse = (json: unknown): ParsedFeed => parseFeed(structuredClone(json), URL_OF_FEED);

describe('parseFeed', () => {
  it('reads the envelope and leaves collections as they are', () => {
    const feed = parse(buildFeed({ events: [buildEvent()], attribution: ' 出典：見本 ', outlines: 'outlines.json' }));
    assert.equal(feed.publisher.id, 'example');
    assert.equal(feed.updated.toISOString(), '2026-07-27T00:00:00.000Z');
    assert.equal(feed.attribution, '出典：見本');
    assert.equal(feed.outlines, 'https://example.jp/data/outlines.json');
    assert.equal(feed.tables.areaTable.length, 8);
    assert.equal(feed.demo, false);
    assert.deepEqual(feed.rejected, []);
    assert.deepEqual(feed.raw.events, [buildEvent()]);
  });

  it('is strict about version, publisher.id and updated only', () => {
    assert.throws(
      () => parse({ ...buildFeed(), version: undefined }),
      (error) => error instanceof FormatError && /version/.test(error.message),
    );
    assert.throws(
      () => parse({ ...buildFeed(), publisher: {} }),
      (error) => error instanceof FormatError && /publisher\.id: is missing/.test(error.message),
    );
    assert.throws(
      () => parse({ ...buildFeed(), publisher: { id: ' ' } }),
      (error) => error instanceof FormatError && /publisher\.id: is empty/.test(error.message),
    );
    assert.throws(() => parse({ ...buildFeed(), updated: undefined }), FormatError);
    assert.throws(
      () => parse({ ...buildFeed(), updated: '2026-02-30' }),
      (error) => error instanceof FormatError && /updated/.test(error.message),
    );
    assert.throws(() => parse({ ...buildFeed(), updated: 1785200000 }), FormatError);
    for (const outer of [[], null, 'feed', 5, true]) assert.throws(() => parse(outer), FormatError);
  });

  it('tells a later version from a mistake', () => {
    assert.throws(
      () => parse({ ...buildFeed(), version: 2 }),
      (error) => error instanceof VersionError && error.name === 'VersionError',
    );
    for (const version of ['1', null, true, {}])
      assert.throws(
        () => parse({ ...buildFeed(), version }),
        (error) => error instanceof FormatError && error.name === 'FormatError',
        String(version),
      );
  });

  it('survives anything in any other member', () => {
    const members = [
      'license',
      'attribution',
      'demo',
      'outlines',
      'holidays',
      'areaTable',
      'topics',
      'networks',
      'themes',
      'emergency',
      'revoked',
      'parts',
      'events',
      'x-new',
    ];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...members), fc.jsonValue()),
        fc.dictionary(fc.constantFrom('name', 'url', 'contact'), fc.jsonValue()),
        (wild, publisher) => {
          const feed = parse({ ...buildFeed(), ...wild, publisher: { id: 'example', ...publisher } });
          for (const table of Object.values(feed.tables)) assert.ok(Array.isArray(table));
          for (const text of [feed.attribution, feed.publisher.name]) {
            if (typeof text === 'object') assert.ok(Object.values(text).every((words) => typeof words === 'string'));
          }
        },
      ),
    );
  });

  it('takes rows of tables one by one, with the reason for each that is left out', () => {
    const feed = parse({
      ...buildFeed(),
      areaTable: [
        { code: '142051', name: '藤沢市', kana: null },
        { code: '142052', name: '藤沢市' },
        { code: '14205' },
        'x',
        { code: '14', name: '神奈川県' },
      ],
      topics: { money: 'お金' },
      parts: [
        { collection: 'events', url: 'javascript:alert(1)' },
        { collection: 'events', url: 'parts/events-14.json' },
      ],
      revoked: [{ id: 'window-9', phone: null }],
    });
    assert.deepEqual(feed.tables.areaTable, [
      { code: '14205', name: '藤沢市' },
      { code: '14', name: '神奈川県' },
    ]);
    assert.deepEqual(feed.tables.topics, []);
    assert.deepEqual(feed.tables.parts, [
      { collection: 'events', url: 'https://example.jp/data/parts/events-14.json' },
    ]);
    assert.deepEqual(feed.tables.revoked, [{ id: 'window-9' }]);
    assert.deepEqual(
      feed.rejected.map(({ collection, index, reason }) => [collection, index, reason]),
      [
        ['areaTable', 1, 'code: its check digit is wrong'],
        ['areaTable', 2, 'name: is missing'],
        ['areaTable', 3, ': expected an object'],
        ['topics', 0, ': expected a list'],
        ['parts', 0, 'url: is no https address'],
      ],
    );
  });

  it('reads holidays, and reports a table that is none', () => {
    assert.equal(parse(buildFeed()).holidays?.dates.length, 9);
    const feed = parse({ ...buildFeed(), holidays: { from: '2026-01-01', through: '2026-12-31', dates: ['元日'] } });
    assert.equal(feed.holidays, undefined);
    assert.equal(feed.rejected[0]?.reason, 'dates.0: "元日" has another form than expected');
  });

  it('only a true demo is a demo', () => {
    assert.equal(parse({ ...buildFeed(), demo: true }).demo, true);
    assert.equal(parse({ ...buildFeed(), demo: 'true' }).demo, false);
  });
});
