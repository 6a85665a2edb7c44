/**
 * The demo of `npm start` as people walk it: an empty form, filled in by keyboard alone; the office's page; directory and board; and
 * back to the office, where two that fit are brought together.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startDemoReceiver, withReceiver, type DemoReceiver } from '../../scripts/demo-receiver.js';
import { serveStatic, type StaticServer } from '../../scripts/serve-static.js';
import { anApplication } from '../receiver/an-application.js';
import { startBrowser } from './host-page.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FORM = 'tsunagari-join-form';
const FEED = {
  version: 1,
  publisher: { id: 'sample', name: '見本' },
  updated: new Date().toISOString(),
  members: [],
  needs: [],
  offers: [],
};
let browser: Browser;
let receiver: DemoReceiver;
let site: StaticServer;

before(async () => {
  site = await serveStatic({
    folders: { '/': path.join(ROOT, 'examples/site'), '/dist/': path.join(ROOT, 'dist') },
    route: (name) =>
      name === '/feed/feed.json'
        ? { body: JSON.stringify(FEED) }
        : name.endsWith('.html')
          ? { body: withReceiver(readFileSync(path.join(ROOT, 'examples/site', name), 'utf8'), receiver.url) }
          : undefined,
  });
  receiver = await startDemoReceiver([site.url]);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await receiver?.close();
  await site?.close();
});

/** Words and place of what has the focus. */
function focused(): { words: string; isOnScreen: boolean } {
  let at = document.activeElement!;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const root = at.getRootNode() as ShadowRoot;
  // A link among the words of a question is not what answers it.
  const isLink = at.localName === 'a';
  const label = isLink
    ? at
    : (at.closest('label') ?? (at.id ? root.querySelector(`label[for="${at.id}"]`) : null) ?? at);
  const group = isLink
    ? ''
    : (at.closest('fieldset, .consent')?.querySelector('legend, .question-title')?.textContent ?? '');
  const box = (at.closest('label') ?? at).getBoundingClientRect();
  return {
    words: `${group} ${label.textContent}`.replace(/\s+/g, ' '),
    isOnScreen: box.bottom > 0 && box.top < innerHeight,
  };
}

/** Presses Tab until what has the focus bears these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (at.words.includes(words)) return assert.ok(at.isOnScreen, `${words} has the focus where nobody sees it`);
  }
  assert.fail(`no way to ${words} by keyboard`);
}

async function fill(page: Page, words: string, text: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.type(text);
}

async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Space');
}

/** Waits until a widget shows these words; its words then. */
async function shown(page: Page, tag: string, words: string): Promise<string> {
  const found = await page.waitForFunction(
    (wanted, sought) => {
      const text = document.querySelector(wanted)?.shadowRoot?.textContent ?? '';
      return text.includes(sought) ? text.replace(/\s+/g, ' ') : '';
    },
    {},
    tag,
    words,
  );
  return found.jsonValue() as Promise<string>;
}

it('leads from an empty form to a made match', async () => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 360, height: 740 });
  await page.goto(`${site.url}/join-form.html`);
  await shown(page, FORM, '申し込む方の種別');
  await press(page, 'NPO・市民団体');
  await fill(page, '団体・企業などの名称', 'みなと見本食堂');
  await fill(page, 'お名前（ご担当者名）', '見本 花子');
  await fill(page, 'メールアドレス', 'hanako@example.jp');
  await fill(page, '電話番号', '045-000-0000');
  await press(page, '次へ進む');
  await shown(page, FORM, '活動の内容');
  await press(page, '活動している地域');
  await fill(page, '活動の内容', '月に一度、みんなで食事をしています。');
  await press(page, '課題を追加する');
  await press(page, '人（人手・専門家）');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await fill(page, '件名', '月1回使える台所');
  await press(page, '公開の範囲');
  await press(page, '次へ進む');
  await shown(page, FORM, '利用目的への同意');
  await press(page, '団体・企業などの名称');
  for (const consent of ['利用目的への同意', '構成員間での共有への同意', '規約への同意', '反社会的勢力'])
    await press(page, consent);
  await press(page, '内容を確認する');
  await shown(page, FORM, '月1回使える台所');
  await press(page, 'この内容で申し込む');
  const sent = await shown(page, FORM, '受付番号');
  const receipt = /受付番号：(KT-\d{4}-\w{6})/.exec(sent)![1]!;
  assert.match(sent, /ご連絡の目安/);

  // Another member gives what this one lacks.
  const answer = await fetch(`${receiver.url}/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.url },
    body: JSON.stringify(
      anApplication({
        kind: 'company',
        organization: 'やまて見本ホール',
        serviceAreas: ['whole'],
        visibility: { organization: 'public' },
        offers: [{ resourceKind: 'place', title: '夜の調理室', visibility: 'public' }],
      }),
    ),
  });
  assert.equal(answer.status, 201);

  const click = async (words: string): Promise<void> => {
    await Promise.all([
      page.waitForNavigation(),
      page.evaluate((text) => {
        const all = [...document.querySelectorAll<HTMLElement>('main a, main button')];
        const one = all.find(({ textContent }) => textContent.includes(text));
        if (!one) throw new Error(`no ${text} on ${document.body.innerText}`);
        one.click();
      }, words),
    ]);
  };
  await page.goto(`${receiver.url}/review`);
  await page.type('#name', receiver.user);
  await page.type('#password', receiver.password);
  await click('ログインする');
  assert.ok((await page.content()).includes(receipt));
  for (const name of ['みなと見本食堂', 'やまて見本ホール']) {
    await page.goto(`${receiver.url}/review`);
    await click(name);
    await click('確認を始める');
    await click('承認して公開する');
  }

  const visitor = await context.newPage();
  await visitor.goto(`${site.url}/member-directory.html`);
  await shown(visitor, 'tsunagari-member-directory', 'みなと見本食堂');
  await shown(visitor, 'tsunagari-member-directory', 'やまて見本ホール');
  const board = async (words: string): Promise<string> => {
    await visitor.goto(`${site.url}/matching-board.html`);
    return shown(visitor, 'tsunagari-matching-board', words);
  };
  const open = await board('月1回使える台所');
  assert.match(open, /夜の調理室/);
  assert.match(open, /募集中/);
  assert.doesNotMatch(open, /hanako|見本 花子|045-000/);

  await page.goto(`${receiver.url}/review/pairs`);
  assert.match(await page.content(), /同じ資源：場/);
  await click('この組を提案にする');
  await click('打診を始める');
  await board('相談中');
  await page.type('#outcome', '毎月第1土曜に借りることになった。');
  await click('成立にする');
  await board('成立しました');
  await context.close();
});
