import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeFeeds } from '../../src/feed/merge-feeds.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import { readCollection } from '../../src/feed/read-collection.js';
import { consultationWindowsReader } from '../../src/feed/readers/consultation-windows.js';
import { eventsReader } from '../../src/feed/readers/events.js';
import { ibashoReader } from '../../src/feed/readers/ibasho.js';
import type { CollectionReader } from '../../src/feed/collection-reader.js';
import type { CollectionName, CommunityEvent, FeedFile } from '../../src/feed/schema.js';
import type { Feed, Trusted } from '../../src/feed/types.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow } from '../fixtures/feed.js';

const READERS = [eventsReader, consultationWindowsReader, ibashoReader] as unknown as CollectionReader[];

function merge(...files: FeedFile[]): Feed {
  return mergeFeeds(
    files.map((file, index) => {
      const feed = parseFeed(structuredClone(file), `https://example.jp/${index}.json`);
      const lists = new Map<CollectionName, Trusted<CollectionName>[][]>();
      for (const reader of READERS) {
        const steps = readCollection(feed.raw[reader.name], reader, feed);
        let step = steps.next();
        while (!step.done) step = steps.next();
        lists.set(reader.name, [step.value.records]);
      }
      return { feed, lists };
    }),
  );
}
const partner = (overrides: Partial<FeedFile>): FeedFile =>
  buildFeed({ publisher: { id: 'partner', name: '見本ネットワーク' }, ...overrides });
const namesOf = (feed: Feed): unknown[] => feed.events.map(({ name }) => name);

describe('records of one publisher', () => {
  it('are one by their id: newest modified, else newest verifiedOn, else first', () => {
    const one = (event: object): FeedFile => buildFeed({ events: [buildEvent(event)] });
    assert.deepEqual(
      namesOf(merge(one({ name: 'A', modified: '2026-07-01' }), one({ name: 'B', modified: '2026-07-02' }))),
      ['B'],
    );
    assert.deepEqual(
      namesOf(
        merge(
          one({ name: 'A', modified: '2026-07-02T09:00:00+09:00' }),
          one({ name: 'B', modified: '2026-07-01T23:00:00Z' }),
        ),
      ),
      ['A'],
    );
    assert.deepEqual(
      namesOf(merge(one({ name: 'A', verifiedOn: '2026-07-01' }), one({ name: 'B', verifiedOn: '2026-07-02' }))),
      ['B'],
    );
    assert.deepEqual(namesOf(merge(one({ name: 'A' }), one({ name: 'B' }))), ['A']);
  });
  it('are not united by sameAs or likeness', () => {
    const twice = [
      buildEvent({ id: 'a', sameAs: 'https://example.jp/x' }),
      buildEvent({ id: 'b', sameAs: 'https://example.jp/x' }),
    ];
    assert.equal(merge(buildFeed({ events: twice }), partner({})).events.length, 2);
  });
});

