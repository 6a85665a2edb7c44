/** The sample pages as a person judges them on a phone: short, nothing said twice, nothing in the console, and the tags to take away. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { fillLists } from '../../scripts/demo-lists.mjs';
import { serveStatic, type StaticServer } from '../../scripts/serve-static.js';
import { startBrowser } from './host-page.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SITE = path.join(ROOT, 'examples/site');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Screens of a phone that a page may be long: once it was twenty. */
const LONGEST = 7.5 * 740;
/** Whole lists in plain HTML: they are as long as they are. */
const LISTS = new Set(['soudan.html', 'ibasho.html', 'event.html']);

describe('the demo site', () => {
  let browser: Browser;
  let site: StaticServer;
  let pages: string;
  before(async () => {
    pages = mkdtempSync(path.join(tmpdir(), 'tsunagari-site-'));
    cpSync(SITE, pages, { recursive: true });
    const feed = path.join(pages, 'feed');
    for (const [example, folder] of [
      ['kanagawa', feed],
      ['kanakon', path.join(feed, 'kanakon')],
    ] as const)
      execFileSync(process.execPath, [
        path.join(ROOT, 'dist/node/cli.js'),
        'build',
        path.join(ROOT, 'examples', example, 'tsunagari.config.json'),
        '--out',
        folder,
      ]);
    fillLists(pages);
    site = await serveStatic({
      folders: { '/': pages, '/dist/': path.join(ROOT, 'dist'), '/themes/': path.join(ROOT, 'examples/themes') },
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(pages, { recursive: true, force: true });
  });

  for (const name of readdirSync(SITE).filter((file) => file.endsWith('.html')))
    it(name, async () => {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => {
        if (['warn', 'error'].includes(message.type())) said.push(message.text());
      });
      await page.setViewport({ width: 360, height: 740, isMobile: true });
      await page.goto(`${site.url}/${name}`);
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll('main *')]
            .filter(
              ({ localName }) =>
                localName.startsWith('tsunagari-') && !/-(?:feed|campaign-banner|support-guide)$/.test(localName),
            )
            .every((one) => one.shadowRoot?.querySelector('.frame-foot, .steps')),
        { timeout: 15_000 },
      );
      const seen = await page.evaluate(() => {
        const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        const headings = roots
          .flatMap((root) => [...root.querySelectorAll('h1, h2')])
          .filter((one) => one.checkVisibility())
          .map(({ textContent }) => textContent.replace(/\s+/g, ''));
        const { scrollHeight, scrollWidth } = document.documentElement;
        return {
          twice: headings.filter((one, at) => headings.indexOf(one) < at),
          scrollHeight,
          scrollWidth,
          // A page without a widget has no tags to take away.
          tags: document.querySelector('.paste code')?.textContent ?? '',
          widgets: [...document.querySelectorAll('main *')]
            .map(({ localName }) => localName)
            .filter((tag) => tag.startsWith('tsunagari-')),
        };
      });
      assert.deepEqual(seen.twice, [], 'a heading is there twice');
      assert.deepEqual(said, []);
      assert.equal(seen.scrollWidth, 360);
      if (!LISTS.has(name)) assert.ok(seen.scrollHeight <= LONGEST, `${seen.scrollHeight} px long`);
      for (const tag of seen.widgets) assert.match(seen.tags, new RegExp(`<${tag}[^]*</${tag}>`));
      assert.doesNotMatch(seen.tags, /localhost|127\.0\.0\.1/);
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(on: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
      });
      assert.deepEqual(found, []);
      await page.close();
    });

  it('leads to pages of its own, never to addresses that are not there', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    const known = new Set<string>();
    for (const name of readdirSync(SITE).filter((file) => file.endsWith('.html'))) {
      await page.goto(`${site.url}/${name}`);
      const { links, empty } = await page.evaluate(() => ({
        // Addresses of the sample records themselves are made up, and say so.
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
          .filter((one) => !one.closest('[data-tsunagari-written]'))
          .map(({ href }) => href),
        empty: document.body.textContent.includes('npm start'),
      }));
      assert.equal(empty, false, `${name} has no list`);
      for (const link of links) if (/^https?:/.test(link)) known.add(link);
    }
    const own = [...known].filter((link) => link.startsWith(site.url));
    assert.deepEqual([...known].filter((link) => !own.includes(link)).sort(), ['https://talkme.jp/chat/']);
    for (const link of own) {
      assert.equal((await page.goto(link))?.status() ?? 200, 200, link);
      const { hash } = new URL(link);
      if (hash) assert.ok(await page.$(hash), link);
    }
    await page.close();
  });

  it('leaves nobody without a number where no script runs', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 360, height: 740, isMobile: true });
    for (const name of ['consultation-finder', 'support-guide', 'yasashii', 'partner']) {
      await page.goto(`${site.url}/${name}.html`);
      const numbers = await page.$$eval('main a[href^="tel:"]', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
      );
      assert.deepEqual(numbers, ['119', '110', '0120-279-338'], name);
      assert.equal(await page.$eval('.paste', (one) => one.checkVisibility()), false);
      const height = await page.$eval('main', (one) => one.getBoundingClientRect().height);
      assert.ok(height < 740, `${name}: ${height} px, as if something were missing`);
    }
    await page.close();
  });

  it('says each line once while the feed is on its way and when it does not come', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    const held: (() => void)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/feed.json')) held.push(() => void request.abort());
      else void request.continue();
    });
    await page.goto(`${site.url}/consultation-finder.html`, { waitUntil: 'domcontentloaded' });
    const seen = (): Promise<number> =>
      page.evaluate(() => {
        const widget = document.querySelector('tsunagari-consultation-finder')!;
        return [widget, widget.shadowRoot!]
          .flatMap((root) => [...root.querySelectorAll('a[href^="tel:119"]')])
          .filter((one) => one.checkVisibility()).length;
      });
    await page.waitForFunction(
      () => document.querySelector('tsunagari-consultation-finder')?.shadowRoot?.querySelector('.root'),
      { timeout: 15_000 },
    );
    assert.equal(await seen(), 1);
    for (const fail of held) fail();
    await page.waitForFunction(
      () => document.querySelector('tsunagari-consultation-finder')?.shadowRoot?.querySelector('.error'),
      { timeout: 30_000 },
    );
    assert.equal(await seen(), 1);
    await page.close();
  });

  it('a page drives the map, and hears what is chosen in it', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 800, height: 800 });
    await page.goto(`${site.url}/page-and-map.html`);
    const until = (what: string): Promise<unknown> => page.waitForFunction(what, { timeout: 15_000 });
    const root = `document.querySelector('tsunagari-ibasho-map').shadowRoot`;
    await until(`document.querySelectorAll('#places button').length === 3`);
    await page.click('#places button');
    await until(
      `${root}.querySelector('.card.chosen .card-title')?.textContent.trim() === document.querySelector('#places button').textContent`,
    );
    await page.click('[data-kind="free-space"]');
    await until(
      `[...${root}.querySelectorAll('.kind-line')].every((line) => line.textContent.includes('フリースペース'))`,
    );
    await page.click('#places button');
    await until(`document.querySelector('#told').textContent.includes('一覧にありません')`);
    assert.match(
      (await page.evaluate(`${root}.querySelector('[part="page-link"]').href`)) as string,
      /\/ibasho-map\.html#tsunagari-places\?kind=free-space$/,
    );
    await page.evaluate(`${root}.querySelector('.side input:checked').click()`);
    await until(`/か所になりました（種類：/.test(document.querySelector('#told').textContent)`);
    await page.evaluate(`${root}.querySelector('.card [data-map]')?.click()`);
    await until(`/がえらばれました（map）/.test(document.querySelector('#told').textContent)`);
    await page.close();
  });
});
