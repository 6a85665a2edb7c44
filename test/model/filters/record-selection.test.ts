import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { belongsTo, facetValues, isOnline, liesIn } from '../../../src/model/filters/facet-values.js';
import { NO_FILTERS, type Filters } from '../../../src/model/filters/filters.js';
import { RecordSelection } from '../../../src/model/filters/record-selection.js';
import { SearchIndex } from '../../../src/model/search/search-index.js';
import { searchFields } from '../../../src/model/filters/search-fields.js';
import { trustedEvent, trustedFeed, trustedIbasho, trustedWindow } from '../../fixtures/trusted.js';

const areas = new AreaIndex(trustedFeed().areaTable);
const windows = [
  trustedWindow({
    id: 'city',
    name: '藤沢市くらしの相談',
    serviceAreas: ['14205'],
    topics: ['money'],
    channels: [{ id: 'phone' }],
  }),
  trustedWindow({
    id: 'pref',
    name: '県の女性相談',
    serviceAreas: ['14'],
    topics: ['violence-home'],
    channels: [{ id: 'phone' }, { id: 'chat', languages: ['en'] }],
  }),
  trustedWindow({
    id: 'ward',
    name: '緑区の相談',
    serviceAreas: ['14113'],
    topics: ['money', 'not-sure'],
    channels: [{ id: 'in-person' }],
  }),
  trustedWindow({
    id: 'silent',
    name: 'どこのものか書いていない窓口',
    serviceAreas: undefined,
    topics: undefined,
    channels: undefined,
  }),
];
it('a text in a language that is no text is not searched', () => {
  assert.doesNotThrow(() =>
    new SearchIndex([{ ...windows[0]!, description: { ja: '相談', x: 1 } as never }], searchFields({ areas })).search(
      '相談',
    ),
  );
});

const selection = new RecordSelection(windows, {
  areas,
  facets: ['topic', 'channel', 'language'],
  search: (records) => new SearchIndex(records, searchFields({ areas })),
});
const select = (filters: Partial<Filters>, isOpen?: (id: string) => boolean) =>
  selection.select({ ...NO_FILTERS, ...filters }, isOpen && (({ id }) => isOpen(id)));
const ids = (filters: Partial<Filters>, isOpen?: (id: string) => boolean): string[] =>
  [...select(filters, isOpen).indices].map((index) => windows[index]!.id);

describe('RecordSelection', () => {
  it('takes OR within a filter and AND between filters', () => {
    assert.deepEqual(ids({}), ['city', 'pref', 'ward', 'silent']);
    assert.deepEqual(ids({ topic: ['money', 'violence-home'] }), ['city', 'pref', 'ward']);
    assert.deepEqual(ids({ topic: ['money'], channel: ['phone'] }), ['city']);
    assert.deepEqual(ids({ topic: ['living'] }), ['city', 'ward'], 'a group stands for its topics');
    assert.deepEqual(ids({ channel: ['voiceless'] }), ['pref']);
    assert.deepEqual(ids({ language: ['en'] }), ['pref']);
  });

  it('keeps windows that serve the area, and those that do not say', () => {
    assert.deepEqual(ids({ area: ['14205'] }), ['city', 'pref', 'silent']);
    assert.deepEqual(ids({ area: ['14100'] }), ['pref', 'ward', 'silent']);
    assert.deepEqual(ids({ area: ['14151'] }), ['pref', 'silent']);
  });

  it('says what a press would bring', () => {
    const all = select({ topic: ['money'] }, (id) => id === 'ward');
    assert.equal(all.countOf('topic', 'violence-home'), 1, 'the other topic, beside the one chosen');
    assert.equal(all.countOf('channel', 'phone'), 1);
    assert.equal(all.countOf('area', '14113'), 1);
    assert.equal(all.countOf('area', '14382'), 0);
    assert.equal(all.countOf('openNow', 'yes'), 1);
    assert.equal(all.countOf('kind', 'anything'), 0);
    for (const channel of ['phone', 'chat', 'in-person'])
      assert.equal(select({}).countOf('channel', channel), select({ channel: [channel] }).total, channel);
  });

  it('searches, ranks and filters together', () => {
    assert.deepEqual(ids({ query: '相談' }), ['city', 'pref', 'ward']);
    assert.deepEqual(ids({ query: '緑区' })[0], 'ward');
    assert.deepEqual(ids({ query: '相談', topic: ['money'] }), ['city', 'ward']);
    assert.deepEqual(ids({ query: 'fujisawa' }), ['city'], 'areas are found by their kana');
    assert.deepEqual(
      ids({ openNow: true }, (id) => id === 'pref'),
      ['pref'],
    );
  });

  it('offers what to give up when nothing is left', () => {
    const nothing = select({ area: ['14151'], topic: ['money'], query: '藤沢' });
    assert.equal(nothing.total, 0);
    assert.deepEqual(
      nothing.loosen.map(({ remove, count }) => [remove.map(({ filter }) => filter).join('+'), count]),
      [['area', 1]],
    );
    assert.equal(select(nothing.loosen[0]!.filters).total, 1);
    assert.deepEqual(select({ topic: ['money'] }).loosen, []);
  });
});

