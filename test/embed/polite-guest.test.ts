/** A polite guest: what a page must not notice, and what leaves it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const FINDER = 'tsunagari-consultation-finder';
const FORM = 'tsunagari-join-form';
const MAP = 'tsunagari-ibasho-map';
const GUIDE = 'tsunagari-support-guide';

/** All that a guest could leave behind in a page. */
async function tracesOf(): Promise<Record<string, unknown>> {
  return {
    keys: [
      window,
      document,
      Symbol,
      Object,
      Array,
      ...[Object, Array, String, Function, Promise, Element, HTMLElement, Node, Document, Event].map(
        (one) => one.prototype,
      ),
    ].map((one) =>
      // What the map remembers of its listeners goes by a symbol that no other script has.
      Reflect.ownKeys(one)
        .map(String)
        .filter((key) => key !== 'Symbol(tsunagari-map)')
        .sort(),
    ),
    title: document.title,
    head: document.head.innerHTML,
    html: [...document.documentElement.attributes].map((one) => `${one.name}=${one.value}`),
    body: [...document.body.attributes].map((one) => `${one.name}=${one.value}`),
    outside: [...document.body.children]
      .filter((one) => !one.localName.startsWith('tsunagari-'))
      .map((one) => one.outerHTML),
    tags: [...document.body.children]
      .filter((one) => one.localName.startsWith('tsunagari-'))
      .map((one) => one.outerHTML),
    history: history.length,
    address: location.href,
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((one) => one.name),
    caches: await caches.keys(),
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.localName,
  };
}

