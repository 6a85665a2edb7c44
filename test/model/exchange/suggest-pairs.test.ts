import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EXCHANGE_STATES, RESOURCE_KINDS } from '../../../src/feed/vocabulary.js';
import { regionOf } from '../../../src/feed/regions.js';
import type { Need, Offer } from '../../../src/feed/schema.js';
import { exchangeStatus, isLive } from '../../../src/model/exchange/exchange-state.js';
import { suggestPairs, unanswered, type Pair } from '../../../src/model/exchange/suggest-pairs.js';

const ON = '2026-07-28';
const need = (overrides: Partial<Need> = {}): Need => ({
  id: 'need-1',
  name: '学習会に使える会場をさがしています',
  visibility: 'public',
  state: 'open',
  resourceKind: 'place',
  areas: ['14205'],
  organization: '見本の会',
  ...overrides,
});
const offer = (overrides: Partial<Offer> = {}): Offer => ({
  ...need(),
  id: 'offer-1',
  name: '会議室をお貸しします',
  organization: '見本商店',
  ...overrides,
});
const codes = (pairs: Pair[]): string[][] =>
  pairs.map(({ reasons }) => reasons.map(({ code, values }) => [code, ...values].join(' ')));
const reasons = (one: Partial<Need>, other: Partial<Offer>): string[] =>
  codes(suggestPairs([need(one)], [offer(other)], { on: ON }))[0] ?? [];

describe('reasons', () => {
  const SAME = ['same-kind place', 'same-area 14205'];
  const cases: [what: string, Partial<Need>, Partial<Offer>, string[]][] = [
    ['the same kind in the same town', {}, {}, SAME],
    ['another kind is no pair', {}, { resourceKind: 'people' }, []],
    ['no kind is no pair', { resourceKind: undefined }, { resourceKind: undefined }, []],
    ['nor is one that nobody knows', { resourceKind: 'x-own' }, { resourceKind: 'x-own' }, []],
    ['a neighbour of the region', {}, { areas: ['14207'] }, ['same-kind place', 'same-region shonan']],
    ['the whole prefecture', {}, { areas: ['14'] }, ['same-kind place', 'prefecture-wide']],
    ['a need of the whole prefecture', { areas: ['14'] }, {}, ['same-kind place', 'prefecture-wide']],
    ['a ward and its city', { areas: ['14101'] }, { areas: ['14100'] }, ['same-kind place', 'same-area 14100']],
    ['one ward', { areas: ['14101'] }, { areas: ['141011'] }, ['same-kind place', 'same-area 14101']],
    ['two cities have only the prefecture in common', { areas: ['14100'] }, { areas: ['14130'] }, []],
    [
      'apart, but about the same',
      { areas: ['14100'], topics: ['food'] },
      { areas: ['14130'], topics: ['food'] },
      ['same-kind place', 'shared-topic food'],
    ],
    ['no area is no obstacle and no reason', { areas: undefined }, {}, ['same-kind place']],
    ['"other" by itself is nothing in common', { resourceKind: 'other' }, { resourceKind: 'other' }, []],
    [
      '"other" about the same',
      { resourceKind: 'other', themes: ['a'] },
      { resourceKind: 'other', themes: ['a'] },
      ['same-kind other', 'same-area 14205', 'shared-theme a'],
    ],
    [
      'days in common',
      { from: '2026-08-01', through: '2026-09-30' },
      { from: '2026-09-01' },
      [...SAME, 'periods-overlap 2026-09-01 2026-09-30'],
    ],
    ['no day in common', { from: '2026-08-01', through: '2026-08-31' }, { from: '2026-09-01' }, []],
    ['days of one only', { through: '2026-09-30' }, {}, SAME],
    ['つながりづくり', { connections: ['1', '3'] }, { connections: ['3', '4'] }, [...SAME, 'shared-connection 3']],
    ['to visit and to be visited', { visit: true }, { visit: true }, [...SAME, 'visit']],
    ['to visit where nobody is received', { visit: true }, { visit: false }, SAME],
    ['何度でも', {}, { inexhaustible: true }, [...SAME, 'inexhaustible']],
    ['the same organisation by name', {}, { organization: '見本 の会' }, []],
    ['the same organisation by record', { memberId: 'm' }, { memberId: 'm' }, []],
    ['matched', { state: 'matched' }, {}, []],
    ['closed', {}, { state: 'closed' }, []],
    ['over', {}, { through: '2026-07-27' }, []],
    ['today is its last day', {}, { through: ON }, SAME],
    ['a last day that nobody can read', {}, { through: '今月いっぱい' }, []],
    ['a state that nobody knows', { state: '終了' }, {}, []],
    ['in talks', { state: 'in-talks' }, {}, SAME],
  ];
  for (const [what, one, other, expected] of cases) it(what, () => assert.deepEqual(reasons(one, other), expected));
});

