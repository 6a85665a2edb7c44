/**
 * Shows every story of the static Storybook in Chromium: it must draw without error, its play must pass, and axe must find nothing. Loading
 * Storybook takes far longer than drawing a story: the stories of a widget are shown one after another in one page, as whoever looks through
 * them does. What fails so is shown once more in a page of its own, and counts only if it fails there too.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from './chromium-flags.mjs';
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
  args: CHROMIUM_FLAGS,
});

let passed = 0;
const failures: string[] = [];
const titles = [...new Set(stories.map(({ title }) => title))];
// The longest first, so that none is left to run alone at the end.
const queue = titles
  .map((title) => stories.filter((story) => story.title === title))
  .sort((one, other) => other.length - one.length);
await Promise.all(
  [1, 2, 3].map(async () => {
    for (let some = queue.shift(); some; some = queue.shift()) await visitAll(some);
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

/** A page in a context of its own: tabs of one window lie behind each other, and what is hidden is drawn late. */
async function openPage(): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1024, height: 800 });
  return page;
}

/** Shows stories one after another in one page, and adds up what is wrong with them. */
async function visitAll(some: Entry[]): Promise<void> {
  let page: Page | undefined;
  for (const story of some) {
    const seen = page && (await visit(page, story, choose).catch((error: unknown) => String(error)));
    if (page && !seen) {
      passed++;
      continue;
    }
    await page?.browserContext().close();
    page = await openPage();
    const problem = await visit(page, story, load).catch((error: unknown) => String(error));
    if (problem) failures.push(`${story.title} / ${story.name}: ${problem}`);
    else passed++;
    if (!problem && seen) console.log(`${story.title} / ${story.name}, only in a page of its own: ${seen}`);
  }
  await page?.browserContext().close();
}

/** Loads Storybook with a story. The add-on's own axe is told to wait for a press: two runs at once fail. */
async function load(page: Page, id: string): Promise<void> {
  await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`, {
    waitUntil: 'load',
  });
  await page.evaluate(axe);
}

/** Goes on to a story in a page that shows another one; what a visitor of that one chose is forgotten. */
async function choose(page: Page, storyId: string): Promise<void> {
  await page.evaluate((next) => {
    sessionStorage.clear();
    localStorage.clear();
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, detail: object): void };
    };
    channel.emit('setCurrentStory', { storyId: next, viewMode: 'story' });
  }, storyId);
}

/** What is wrong with a story, or undefined. */
async function visit(
  page: Page,
  { id }: Entry,
  show: (page: Page, id: string) => Promise<void>,
): Promise<string | undefined> {
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
    await show(page, id);
    await page.waitForFunction(
      (wanted) => {
        const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
          __STORYBOOK_PREVIEW__?: { currentRender?: { id: string; phase: string } };
        };
        const { currentRender: drawn } = preview ?? {};
        return drawn?.id === wanted && ['finished', 'errored', 'aborted'].includes(drawn!.phase);
      },
      { timeout: 60_000 },
      id,
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
