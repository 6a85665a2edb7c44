/** Nothing to report under the strict policy of the contract, and everything displays in a sandboxed frame. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { buildIbasho, buildMember, buildNeed, buildOffer } from '../fixtures/feed.js';
import { HostPage, type BrowserName } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const FINDER = 'tsunagari-consultation-finder';
const FORM = 'tsunagari-join-form';
const MAP = 'tsunagari-ibasho-map';
const GUIDE = 'tsunagari-support-guide';
const DIRECTORY = 'tsunagari-member-directory';
const BOARD = 'tsunagari-matching-board';
const ALL_FLAGS =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-top-navigation-by-user-activation';

/** Presses whatever can be pressed without leaving the page. @returns how many */
function pressEverything(tags: string[]): number {
  let pressed = 0;
  for (const tag of tags) {
    const root = document.querySelector(tag)!.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const control of root.querySelectorAll<HTMLElement>('button, input[type="checkbox"], input[type="radio"]')) {
      // The exit leaves the page, and a print dialog waits for somebody.
      if (control.closest('[part="exit"], dialog') || /印刷|print/i.test(control.textContent)) continue;
      control.click();
      pressed++;
    }
  }
  return pressed;
}

for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  describe(`policies in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;
    let widgets: string;

    before(async () => {
      [browser, hosts] = await openStage(name);
      const picture = `${hosts.widgets.url}/picture.png`;
      const feed = hosts.feed({
        members: [buildMember({ logo: { url: picture, alt: '' } })],
        ibasho: [buildIbasho({ photo: { url: picture, alt: '', consent: true } })],
        needs: [buildNeed({ through: undefined })],
        offers: [buildOffer({ through: undefined })],
      });
      widgets = `<${LIST} feed="${feed}"><a href="/events">一覧</a></${LIST}><${FINDER} feed="${feed}" area="14205"></${FINDER}><${MAP} feed="${feed}"></${MAP}><${GUIDE} feed="${feed}"></${GUIDE}><${FORM} feed="${feed}" action="${hosts.widgets.url}/join"></${FORM}><${DIRECTORY} feed="${feed}"></${DIRECTORY}><${BOARD} feed="${feed}" suggestions></${BOARD}>`;
    });
    after(() => closeStage(browser, hosts));

    async function untilAllShow(host: HostPage): Promise<void> {
      await host.untilText(LIST, 'みんなの茶話会');
      await host.untilText(FINDER, 'くらしの相談窓口');
      await host.untilText(MAP, 'みんなの縁側');
      await host.untilText(GUIDE, '困');
      await host.untilText(FORM, '参加申込');
      await host.untilText(DIRECTORY, '見本の会');
      await host.untilText(BOARD, '募集中');
    }

    it('breaks nothing of the policy, whatever is pressed', async () => {
      const { url } = hosts.widgets;
      const policy = `default-src 'none'; script-src ${url}; connect-src ${url}; img-src ${url} https://cyberjapandata.gsi.go.jp data:; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;
      const host = await HostPage.open(
        browser,
        hosts.page,
        `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"><script src="${hosts.script}" async></script></head><body>${widgets}</body></html>`,
        { headers: { 'content-security-policy': policy } },
      );
      await untilAllShow(host);
      for (let round = 0; round < 3; round++) {
        assert.ok(
          (await host.frame.evaluate(pressEverything, [LIST, FINDER, MAP, FORM, GUIDE, DIRECTORY, BOARD])) > 10,
        );
        await host.settle(150);
      }
      for (const [language, words] of [
        ['en', 'Events and courses'],
        ['ja-x-yasashii', 'べんきょうかい'],
      ] as const) {
        await host.frame.evaluate(
          (tag, value) => {
            const select = document
              .querySelector(tag)!
              .shadowRoot!.querySelector<HTMLSelectElement>('.language-switch select')!;
            select.value = value;
            select.dispatchEvent(new Event('change'));
          },
          LIST,
          language,
        );
        await host.untilText(LIST, words);
      }
      await host.settle();
      assert.deepEqual(await host.violations(), []);
      assert.deepEqual(host.errors, []);
      assert.deepEqual(host.warnings, []);
      assert.equal(await host.style(LIST, '.root', 'color'), 'rgb(51, 51, 51)', 'styles apply');
      await host.close();
    });

    it('says which directive must allow what, when a policy forbids modules or feed', async () => {
      const { url } = hosts.widgets;
      const page = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script></head><body>${widgets}</body></html>`;
      const noFeed = await HostPage.open(browser, hosts.page, page, {
        headers: { 'content-security-policy': `script-src ${url}; connect-src 'self'` },
      });
      await noFeed.untilWarning(new RegExp(`<${LIST}>.*connect-src`));
      await noFeed.untilText(LIST, '再読み込み');
      assert.equal(await noFeed.isShown(`${LIST} > a`), true);
      await noFeed.close();
      const noModules = await HostPage.open(browser, hosts.page, page, {
        headers: { 'content-security-policy': `script-src ${hosts.script}` },
      });
      await noModules.untilWarning(new RegExp(`<${LIST}>.*script-src`));
      assert.equal(await noModules.isShown(`${LIST} > a`), true);
      await noModules.close();
    });

    for (const flags of ['allow-scripts', ALL_FLAGS]) {
      it(`displays everything in a frame with sandbox="${flags}"`, async () => {
        const inner = hosts.widgets.put(
          'inner.html',
          `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>枠</title><script src="${hosts.script}" async></script></head><body>${widgets}</body></html>`,
        );
        const host = await HostPage.open(
          browser,
          hosts.page,
          `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><iframe sandbox="${flags}" src="${inner}" width="800" height="600"></iframe></html>`,
        );
        await host.waitForFrame(inner);
        await untilAllShow(host);
        await host.frame.evaluate((tag) => {
          const input = document
            .querySelector(tag)!
            .shadowRoot!.querySelector('input[type="text"]') as HTMLInputElement | null;
          const choice = document
            .querySelector(tag)!
            .shadowRoot!.querySelector('input[type="radio"]') as HTMLInputElement | null;
          choice?.click();
          if (!input) return;
          input.value = '見本の会';
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, FORM);
        if (flags === 'allow-scripts') await host.untilText(FORM, '途中の内容を残せません');
        else {
          await host.settle(800);
          assert.equal(
            await host.frame.evaluate(
              () =>
                Object.keys(sessionStorage).every((key) => key.startsWith('tsunagari-join-form/')) &&
                sessionStorage.length,
            ),
            1,
          );
        }
        assert.deepEqual(host.warnings, []);
        await host.close();
      });
    }
  });
}
