import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { diagnose } from '../../src/builder/diagnose.js';
import { buildEvent, buildFeed } from '../fixtures/feed.js';

const NOW = new Date('2026-11-28T12:00:00+09:00');
const URL_OF_FEED = 'https://feed.example/feed.json';

interface Answer {
  body?: string | Uint8Array<ArrayBuffer>;
  status?: number;
  headers?: Record<string, string>;
  /** What a page of another origin meets. */
  refused?: 'cors' | 'all';
}

async function words(answer: Answer, address = URL_OF_FEED): Promise<string> {
  const fake = (async (_url: string, init?: RequestInit) => {
    if (answer.refused === 'all' || (answer.refused === 'cors' && init?.mode !== 'no-cors')) throw new TypeError();
    return new Response(answer.body ?? '', { status: answer.status ?? 200, headers: answer.headers ?? {} });
  }) as typeof fetch;
  const findings = await diagnose(address, { fetch: fake, now: NOW, page: 'https://builder.example/' });
  return findings.map(({ level, words: said }) => `${level}: ${said}`).join('\n');
}

const feed = (parts: object = {}): string =>
  JSON.stringify(buildFeed({ updated: '2026-11-27T00:00:00Z', events: [buildEvent()], ...parts }));

describe('a feed is diagnosed in words', () => {
  const cases: { what: string; answer: Answer; says: RegExp }[] = [
    { what: 'a sound feed', answer: { body: feed() }, says: /good: 催し：1件を読めました/ },
    {
      what: 'a missing header',
      answer: { refused: 'cors' },
      says: /bad: feed\.example は答えましたが.*Access-Control-Allow-Origin/,
    },
    {
      what: 'what is still packed',
      answer: { body: new Uint8Array(gzipSync(feed())) },
      says: /bad: 圧縮（gzip）されたまま.*Content-Encoding: gzip/,
    },
    {
      what: 'a feed that says it is a page',
      answer: { body: feed(), headers: { 'content-type': 'text/html' } },
      says: /note: 応答の種類（Content-Type）が.*\n(?:.*\n)*good: 催し/,
    },
    { what: 'no answer', answer: { refused: 'all' }, says: /bad: feed\.example から答えがありません/ },
    { what: 'a wrong address', answer: { status: 404 }, says: /bad: feed\.example が 404/ },
    { what: 'a page', answer: { body: '<!DOCTYPE html><p>' }, says: /bad: フィードではなく、ウェブページ/ },
    {
      what: 'broken JSON',
      answer: { body: '{"version":1,}' },
      says: /bad: JSON として読めません（1行目の14文字目のあたり）。フィードは手で/,
    },
    { what: 'a file cut off', answer: { body: feed().slice(0, 200) }, says: /bad: 途中で切れています/ },
    { what: 'an empty file', answer: { body: '' }, says: /bad: ファイルが空です/ },
    { what: 'a workbook', answer: { body: 'PK\u0003\u0004' }, says: /bad: フィードではなく、Excel/ },
    { what: 'a table', answer: { body: '名称,電話番号\n' }, says: /bad: フィード（JSON）ではなく/ },
    { what: 'a byte order mark', answer: { body: `\ufeff${feed()}` }, says: /good: 催し：1件を読めました/ },
    {
      what: 'Shift_JIS',
      answer: {
        body: new Uint8Array(iconv.encode(feed({ events: [buildEvent({ name: '茶話会'.repeat(40) })] }), 'cp932')),
      },
      says: /bad: 文字コードが UTF-8 ではない/,
    },
    {
      what: 'more than a widget reads',
      answer: { body: ' '.repeat(20_000_001) },
      says: /bad: 部品が読める大きさ（20 MB）/,
    },
    { what: 'a closed door', answer: { status: 403 }, says: /403 を返しました。見るのに許可/ },
    { what: 'a broken server', answer: { status: 503 }, says: /503 を返しました。サーバーの不具合/ },
    {
      what: 'a feed of articles alone',
      answer: { body: feed({ events: [], reports: [{ id: 'r', name: '記事' }] }) },
      says: /good: 記事：1件を読めました/,
    },
    { what: 'no feed', answer: { body: '[]' }, says: /bad: フィードの形が正しくありません（いちばん外側が/ },
    { what: 'a later version', answer: { body: feed({ version: 2 }) }, says: /bad: .*新しい tsunagari\.js/ },
    {
      what: 'an old feed',
      answer: { body: feed({ updated: '2026-01-01T00:00:00Z' }) },
      says: /bad: .*更新されていません/,
    },
    { what: 'a day to come', answer: { body: feed({ updated: '2027-01-01T00:00:00Z' }) }, says: /bad: .*未来/ },
    { what: 'a demo', answer: { body: feed({ demo: true }) }, says: /note: 見本/ },
    {
      what: 'a bad record',
      answer: { body: feed({ events: [{ id: 'x1' }] }) },
      says: /bad: 催しの「x1」は表示されません（「name」がありません）/,
    },
    {
      what: 'nothing to show',
      answer: { body: feed({ events: [] }) },
      says: /bad: 表示できる記録が、一つもありません/,
    },
    {
      what: 'a long life',
      answer: { body: feed(), headers: { 'cache-control': 'max-age=86400' } },
      says: /note: Cache-Control が max-age=86400/,
    },
    { what: 'no life', answer: { body: feed() }, says: /note: 応答に Cache-Control がありません/ },
  ];
  for (const { what, answer, says } of cases) it(`names ${what}`, async () => assert.match(await words(answer), says));

  it('names an address that is none', async () => {
    assert.match(await words({}, 'http://'), /bad: アドレスの形/);
    for (const address of ['javascript:alert(1)', 'www.example.lg.jp/feed.json', 'feed.json'])
      assert.match(await words({ body: feed() }, address), /^bad: https:\/\/ から始まる/);
    assert.match(await words({ body: feed() }, '/feed/feed.json'), /good: 催し/);
  });

  it('names an address that a secure page cannot read', async () => {
    // The browser asks for none: no second sentence about an answer that did not come.
    assert.match(
      await words({ refused: 'all' }, 'http://feed.example/feed.json'),
      /^bad: http:\/\/ のフィードは[^\n]+$/,
    );
  });
});
