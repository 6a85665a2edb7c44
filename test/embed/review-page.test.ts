/** The office's page in a browser: from the login to a made pair, on a phone and on a desk, with nothing for axe to find. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createReceiver } from '../../src/receiver/app.js';
import { hashPassword } from '../../src/receiver/review/auth/passwords.js';
import { reviewMount } from '../../src/receiver/review/door.js';
import { addUser } from '../../src/receiver/review/store/users.js';
import { serveReceiver, type RunningServer } from '../../src/receiver/server.js';
import type { Store } from '../../src/receiver/storage/database.js';
import { prepare } from '../../src/receiver/storage/migrate.js';
import { openStore } from '../../src/receiver/storage/open.js';
import { anApplication } from '../receiver/an-application.js';
import { startBrowser } from './host-page.js';

const PASSWORD = 'みかんとねこの午後のバス';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'review-page-'));
let browser: Browser;
let store: Store;
let server: RunningServer;

before(async () => {
  store = await openStore(path.join(folder, 'review.db'));
  await prepare(store.db);
  const password = await hashPassword(PASSWORD);
  await addUser(store.db, { name: 'aki', display: '承認 秋', role: 'approver', password }, new Date());
  server = await serveReceiver(
    createReceiver({ store, settings: { rateLimit: 0 }, mounts: [reviewMount()] }),
    0,
    '127.0.0.1',
  );
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close(0);
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function apply(values: Parameters<typeof anApplication>[0]): Promise<void> {
  const answer = await fetch(`${server.url}/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(anApplication({ visibility: { organization: 'public', activities: 'public' }, ...values })),
  });
  assert.equal(answer.status, 201, await answer.text());
}

let shots = 0;
/** Looks at a page as axe and a narrow screen do. */
async function look(page: Page, what: string): Promise<void> {
  if (process.env['SHOTS'])
    await page.screenshot({
      path: path.join(
        process.env['SHOTS'],
        `${String(++shots).padStart(2, '0')}-${what}-${page.viewport()!.width}.png`,
      ) as `${string}.png`,
      fullPage: true,
    });
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  assert.deepEqual(found, [], what);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${what} is ${wide} px too wide`);
}

for (const width of [360, 1280])
  it(`leads from the login to a made pair, ${width} px wide`, async () => {
    const suffix = `${width}`;
    await apply({
      organization: `見本食堂${suffix}`,
      activities: '<script>document.title = "!"</script> 月に一度、食事を出しています。',
      serviceAreas: ['ken-o'],
      needs: [{ resourceKind: 'place', title: `月1回の台所${suffix}`, visibility: 'public', areas: ['ken-o'] }],
    });
    await apply({
      kind: 'company',
      organization: `見本ホール${suffix}`,
      serviceAreas: ['ken-o'],
      offers: [{ resourceKind: 'place', title: `調理室${suffix}`, visibility: 'public', areas: ['ken-o'] }],
    });
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height: 740 });
    const open = (at: string) => page.goto(`${server.url}${at}`);
    const press = async (words: string): Promise<void> => {
      const [answer] = await Promise.all([
        page.waitForNavigation(),
        page.evaluate((text) => {
          const all = [...document.querySelectorAll<HTMLElement>('main a, main button')];
          all.find((one) => one.textContent!.includes(text))!.click();
        }, words),
      ]);
      assert.ok(answer!.status() < 400, `${words}: ${answer!.status()}`);
    };

    await open('/review');
    await look(page, 'login');
    await page.type('#name', 'aki');
    await page.type('#password', PASSWORD);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await look(page, 'list');
    for (const name of [`見本食堂${suffix}`, `見本ホール${suffix}`]) {
      await open('/review');
      await press(name);
      if (name.startsWith('見本食堂')) await look(page, 'application');
      await press('確認を始める');
      await press('公開する内容を短くする');
      await look(page, 'edit');
      await press('変えずに戻る');
      await press('承認して公開する');
      await look(page, 'approved');
      assert.ok((await page.title()).includes(name), 'what an applicant wrote runs nowhere');
    }
    const states = async (): Promise<string[]> => {
      const feed = (await (await fetch(`${server.url}/feed.json`)).json()) as Record<
        'needs' | 'offers',
        { name: string; state: string }[]
      >;
      return [...feed.needs, ...feed.offers].filter(({ name }) => name.endsWith(suffix)).map(({ state }) => state);
    };
    assert.deepEqual(await states(), ['open', 'open']);

    await open('/review/pairs');
    await look(page, 'pairs');
    await press('この組を提案にする');
    await press('打診を始める');
    assert.deepEqual(await states(), ['in-talks', 'in-talks']);
    await page.type('#outcome', '毎月第1土曜に借りることになった。');
    await press('成立にする');
    await look(page, 'pair');
    assert.deepEqual(await states(), ['matched', 'matched']);

    await open('/review');
    await press(`見本食堂${suffix}`);
    await press('変更・取り下げ用のリンクを作る');
    await look(page, 'link');
    const address = await page.$eval('#link', (field) => (field as HTMLTextAreaElement).value);
    const member = await context.newPage();
    await member.setViewport({ width, height: 740 });
    await member.goto(address);
    await look(member, 'change');
    const go = (selector: string) => Promise.all([member.waitForNavigation(), member.click(selector)]);
    await member.$eval('#email', (field) => ((field as HTMLInputElement).value = ''));
    await go('main form button:not(.danger)');
    await look(member, 'change-refused');
    await member.type('#email', 'atarashii@example.jp');
    await go('main form button:not(.danger)');
    await look(member, 'changed');
    await member.goto(address);
    await look(member, 'gone');
    await open('/review');
    await press(`見本食堂${suffix}`);
    await look(page, 'changed-by-member');
    for (const at of ['statistics', 'export', 'audit', 'account']) {
      await open(`/review/${at}`);
      await look(page, at);
    }
    await context.close();
  });
