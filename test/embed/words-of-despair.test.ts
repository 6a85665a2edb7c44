/** Words of despair in a real browser: what is typed with an input method, pasted or typed key by key leaves the field for nowhere. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FINDER = 'tsunagari-consultation-finder';
const KIND = 'とても つらいのですね。';

/** Ways in which words reach a field. */
const WAYS: readonly (readonly [string, string, (page: Page, client: CDPSession, words: string) => Promise<void>])[] = [
  [
    'by an input method',
    '死にたい',
    async (_page, client, words) => {
      for (const reading of ['ｓ', 'し', 'しに', 'しにた', 'しにたい', words])
        await client.send('Input.imeSetComposition', {
          text: reading,
          selectionStart: reading.length,
          selectionEnd: reading.length,
        });
      await client.send('Input.insertText', { text: words });
    },
  ],
  [
    'pasted',
    '　もう　シニタイ\n',
    async (page, client, words) => {
      await client.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
      await page.evaluate((text) => navigator.clipboard.writeText(text), words);
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyV', { commands: ['Paste'] });
      await page.keyboard.up('Control');
    },
  ],
  ['key by key', 'i want to die', (page, _client, words) => page.keyboard.type(words)],
  ['in half-width kana', 'ｼﾆﾀｲ', (_page, client, words) => client.send('Input.insertText', { text: words })],
];

describe('words of despair', () => {
  let browser: Browser;
  let hosts: Hosts;

  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  for (const [how, words, type] of WAYS) {
    it(`stay in the field, typed ${how}`, async () => {
      const host = await HostPage.open(
        browser,
        hosts.page,
        `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"><script src="${hosts.script}" async></script></head><body><${FINDER} feed="${hosts.feed()}" expose-choices share></${FINDER}></body></html>`,
        {
          before: () => {
            const heard: unknown[] = [];
            Object.defineProperty(window, 'heard', { value: heard });
            for (const name of ['tsunagari-select', 'tsunagari-filter-change'])
              addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
          },
        },
      );
      const logs: string[] = [];
      host.page.on('console', (message) => logs.push(message.text()));
      await host.untilText(FINDER, 'くらしの相談窓口');
      const client = await host.page.createCDPSession();
      const field = await host.find(FINDER, '#finder-search');
      await field.click();
      await host.untilAllHasCome();
      const asked = host.requests.length;
      await type(host.page, client, words);
      await host.untilText(FINDER, KIND);
      await host.page.keyboard.press('Enter');
      // Longer than the live region waits.
      await host.settle(900);
      assert.equal(
        await host.frame.evaluate(
          (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('[role="status"]')!.textContent,
          FINDER,
        ),
        '相談できる窓口を先に表示しています。',
      );
      assert.ok((await host.text(FINDER)).includes(KIND), 'Enter takes nothing away');

      const typed = await field.evaluate((input) => (input as HTMLInputElement).value);
      assert.ok(typed.trim().length > 0);
      // Half a word may have been searched on the way; the word itself was not.
      const heard = JSON.stringify(await host.frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard));
      const left = await host.frame.evaluate((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        return JSON.stringify([
          root.innerHTML,
          document.documentElement.outerHTML,
          location.href,
          history.state,
          document.title,
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          window.name,
        ]);
      }, FINDER);
      for (const [where, text] of [
        ['events', heard],
        ['page', left],
        ['console', logs.join()],
        ['requests', decodeURIComponent(host.requests.slice(asked).join())],
      ] as const) {
        for (const word of [words.trim(), typed]) assert.equal(text.includes(word), false, `${word} in ${where}`);
      }
      assert.deepEqual(host.requests.slice(asked), [], 'nothing is asked for because of it');
      const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
        nodes: { role?: { value: unknown }; name?: { value: unknown }; description?: { value: unknown } }[];
      };
      const spoken = nodes
        .filter(({ role }) => !['StaticText', 'InlineTextBox', 'generic'].includes(String(role?.value)))
        .map(({ name, description }) => `${String(name?.value ?? '')} ${String(description?.value ?? '')}`)
        .join('\n');
      assert.equal(spoken.includes(typed.trim()), false, 'no name or description repeats it');
      await host.close();
    });
  }
});
