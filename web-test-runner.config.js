import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS } from './scripts/chromium-flags.mjs';

/** Not Japan, so that what is computed in Japan time is proven to be. */
process.env.TZ = 'America/New_York';

const find = (paths) => paths.find((path) => path && existsSync(path));
const chromium = find([
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
]);
const firefox = find([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']);
const wanted = (process.env.WTR_BROWSERS ?? 'chromium,firefox').split(',');

const browsers = [];
/**
 * Each file has a window of its own, and believes that it is looked at. A tab behind another one paints nothing: whatever waits for a frame
 * there, as the second stage of a widget does, waits for a second every time, or for ever.
 */
async function createPage({ context }) {
  const page = await context.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
if (wanted.includes('chromium'))
  browsers.push(
    chromeLauncher({ createPage, launchOptions: { executablePath: chromium, args: CHROMIUM_FLAGS, headless: true } }),
  );
if (wanted.includes('firefox')) {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
  });
  launcher.name = 'Firefox';
  browsers.push(launcher);
}

/**
 * The runner clones what a failed assertion compared before it sends it. An element or a function cannot be cloned: nothing was sent at all,
 * and the file stood still until its limit. What was compared is then told in words.
 */
function toldInWords() {
  const clone = window.structuredClone;
  const inWords = (key, value) => (key === 'actual' || key === 'expected' ? String(value) : value);
  window.structuredClone = (value, options) => {
    try {
      return clone(value, options);
    } catch (error) {
      if (!String(value.type).startsWith('wtr-')) throw error;
      return JSON.parse(JSON.stringify(value, inWords));
    }
  };
}

export default {
  files: ['test/{ui,internal,context,widgets}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('./tsconfig.json', import.meta.url).pathname }),
  ],
  browsers,
  concurrency: 2,
  testsFinishTimeout: 240_000,
  // A machine with other work on all cores takes half a minute for what takes two seconds: only what hangs fails.
  testFramework: { config: { timeout: 60_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
  <body><script>(${toldInWords})()</script><script type="module" src="${testFramework}"></script></body>
</html>`,
  // Warnings that a test provokes are what it tests; they would drown the report.
  filterBrowserLogs: ({ type }) => type === 'error',
};
