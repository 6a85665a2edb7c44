/**
 * From a feed that has arrived to its records on the screen, and from a key or a filter to the next ones, with the longest task meanwhile and the memory held
 * afterwards; in headless Chromium without a frame limit, so that not the screen's rhythm is measured. The quickest of seven fresh pages, so that what else the
 * machine does falls out. Beside it in the same run: the floor, which is a script without a library, and libraries that do the same (`paint-pages.ts`).
 * Run: `npm run build && npx tsx bench/paint.bench.ts [records …]` (default 1,000 and 10,000; `CPU=4` for a slow phone; `ONLY=finder`, `list`, `month` or `map`).
 * Libraries are taken when they are there: `PEERS=<folder>:<folder> …`. In one `npm i fullcalendar@7 temporal-polyfill@1`, in another (its polyfill is an older
 * one) `npm i @schedule-x/calendar@4 @preact/signals preact temporal-polyfill@0.3`, in a third `npm i @orama/orama minisearch flexsearch leaflet leaflet.markercluster`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { serveStatic } from '../scripts/serve-static.js';
import { ensureBrowsers } from '../scripts/setup.mjs';
import { buildFeed } from '../test/fixtures/feed.js';
import { manyEvents, manyPlaces, manyWindows, QUERIES } from './made-up.js';
import { FINDERS, LISTS, MAPS, MONTHS, type Peer } from './paint-pages.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const CPU = Number(process.env['CPU'] ?? 1);
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000];
const DIST = path.resolve(process.env['DIST'] ?? path.join(import.meta.dirname, '../dist'));
const PEERS = process.env['PEERS']?.split(path.delimiter) ?? [];

/** Bundles the page of a library; undefined when it is not installed. */
async function bundled({ needs, page }: Peer): Promise<string | undefined> {
  const root = PEERS.find((peer) => existsSync(path.join(peer, 'node_modules', needs)));
  if (root === undefined) return undefined;
  const folder = await mkdtemp(path.join(root, 'bench-'));
  await writeFile(path.join(folder, 'page.js'), page);
  const made = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.join(folder, 'page.js'), formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  await rm(folder, { recursive: true });
  return made[0]!.output[0].code;
}

interface Measured {
  mount: number;
  mountTask: number;
  step: number;
  stepMost: number;
  stepTask: number;
  /** MB after everything, garbage taken away. */
  heap: number;
}
type Page = { mount(): Promise<number>; step(value: string): Promise<number>; longest(): number; ready: boolean };

const HARNESS = `
  await (await fetch('/feed.json')).arrayBuffer(); // which the browser's cache keeps
  // Longest time for which no other task had its turn.
  let [last, most] = [performance.now(), 0];
  const turn = new MessageChannel();
  turn.port1.onmessage = () => { const now = performance.now(); most = Math.max(most, now - last); last = now; turn.port2.postMessage(0); };
  turn.port2.postMessage(0);
  window.longest = () => { const was = most; most = 0; return was; };
  window.shows = (element, words) => { const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); while (texts.nextNode()) if (texts.currentNode.data.includes(words)) return true; return false; };
  window.painted = (there) => new Promise((resolve, reject) => {
    const end = performance.now() + 60_000;
    const look = () => requestAnimationFrame(() => {
      if (performance.now() > end) return reject(new Error('shows nothing: ' + document.body.innerText.slice(0, 200)));
      if (!there()) return look();
      const after = new MessageChannel();
      after.port1.onmessage = () => resolve(performance.now());
      after.port2.postMessage(0);
    });
    look();
  });
  await import('/page.js');
  window.ready = true;`;

