import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressOf, lookUpAddress, postalUrl } from '../../src/join/postal.js';

describe('an address for a postal code', () => {
  it('is asked for with the seven digits where the template has room for them', () => {
    const template = 'https://example.jp/api?zip={code}';
    assert.equal(postalUrl(template, '231-0000'), 'https://example.jp/api?zip=2310000');
    for (const [no, code] of [
      [template, '231'],
      [template, ''],
      ['https://example.jp/', '231-0000'],
    ])
      assert.equal(postalUrl(no!, code!), undefined);
  });

  const row = (address3: unknown): unknown => ({ address1: '神奈川県', address2: '見本市', address3 });
  const cases: [string, unknown, string | undefined][] = [
    ['one text', { address: '神奈川県見本市中央' }, '神奈川県見本市中央'],
    ['parts', { prefecture: '神奈川県', city: '見本市', town: '中央1丁目' }, '神奈川県見本市中央1丁目'],
    ['rows', { status: 200, message: null, results: [row('中央')] }, '神奈川県見本市中央'],
    ['several rows: what they share', { results: [row('中央'), row('東')] }, '神奈川県見本市'],
    ['no row', { status: 200, results: null }, undefined],
    ['an empty list', { results: [] }, undefined],
    ['a number', { address: 231 }, undefined],
    ['markup', { address: '<img src=x>' }, undefined],
    ['an absurd length', { address: '町'.repeat(201) }, undefined],
    ['nothing', null, undefined],
  ];
  for (const [name, answer, expected] of cases)
    it(`is read from ${name}`, () => assert.equal(addressOf(answer), expected));

  it('is read from anything without a fault', () => {
    fc.assert(fc.property(fc.jsonValue(), (answer) => void addressOf(answer)));
  });

  it('is silently none where the service fails', async () => {
    const answers: (() => Promise<Response>)[] = [
      () => Promise.reject(new TypeError('offline')),
      () => Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })),
      () => Promise.resolve(new Response('{"address":"神奈川県見本市"}', { status: 500 })),
      () => Promise.resolve(new Response(JSON.stringify({ address: '町', more: 'x'.repeat(60_000) }))),
    ];
    for (const answer of answers) assert.equal(await lookUpAddress('https://example.jp/', answer), undefined);
    assert.equal(
      await lookUpAddress('https://example.jp/', () => Promise.resolve(Response.json({ address: '神奈川県見本市' }))),
      '神奈川県見本市',
    );
  });
});
