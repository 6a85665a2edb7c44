/**
 * `npm run shots`: pictures of every widget × width × light or dark × language, into shots/ (not committed), to be looked at. Built dist/, demo feed
 * and clock of one pinned day. Words after `--` choose among the names: `npm run shots -- event-list 360 dark`; `open` unfolds panel and first card.
 * A picture that differs by a pixel from the one of the last run is named. First screens of a small set are also compared with those that are kept
 * in test/looks/, in a way that other fonts do not matter to: `kept` takes only these, `keep` puts new ones in place of those that have changed. What must hold everywhere to the pixel is
 * measured in test/widgets/first-screen.test.ts.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { WIDGET_NAMES } from '../src/embed/tags.js';
import { changedShare, firstScreen, NOTABLE, pixelsOf } from './looks.js';
import { serveStatic } from './serve-static.js';
import { ensureBrowsers } from './setup.mjs';
import { READY_LANGUAGES } from '../src/text/catalogue.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const FEED = path.join(ROOT, 'node_modules/.cache/shots/feed');
const OUT = path.join(ROOT, 'shots');
const LOOKS = path.join(ROOT, 'test/looks');
const TILE = readFileSync(path.join(ROOT, 'test/fixtures/tile.png'));
/** A Tuesday morning, when some windows answer and some do not. */
const DAY = '2026-08-04';
const NOW = new Date(`${DAY}T10:30:00+09:00`);
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = READY_LANGUAGES;
/** The widths, colour schemes and languages of which a first screen is kept. */
const KEPT: readonly string[] = ['360 light ja', '360 dark ja', '360 light ja-x-yasashii', '1280 light ja'];
const screenHeight = (width: number): number => (width < 500 ? 740 : 900);
/** What a longer page goes on with is seen in its first results. */
const TALLEST = 4_000;
/** What each tag says beyond its feed. */
const ATTRIBUTES: Readonly<Record<string, string>> = { 'matching-board': 'suggestions', 'campaign-banner': 'preview' };

const wanted = process.argv.slice(2);
const isOpen = wanted.includes('open');
const isKeeping = wanted.includes('keep');
const isKeptOnly = isKeeping || wanted.includes('kept');
const filters = wanted.filter((word) => !['open', 'keep', 'kept'].includes(word));
const isKept = (parts: readonly string[]): boolean => KEPT.includes(parts.slice(1).join(' '));
const shots = WIDGET_NAMES.filter((name) => name !== 'feed')
  .flatMap((widget) =>
    WIDTHS.flatMap((width) =>
      SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ widget, width, scheme, language }))),
    ),
  )
  .map((shot) => ({ ...shot, parts: [shot.widget, String(shot.width), shot.scheme, shot.language] }))
  .filter(({ parts }) => filters.every((word) => parts.includes(word)) && (!isKeptOnly || isKept(parts)));

if (!existsSync(path.join(ROOT, 'dist/node/cli.js'))) throw new Error('dist/ is missing: run npm run build first.');
ensureBrowsers({ firefox: false });
const config = path.join(ROOT, 'examples/kanagawa/tsunagari.config.json');
execFileSync(
  process.execPath,
  [path.join(ROOT, 'dist/node/cli.js'), 'build', config, '--out', FEED, '--date', DAY, '--force'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
for (const folder of [OUT, LOOKS]) mkdirSync(folder, { recursive: true });
const server = await serveStatic({
  folders: { '/dist/': path.join(ROOT, 'dist'), '/feed/': FEED },
  route: (pathname) => (pathname === '/page/' ? { body: PAGE } : undefined),
});
/** A town's page at its plainest. The widget is put in by the script below, so that one address serves all. */
const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>shots</title><style>body{margin:16px}</style><script src="/dist/tsunagari.js" async></script></html>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH!,
  args: ['--no-sandbox', '--disable-gpu', '--lang=ja', '--force-device-scale-factor=1'],
});
let changed = 0;
let off = 0;
for (const width of WIDTHS)
  for (const scheme of SCHEMES) {
    const some = shots.filter((shot) => shot.width === width && shot.scheme === scheme);
    if (some.length === 0) continue;
    const context = await browser.newContext({
      viewport: { width, height: screenHeight(width) },
      colorScheme: scheme,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
    });
    await context.clock.setFixedTime(NOW);
    await context.route(
      (url) => url.origin !== server.url,
      (route) => route.fulfill({ contentType: 'image/png', body: TILE }),
    );
    for (const shot of some) await take(context, shot);
    await context.close();
  }
