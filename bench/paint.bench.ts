/**
 * From a feed that has arrived to its records on the screen, and from a key or a filter to the next ones, with the longest task meanwhile; in headless Chromium
 * without a frame limit, so that not the screen's rhythm is measured. The quickest of seven fresh pages, so that what else the machine does falls out. Beside it in the same run: the floor, which is a script
 * without a library that parses the same feed, finds by `includes` and writes 30 rows; and search libraries that do the same with an index of bigrams.
 * Run: `npm run build && npx tsx bench/paint.bench.ts [records …]` (default 1,000 and 10,000; `CPU=4` for a slow phone).
 * Libraries are taken when they are there: `PEERS=<folder>` where `npm i @orama/orama minisearch flexsearch` was run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { serveStatic } from '../scripts/serve-static.js';
import { ensureBrowsers } from '../scripts/setup.mjs';
import { buildFeed } from '../test/fixtures/feed.js';
import { manyEvents, manyWindows, QUERIES } from './made-up.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const CPU = Number(process.env['CPU'] ?? 1);
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000];
const DIST = path.resolve(process.env['DIST'] ?? path.join(import.meta.dirname, '../dist'));
const PEERS = process.env['PEERS'];

/** What a page does: `mount` with the feed in the browser's cache, then each of `steps`. Told by `painted` when the result is on the screen. */
const OURS = (tag: string, step: string): string => `
  import '/widgets/${tag}.js';
  const element = document.createElement('tsunagari-${tag}');
  element.setAttribute('feed', '/feed.json');
  const results = () => element.shadowRoot?.querySelector('[data-result]');
  window.mount = () => { document.body.append(element); return painted(results); };
  window.step = async (value) => { ${step} await element.updateComplete; return painted(() => true); };`;

/** Rows by hand: 30 of the records that fit, the first ones by date or as they stand. */
const BY_HAND = (make: string, find: string): string => `
  ${make}
  const list = document.createElement('ul');
  document.body.append(list);
  let records = [];
  const show = (found) => list.replaceChildren(...found.slice(0, 30).map((record) => { const row = document.createElement('li'); for (const text of [record.name, record.description, record.startDate ?? record.channels?.[0]?.number]) { const part = document.createElement('p'); part.textContent = text; row.append(part); } return row; }));
  window.mount = async () => { const feed = await (await fetch('/feed.json')).json(); records = feed.consultationWindows ?? feed.events; await ready?.(records); show(${find.includes('kind') ? 'records.sort((a, b) => (a.startDate < b.startDate ? -1 : 1))' : 'records'}); return painted(() => true); };
  window.step = async (value) => { show(await find(value)); return painted(() => true); };
  const find = async (value) => ${find};`;

const BIGRAMS = `const bigrams = (text) => text.split(/[\\s\\u3000、。・]+/).flatMap((word) => word.length < 3 ? word || [] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
  const textOf = ({ id, name, description }) => ({ id, name, description });`;

const peers: Record<string, { needs: string; page: string }> = {
  MiniSearch: {
    needs: 'minisearch',
    page: BY_HAND(`import MiniSearch from 'minisearch'; ${BIGRAMS}
      const index = new MiniSearch({ fields: ['name', 'description'], tokenize: bigrams, searchOptions: { combineWith: 'AND' } }); const byId = new Map();
      const ready = (records) => { for (const record of records) byId.set(record.id, record); index.addAll(records.map(textOf)); };`, 'index.search(value).map(({ id }) => byId.get(id))'),
  },
  FlexSearch: {
    needs: 'flexsearch',
    page: BY_HAND(`import { Index } from 'flexsearch'; ${BIGRAMS}
      const index = new Index({ encode: bigrams, tokenize: 'strict' });
      const ready = (records) => records.forEach(({ name, description }, at) => index.add(at, name + ' ' + description));`, 'index.search(value, { limit: 1000000 }).map((at) => records[at])'),
  },
  Orama: {
    needs: '@orama/orama',
    page: BY_HAND(`import { create, insertMultiple, search } from '@orama/orama'; ${BIGRAMS}
      const index = create({ schema: { id: 'string', name: 'string', description: 'string' }, components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: bigrams } } }); const byId = new Map();
      const ready = (records) => { for (const record of records) byId.set(record.id, record); return insertMultiple(index, records.map(textOf), 1000); };`, '(await search(index, { term: value, properties: ["name", "description"], threshold: 0, limit: 30 })).hits.map(({ id, document }) => byId.get(document.id))'),
  },
};

