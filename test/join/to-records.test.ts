import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collections } from '../../src/feed/schema.js';
import { LEVELS, type ExchangeEntry } from '../../src/join/exchange-entry.js';
import { PUBLISHABLE, type JoinValues } from '../../src/join/fields.js';
import { toRecords, type ApplicationRecords } from '../../src/join/to-records.js';

const ON = '2027-04-01';
const records = (values: JoinValues): ApplicationRecords =>
  toRecords({ values }, { id: (record, index) => `x-${record}-${index}`, on: ON });

/** Every answer a word of its own, so that whatever leaves can be told. */
const VALUES = {
  kind: 'organization',
  organization: 'みほん協会',
  organizationKana: 'ミホンキョウカイ',
  corporateNumber: '7123456789012',
  contactName: '担当花子',
  contactKana: 'タントウハナコ',
  email: 'tanto@example.jp',
  phone: '045-000-0000',
  postalCode: '231-0000',
  address: '住所一番地',
  website: 'https://mihon.example.jp/',
  serviceAreas: ['ken-o'],
  activities: '活動食堂',
  themes: ['awareness'],
  connections: ['person-community'],
  networks: ['kanakon'],
  message: '内緒の話',
} satisfies JoinValues;

const NEVER = [
  '担当花子',
  'タントウハナコ',
  'tanto@',
  '045',
  '231-0000',
  '住所一番地',
  '内緒の話',
  '7123456789012',
  'person-community',
];

describe('public records of an application', () => {
  it('are a member and its entries, in the shapes of the feed', () => {
    const all = Object.fromEntries(PUBLISHABLE.map((name) => [name, 'public']));
    const need = { resourceKind: 'people', title: '送迎', areas: ['14213'], visit: true, from: '2027-05-01' };
    const offer = { resourceKind: 'place', title: '会議室', inexhaustible: true };
    const found = records({
      ...VALUES,
      visibility: all,
      needs: [{ ...need, visibility: 'public' }],
      offers: [{ ...offer }, { ...offer, visibility: 'public', veiled: true }],
    });
    assert.deepEqual(found.member, {
      id: 'x-member-0',
      name: 'みほん協会',
      kana: 'ミホンキョウカイ',
      url: 'https://mihon.example.jp/',
      activities: '活動食堂',
      serviceAreas: ['14212', '14213', '14215', '14216', '14218', '14401', '14402'],
      sector: 'civil',
      themes: ['awareness'],
      networks: ['kanakon'],
      verifiedOn: ON,
      modified: ON,
    });
    assert.deepEqual(found.needs, [
      {
        id: 'x-needs-0',
        name: '送迎',
        resourceKind: 'people',
        visibility: 'public',
        state: 'open',
        areas: ['14213'],
        from: '2027-05-01',
        visit: true,
        verifiedOn: ON,
        modified: ON,
        sector: 'civil',
        themes: ['awareness'],
        networks: ['kanakon'],
        organization: 'みほん協会',
        memberId: 'x-member-0',
      },
    ]);
    assert.deepEqual(found.offers, [
      {
        id: 'x-offers-1',
        name: '会議室',
        resourceKind: 'place',
        visibility: 'public',
        state: 'open',
        areas: ['14212', '14213', '14215', '14216', '14218', '14401', '14402'],
        inexhaustible: true,
        verifiedOn: ON,
        modified: ON,
        veiled: true,
        sector: 'civil',
      },
    ]);
    for (const [name, list] of Object.entries({ needs: found.needs, offers: found.offers, members: [found.member] }))
      for (const one of list) assert.ok(collections[name as 'needs'].safeParse(one).success);
  });

  it('are none of an individual but what it offers or needs, without a name', () => {
    const found = records({
      ...VALUES,
      kind: 'individual',
      visibility: { organization: 'public', activities: 'public' },
      needs: [{ resourceKind: 'people', title: '話し相手', visibility: 'public' }],
    });
    assert.equal(found.member, undefined);
    assert.equal(found.needs[0]!.veiled, true);
    assert.ok(!JSON.stringify(found).includes('みほん協会'));
  });

  const level = fc.option(fc.constantFrom(...LEVELS), { nil: undefined });
  const secret = fc.constantFrom('', 'みほん 協会', 'TANTO@example.jp', '０４５-０００-００００');
  const entries = (list: string): fc.Arbitrary<ExchangeEntry[]> =>
    fc
      .array(fc.record({ visibility: level, veiled: fc.boolean(), secret, inTitle: fc.boolean() }), { maxLength: 4 })
      .map(
        (found) =>
          found.map(({ secret: word, inTitle, ...entry }, index) => ({
            ...entry,
            resourceKind: 'people',
            title: `${list}${index}${inTitle ? word : ''}`,
            description: inTitle ? undefined : word,
          })) as ExchangeEntry[],
      );

  it('hold nothing that is not public, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('organization', 'company', 'individual'),
        fc.record(Object.fromEntries(PUBLISHABLE.map((name) => [name, level]))),
        entries('need'),
        entries('offer'),
        secret,
        (kind, visibility, needs, offers, word) => {
          const values = {
            ...VALUES,
            activities: `活動食堂${word.includes('協会') ? '' : word}`,
            kind,
            visibility,
            needs,
            offers,
          };
          const found = records(values as JoinValues);
          const said = JSON.stringify(found).normalize('NFKC').toLowerCase();
          for (const never of NEVER) assert.ok(!said.includes(never.toLowerCase()), never);
          const isNamed = visibility['organization'] === 'public' && kind !== 'individual';
          if (!isNamed) for (const name of ['みほん', 'ミホン', 'x-member']) assert.ok(!said.includes(name), name);
          for (const [name, word] of [
            ['website', 'mihon.example'],
            ['activities', '活動食堂'],
            ['serviceAreas', '14212'],
            ['themes', 'awareness'],
            ['networks', 'kanakon'],
          ] as const)
            if (visibility[name] !== 'public') assert.ok(!said.includes(word), name);
          for (const [list, written] of [
            ['needs', needs],
            ['offers', offers],
          ] as const)
            for (const one of found[list]) {
              const source = written[Number(one.id.split('-')[2])]!;
              assert.equal(source.visibility, 'public');
              const text = JSON.stringify(one).replace(/\s/g, '');
              if (source.veiled || !isNamed) assert.ok(!/みほん|ミホン|x-member|kanakon|mihon/.test(text), text);
              else assert.equal(one.organization, 'みほん協会');
            }
        },
      ),
    );
  });
});