describe('a polite guest', () => {
  let browser: Browser;
  let hosts: Hosts;

  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  it('leaves no trace in the page, asks only for what it needs, and says nothing of the visitor', async () => {
    const feed = hosts.feed();
    const widgets = `<${LIST} feed="${feed}"></${LIST}><${FINDER} feed="${feed}"></${FINDER}><${FORM} feed="${feed}"></${FORM}><${MAP} feed="${feed}"></${MAP}><${GUIDE} feed="${feed}"></${GUIDE}>`;
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"></head><body class="city"><h1>見本市</h1></body></html>`,
      {
        prepare: async (page) =>
          page.browserContext().setCookie({ name: 'visitor', value: 'secret', domain: 'localhost' }),
      },
    );
    await host.frame.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), widgets);
    const before = await host.frame.evaluate(tracesOf);
    const asked = hosts.widgets.seen.length;
    // As a tag manager would: the tag of the script leaves again, and only what it did can be seen.
    await host.frame.evaluate((src) => {
      const script = Object.assign(document.createElement('script'), { src });
      document.head.append(script);
      script.remove();
    }, hosts.script);
    await host.untilText(LIST, 'みんなの茶話会');
    await host.untilText(FINDER, 'くらしの相談窓口');
    await host.untilText(FORM, '参加申込');
    await host.untilText(MAP, 'みんなの縁側');
    await host.untilText(GUIDE, '困');
    await host.frame.evaluate((tag) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      const input = root.querySelector<HTMLInputElement>('input[type="search"]')!;
      input.value = '家賃 暴力';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // No button that leads to the results: who presses that wants to be there.
      root.querySelector<HTMLButtonElement>('.controls .tile')!.click();
      root.querySelector<HTMLInputElement>('.controls input[type="checkbox"]')?.click();
    }, FINDER);
    await host.settle(1_000);
    assert.deepEqual(await host.frame.evaluate(tracesOf), before);

    const seen = hosts.widgets.seen.slice(asked);
    const paths = seen.map(({ url }) => url);
    assert.equal(
      paths.filter((path) => path === new URL(feed).pathname).length,
      1,
      'one request for the feed of five widgets',
    );
    assert.equal(new Set(paths).size, paths.length, 'nothing is asked for twice');
    for (const path of paths)
      assert.match(
        path,
        /^(\/tsunagari\.js|\/widgets\/[\w-]+\.js\?v=[\d.]+|\/chunks\/[\w.-]+\.js|\/made\/\d+\/feed\.json)$/,
      );
    const others = host.requests.filter(
      (url) => !url.startsWith(hosts.widgets.url) && !url.startsWith('data:') && url !== host.page.url(),
    );
    assert.deepEqual(others, []);
    for (const { url, cookie, referer } of seen) {
      if (url === '/tsunagari.js') continue; // The page's own tag asked for it, in the page's own way.
      assert.equal(cookie, undefined, `${url} was asked for with cookies`);
      if (url.endsWith('feed.json')) assert.equal(referer, undefined, 'the feed is asked for without a referrer');
    }
    assert.deepEqual(host.warnings, []);
    await host.close();
  });

  it('asks for nothing twice where the page names the modules itself', async () => {
    const feed = hosts.feed();
    const asked = hosts.widgets.seen.length;
    const modules = [FINDER, FORM].map((tag) => `${hosts.widgets.url}/widgets/${tag.replace('tsunagari-', '')}.js`);
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,">${modules.map((src) => `<script type="module" src="${src}"></script>`).join('')}</head><body><${FINDER} feed="${feed}"></${FINDER}><${FORM} feed="${feed}"></${FORM}></body></html>`,
    );
    await host.untilText(FINDER, 'くらしの相談窓口');
    await host.frame.evaluate((tag) => {
      const input = document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
      input.value = '家賃';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, FINDER);
    await host.untilText(FORM, '次へ');
    await host.until(
      'the second part of the form',
      (tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        for (const [selector, value] of [
          ['#join-contactName', '見本 花子'],
          ['#join-email', 'hanako@example.jp'],
        ] as const) {
          const field = root.querySelector<HTMLInputElement>(selector);
          if (!field) continue;
          field.value = value;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        root.querySelector<HTMLElement>('[name="join-adult"]:not(:checked)')?.click();
        [...root.querySelectorAll<HTMLElement>('input[type="radio"]')].at(4)?.click();
        [...root.querySelectorAll('button')].find(({ textContent }) => /次へ/.test(textContent))?.click();
        return root.querySelector('#join-activities');
      },
      FORM,
    );
    await host.untilAllHasCome();
    const paths = hosts.widgets.seen.slice(asked).map(({ url }) => url.replace(/\?.*/, ''));
    assert.ok(
      paths.some((path) => path.includes('/topics-in-')) && paths.some((path) => path.includes('/exchange-part-')),
    );
    assert.deepEqual(
      paths.filter((path, at) => paths.indexOf(path) !== at),
      [],
    );
    await host.close();
  });

  it('leaves no trace of its map either', async () => {
    const tile = hosts.widgets.put('tile.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>');
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"></head><body><script src="${hosts.script}"></script><${MAP} feed="${hosts.feed()}" tiles="${tile}?{z}/{x}/{y}"></${MAP}></body></html>`,
    );
    await host.untilText(MAP, 'みんなの縁側');
    const before = await host.frame.evaluate(tracesOf);
    assert.ok(!host.requests.some((url) => url.startsWith(tile)), 'no tile before the map is asked for');
    await host.frame.evaluate(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('[part="map-button"]')!.click(),
      MAP,
    );
    await host.until('a pin', (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.pin'), MAP);
    await host.settle();
    assert.deepEqual(
      { ...(await host.frame.evaluate(tracesOf)), scroll: 0, focus: 0 },
      { ...before, scroll: 0, focus: 0 },
    );
    await host.close();
  });

  it('leads away in the same tab, without a referrer', async () => {
    const feed = hosts.feed();
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script><${LIST} feed="${feed}"></${LIST}><${FINDER} feed="${feed}"></${FINDER}></html>`,
    );
    await host.untilText(LIST, 'みんなの茶話会');
    await host.untilText(FINDER, 'くらしの相談窓口');
    const links = await host.frame.evaluate(
      (tags) =>
        tags.flatMap((tag) =>
          [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
            .filter((link) => new URL(link.href).origin !== location.origin)
            .map((link) => [link.href, link.target, link.referrerPolicy]),
        ),
      [LIST, FINDER],
    );
    assert.ok(links.length >= 3);
    for (const [href, target, policy] of links) assert.deepEqual([target, policy], ['', 'no-referrer'], href);
    await host.close();
  });

  it('gives the search field nothing that a browser would remember or send', async () => {
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script><${FINDER} feed="${hosts.feed()}"></${FINDER}></html>`,
    );
    await host.untilText(FINDER, 'くらしの相談窓口');
    const field = await host.frame.evaluate((tag) => {
      const input = document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
      return {
        name: input.name,
        autocomplete: input.autocomplete,
        spellcheck: input.spellcheck,
        form: input.form === null,
      };
    }, FINDER);
    assert.deepEqual(field, { name: '', autocomplete: 'off', spellcheck: false, form: true });
    await host.close();
  });
});
