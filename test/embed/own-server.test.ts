/** The archive for an own server, unpacked as a town would: everything from one origin, below a folder, without CORS. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { unzipSync } from 'fflate';
import { HostPage, startBrowser } from './host-page.js';
import { freshFeed, Host } from './hosts.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the guide says must lie there. */
const NEEDED = /^(?:tsunagari\.js|widgets\/|chunks\/)/;

function unpack(into: string, isWanted: (name: string) => boolean): void {
  const dist = path.join(ROOT, 'dist');
  const zip = readdirSync(dist).find((name) => /^tsunagari-widgets-[\d.]+\.zip$/.test(name))!;
  for (const [whole, bytes] of Object.entries(unzipSync(readFileSync(path.join(dist, zip))))) {
    const name = whole.slice(whole.indexOf('/') + 1);
    if (!isWanted(name)) continue;
    mkdirSync(path.dirname(path.join(into, name)), { recursive: true });
    writeFileSync(path.join(into, name), bytes);
  }
}

describe('the archive on an own server', () => {
  let browser: Browser;
  let town: Host;
  let folder: string;
  const missing: string[] = [];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-own-'));
    unpack(path.join(folder, 'whole'), () => true);
    unpack(path.join(folder, 'least'), (name) => NEEDED.test(name));
    // An answer with CORS for somebody else: whatever would need it fails.
    town = await Host.start(
      { '/town/tsunagari/': path.join(folder, 'whole'), '/least/': path.join(folder, 'least') },
      { 'access-control-allow-origin': 'https://somebody-else.example' },
    );
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await town?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Remembers what is not found. */
  async function open(html: string): Promise<HostPage> {
    missing.length = 0;
    return HostPage.open(browser, town, html, {
      prepare: async (page) => {
        page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())));
      },
    });
  }

  function assertAtHome(host: HostPage): void {
    assert.deepEqual(missing, []);
    assert.deepEqual(
      host.requests.filter((url) => /^https?:/.test(url) && !url.startsWith(town.url)),
      [],
    );
    assert.deepEqual(host.errors, []);
  }

  for (const { what, at } of [
    { what: 'all of it', at: '/town/tsunagari/' },
    { what: 'only what the guide calls needed', at: '/least/' },
  ])
    it(`shows the records with ${what}`, async () => {
      const feed = new URL(town.put('feed.json', JSON.stringify(freshFeed()))).pathname;
      const host =
        await open(`<!doctype html><html lang="ja"><link rel="icon" href="data:,"><script src="${at}tsunagari.js" async></script>
        <tsunagari-event-list feed="${feed}"></tsunagari-event-list>
        <tsunagari-consultation-finder feed="${feed}"></tsunagari-consultation-finder></html>`);
      await host.untilText('tsunagari-event-list', 'みんなの茶話会');
      await host.untilText('tsunagari-consultation-finder', 'くらしの相談窓口');
      assertAtHome(host);
      await host.page.close();
    });

  it('has a builder that makes tags for where it lies', async () => {
    const host = await open('<!doctype html><link rel="icon" href="data:,">');
    const feed = town.put('feed.json', JSON.stringify(freshFeed()));
    await host.page.goto(
      `${town.url}/town/tsunagari/builder/index.html#widget=event-list&feed=${encodeURIComponent(feed)}`,
    );
    await host.until('the tag', () => document.body.textContent.includes('</tsunagari-event-list>'), undefined);
    const words = await host.page.evaluate(() => document.body.textContent);
    assert.ok(words.includes(`${town.url}/town/tsunagari/tsunagari.js`));
    host.frame = await host.page.waitForFrame((one) => one.url().includes('preview'), { timeout: 15_000 });
    await host.untilText('tsunagari-event-list', 'みんなの茶話会');
    assertAtHome(host);
    await host.page.close();
  });

  it('has a studio that makes a feed and shows it', async () => {
    const host = await open('<!doctype html><link rel="icon" href="data:,">');
    await host.page.goto(`${town.url}/town/tsunagari/studio/index.html`);
    await host.until('the page', () => document.querySelector('feed-studio section'), undefined);
    const input = (await host.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(ROOT, 'examples/kanagawa/ibasho.csv'));
    await host.until('the file', () => document.querySelector('.sources li'), undefined);
    await host.page.evaluate(() => {
      for (const [words, value] of [
        ['発行者の名前', '見本町'],
        ['発行者の記号', 'mihon'],
        ['先の電話', '0460-00-0000'],
      ] as const) {
        const label = [...document.querySelectorAll('label')].find((one) => one.textContent.includes(words))!;
        const field = label.querySelector('input')!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      document.querySelector<HTMLButtonElement>('.primary')!.click();
    });
    await host.until('the feed', () => document.querySelector('#made'), undefined);
    await host.page.evaluate(() => {
      for (const one of document.querySelectorAll('iframe')) one.loading = 'eager';
    });
    host.frame = await host.page.waitForFrame((one) => one.url().includes('widget=ibasho-map'), { timeout: 15_000 });
    await host.until(
      'the places',
      () => document.querySelector('tsunagari-ibasho-map')?.shadowRoot?.querySelector('article, li'),
      undefined,
    );
    assertAtHome(host);
    await host.page.close();
  });
});
