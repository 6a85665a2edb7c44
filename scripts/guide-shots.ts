/**
 * `npm run shots:guides`: the pictures of README and guides anew, into docs/images/ (committed; each under 60 KB). Built dist/, demo feed and clock
 * of one pinned day, so that they only change where the pages do.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { serveStatic } from './serve-static.js';
import { ensureBrowsers } from './setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const FEED = path.join(ROOT, 'node_modules/.cache/shots/feed');
const OUT = path.join(ROOT, 'docs/images');
/** A Tuesday morning, when some windows answer and some do not. */
const DAY = '2026-08-04';
const LARGEST = 60_000;

interface Picture {
  name: string;
  address: string;
  width: number;
  height: number;
  /** What to do on the page before the picture is taken. */
  then?: (page: Page) => Promise<void>;
}

const widget = (name: string, picture: string, attributes = ''): Picture => ({
  name: picture,
  address: `/page/?<tsunagari-${name} feed="/feed/feed.json" ${attributes}></tsunagari-${name}>`,
  width: 360,
  height: 740,
  then: (page) => page.locator(`tsunagari-${name} .frame-foot`).waitFor(),
});
const table = (name: string): string => path.join(ROOT, 'examples/kanagawa', name);
const PICTURES: readonly Picture[] = [
  widget('consultation-finder', 'finder-360', 'area="14205"'),
  widget('event-list', 'events-360'),
  widget('ibasho-map', 'ibasho-360'),
  {
    name: 'builder-1280',
    address: '/dist/builder/index.html#widget=event-list&feed=/feed/feed.json&area=14205',
    width: 1280,
    height: 900,
    then: (page) => page.frameLocator('iframe').locator('tsunagari-event-list .frame-foot').waitFor(),
  },
  {
    name: 'studio-640',
    address: '/dist/studio/index.html',
    width: 640,
    height: 1240,
    then: async (page) => {
      await page.setInputFiles('input[type=file]', [table('ibasho.csv'), table('events-samples.csv')]);
      await page.getByLabel('発行者の名前').fill('座間市');
      await page.getByLabel('発行者の記号').fill('zama');
      await page.getByLabel('掲載内容の誤りを知らせる先の電話').fill('046-000-0000');
      await page.getByLabel('市区町村か都道府県').fill('座間市 142166');
      await page.locator('h1').click();
    },
  },
];

/** Icons and chosen conditions come after the first cards: waits until two looks, a second apart, show the same. */
async function untilStill(page: Page): Promise<void> {
  for (let before = await page.screenshot(), looks = 0; looks < 10; looks += 1) {
    await page.waitForTimeout(1_000);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

if (!existsSync(path.join(ROOT, 'dist/node/cli.js'))) throw new Error('dist/ is missing: run npm run build first.');
ensureBrowsers({ firefox: false });
const config = path.join(ROOT, 'examples/kanagawa/tsunagari.config.json');
execFileSync(
  process.execPath,
  [path.join(ROOT, 'dist/node/cli.js'), 'build', config, '--out', FEED, '--date', DAY, '--force'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
mkdirSync(OUT, { recursive: true });
const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>shots</title><style>body{margin:16px}</style><script src="/dist/tsunagari.js" async></script>
<script>addEventListener('DOMContentLoaded', () => { document.body.innerHTML = decodeURIComponent(location.search.slice(1)); });</script></html>`;
const server = await serveStatic({
  folders: { '/dist/': path.join(ROOT, 'dist'), '/feed/': FEED },
  route: (pathname) => (pathname === '/page/' ? { body: PAGE } : undefined),
});
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH!,
  args: ['--no-sandbox', '--disable-gpu', '--lang=ja'],
});
for (const { name, address, width, height, then } of PICTURES) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  await context.clock.setFixedTime(new Date(`${DAY}T10:30:00+09:00`));
  const page = await context.newPage();
  await page.goto(server.url + address);
  await then?.(page);
  await page.evaluate(() => document.fonts.ready);
  await untilStill(page);
  const session = await context.newCDPSession(page);
  for (let quality = 80; quality >= 30; quality -= 10) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length > LARGEST && quality > 30) continue;
    writeFileSync(path.join(OUT, `${name}.webp`), picture);
    console.log(`${name}.webp ${Math.ceil(picture.length / 1000)} KB`);
    break;
  }
  await context.close();
}
await browser.close();
await server.close();