describe('records of several publishers', () => {
  it('with equal ids stay apart', () => {
    const windows = { consultationWindows: [buildWindow()] };
    assert.deepEqual(
      merge(buildFeed(windows), partner(windows)).consultationWindows.map(({ key, publisher }) => [key, publisher.id]),
      [
        ['example/window-1', 'example'],
        ['partner/window-1', 'partner'],
      ],
    );
  });

  it('windows and places are never united by likeness, only by equal sameAs', () => {
    const alike = { consultationWindows: [buildWindow()], ibasho: [buildIbasho()] };
    const feed = merge(buildFeed(alike), partner(alike));
    assert.equal(feed.consultationWindows.length, 2);
    assert.equal(feed.ibasho.length, 2);
    const same = { sameAs: ['https://example.jp/desk'] };
    const united = merge(
      buildFeed({ consultationWindows: [buildWindow(same)] }),
      partner({ consultationWindows: [buildWindow({ ...same, id: 'p', name: '新', verifiedOn: '2026-07-20' })] }),
    );
    assert.deepEqual(
      united.consultationWindows.map(({ name }) => name),
      ['新'],
      'the newer copy stays',
    );
  });

  it('events are one when name, start and place are', () => {
    const copy = buildEvent({
      id: 'p',
      name: ' つながりサポーター　養成講座（見本） ',
      startDate: '2026-08-05T05:00:00Z',
    });
    assert.equal(merge(buildFeed({ events: [buildEvent()] }), partner({ events: [copy] })).events.length, 1);
    for (const difference of [
      { name: '別の講座' },
      { startDate: '2026-08-05T15:00:00+09:00' },
      { startDate: '2026-08-05' },
      { location: { name: '別の会館' } },
      { location: undefined },
    ]) {
      assert.equal(
        merge(buildFeed({ events: [buildEvent()] }), partner({ events: [buildEvent({ id: 'p', ...difference })] }))
          .events.length,
        2,
        JSON.stringify(difference),
      );
    }
  });

  it('partners name one event each in their own way', () => {
    const named = (name: string, id: string): FeedFile =>
      buildFeed({ publisher: { id }, events: [buildEvent({ id, name, organizers: [{ name: id }] })] });
    const names = [
      'つながりフェスタ2026',
      '【共催】つながりフェスタ２０２６',
      'つながり・フェスタ 2026（三市合同開催）',
    ];
    const [event, ...rest] = merge(...names.map((name, index) => named(name, `city-${index}`))).events;
    assert.deepEqual(rest, []);
    assert.deepEqual(
      event?.organizers?.map(({ name }) => name),
      ['city-0', 'city-1', 'city-2'],
    );
    for (const [one, other] of [
      ['体操（午前）', '体操（午後）'],
      ['〇', '×'],
    ] as const)
      assert.equal(merge(named(one, 'a'), named(other, 'b')).events.length, 2, one);
  });

  it('two events of which nobody says where are not one', () => {
    const nowhere = { location: undefined, onlineUrl: undefined };
    assert.equal(
      merge(buildFeed({ events: [buildEvent(nowhere)] }), partner({ events: [buildEvent(nowhere)] })).events.length,
      2,
    );
  });

  it('are called off also in the spelling of other systems, and date by date', () => {
    for (const [eventStatus, meant] of [
      ['https://schema.org/EventCancelled', 'cancelled'],
      ['中止', 'cancelled'],
      ['EventPostponed', 'postponed'],
    ] as const) {
      assert.equal(
        merge(
          buildFeed({ events: [buildEvent({ modified: '2026-07-20' })] }),
          partner({ events: [buildEvent({ eventStatus })] }),
        ).events[0]?.eventStatus,
        meant,
      );
    }
    const course = (eventStatus?: string): CommunityEvent =>
      buildEvent({
        startDate: undefined,
        endDate: undefined,
        sessions: [{ startDate: '2026-08-05T14:00:00+09:00' }, { startDate: '2026-08-12T14:00:00+09:00', eventStatus }],
      });
    const [event, ...rest] = merge(
      buildFeed({ events: [course()] }),
      partner({ events: [course('cancelled')] }),
    ).events;
    assert.deepEqual([event?.sessions?.map(({ eventStatus }) => eventStatus), rest], [[undefined, 'cancelled'], []]);
  });

  it('organisers are united, cancelled or postponed in any copy wins, and the copies stay as they are', () => {
    const ours = buildFeed({ events: [buildEvent({ eventStatus: 'scheduled', modified: '2026-07-20' })] });
    const theirs = partner({
      events: [
        buildEvent({
          eventStatus: 'cancelled',
          organizers: [
            { name: '見本 市', role: '主催' },
            { name: '見本NPO', role: '共催' },
          ],
        }),
      ],
    });
    const postponed = buildFeed({ publisher: { id: 'third' }, events: [buildEvent({ eventStatus: 'postponed' })] });
    for (const order of [
      [ours, theirs, postponed],
      [postponed, theirs, ours],
      [theirs, ours, postponed],
    ]) {
      const [event, ...rest] = merge(...order).events;
      assert.equal(rest.length, 0);
      assert.equal(event?.eventStatus, 'cancelled');
      assert.deepEqual(event?.organizers?.map(({ name, role }) => `${String(name).replace(' ', '')} ${role}`).sort(), [
        '見本NPO 共催',
        '見本市 主催',
      ]);
    }
    assert.equal(merge(ours, postponed).events[0]?.eventStatus, 'postponed');
    assert.equal(merge(ours).events[0]?.eventStatus, 'scheduled');
  });

  it('a full house, or applications that are closed, in any of three copies is so in all', () => {
    for (const state of ['full', 'closed'] as const) {
      const copies = [{ capacity: 20 }, { capacity: 20, [state]: true }, undefined].map((application, index) =>
        buildFeed({
          publisher: { id: `p${index}` },
          events: [
            buildEvent({ application, organizers: [{ name: `団体${index}` }], modified: `2026-07-0${3 - index}` }),
          ],
        }),
      );
      for (const order of [copies, [...copies].reverse()]) {
        const [event, ...rest] = merge(...order).events;
        assert.deepEqual([event?.application, rest], [{ capacity: 20, [state]: true }, []]);
        assert.equal(event?.organizers?.length, 3);
      }
    }
  });

  it('merging one list of records again and again changes none of them', () => {
    const [a, b] = [
      buildFeed({ events: [buildEvent()] }),
      partner({ events: [buildEvent({ eventStatus: 'cancelled' })] }),
    ].map((file) => {
      const feed = parseFeed(file, 'https://example.jp/');
      const step = readCollection(feed.raw.events, eventsReader, feed).next();
      return { feed, lists: new Map([['events' as const, [step.done ? step.value.records : []]]]) };
    });
    mergeFeeds([a!, b!]);
    assert.equal(mergeFeeds([a!]).events[0]?.eventStatus, undefined);
    assert.equal(mergeFeeds([a!]).events[0], a!.lists.get('events')![0]![0]);
  });
});