describe('for whom', () => {
  const places = [
    trustedIbasho({ id: 'anyone', audiences: ['anyone'] }),
    trustedIbasho({ id: 'unstated', audiences: undefined }),
    trustedIbasho({ id: 'none', audiences: [] }),
    trustedIbasho({ id: 'senior', audiences: ['senior'] }),
    trustedIbasho({ id: 'child', audiences: ['child'] }),
    trustedIbasho({ id: 'to18', audiences: undefined, eligibility: { ageTo: 18, match: 'only' } }),
    trustedIbasho({ id: 'from60', audiences: ['anyone'], eligibility: { ageFrom: 60 } }),
  ];
  const list = new RecordSelection(places, { areas, facets: ['audience'] });
  const of = (...audience: string[]): string[] =>
    [...list.select({ ...NO_FILTERS, audience }).indices].map((index) => places[index]!.id);

  it('finds what was chosen, what is for anyone, and what does not say', () => {
    assert.deepEqual(of('senior'), ['anyone', 'unstated', 'none', 'senior', 'from60']);
    assert.deepEqual(of('child'), ['anyone', 'unstated', 'none', 'child', 'to18']);
    assert.deepEqual(
      of('adult'),
      ['anyone', 'unstated', 'none', 'from60'],
      'ages that touch at one year are not shared',
    );
    assert.deepEqual(of('carer'), ['anyone', 'unstated', 'none', 'to18', 'from60'], 'also where nobody names them');
    assert.deepEqual(of('senior', 'child').length, 7);
    assert.deepEqual(of().length, 7);
  });

  it('offers who is named, with what a press brings', () => {
    const selected = list.select(NO_FILTERS);
    assert.deepEqual(selected.valuesOf('audience').sort(), ['anyone', 'child', 'senior']);
    for (const id of selected.valuesOf('audience')) assert.equal(selected.countOf('audience', id), of(id).length, id);
  });
});

describe('Japanese', () => {
  it('is no condition', () => {
    const places = [
      trustedIbasho({ id: 'a', languages: ['ja', 'en'] }),
      trustedIbasho({ id: 'b', languages: undefined }),
    ];
    const list = new RecordSelection(places, { areas, facets: ['language'] });
    const total = (...language: string[]): number => list.select({ ...NO_FILTERS, language }).total;
    assert.deepEqual([total('ja'), total('ja', 'en'), total('en')], [2, 1, 1]);
    assert.deepEqual(list.select(NO_FILTERS).valuesOf('language'), ['en']);
  });
});

describe('counts', () => {
  const places = [
    trustedIbasho({ id: 'here', areas: ['14205'] }),
    trustedIbasho({ id: 'online for all', areas: [], online: true }),
    trustedIbasho({ id: 'online of the prefecture', areas: ['14'], online: true }),
    trustedIbasho({ id: 'online of the town', areas: ['14205'], online: true }),
  ];
  const list = new RecordSelection(places, { areas, facets: ['kind'] });

  it('put what is online for all into no town, though it is shown in each', () => {
    const selected = list.select(NO_FILTERS);
    assert.deepEqual([selected.countOf('area', '14205'), selected.countOf('area', '14382')], [2, 0]);
    assert.equal(list.select({ ...NO_FILTERS, area: ['14382'] }).total, 2);
    assert.deepEqual(
      places.map((place) => liesIn(place, '14205', areas)),
      [true, false, false, true],
    );
    assert.deepEqual(
      places.map((place) => belongsTo(place, '14382', areas)),
      [false, true, true, false],
    );
  });

  it('leave out what is not in sight, though it is found', () => {
    const inSight = ({ id }: { id: string }): boolean => id === 'here';
    const selected = list.select(NO_FILTERS, undefined, undefined, inSight);
    assert.deepEqual([selected.total, selected.indices.length], [1, 4]);
    assert.deepEqual([selected.countOf('kind', 'salon'), selected.countOf('area', '14205')], [1, 1]);
    const none = list.select({ ...NO_FILTERS, area: ['14382'] }, undefined, undefined, inSight);
    assert.deepEqual([none.total, none.indices.length], [0, 2]);
    assert.deepEqual(
      none.loosen.map(({ count }) => count),
      [1],
      'what to give up is counted by what will be seen',
    );
  });
});