const finders: Record<string, string> = {
  floor: BY_HAND('const ready = undefined;', 'records.filter(({ name, description }) => value.split(" ").every((word) => name.includes(word) || description.includes(word)))'),
  ours: OURS('consultation-finder', `const field = element.shadowRoot.querySelector('#finder-search'); field.value = value; field.dispatchEvent(new InputEvent('input', { bubbles: true }));`),
};
const lists: Record<string, string> = {
  floor: BY_HAND('const ready = undefined;', 'records.filter(({ kind }) => value === "" || kind === value)'),
  ours: OURS('event-list', `element.filters = value === '' ? {} : { kind: [value] };`),
};

/** Bundles the page of a library; undefined when it is not installed. */
async function bundled({ needs, page }: { needs: string; page: string }): Promise<string | undefined> {
  if (!PEERS || !existsSync(path.join(PEERS, 'node_modules', needs))) return undefined;
  const folder = await mkdtemp(path.join(PEERS, 'bench-'));
  await writeFile(path.join(folder, 'page.js'), page);
  const made = (await build({ configFile: false, root: PEERS, logLevel: 'error', build: { write: false, lib: { entry: path.join(folder, 'page.js'), formats: ['es'] } } })) as Rolldown.RolldownOutput[];
  await rm(folder, { recursive: true });
  return made[0]!.output[0].code;
}

interface Measured {
  mount: number;
  mountTask: number;
  step: number;
  stepMost: number;
  stepTask: number;
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
  window.painted = (there) => new Promise((resolve) => { const look = () => requestAnimationFrame(() => { if (!there()) return look(); const after = new MessageChannel(); after.port1.onmessage = () => resolve(performance.now()); after.port2.postMessage(0); }); look(); });
  await import('/page.js');
  window.ready = true;`;

let feedText = '';
let script = '';
const server = await serveStatic({
  folders: {},
  route: (pathname) => {
    if (pathname === '/page.html') return { body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>計測</title><link rel="icon" href="data:,"><body><script type="module">${HARNESS}</script></html>` };
    if (pathname === '/feed.json') return { body: feedText, headers: { 'cache-control': 'max-age=600' } };
    if (pathname === '/page.js') return { body: script };
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
    const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));
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
    return { mount, mountTask, step: times[times.length >> 1]!, stepMost: times.at(-1)!, stepTask: page.longest() };
  }, steps);
  await context.close();
  return measured;
}

async function compare(browser: Browser, title: string, pages: Readonly<Record<string, string>>, steps: readonly string[]): Promise<void> {
  const taken = new Map(Object.keys(pages).map((name) => [name, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, page] of Object.entries(pages)) {
      script = page;
      taken.get(name)!.push(await measure(browser, steps));
    }
  }
  console.log(`\n${title}${CPU > 1 ? `, CPU ${CPU} × slower` : ''}`);
  console.log('page         mount → paint   × floor   longest task | step → paint   × floor   slowest   longest task');
  const of = (name: string, what: keyof Measured): number => Math.min(...taken.get(name)!.map((one) => one[what]));
  for (const name of taken.keys()) {
    const ms = (what: keyof Measured, width: number): string => `${of(name, what).toFixed(what.startsWith('step') ? 1 : 0).padStart(width)} ms`;
    const ratio = (what: keyof Measured): string => (of(name, what) / of('floor', what)).toFixed(2).padStart(8);
    console.log(`${name.padEnd(12)} ${ms('mount', 9)}   ${ratio('mount')} ${ms('mountTask', 10)}    | ${ms('step', 8)}  ${ratio('step')} ${ms('stepMost', 9)} ${ms('stepTask', 9)}`);
  }
}

ensureBrowsers({ firefox: false });
const flags = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-dev-shm-usage', '--lang=ja'];
const browser = await puppeteer.launch({ executablePath: process.env['CHROME_PATH'], headless: true, protocolTimeout: 120_000, args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags });
const updated = new Date(Date.now() - 3_600_000).toISOString();
for (const [name, peer] of Object.entries(peers)) {
  const code = await bundled(peer);
  if (code) finders[name] = code;
}
const only = process.env['ONLY'];
for (const size of SIZES) {
  if (only !== 'list') {
    feedText = JSON.stringify(buildFeed({ updated, consultationWindows: manyWindows(size) }));
    await compare(browser, `Finder, ${size} windows, ${(Buffer.byteLength(feedText) / 1e6).toFixed(1)} MB; step: a word typed`, finders, QUERIES);
  }
  if (only !== 'finder') {
    feedText = JSON.stringify(buildFeed({ updated, events: manyEvents(size) }));
    await compare(browser, `Event list, ${size} events, ${(Buffer.byteLength(feedText) / 1e6).toFixed(1)} MB; step: a filter chosen`, lists, ['open-day', '', 'exchange', 'culture-sport', '', 'supporter-training', 'open-day', '']);
  }
}
await browser.close();
await server.close();