describe('tables and envelope', () => {
  it('tables are united, the first row of a key wins', () => {
    const feed = merge(
      buildFeed({
        topics: [{ id: 'money', label: 'お金' }],
        emergency: [{ id: 'e1', name: '甲' }],
        themes: [{ id: 't', status: 'adopted' }],
      }),
      partner({
        topics: [
          { id: 'money', label: '経済' },
          { id: 'x-new', label: '新' },
        ],
        areaTable: [
          { code: '142051', name: '藤沢' },
          { code: '13', name: '東京都' },
        ],
        emergency: [
          { id: 'e1', name: '乙' },
          { id: 'e2', name: '丙' },
        ],
      }),
    );
    assert.deepEqual(feed.topics, [
      { id: 'money', label: 'お金' },
      { id: 'x-new', label: '新' },
    ]);
    assert.deepEqual(
      feed.areaTable.filter(({ code }) => code === '14205' || code === '13').map(({ name }) => name),
      ['藤沢市', '東京都'],
    );
    assert.deepEqual(
      feed.emergency.map(({ name }) => name),
      ['甲', '丙'],
    );
    // Our own lines are updated by the first feed alone.
    const ours = (name: string): Partial<FeedFile> => ({ emergency: [{ id: 'builtin-yorisoi', name }] });
    assert.deepEqual(
      merge(buildFeed(ours('甲')), partner(ours('乙'))).emergency.map(({ name }) => name),
      ['甲'],
    );
    assert.deepEqual(merge(buildFeed(), partner(ours('乙'))).emergency, []);
    assert.deepEqual(feed.themes, [{ id: 't', status: 'adopted' }]);
  });

  it('the envelope is the first feed’s, its date the newest, and one demo makes all a demo', () => {
    const feed = merge(
      buildFeed({ license: undefined }),
      partner({ updated: '2026-07-28T08:00:00+09:00', demo: true, attribution: '出典' }),
    );
    assert.equal(feed.updated.toISOString(), '2026-07-27T23:00:00.000Z');
    assert.deepEqual(
      feed.publishers.map(({ id }) => id),
      ['example', 'partner'],
    );
    assert.equal(feed.license, undefined);
    assert.equal(feed.attribution, '出典');
    assert.equal(feed.demo, true);
  });

  it('holidays go on where one table ends and another begins, and each day has one speaker', () => {
    const table = (from: string, through: string, ...dates: string[]): { holidays: FeedFile['holidays'] } => ({
      holidays: { from, through, dates },
    });
    const united = merge(
      buildFeed(table('2026-01-01', '2026-12-31', '2026-01-01')),
      partner(table('2026-07-01', '2027-12-31', '2026-08-08', '2027-01-01')),
    ).holidays;
    assert.deepEqual(united, { from: '2026-01-01', through: '2027-12-31', dates: ['2026-01-01', '2027-01-01'] });
    const gap = merge(
      buildFeed(table('2026-01-01', '2026-12-31', '2026-01-01')),
      partner(table('2028-01-01', '2028-12-31', '2028-01-01')),
    ).holidays;
    assert.equal(gap?.through, '2026-12-31');
    assert.deepEqual(merge(buildFeed({ holidays: undefined }), partner(table('2027-01-01', '2027-12-31'))).holidays, {
      from: '2027-01-01',
      through: '2027-12-31',
      dates: [],
    });
  });
});

