import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { normaliseRecord, toContact } from '../../src/feed/normalise.js';
import { collections, type CommunityEvent, type Ibasho } from '../../src/feed/schema.js';
import { buildEvent, buildIbasho, buildWindow } from '../fixtures/feed.js';

const BASE = 'https://example.jp/data/feed.json';
const event = (overrides: Partial<CommunityEvent>): CommunityEvent =>
  normaliseRecord(buildEvent(overrides), { base: BASE });
const ibasho = (overrides: Partial<Ibasho>): Ibasho => normaliseRecord(buildIbasho(overrides), { base: BASE });

/** Fields of the records whose value has this shape in the schema, by name; only addresses may be so long. */
function fieldsOf(isOne: (leaf: { maxLength?: number }) => boolean): string[] {
  const found = new Set<string>();
  const visit = (node: unknown, field: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (field && isOne(node)) found.add(field);
    for (const [key, member] of Object.entries(node))
      if (key === 'properties') for (const [name, inner] of Object.entries(member as object)) visit(inner, name);
      else visit(member, field);
  };
  for (const schema of Object.values(collections)) visit(z.toJSONSchema(schema), '');
  return [...found];
}

describe('normaliseRecord', () => {
  // By `sameAs` records are compared; it never becomes a link.
  for (const field of fieldsOf(({ maxLength }) => maxLength === 4_000).filter((name) => name !== 'sameAs'))
    it(`lets nothing through in "${field}" that a browser would run`, () => {
      const record = normaliseRecord<Record<string, unknown>>({ [field]: ' javascript:alert(1)' }, { base: BASE });
      assert.ok(
        !String(record[field] ?? '')
          .trim()
          .startsWith('javascript:'),
        String(record[field]),
      );
    });

  it('trims and cleans every text, in every language', () => {
    const record = event({
      id: ' event-1 ',
      name: { ja: '\u3000夏\u202eまつり ', en: ' Summer\u0000 ' },
      tags: [' a '],
    });
    assert.equal(record.id, 'event-1');
    assert.deepEqual(record.name, { ja: '夏まつり', en: 'Summer' });
    assert.deepEqual(record.tags, ['a']);
  });

  it('makes links absolute against the file and drops those that are not allowed', () => {
    const record = event({
      url: '../event/1.html',
      onlineUrl: 'javascript:alert(1)',
      source: { name: '見本市', url: 'data:text/html,x' },
      flyer: { url: 'flyer.pdf', alt: 'チラシ' },
      organizers: [{ name: '見本市', url: ' https://example.jp ' }],
    });
    assert.equal(record.url, 'https://example.jp/event/1.html');
    assert.ok(!('onlineUrl' in record));
    assert.deepEqual(record.source, { name: '見本市' });
    assert.equal(record.flyer?.url, 'https://example.jp/data/flyer.pdf');
    assert.equal(record.organizers?.[0]?.url, 'https://example.jp/');
  });

  it('brings area codes to five digits and drops what is none', () => {
    assert.deepEqual(event({ areas: ['142051', '14205', '140007', '999999', '藤沢'] }).areas, ['14205', '14']);
    assert.equal(event({ location: { name: '会館', area: '142051' } }).location?.area, '14205');
    assert.deepEqual(event({ eligibility: { residence: ['142051', '市内に通学する方'] } }).eligibility?.residence, [
      '14205',
      '市内に通学する方',
    ]);
    assert.deepEqual(event({ eligibility: { residence: { ja: ' 市内の方 ' } } }).eligibility?.residence, {
      ja: '市内の方',
    });
    assert.deepEqual(normaliseRecord(buildWindow({ serviceAreas: ['jp'] }), { base: BASE }).serviceAreas, ['00']);
  });

  it('drops days of check that no calendar has, and leaves ends of validity to the model, which reads them kindly', () => {
    const record = event({
      verifiedOn: '2026-02-30',
      modified: '昨日',
      nextCheckOn: '9999-99-99',
      validThrough: '2026-06-31',
    });
    assert.ok(!('verifiedOn' in record) && !('modified' in record) && !('nextCheckOn' in record));
    assert.equal(record.validThrough, '2026-06-31');
  });

  it('drops points outside the world and the empty point in the Gulf of Guinea', () => {
    for (const geo of [
      { latitude: 0, longitude: 0 },
      { latitude: 135, longitude: 35 },
      { latitude: 35, longitude: 1e9 },
    ])
      assert.ok(!('geo' in ibasho({ geo })), JSON.stringify(geo));
    assert.deepEqual(ibasho({ geo: { latitude: 35.3, longitude: 139.4 } }).geo, { latitude: 35.3, longitude: 139.4 });
  });

  it('hides the address wherever it is not said that it may be shown, of windows too', () => {
    for (const word of ['hidden', 'Hidden', '非公開', '', 'secret', 'constructor']) {
      assert.equal(ibasho({ addressPrecision: word }).addressPrecision, 'hidden', word);
      assert.equal(
        normaliseRecord(buildWindow({ addressPrecision: word }), { base: BASE }).addressPrecision,
        'hidden',
        word,
      );
    }
    assert.equal(ibasho({ addressPrecision: ' district ' }).addressPrecision, 'district');
    assert.ok(!('addressPrecision' in ibasho({})));
  });

  it('drops counts that count nothing', () => {
    assert.ok(!('capacity' in ibasho({ capacity: -3 })));
    assert.ok(!('capacity' in ibasho({ capacity: 2.5 })));
    assert.deepEqual(event({ result: { applied: 1e308, attended: -1 } }).result, { applied: 1e308 });
  });

  it('keeps only addresses that add nothing behind mailto:', () => {
    assert.equal(event({ inquiry: { email: ' mailto:office@example.jp ' } }).inquiry?.email, 'office@example.jp');
    for (const email of ['a@example.jp?bcc=b@example.jp', 'a@example.jp,b@example.jp', 'a%0abcc@example.jp', 'office'])
      assert.ok(!('email' in event({ inquiry: { email } }).inquiry!), email);
  });

  it('gives sameAs as a list', () => {
    assert.deepEqual(event({ sameAs: ' https://example.jp ' }).sameAs, ['https://example.jp/']);
    assert.deepEqual(event({ sameAs: ['urn:x', ''] }).sameAs, ['urn:x']);
  });

  it('comes to an end in the deepest nesting, without exhausting the stack', () => {
    let deep: unknown = ' x ';
    for (let depth = 0; depth < 50_000; depth++) deep = { url: deep, more: [deep] }.more;
    assert.doesNotThrow(() => event({ 'x-deep': deep } as Partial<CommunityEvent>));
  });

  it('takes nothing for a member that a page has added to every object', () => {
    const inherited = { hint: ' of the page ', more: { url: 'javascript:x' }, 'x-list': [' a '] };
    Object.assign(Object.prototype, inherited);
    try {
      const record = event({});
      for (const name of Object.keys(inherited)) assert.ok(!Object.hasOwn(record, name), name);
      assert.deepEqual(inherited, { hint: ' of the page ', more: { url: 'javascript:x' }, 'x-list': [' a '] });
    } finally {
      for (const name of Object.keys(inherited)) delete (Object.prototype as Record<string, unknown>)[name];
    }
  });

  it('does not throw on anything under any key, and is the same the second time', () => {
    const key = fc.constantFrom(
      'url',
      'email',
      'geo',
      'areas',
      'serviceAreas',
      'sameAs',
      'residence',
      'capacity',
      'verifiedOn',
      'code',
      'x-new',
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (value) => {
        const once = normaliseRecord(structuredClone(value), { base: BASE });
        assert.deepEqual(normaliseRecord(structuredClone(once), { base: BASE }), once);
      }),
    );
  });
});

describe('toContact', () => {
  it('reads an object, a mail address, a phone number or a page', () => {
    assert.deepEqual(
      toContact({ url: 'contact.html', email: 'office@example.jp', phone: ' 000-0000 ', name: ' 事務局 ' }, BASE),
      { url: 'https://example.jp/data/contact.html', email: 'office@example.jp', phone: '000-0000', name: '事務局' },
    );
    assert.deepEqual(toContact('mailto:office@example.jp', BASE), { email: 'office@example.jp' });
    assert.deepEqual(toContact('tel:000-000-0000', BASE), { phone: '000-000-0000' });
    assert.deepEqual(toContact('０００（０００）００００', BASE), { phone: '000(000)0000' });
    assert.deepEqual(toContact('https://example.jp/contact', BASE), { url: 'https://example.jp/contact' });
  });
  it('forgets the rest', () => {
    for (const wrong of ['javascript:alert(1)', '事務局', '', 5, null, undefined, []])
      assert.equal(toContact(wrong, BASE), undefined);
    assert.equal(toContact({ email: 'x', url: 'javascript:x' }, BASE)?.url, undefined);
  });
});
