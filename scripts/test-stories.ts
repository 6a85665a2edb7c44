/** Opens every story of the static Storybook in Chromium: it must draw without error, its play must pass, and axe must find nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { serveStatic } from './serve-static.js';
import { ensureBrowsers } from './setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Entry { id: string; type: string; title: string; name: string }

ensureBrowsers({ firefox: false });
const server = await serveStatic({ folders: { '/': path.join(ROOT, 'storybook-static') } });
const { entries } = JSON.parse(readFileSync(path.join(ROOT, 'storybook-static/index.json'), 'utf8')) as { entries: Record<string, Entry> };
const stories = Object.values(entries).filter((entry) => entry.type === 'story');
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH!, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-dev-shm-usage', '--lang=ja'] });

let passed = 0;
const failures: string[] = [];
const queue = [...stories];
await Promise.all([1, 2, 3].map(async () => {
  for (let story = queue.shift(); story; story = queue.shift()) {
    const problem = await visit(browser, story).catch((error: unknown) => String(error));
    if (problem) failures.push(`${story.title} / ${story.name}: ${problem}`);
    else passed++;
  }
}));
await browser.close();
await server.close();
for (const failure of failures) console.log(`✗ ${failure}`);
if (stories.length === 0) failures.push('no story was found');
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

async function visit(browser: Browser, { id }: Entry): Promise<string | undefined> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.setViewport({ width: 1024, height: 800 });
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.body.classList.contains('sb-show-main') || document.body.classList.contains('sb-show-errordisplay'), { timeout: 20_000 });
    await page.waitForFunction(() => !document.querySelector('[data-story-pending]'), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    const shown = await page.evaluate(() => (document.body.classList.contains('sb-show-errordisplay') ? (document.querySelector('#error-message')?.textContent ?? 'error') : ''));
    if (shown) return shown.slice(0, 400);
    if (errors.length > 0) return errors.join('; ').slice(0, 400);
    await page.evaluate(axe);
    const violations = (await page.evaluate(`axe.run('#storybook-root', { runOnly: ${JSON.stringify(RULES)}, rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.target.flat().join(' ')).join(', ')))`)) as string[];
    if (violations.length > 0) return violations.join('; ').slice(0, 600);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return wide > 0 ? `the page scrolls sideways by ${wide} px` : undefined;
  } finally {
    await page.close();
  }
}
