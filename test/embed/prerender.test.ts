/** A list that was written as HTML: it can be read without scripts, and the widget takes its place without moving what is around it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { prerender, PRERENDERED } from '../../src/tools/prerender/prerender.js';
import { readFeed } from '../../src/tools/prerender/read-feed.js';
import { buildIbasho, buildWindow } from '../fixtures/feed.js';
import { HostPage } from './host-page.js';
import { comingEvent, freshFeed, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const numbers = [1, 2, 3, 4, 5, 6];
const file = freshFeed({
  events: numbers.map((id) => comingEvent({ id: `e${id}`, name: `茶話会 ${id}` })),
  ibasho: numbers.map((id) => buildIbasho({ id: `p${id}`, name: `居場所 ${id}` })),
  consultationWindows: numbers.map((id) => buildWindow({ id: `w${id}`, name: `窓口 ${id}` })),
});
const FIRST = {
  'event-list': '茶話会 1',
  'ibasho-map': '居場所 1',
  'consultation-finder': '窓口 1',
  'support-guide': '窓口 1',
} as const;

describe('a prerendered list', () => {
  let browser: Browser;
  let hosts: Hosts;
  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  const markup = (widget: (typeof PRERENDERED)[number]): string => {
    const { consultationWindows = [], ibasho = [], events = [] } = file;
    const none = { reports: [], members: [], needs: [], offers: [], campaigns: [] };
    const records = { consultationWindows, ibasho, events, ...none };
    const feed = readFeed({ envelope: file as never, records, partProblems: [] }, 'https://example.jp/feed.json');
    return prerender(widget, feed, { areas: [], now: new Date(), language: 'ja', limit: 50, jsonLd: true });
  };
  const page = (widget: (typeof PRERENDERED)[number]): string =>
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本市</title>
<script src="${hosts.script}" async></script></head><body><h1>見本市</h1>
<tsunagari-${widget} feed="${hosts.widgets.put('feed.json', JSON.stringify(file))}">${markup(widget)}</tsunagari-${widget}><p>おわり</p></body></html>`;

  for (const widget of PRERENDERED) {
    it(`${widget}: can be read without scripts`, async () => {
      const host = await HostPage.open(browser, hosts.page, page(widget), {
        prepare: (one) => one.setJavaScriptEnabled(false),
      });
      assert.ok((await host.page.content()).includes(FIRST[widget]));
      assert.ok(await host.isShown(`tsunagari-${widget} h3`));
      await host.close();
    });

    it(`${widget}: gives way to the widget, and nothing around it moves`, async () => {
      const host = await HostPage.open(browser, hosts.page, page(widget), {
        prepare: (one) => one.setViewport({ width: 360, height: 740 }),
        before: () => {
          const moved = { value: 0 };
          Object.defineProperty(window, Symbol.for('moved'), { value: moved });
          new PerformanceObserver((list) => {
            for (const { value } of list.getEntries() as unknown as { value: number }[]) moved.value += value;
          }).observe({ type: 'layout-shift', buffered: true });
          // A feed that takes its time: between the tag's definition and the data the widget has a state of its own.
          const load = window.fetch;
          window.fetch = async (...asked) => {
            for (let frames = 0; frames < 30; frames++) await new Promise(requestAnimationFrame);
            return load(...asked);
          };
        },
      });
      await host.untilText(`tsunagari-${widget}`, widget === 'support-guide' ? 'いますぐ助けがほしい' : FIRST[widget]);
      await host.until(
        'the widget alone',
        (name) => document.querySelector(`${name} h3`)!.getClientRects().length === 0,
        `tsunagari-${widget}`,
      );
      const moved = await host.page.evaluate(async () => {
        for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
        return (window as unknown as Record<symbol, { value: number }>)[Symbol.for('moved')]!.value;
      });
      assert.equal(moved, 0, widget);
      await host.close();
    });
  }
});
