import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  FORGOTTEN_AFTER,
  oneMore,
  waitFor,
  type Counted,
  type Failures,
} from '../../../src/receiver/review/auth/lockout.js';
import { hashPassword, passwordProblem, verifyPassword } from '../../../src/receiver/review/auth/passwords.js';
import { isOwnPage } from '../../../src/receiver/review/auth/same-site.js';
import { formToken, isFormToken, newToken, tokenHash } from '../../../src/receiver/review/auth/tokens.js';

describe('passwords', () => {
  it('asks for length, not for signs, and refuses what is guessed first', () => {
    const cases: [string, string | undefined][] = [
      ['みかんとねこの午後のバス', undefined],
      ['correct horse battery staple', undefined],
      ['short-one', 'short'],
      ['あいうえおかきくけこさ', 'short'],
      ['x1y2z3'.repeat(60), 'long'],
      ['aaaaaaaaaaaaaaaa', 'common'],
      ['Password2026!!', 'common'],
      ['1234567890123', 'common'],
      ['i am hanako.mihon ok', 'name'],
    ];
    for (const [password, problem] of cases)
      assert.equal(passwordProblem(password, 'hanako.mihon'), problem, `${password} → ${problem}`);
  });

  it('keeps a salted hash, reads the same word from another keyboard, and says no where there is no user', async () => {
    const [one, two] = await Promise.all([
      hashPassword('ﾐﾊﾝのパスワード２０２６'),
      hashPassword('ミハンのパスワード2026'),
    ]);
    assert.match(one, /^\$argon2id\$/);
    assert.notEqual(one, two);
    assert.equal(await verifyPassword(one, 'ミハンのパスワード2026'), true);
    assert.equal(await verifyPassword(one, 'ミハンのパスワード2025'), false);
    assert.equal(await verifyPassword(undefined, 'nobody has this password'), false);
    assert.equal(await verifyPassword('broken', 'nobody has this password'), false);
  });
});

describe('tokens', () => {
  it('are long, unlike, and stand nowhere in the clear', () => {
    const [one, two] = [newToken(), newToken()];
    assert.match(one, /^[\w-]{43}$/);
    assert.notEqual(one, two);
    assert.ok(!tokenHash(one).includes(one) && !formToken(one).includes(one));
  });
  it('of a form fit their own session alone', () => {
    const [mine, other] = [newToken(), newToken()];
    assert.equal(isFormToken(mine, formToken(mine)), true);
    for (const given of [formToken(other), mine, '', undefined, null, [formToken(mine)], 'あ'.repeat(43)])
      assert.equal(isFormToken(mine, given), false);
  });
});

it('a change is only taken from a page of our own', () => {
  const cases: [Record<string, string>, boolean][] = [
    [{ origin: 'https://uketsuke.example.jp', 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://uketsuke.example.jp' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{}, true],
    [{ origin: 'null' }, false],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: 'https://uketsuke.example.jp.evil.example' }, false],
    [{ origin: 'https://uketsuke.example.jp:8443' }, false],
    [{ origin: '' }, false],
    [{ origin: 'https://uketsuke.example.jp', 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
  ];
  for (const [headers, own] of cases)
    assert.equal(isOwnPage(new Headers(headers), ['uketsuke.example.jp']), own, JSON.stringify(headers));
});

describe('lock-out', () => {
  const after = (count: number): Failures => ({ count, last: 0 });
  it('waits longer with every failure, never for ever, and forgets', () => {
    const cases: [Counted, number, number, number][] = [
      ['pair', 4, 0, 0],
      ['pair', 5, 0, 15_000],
      ['pair', 6, 0, 30_000],
      ['pair', 6, 10_000, 20_000],
      ['pair', 6, 30_000, 0],
      ['pair', 400, 0, 900_000],
      ['name', 19, 0, 0],
      ['name', 20, 0, 15_000],
      ['address', 30, 0, 15_000],
      ['pair', 400, FORGOTTEN_AFTER, 0],
    ];
    for (const [counted, count, now, wait] of cases)
      assert.equal(waitFor(counted, after(count), now), wait, `${counted} ${count} ${now}`);
    assert.equal(waitFor('pair', undefined, 0), 0);
  });
  it('counts on, and anew after a day', () => {
    assert.deepEqual(oneMore(undefined, 7), { count: 1, last: 7 });
    assert.deepEqual(oneMore(after(3), 7), { count: 4, last: 7 });
    assert.deepEqual(oneMore(after(3), FORGOTTEN_AFTER), { count: 1, last: FORGOTTEN_AFTER });
  });
});