await browser.close();
await server.close();
console.log(`${shots.length} pictures in ${path.relative(ROOT, OUT)}/, ${changed} of them other than at the last run`);
if (off > 0)
  console.log(
    `${off} first screens look other than in test/looks/. Look at them; where it is meant: npm run shots -- keep`,
  );

async function take(context: BrowserContext, { widget, width, scheme, language, parts }: (typeof shots)[number]) {
  const page = await context.newPage();
  await page.goto(`${server.url}/page/`);
  await page.evaluate(
    ([tag, lang, dark, more]) => {
      document.documentElement.style.background = dark === 'dark' ? '#101012' : '#fff';
      document.body.innerHTML = `<tsunagari-${tag} feed="/feed/feed.json" lang="${lang}" color-scheme="${dark}" ${more}></tsunagari-${tag}>`;
    },
    [widget, language, scheme, ATTRIBUTES[widget] ?? ''] as const,
  );
  const isShown = await page
    .waitForFunction(
      (tag) => {
        const root = document.querySelector(`tsunagari-${tag}`)?.shadowRoot;
        // The form says that it cannot send once the feed has come.
        const isThere =
          root?.querySelector('.frame-foot, .campaign') ??
          (root?.querySelector('.notice') && root.querySelector('.steps'));
        return isThere && !root?.querySelector('.map-wait')?.checkVisibility();
      },
      widget,
      { timeout: 10_000 },
    )
    .then(
      () => true,
      () => false,
    );
  if (!isShown) console.log(`${parts.join(' ')}: shows nothing on this day`);
  if (isOpen)
    await page.evaluate((tag) => {
      const root = document.querySelector(`tsunagari-${tag}`)!.shadowRoot!;
      for (const fold of root.querySelectorAll('.filters > details, .card:first-of-type details'))
        (fold as HTMLDetailsElement).open = true;
    }, widget);
  await page.evaluate(() => document.fonts.ready);
  if (width === 360 && scheme === 'light')
    console.log(
      parts.join(' '),
      await page.evaluate((tag) => {
        const root = document.querySelector(`tsunagari-${tag}`)!.shadowRoot!;
        const boxes = [...root.querySelectorAll('[data-result]')].map((one) => one.getBoundingClientRect());
        return `first result ${Math.round(boxes[0]?.top ?? 0)} px, cards ${boxes.map(({ height }) => Math.round(height)).join(' ')} px`;
      }, widget),
    );
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const file = path.join(OUT, `${parts.join('_')}${isOpen ? '_open' : ''}.png`);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  const picture = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
    animations: 'disabled',
  });
  writeFileSync(file, picture);
  if (before && !before.equals(picture)) {
    changed++;
    console.log(`≠ ${path.basename(file)}`);
  }
  if (!isOpen && isKept(parts)) await compareWithKept(page, parts.join('_'), picture, width);
  await page.close();
}

/** Names a first screen that has another look than the one that is kept, or keeps it. */
async function compareWithKept(page: Page, name: string, picture: Buffer, width: number): Promise<void> {
  const kept = path.join(LOOKS, `${name}.webp`);
  const small = await firstScreen(page, picture, screenHeight(width));
  const share = existsSync(kept)
    ? changedShare(await pixelsOf(page, readFileSync(kept)), await pixelsOf(page, small))
    : 1;
  if (share < NOTABLE) return;
  if (isKeeping) writeFileSync(kept, small);
  else off++;
  console.log(`${isKeeping ? 'kept' : 'looks other'}: ${name}, ${Math.round(share * 100)} % of its first screen`);
}
