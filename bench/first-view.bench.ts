/**
 * The first record on a slow phone: Slow 4G (1.44 Mbit/s, 562 ms a journey), CPU 4 × slower, 1,000 events, all in Brotli, one host. Beside it, in the same
 * run, the physical limits: a page of ready HTML, and one script without a library that fetches the same feed and writes 30 rows.
 * Median of five fresh pages. Aims: at most 1.1 × the script, blocking time at most 10 ms, no layout shift.
 * Run: `npm run build && npx tsx bench/first-view.bench.ts`.
 */
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { serveStatic } from '../scripts/serve-static.js';
import { startBrowser } from '../test/embed/host-page.js';
import { buildEvent, buildFeed } from '../test/fixtures/feed.js';

const DIST = path.resolve(import.meta.dirname, '../dist');
const RECORDS = 1_000;
const ROUNDS = 5;

const events = Array.from({ length: RECORDS }, (_, n) =>
  buildEvent({
    id: `e${n}`,
    name: `みんなの茶話会 第${n}回`,
    startDate: `2099-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}T10:00:00+09:00`,
    endDate: undefined,
    sessions: undefined,
  }),
);
const feed = JSON.stringify(buildFeed({ events }));
const rows = events
  .slice(0, 30)
  .map(({ name, startDate }) => `<li class="row">${String(name)} ${String(startDate)}</li>`)
  .join('');
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,">${head}<body><h1>イベント</h1>${body}</html>`;
const preload = '<link rel="preload" href="/feed.json" as="fetch" crossorigin>';
const files: Readonly<Record<string, string>> = {
  '/feed.json': feed,
  '/floor.js': `fetch('/feed.json').then((answer) => answer.json()).then(({ events }) => { const list = document.querySelector('ul'); for (const { name, startDate } of events.slice(0, 30)) { const row = document.createElement('li'); row.className = 'row'; row.textContent = name + ' ' + startDate; list.append(row); } });`,
  '/static.html': page('', `<ul>${rows}</ul>`),
  '/script.html': page(`${preload}<script src="/floor.js" async></script>`, '<ul></ul>'),
  '/ours.html': page(
    `${preload}<script src="/tsunagari.js" async></script>`,
    '<tsunagari-event-list feed="/feed.json"></tsunagari-event-list>',
  ),
};

interface Measured {
  first: number;
  blocked: number;
  shift: number;
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
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
      const root = document.querySelector('tsunagari-event-list')?.shadowRoot ?? document;
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
const taken: Record<string, Measured[]> = { static: [], script: [], ours: [] };
for (let round = 0; round < ROUNDS; round++)
  for (const [name, list] of Object.entries(taken)) list.push(await measure(browser, `${server.url}/${name}.html`));
await browser.close();
await server.close();

const floor = median(taken.script!.map(({ first }) => first));
console.log('page      first record   × script   blocked   layout shift');
for (const [name, list] of Object.entries(taken)) {
  const first = median(list.map((one) => one.first));
  console.log(
    `${name.padEnd(9)} ${first.toFixed(0).padStart(9)} ms ${(first / floor).toFixed(2).padStart(10)} ${median(
      list.map((one) => one.blocked),
    )
      .toFixed(0)
      .padStart(6)} ms ${median(list.map((one) => one.shift))
      .toFixed(3)
      .padStart(14)}`,
  );
}
