/** The pages of office and webmaster on a phone: nothing runs over the edge, no word is broken letter by letter, and axe finds nothing. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serveStatic, type StaticServer } from '../../scripts/serve-static.js';
import { startBrowser } from './host-page.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = [
  'feed/index.html',
  'feed/report.html',
  'feed/status.html',
  'dist/builder/index.html',
  'dist/studio/index.html',
];

describe('on a phone', () => {
  let browser: Browser;
  let site: StaticServer;
  let feed: string;
  before(async () => {
    feed = mkdtempSync(path.join(tmpdir(), 'tsunagari-office-'));
    const run = (...args: string[]): unknown =>
      execFileSync(process.execPath, [path.join(ROOT, 'dist/node/cli.js'), ...args]);
    run('build', path.join(ROOT, 'examples/kanagawa/tsunagari.config.json'), '--out', feed);
    run('status', path.join(feed, 'feed.json'), '--out', path.join(feed, 'status.html'));
    const dist = path.join(ROOT, 'dist');
    site = await serveStatic({ folders: { '/feed/dist/': dist, '/feed/': feed, '/dist/': dist, '/': feed } });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(feed, { recursive: true, force: true });
  });

  for (const name of PAGES)
    it(name, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 360, height: 740, isMobile: true });
      await page.goto(`${site.url}/${name}`);
      await page.waitForSelector('h2, fieldset');
      const seen = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        broken: [...document.querySelectorAll<HTMLElement>('th, button, .button')]
          .filter(({ clientHeight, textContent }) => clientHeight > 100 && textContent.trim().length < 10)
          .map(({ textContent }) => textContent.trim()),
      }));
      assert.deepEqual(seen, { width: 360, broken: [] });
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(on: object, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
      });
      assert.deepEqual(found, []);
      await page.close();
    });
});