describe('revoked', () => {
  const number = '000-1234-5678';

  it('hides a record in every feed, by id or by publisher and id', () => {
    const windows = { consultationWindows: [buildWindow(), buildWindow({ id: 'window-2' })] };
    assert.deepEqual(
      merge(buildFeed({ ...windows, revoked: [{ id: 'window-1' }] }), partner(windows)).consultationWindows.map(
        ({ key }) => key,
      ),
      ['example/window-2', 'partner/window-2'],
    );
    assert.deepEqual(
      merge(buildFeed(windows), partner({ ...windows, revoked: [{ id: 'example/window-1' }] })).consultationWindows.map(
        ({ key }) => key,
      ),
      ['example/window-2', 'partner/window-1', 'partner/window-2'],
    );
  });

  it('leaves a record of which only the number is revoked, and none whose number cannot be read', () => {
    const windows = { consultationWindows: [buildWindow(), buildWindow({ id: 'window-2' })] };
    const revoked = [
      { id: 'window-1', phone: '000-0000-0001' },
      { id: 'window-2', phone: 'なし' },
    ];
    assert.deepEqual(
      merge(buildFeed({ ...windows, revoked })).consultationWindows.map(({ id }) => id),
      ['window-1'],
    );
  });

  it('takes a revoked number out where an extension or a second number stands beside it, and no other', () => {
    const numbers = ['045-210-1111（内線23）', '045-210-1112 / 045-210-1111', '045-210-1112'];
    const file = buildFeed({
      revoked: [
        { id: 'gone', phone: '045-210-1111 内線 7' },
        { id: 'gone-2', phone: '189' },
      ],
      consultationWindows: [
        buildWindow({ channels: [...numbers, '045-218-9000'].map((number) => ({ id: 'phone', number })) }),
      ],
    });
    assert.deepEqual(
      merge(file).consultationWindows[0]!.channels!.map(({ number }) => number),
      ['045-210-1112', '045-218-9000'],
    );
  });

  it('takes a revoked number out of every record and line, however it is written', () => {
    const channels = [
      { id: 'phone', number: '０００（１２３４）５６７８' },
      { id: 'phone', number: '代表', dial: 'tel:+81-(0)0012345678' },
      { id: 'fax', number: '000-0000-0009' },
    ];
    const revoked = [
      { id: 'gone', phone: number },
      { id: 'gone-2', phone: '00012345678' },
    ];
    const feed = merge(
      buildFeed({ revoked }),
      partner({
        consultationWindows: [buildWindow({ channels }), buildWindow({ id: 'other' })],
        events: [
          buildEvent({
            inquiry: { name: '事務局', phone: number },
            application: { phone: number, url: 'https://example.jp/apply' },
          }),
        ],
        emergency: [
          { id: 'e1', name: '電話', channel: { id: 'phone', number } },
          { id: 'e2', name: '別', channel: { id: 'phone', number: '#0000' } },
        ],
      }),
    );
    assert.deepEqual(
      feed.consultationWindows[0]?.channels?.map(({ id }) => id),
      ['fax'],
    );
    assert.equal(feed.consultationWindows[1]?.channels?.length, 1);
    assert.equal(feed.events[0]?.inquiry?.phone, undefined);
    assert.equal(feed.events[0]?.application?.url, 'https://example.jp/apply');
    assert.equal(feed.events[0]?.application?.phone, undefined);
    assert.deepEqual(
      feed.emergency.map(({ id }) => id),
      ['e2'],
    );
  });
});
