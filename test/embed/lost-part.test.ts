/** A part that comes after the first paint is lost on its way: what stands stays usable, and says what is missing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import type { Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FORM = 'tsunagari-join-form';

describe('a lost part', () => {
  let browser: Browser;
  let hosts: Hosts;

  before(async () => {
    [browser, hosts] = await openStage('chrome');
  });
  after(() => closeStage(browser, hosts));

  it('of the join form keeps what was typed, says so where somebody wants to go on, and comes when it is asked for again', async () => {
    let isLost = true;
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script><body><${FORM}></${FORM}></body></html>`,
      {
        prepare: async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (isLost && request.url().includes('/exchange-part-')) void request.abort('failed');
            else void request.continue();
          });
        },
      },
    );
    await host.untilText(FORM, '次へ');
    await host.frame.evaluate((tag) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      const field = root.querySelector<HTMLInputElement>('#join-email')!;
      field.value = 'ｈａｎａｋｏ＠example.jp';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      [...root.querySelectorAll('button')].find(({ textContent }) => /次へ/.test(textContent))!.click();
    }, FORM);
    await host.untilText(FORM, '入力した内容は残っています');
    const press = (words: string): Promise<string> =>
      host.frame.evaluate(
        (tag, label) => {
          const root = document.querySelector(tag)!.shadowRoot!;
          const typed = root.querySelector<HTMLInputElement>('#join-email')!.value;
          [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(label))!.click();
          return typed;
        },
        FORM,
        words,
      );
    isLost = false;
    assert.equal(await press('再読み込み'), 'ｈａｎａｋｏ＠example.jp');
    // It goes on where somebody wanted to go on: their answers are looked at, and mended.
    await host.untilText(FORM, '入力内容を確かめてください');
    assert.equal(await press('次へ'), 'hanako@example.jp');
    await host.close();
  });

  it('of the guide leaves its questions and, to somebody in despair, the lines; where towns are to be chosen it says so', async () => {
    const guide = 'tsunagari-support-guide';
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script><body><${guide} feed="${hosts.feed()}"></${guide}></body></html>`,
      {
        prepare: async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (/\/support-guide\/later-|\/guide-later-/.test(request.url())) void request.abort('failed');
            else void request.continue();
          });
        },
      },
    );
    const press = (words: string): Promise<void> =>
      host.frame.evaluate(
        async (tag, label) => {
          const element = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)!;
          const buttons = [...element.shadowRoot!.querySelectorAll('button')];
          buttons.find(({ textContent }) => textContent.trim() === label)!.click();
          await element.updateComplete;
        },
        guide,
        words,
      );
    await host.untilText(guide, 'いまのあなたに近いものはどれですか');
    for (const label of ['少しさびしい、もやもやする', '40〜64歳', 'ふらっと行ける場所がほしい']) await press(label);
    await host.untilText(guide, 'どこで探しますか');
    await host.untilText(guide, '読み込めませんでした');
    await press('いますぐ助けがほしい');
    await host.untilText(guide, 'とても つらいのですね。');
    await host.close();
  });

  it('of the finder leaves its windows and, to somebody who types that living is hard, the lines', async () => {
    const finder = 'tsunagari-consultation-finder';
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script><body><${finder} feed="${hosts.feed()}"></${finder}></body></html>`,
      {
        prepare: async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (/\/consultation-finder\/later-|\/finder-later-/.test(request.url())) void request.abort('failed');
            else void request.continue();
          });
        },
      },
    );
    await host.untilText(finder, 'くらしの相談窓口');
    await (await host.find(finder, '#finder-search')).type('もう消えたい');
    await host.untilText(finder, 'とても つらいのですね。');
    await host.close();
  });
});