describe('facet values', () => {
  it('are found where each collection keeps them', () => {
    assert.deepEqual(facetValues(trustedIbasho({ kind: 'salon' }), 'kind'), ['salon']);
    assert.deepEqual(
      facetValues(
        trustedIbasho({ cost: [{ free: true }, { free: false }, { kind: 'donation' }, { note: { ja: '?' } }] }),
        'cost',
      ),
      ['free', 'paid', 'donation'],
    );
    assert.deepEqual(facetValues(trustedEvent({ onlineUrl: 'https://example.jp/' }), 'online'), ['yes']);
    assert.deepEqual(facetValues(trustedWindow({ topics: ['money', 'x-own'] }), 'topic'), [
      'money',
      'x-own',
      'living',
      'other',
    ]);
    assert.deepEqual(facetValues(trustedEvent(), 'channel'), []);
  });

  it('know what can be done from home', () => {
    assert.ok(
      isOnline(trustedIbasho({ online: true })) &&
        isOnline(trustedIbasho({ kind: 'online-community', online: undefined })) &&
        isOnline(trustedEvent({ eventStatus: 'moved-online' })),
    );
    assert.ok(
      !isOnline(trustedIbasho({ online: false, kind: 'online-community' })) &&
        !isOnline(trustedEvent({ onlineUrl: undefined })),
    );
  });

  it('put a place in its ward, its city and its prefecture, and online places everywhere', () => {
    const inWard = trustedIbasho({ areas: ['14113'] });
    assert.ok(belongsTo(inWard, '14113', areas) && belongsTo(inWard, '14100', areas) && belongsTo(inWard, '14', areas));
    assert.ok(!belongsTo(inWard, '14151', areas));
    assert.ok(belongsTo(trustedIbasho({ areas: ['14100'] }), '14113', areas), 'somewhere in the city of the ward');
    assert.ok(belongsTo(trustedIbasho({ areas: [], online: true }), '14205', areas));
    assert.ok(!belongsTo(trustedIbasho({ areas: [] }), '14205', areas));
  });
});

describe('what a place has confirmed', () => {
  const places = [
    trustedIbasho({ id: 'both', welcomes: ['come-alone', 'no-talking'], accessibility: ['wheelchair'] }),
    trustedIbasho({ id: 'one', welcomes: ['come-alone'], reservation: false, accessibility: undefined }),
    trustedIbasho({ id: 'silent', welcomes: undefined, reservation: undefined, accessibility: undefined }),
  ];
  const of = new RecordSelection(places, {
    areas,
    facets: ['welcomes', 'accessibility', 'openOn'],
    openOn: ({ id }) => (id === 'one' ? ['today', 'mo'] : ['mo']),
  });
  const found = (filters: Partial<Filters>): string[] =>
    [...of.select({ ...NO_FILTERS, ...filters }).indices].map((at) => places[at]!.id);

  it('is asked for as a whole, days one by one', () => {
    assert.deepEqual(found({ welcomes: ['come-alone'] }), ['both', 'one']);
    assert.deepEqual(found({ welcomes: ['come-alone', 'no-talking'] }), ['both']);
    assert.deepEqual(found({ welcomes: ['no-booking'] }), ['one']);
    assert.deepEqual(found({ accessibility: ['wheelchair'], welcomes: ['no-booking'] }), []);
    assert.deepEqual(found({ openOn: ['today'] }), ['one']);
    assert.deepEqual(found({ openOn: ['today', 'mo'] }), ['both', 'one', 'silent']);
  });

  it('says what to give up', () => {
    const { loosen } = of.select({ ...NO_FILTERS, accessibility: ['wheelchair'], welcomes: ['no-booking'] });
    assert.deepEqual(
      loosen.map(({ remove, count }) => [...remove.map(({ value }) => value), count]),
      [
        ['no-booking', 1],
        ['wheelchair', 1],
      ],
    );
  });
});

it('neither address nor way of a hidden place is searched', () => {
  const place = { name: 'ある会', address: '見本町9-9', access: '見本駅の裏口から' };
  const found = (addressPrecision: string, query: string): number =>
    new SearchIndex([trustedIbasho({ ...place, addressPrecision })], searchFields({ areas })).search(query).indices
      .length;
  for (const query of ['見本町', '見本駅'])
    assert.deepEqual([found('exact', query), found('hidden', query)], [1, 0], query);
});

it('finds a record by what its card says beside its words, however people say it', () => {
  const place = trustedIbasho({
    name: 'ある会',
    cost: [{ free: true }],
    welcomes: ['no-talking'],
    accessibility: ['wheelchair'],
    languages: ['en'],
    audiences: ['senior'],
  });
  const other = trustedIbasho({ id: 'other', name: '別の会', description: '', cost: [{ free: false }], welcomes: [] });
  const facts = {
    cost: { free: '無料', paid: '有料' },
    welcomes: { 'no-talking': '話さなくてもよい' },
    accessibility: { wheelchair: '車いす' },
    language: { en: 'English' },
  };
  const index = new SearchIndex([other, place], searchFields({ audiences: { senior: '高齢の方' }, facts }));
  for (const query of ['無料', 'タダ', '話したくない', '車椅子', '英語', 'english', '高齢者', 'お年寄り'])
    assert.deepEqual([...index.search(query).indices], [1], query);
});
