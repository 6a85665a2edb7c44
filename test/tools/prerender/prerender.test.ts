import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prerender, type PrerenderOptions } from '../../../src/tools/prerender/prerender.js';
import { readFeed } from '../../../src/tools/prerender/read-feed.js';
import { EVENTS_IN_EVERY_STATE } from '../../fixtures/events.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow, NOW } from '../../fixtures/feed.js';
import type { FeedFile } from '../../../src/feed/schema.js';

const options: PrerenderOptions = { areas: [], now: NOW, language: 'ja', limit: 50, jsonLd: false };
const feedOf = (file: Partial<FeedFile>) => {
  const whole = buildFeed(file);
  const { consultationWindows = [], ibasho = [], events = [] } = whole;
  const records = {
    consultationWindows,
    ibasho,
    events,
    reports: [],
    members: [],
    needs: [],
    offers: [],
    campaigns: [],
  };
  return readFeed({ envelope: whole as never, records, partProblems: [] }, 'https://example.jp/feed.json');
};

test('events are written with what is true on other days too, the same every time', () => {
  const feed = feedOf({ events: [...EVENTS_IN_EVERY_STATE] });
  const html = prerender('event-list', feed, options);
  assert.equal(html, prerender('event-list', feedOf({ events: [...EVENTS_IN_EVERY_STATE] }), options));
  for (const words of [
    '中止になりました',
    '申込受付中（7月31日（金）まで）',
    '8月5日（水）14:00〜16:00',
    '見本市民会館',
  ])
    assert.ok(html.includes(words), words);
  assert.doesNotMatch(html, /開催期間中|支援者のための研修|>終わった講座|undefined|style=|<script/);
  assert.equal(html.split('中止になりました')[1]!.split('</li>')[0]!.includes('申込ページへ'), false);
  assert.match(prerender('event-list', feed, { ...options, jsonLd: true }), /<script type="application\/ld\+json">\{/);
  assert.match(prerender('event-list', feed, { ...options, areas: ['14382'] }), /オンラインの集い|いま掲載/);
});

test('nothing that a feed holds is markup', () => {
  const bad = '<img src=x onerror=alert(1)>"\'&';
  const html = prerender(
    'event-list',
    feedOf({ events: [buildEvent({ name: bad, description: bad, url: 'javascript:alert(1)' })] }),
    { ...options, jsonLd: true },
  );
  assert.doesNotMatch(html, /<img|javascript:/);
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;'));
});

test('a place that must not be found has no address, and nothing says that a window is open', () => {
  const feed = feedOf({
    ibasho: [
      buildIbasho({ id: 'shown' }),
      buildIbasho({
        id: 'district',
        name: '川辺の会',
        addressPrecision: 'district',
        address: '番地A',
        access: '駅から',
      }),
      buildIbasho({ id: 'hidden', name: '森の会', addressPrecision: 'hidden', address: '番地B', geo: undefined }),
    ],
    consultationWindows: [buildWindow(), buildWindow({ id: 'over', name: '終わった窓口', validThrough: '2026-01-01' })],
  });
  const places = prerender('ibasho-map', feed, options);
  assert.match(places, /見本町1-1/);
  assert.match(places, /川辺の会/);
  assert.doesNotMatch(places, /番地A|番地B|駅から/);
  const windows = prerender('consultation-finder', feed, options);
  assert.match(windows, /href="tel:0000000001"/);
  for (const number of ['119', '110']) assert.match(windows, new RegExp(`<a href="tel:${number}">${number}</a>`));
  assert.match(
    windows,
    /つらい気持ちを話したいとき：<\/p>\s*<ul><li>よりそいホットライン <a href="tel:0120279338">0120-279-338<\/a><\/li>/,
  );
  assert.match(windows, /<details><summary>声で話せないとき：[^<]*<\/summary><ul><li>110番アプリ：/);
  assert.doesNotMatch(windows, /受付時間内|終わった窓口/);
});