describe('exchangeStatus', () => {
  const cases: [Partial<Need>, string][] = [
    [{}, 'open'],
    [{ state: undefined }, 'open'],
    [{ state: 'in-talks' }, 'in-talks'],
    [{ state: 'constructor' }, 'unknown'],
    [{ through: '2026-07-28T00:00:00+09:00' }, 'open'],
    [{ through: '2026-07-27', state: 'matched' }, 'expired'],
    [{ validThrough: '2026-07-27' }, 'expired'],
    [{ through: 'いつか' }, 'unknown'],
  ];
  for (const [entry, status] of cases)
    it(JSON.stringify(entry), () => assert.equal(exchangeStatus({ state: 'open', ...entry }, ON), status));
});

describe('suggestPairs', () => {
  it('gives the strongest first, as many to one need as asked for', () => {
    const offers = [
      offer({ id: 'a', areas: ['14'] }),
      offer({ id: 'b', areas: ['14207'] }),
      offer({ id: 'c' }),
      offer({ id: 'd', topics: ['food'] }),
    ];
    const ids = (limit?: number): string[] =>
      suggestPairs([need({ topics: ['food'] })], offers, { on: ON, ...(limit && { limit }) }).map(
        (pair) => pair.offer.id,
      );
    assert.deepEqual(ids(), ['d', 'c', 'b', 'a']);
    assert.deepEqual(ids(2), ['d', 'c']);
  });

  const pick = (values: readonly string[]): fc.Arbitrary<string[]> =>
    fc.subarray([...values], { maxLength: Math.min(3, values.length) });
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-08-${String(number).padStart(2, '0')}`);
  const entry = fc.record(
    {
      resourceKind: fc.constantFrom<string>(...RESOURCE_KINDS, 'x-own'),
      state: fc.constantFrom<string>('open', ...EXCHANGE_STATES, '？'),
      areas: pick(['14', '00', '14100', '14101', '14102', '14130', '14205', '14207', '14212', '13104', '14999']),
      themes: pick(['a', 'b']),
      topics: pick(['food', 'money', 'a']),
      connections: pick(['1', '2', 'a']),
      from: day,
      through: fc.oneof(day, fc.constant('2026-07-01'), fc.constant('未定')),
      visit: fc.boolean(),
      inexhaustible: fc.boolean(),
      organization: fc.constantFrom('甲', '乙', '丙'),
      memberId: fc.constantFrom('m1', 'm2'),
    },
    { requiredKeys: [] },
  );
  const list = fc
    .array(entry, { maxLength: 12 })
    .map((entries) => entries.map((one, index) => ({ id: `e${index}`, name: 'x', visibility: 'public', ...one })));

  it('every reason is true of both sides, and what must not meet does not', () => {
    fc.assert(
      fc.property(list, list, (needs, offers) => {
        const pairs = suggestPairs(needs as Need[], offers as Offer[], { on: ON, limit: 100 });
        for (const { need: one, offer: other, reasons: found } of pairs) {
          assert.deepEqual(found[0], { code: 'same-kind', values: [one.resourceKind] });
          assert.equal(one.resourceKind, other.resourceKind);
          assert.ok(isLive(one, ON) && isLive(other, ON));
          assert.ok(!one.organization || one.organization !== other.organization);
          assert.ok(!one.memberId || one.memberId !== other.memberId);
          assert.ok((one.from ?? '0') <= (other.through ?? '9') && (other.from ?? '0') <= (one.through ?? '9'));
          for (const side of [one, other] as (Need & Offer)[])
            for (const { code, values } of found) {
              const holds = {
                'same-kind': () => values.includes(side.resourceKind!),
                'same-area': () =>
                  values.every((area) =>
                    side.areas!.some((own) => own === area || (area === '14100' && /^1410[12]$/.test(own))),
                  ),
                'same-region': () => values.every((region) => side.areas!.some((own) => regionOf(own) === region)),
                'prefecture-wide': () =>
                  [one, other].some(({ areas = [] }) => areas.some((area) => area === '14' || area === '00')),
                'periods-overlap': () => (side.from ?? '') <= values[0]! || values[0] === '',
                'shared-theme': () => values.every((id) => side.themes!.includes(id)),
                'shared-topic': () => values.every((id) => side.topics!.includes(id)),
                'shared-connection': () => values.every((id) => side.connections!.includes(id)),
                visit: () => side.visit === true,
                inexhaustible: () => other.inexhaustible === true,
              }[code];
              assert.ok(holds(), code);
            }
        }
      }),
    );
  });

  it('from either side the same reasons: what one lacks and the other has, turned round', () => {
    fc.assert(
      fc.property(list, list, (needs, offers) => {
        const turned = (pairs: Pair[]): string[] =>
          pairs
            .map(({ need: one, offer: other, reasons: found }) =>
              JSON.stringify([[one.id, other.id].sort(), found.filter(({ code }) => code !== 'inexhaustible')]),
            )
            .sort();
        const renamed = offers.map((one) => ({ ...one, id: `o${one.id}` }));
        assert.deepEqual(
          turned(suggestPairs(needs as Need[], renamed as Offer[], { on: ON, limit: 100 })),
          turned(suggestPairs(renamed as Need[], needs as Offer[], { on: ON, limit: 100 })),
        );
      }),
    );
  });

  it('does not depend on the order in which they are given, and changes nothing', () => {
    fc.assert(
      fc.property(list, list, (needs, offers) => {
        const before = JSON.stringify([needs, offers]);
        const given = suggestPairs(needs as Need[], offers as Offer[], { on: ON });
        assert.deepEqual(
          suggestPairs([...needs].reverse() as Need[], [...offers].reverse() as Offer[], { on: ON }),
          given,
        );
        assert.equal(JSON.stringify([needs, offers]), before);
        assert.deepEqual(
          given.map(({ score }) => score),
          given.map(({ score }) => score).sort((a, b) => b - a),
        );
        const answered = new Set(given.map((pair) => pair.need.id));
        assert.deepEqual(
          unanswered(needs as Need[], offers as Offer[], { on: ON }).map(({ id }) => id),
          needs.filter((one) => isLive(one, ON) && !answered.has(one.id)).map(({ id }) => id),
        );
      }),
    );
  });

  it('10,000 needs and 10,000 offers take seconds, also when all are alike', () => {
    const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 10_000 }, (_, index) => make(index));
    for (const mixed of [true, false]) {
      const rest = (index: number): Partial<Need> =>
        mixed
          ? {
              resourceKind: RESOURCE_KINDS[index % 7]!,
              areas: [`142${String((index % 17) + 1).padStart(2, '0')}`],
              topics: [`t${index % 30}`],
              organization: `団体${index}`,
            }
          : { areas: ['14205', '14207'], topics: ['food'], themes: ['a', 'b'], organization: `団体${index}` };
      const needs = many((index) => need({ id: `n${index}`, ...rest(index) }));
      const offers = many((index) => offer({ id: `o${index}`, ...rest(index + 1) }));
      const start = process.cpuUsage();
      const pairs = suggestPairs(needs, offers, { on: ON, limit: 3 });
      // Processor time, whatever else the machine does. Comparing each with each would take minutes.
      assert.ok(process.cpuUsage(start).user < 10_000_000);
      assert.ok(pairs.length >= 29_000);
    }
  });
});