/** One transparent pixel. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
let feedText = '';
let script = '';
const server = await serveStatic({
  folders: {},
  route: (pathname) => {
    if (pathname === '/page.html')
      return {
        body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>計測</title><link rel="icon" href="data:,"><body><script type="module">${HARNESS}</script></html>`,
      };
    if (pathname === '/feed.json') return { body: feedText, headers: { 'cache-control': 'max-age=600' } };
    if (pathname === '/page.js') return { body: script };
    if (pathname.endsWith('.png')) return { body: TILE };
    return { body: readFileSync(path.join(DIST, pathname)) };
  },
});

async function measure(browser: Browser, steps: readonly string[]): Promise<Measured> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  tab.on('pageerror', (error) => console.error(error));
  if (CPU > 1) await (await tab.createCDPSession()).send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await tab.evaluateOnNewDocument('globalThis.__name = (value) => value;'); // which the TypeScript runner writes into functions
  await tab.goto(`${server.url}/page.html`);
  await tab.waitForFunction('window.ready', { timeout: 60_000 });
  const measured = await tab.evaluate(async (values) => {
    const page = window as unknown as Page;
    const pause = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => void setTimeout(resolve, milliseconds));
    await pause(300);
    page.longest();
    const begun = performance.now();
    const mount = (await page.mount()) - begun;
    // What is made ready in idle slices counts among the tasks.
    await pause(1_500);
    const mountTask = page.longest();
    const times: number[] = [];
    for (const value of values) {
      const pressed = performance.now();
      times.push((await page.step(value)) - pressed);
      await pause(50);
    }
    times.sort((a, b) => a - b);
    return {
      mount,
      mountTask,
      step: times[times.length >> 1] ?? 0,
      stepMost: times.at(-1) ?? 0,
      stepTask: page.longest(),
    };
  }, steps);
  const session = await tab.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  return { ...measured, heap: usedSize / 1e6 };
}

async function compare(
  browser: Browser,
  title: string,
  contestants: Readonly<Record<string, string | Peer>>,
  steps: readonly string[],
): Promise<void> {
  const pages: Record<string, string> = {};
  for (const [name, one] of Object.entries(contestants)) {
    const page = typeof one === 'string' ? one : await bundled(one);
    if (page !== undefined) pages[name] = page;
  }
  const taken = new Map(Object.keys(pages).map((name) => [name, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, page] of Object.entries(pages)) {
      script = page;
      taken.get(name)!.push(await measure(browser, steps));
    }
  }
  console.log(`\n${title}${CPU > 1 ? `, CPU ${CPU} × slower` : ''}`);
  console.log(
    'page         mount → paint   × floor   longest task | step → paint   × floor   slowest   longest task |  memory',
  );
  const of = (name: string, what: keyof Measured): number => Math.min(...taken.get(name)!.map((one) => one[what]));
  for (const name of taken.keys()) {
    const ms = (what: keyof Measured, width: number): string =>
      `${of(name, what)
        .toFixed(what.startsWith('step') ? 1 : 0)
        .padStart(width)} ms`;
    const ratio = (what: keyof Measured): string => (of(name, what) / of('floor', what)).toFixed(2).padStart(8);
    console.log(
      `${name.padEnd(12)} ${ms('mount', 9)}   ${ratio('mount')} ${ms('mountTask', 10)}    | ${ms('step', 8)}  ${ratio('step')} ${ms('stepMost', 9)} ${ms('stepTask', 9)}    | ${of(name, 'heap').toFixed(1).padStart(5)} MB`,
    );
  }
}

ensureBrowsers({ firefox: false });
const flags = [
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--lang=ja',
];
const browser = await puppeteer.launch({
  executablePath: process.env['CHROME_PATH'],
  headless: true,
  protocolTimeout: 120_000,
  args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags,
});
const updated = new Date(Date.now() - 3_600_000).toISOString();
const only = process.env['ONLY'];
const KINDS = [
  {
    kind: 'finder',
    make: (size: number) => ({ consultationWindows: manyWindows(size) }),
    pages: FINDERS,
    title: 'Finder, windows; step: a word typed',
    steps: QUERIES,
  },
  {
    kind: 'list',
    make: (size: number) => ({ events: manyEvents(size) }),
    pages: LISTS,
    title: 'Event list, events; step: a filter chosen',
    steps: ['open-day', '', 'exchange', 'culture-sport', '', 'supporter-training', 'open-day', ''],
  },
  {
    kind: 'month',
    make: (size: number) => ({ events: manyEvents(size) }),
    pages: MONTHS,
    title: 'Event list as a month, events; step: the next month, or a filter',
    // In April all events are of this kind.
    steps: ['next', 'next', 'next', 'culture-sport', '', 'next', 'next'],
  },
  {
    kind: 'map',
    make: (size: number) => ({ ibasho: manyPlaces(size) }),
    pages: MAPS,
    title: 'Map, places; step: the map opened',
    steps: [''],
  },
];
for (const size of SIZES) {
  for (const { kind, make, pages, title, steps } of KINDS) {
    if (only && only !== kind) continue;
    feedText = JSON.stringify(buildFeed({ updated, ...make(size) }));
    await compare(browser, `${size} · ${title} · ${(Buffer.byteLength(feedText) / 1e6).toFixed(1)} MB`, pages, steps);
  }
}
await browser.close();
await server.close();
