/** Opens every story of the static Storybook in Chromium: it must draw without error, its play must pass, and axe must find nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { serveStatic } from './serve-static.js';
import { ensureBrowsers } from './setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Landmarks and the first heading are the page's, and a story has none. */
const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'heading-order': { enabled: false },
  },
};

interface Entry {
  id: string;
  type: string;
  title: string;
  name: string;
}

ensureBrowsers({ firefox: false });
const server = await serveStatic({ folders: { '/': path.join(ROOT, 'storybook-static') } });
const { entries } = JSON.parse(readFileSync(path.join(ROOT, 'storybook-static/index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const stories = Object.values(entries).filter((entry) => entry.type === 'story');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH!,
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-dev-shm-usage',
    '--lang=ja',
  ],
});

let passed = 0;
const failures: string[] = [];
const queue = [...stories];
await Promise.all(
  [1, 2, 3].map(async () => {
    // A context each: tabs of one window lie behind each other, and what is hidden is drawn late.
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1024, height: 800 });
    for (let story = queue.shift(); story; story = queue.shift()) {
      const problem = await visit(page, story).catch((error: unknown) => String(error));
      if (problem) failures.push(`${story.title} / ${story.name}: ${problem}`);
      else passed++;
    }
  }),
);
const controls = await tryControls().catch((error: unknown) => String(error));
if (controls) failures.push(controls);
else passed++;
await browser.close();
await server.close();
for (const failure of failures) console.log(`✗ ${failure}`);
if (stories.length === 0) failures.push('no story was found');
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

/** A designer's change reaches the widget. @returns what is wrong, or undefined */
async function tryControls(): Promise<string | undefined> {
  const page = await (await browser.createBrowserContext()).newPage();
  const id = stories.find((story) => story.id.endsWith('event-list--ready'))!.id;
  await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&args=heading:mihon`);
  return page
    .waitForFunction(
      () => document.querySelector('tsunagari-event-list')?.shadowRoot?.querySelector('h2')?.textContent === 'mihon',
      { timeout: 15_000 },
    )
    .then(
      () => undefined,
      () => 'controls: the heading that was chosen does not arrive',
    );
}

/** What is wrong with a story, or undefined. The add-on's own axe is told to wait for a press: two runs at once fail. */
async function visit(page: Page, { id }: Entry): Promise<string | undefined> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // A feed that cannot be had is what some stories show.
  page.on(
    'console',
    (message) =>
      void (
        message.type() === 'error' &&
        !message.text().startsWith('Failed to load resource') &&
        errors.push(message.text())
      ),
  );
  try {
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`, {
      waitUntil: 'load',
    });
    await page.waitForFunction(
      `['finished', 'errored', 'aborted'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase)`,
      { timeout: 60_000 },
    );
    await page.waitForFunction(() => !document.querySelector('[data-story-pending]'), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    const shown = await page.evaluate(() =>
      document.body.classList.contains('sb-show-errordisplay')
        ? (document.querySelector('#error-message')?.textContent ?? 'error')
        : '',
    );
    if (shown) return shown.slice(0, 400);
    if (errors.length > 0) return errors.join('; ').slice(0, 400);
    await page.evaluate(axe);
    const violations = (await page.evaluate(
      `axe.run('#storybook-root', ${JSON.stringify(AXE)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.target.flat().join(' ')).join(', ')))`,
    )) as string[];
    if (violations.length > 0) return violations.join('; ').slice(0, 600);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return wide > 0 ? `the page scrolls sideways by ${wide} px` : undefined;
  } finally {
    page.removeAllListeners('pageerror');
    page.removeAllListeners('console');
  }
}
