/**
 * The first record on a slow phone: Slow 4G (1.44 Mbit/s, 562 ms a journey), CPU 4 × slower, 1,000 records, all in Brotli, one host. Beside it, in the same
 * run, the physical limits: a page of ready HTML, and one script without a library that fetches the same feed and writes 30 rows. Each widget as README's
 * snippet names it, and through the loader alone. Median of five fresh pages, or of as many as ROUNDS says. Aims: at most 1.4 × the script where the page
 * names the widget's file, 1.75 × through the loader; blocking time at most 40 ms, no layout shift.
 * Run: `npm run build && npx tsx bench/first-view.bench.ts`.
 */
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { serveStatic } from '../scripts/serve-static.js';
import { startBrowser } from '../test/embed/host-page.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow } from '../test/fixtures/feed.js';

const DIST = path.resolve(import.meta.dirname, '../dist');
const RECORDS = 1_000;
/** In a wider window a list shows more cards at first, and a card has more room. */
const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const ROUNDS = Number(process.env.ROUNDS ?? 5);

const many = <R>(make: (n: number) => R): R[] => Array.from({ length: RECORDS }, (_, n) => make(n));
const FEEDS = {
  'event-list': buildFeed({
    events: many((n) =>
      buildEvent({
        id: `e${n}`,
        name: `みんなの茶話会 第${n}回`,
        startDate: `2099-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}T10:00:00+09:00`,
        endDate: undefined,
        sessions: undefined,
      }),
    ),
  }),
  'consultation-finder': buildFeed({
    consultationWindows: many((n) => buildWindow({ id: `w${n}`, name: `くらしの相談窓口 ${n}` })),
  }),
  'ibasho-map': buildFeed({ ibasho: many((n) => buildIbasho({ id: `i${n}`, name: `みんなの居場所 ${n}` })) }),
};
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本市</title><link rel="icon" href="data:,">${head}<body><h1>見本</h1>${body}</html>`;
const files: Record<string, string> = {};
for (const [name, feed] of Object.entries(FEEDS)) {
  const key = Object.keys(feed).find((one) => Array.isArray(feed[one as 'events']) && one !== 'publishers')!;
  const records = feed[key as 'events'] as readonly { name?: unknown; startDate?: unknown }[];
  const rows = records
    .slice(0, 30)
    .map((one) => `<li class="row">${String(one.name)} ${String(one.startDate ?? '')}</li>`)
    .join('');
  const preload = `<link rel="preload" href="/${name}.json" as="fetch" crossorigin>`;
  const ours = (head: string): string =>
    page(
      `<script src="/tsunagari.js" async fetchpriority="high"></script>${head}${preload}`,
      `<tsunagari-${name} feed="/${name}.json"></tsunagari-${name}>`,
    );
  Object.assign(files, {
    [`/${name}.json`]: JSON.stringify(feed),
    [`/${name}.js`]: `fetch('/${name}.json').then((answer) => answer.json()).then(({ ${key}: all }) => { const list = document.querySelector('ul'); for (const { name, startDate } of all.slice(0, 30)) { const row = document.createElement('li'); row.className = 'row'; row.textContent = name + ' ' + (startDate ?? ''); list.append(row); } });`,
    [`/${name}/static.html`]: page('', `<ul>${rows}</ul>`),
    [`/${name}/script.html`]: page(`${preload}<script src="/${name}.js" async></script>`, '<ul></ul>'),
    [`/${name}/named.html`]: ours(`<link rel="modulepreload" href="/widgets/${name}-alone.js">`),
    [`/${name}/loader.html`]: ours(''),
  });
}

interface Measured {
  first: number;
  blocked: number;
  shift: number;
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(PHONE);
  const session = await tab.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562,
    downloadThroughput: 1.44e6 / 8,
    uploadThroughput: 0.675e6 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.evaluateOnNewDocument('globalThis.__name = (value) => value;'); // which the TypeScript runner writes into functions
  await tab.evaluateOnNewDocument(() => {
    const seen = { first: 0, blocked: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => (seen.blocked += Math.max(0, duration - 50))),
    ).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => (seen.shift += (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
    const look = (): void => {
      const root = document.querySelector('body > :not(h1, ul)')?.shadowRoot ?? document;
      if (root.querySelector('.row[class="row"], [data-result]')) seen.first = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.goto(url, { waitUntil: 'networkidle0', timeout: 60_000 });
  const measured = await tab.evaluate(
    () => (window as unknown as { seen: { first: number; blocked: number; shift: number } }).seen,
  );
  await context.close();
  return measured;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const packed = new Map<string, Uint8Array>();
const server = await serveStatic({
  folders: {},
  route: (pathname) => {
    let body = packed.get(pathname);
    if (!body)
      packed.set(pathname, (body = brotliCompressSync(files[pathname] ?? readFileSync(path.join(DIST, pathname)))));
    return { body, headers: { 'content-encoding': 'br', 'cache-control': 'max-age=600' } };
  },
});
const browser = await startBrowser();
const KINDS = ['static', 'script', 'named', 'loader'] as const;
console.log('page                        first record   × script   blocked   layout shift');
for (const name of Object.keys(FEEDS)) {
  const taken = new Map(KINDS.map((kind) => [kind, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [kind, list] of taken) list.push(await measure(browser, `${server.url}/${name}/${kind}.html`));
  const of = (kind: (typeof KINDS)[number], value: keyof Measured): number =>
    median(taken.get(kind)!.map((one) => one[value]));
  for (const kind of KINDS) {
    const times = (of(kind, 'first') / of('script', 'first')).toFixed(2);
    console.log(
      `${`${name} ${kind}`.padEnd(29)} ${of(kind, 'first').toFixed(0).padStart(8)} ms ${times.padStart(10)} ${of(kind, 'blocked').toFixed(0).padStart(6)} ms ${of(kind, 'shift').toFixed(3).padStart(14)}`,
    );
  }
}
await browser.close();
await server.close();
