/** Quick exit: the page goes at once, from every kind of frame, and nothing of what was looked at comes back or stays. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame } from 'puppeteer-core';
import { HostPage, type BrowserName, type OpenOptions } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FINDER = 'tsunagari-consultation-finder';
const GUIDE = 'tsunagari-support-guide';
const WORDS = '夫がこわい';

/** The covers over the page, what they say, and which of them is seen; right after the exit of `pressed` was pressed, where one is named. */
function coversOf(pressed?: string): { words: string; top: boolean }[] {
  if (pressed) document.querySelector(pressed)!.shadowRoot!.querySelector<HTMLElement>('.exit-button')!.click();
  return [...document.querySelectorAll('*')].flatMap((one) => {
    const dialog = one.shadowRoot?.querySelector<HTMLDialogElement>('.exit-cover[open]');
    if (!dialog) return [];
    const box = dialog.getBoundingClientRect();
    const hit = one.shadowRoot!.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const opaque = getComputedStyle(dialog).backgroundColor === 'rgb(255, 255, 255)';
    return [
      {
        words: dialog.textContent.trim(),
        top: opaque && (hit === dialog || dialog.contains(hit)) && box.width >= innerWidth && box.height >= innerHeight,
      },
    ];
  });
}

/** All that could tell of what was looked at. */
function remains(): string {
  const stored = [localStorage, sessionStorage].flatMap((one) => Object.entries(one));
  return JSON.stringify([location.href, history.state, stored, document.title, document.cookie, window.name]);
}

// In Firefox what hangs on the browser: history, cache, top layer, frames. Our own counting is the same everywhere.
for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  const everything = name === 'chrome';
  describe(`quick exit in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;
    let neutral: string;

    before(async () => {
      [browser, hosts] = await openStage(name);
      neutral = hosts.refusing.put('weather.html', '<!doctype html><meta charset="utf-8"><title>天気</title><p>晴れ');
    });
    after(() => closeStage(browser, hosts));

    const finder = (attributes = ''): string =>
      `<${FINDER} feed="${hosts.feed()}" exit-url="${neutral}" ${attributes}></${FINDER}>`;
    const guide = (): string => `<${GUIDE} feed="${hosts.feed()}" exit-url="${neutral}"></${GUIDE}>`;
    const document_ = (body: string): string =>
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"><script src="${hosts.script}" async></script></head><body>${body}</body></html>`;

    /** A page with these widgets, opened and searched in as a visitor would. */
    async function looked(body: string, options?: OpenOptions): Promise<HostPage> {
      const host = await HostPage.open(browser, hosts.page, document_(body), options);
      await lookedIn(host);
      return host;
    }

    async function lookedIn(host: HostPage): Promise<void> {
      await host.untilText(FINDER, 'くらしの相談窓口');
      await host.frame.evaluate(
        (tag, words) => {
          const root = document.querySelector(tag)!.shadowRoot!;
          const input = root.querySelector<HTMLInputElement>('input[type="search"]')!;
          input.value = words;
          input.dispatchEvent(new InputEvent('input'));
          [...root.querySelectorAll<HTMLElement>('.tile')].at(-2)!.click();
        },
        FINDER,
        WORDS,
      );
      await host.untilText(FINDER, 'あなたは悪くありません');
    }

    /** A page of the municipality with the finder in a frame. */
    async function framed(attributes: string, of: 'page' | 'widgets' = 'widgets'): Promise<HostPage> {
      const inner = hosts[of].put('inner.html', document_(finder()));
      const host = await HostPage.open(
        browser,
        hosts.page,
        `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"><h1>見本市</h1><iframe ${attributes} src="${inner}" width="800" height="700"></iframe></html>`,
      );
      await host.waitForFrame(inner);
      await lookedIn(host);
      return host;
    }

    async function press(frame: Frame, selector = `${FINDER} >>> .exit-button`): Promise<void> {
      const button = await frame.waitForSelector(selector);
      await button!.click();
    }

    async function untilAt(host: HostPage, url: string): Promise<void> {
      const end = Date.now() + 10_000;
      while (host.page.url() !== url) {
        if (Date.now() > end) assert.equal(host.page.url(), url);
        await host.settle(50);
      }
      host.frame = host.page.mainFrame();
      await host.until('loading', () => document.readyState === 'complete', undefined);
    }

    async function shift(host: HostPage, times: number): Promise<void> {
      for (let time = 0; time < times; time++) await host.page.keyboard.press('Shift');
    }

    const untilBlocked = (host: HostPage): Promise<void> =>
      host.until(
        'the word about the tab',
        (tag) =>
          [...document.querySelectorAll(tag)].some((one) =>
            one.shadowRoot!.querySelector('.exit-cover[open]')?.textContent.includes('このタブを閉じてください'),
          ),
        FINDER,
      );

    it('covers everything at once and takes the page’s place in the history', async () => {
      const host = await looked(finder());
      const before = await host.frame.evaluate(() => history.length);
      assert.deepEqual(await host.frame.evaluate(coversOf, FINDER), [{ words: 'ページを離れています…', top: true }]);
      await untilAt(host, neutral);
      assert.equal(await host.frame.evaluate(() => history.length), before);
      await host.frame.evaluate(() => void setTimeout(() => history.back()));
      await host.settle(500);
      assert.notEqual(await host.page.title(), '見本市', 'the way back does not lead to the page');
      await host.close();
    });

    it('leaves nothing of the search in address, history, storage, title or name of the page', async () => {
      const host = await looked(finder());
      assert.doesNotMatch(
        decodeURIComponent(await host.frame.evaluate(remains)),
        /夫|こわい|safety|violence|tsunagari/,
      );
      await press(host.frame);
      await untilAt(host, neutral);
      // A page of the same origin sees all that was stored, and the tab's history.
      await host.page.goto(hosts.page.put('later.html', '<!doctype html><title>あとで</title>'));
      host.frame = host.page.mainFrame();
      assert.doesNotMatch(
        decodeURIComponent(await host.frame.evaluate(remains)),
        /夫|こわい|safety|violence|tsunagari/,
      );
      if (everything) {
        const client = await host.page.createCDPSession();
        const { entries } = await client.send('Page.getNavigationHistory');
        assert.deepEqual(
          entries.map(({ title }) => title).filter((title) => title === '見本市'),
          [],
        );
      }
      await host.close();
    });

    it('still covers the page when the way back brings it from the back/forward cache', async () => {
      // The browser refuses, and the visitor leaves by another way: only then is there a way back to the page.
      const host = await looked(finder().replace(neutral, '#nowhere'));
      await host.frame.evaluate(() =>
        addEventListener(
          'pageshow',
          (event) => ((window as unknown as { restored: boolean }).restored = event.persisted),
        ),
      );
      await press(host.frame);
      await host.frame.evaluate((url) => location.assign(url), neutral);
      await untilAt(host, neutral);
      await host.frame.evaluate(() => void setTimeout(() => history.back()));
      await host.settle(800);
      host.frame = host.page.mainFrame();
      await host.until('the page again', () => document.title === '見本市', undefined);
      assert.equal(
        await host.frame.evaluate(() => (window as unknown as { restored?: boolean }).restored),
        true,
        'the page came from the cache',
      );
      await untilBlocked(host);
      assert.deepEqual(await host.frame.evaluate(coversOf, undefined), [
        { words: 'このタブを閉じてください', top: true },
      ]);
      await host.close();
    });

    it('leaves nothing of what was answered or looked for under the cover', async () => {
      const host = await looked((finder() + guide()).replaceAll(neutral, '#nowhere'));
      await host.untilText(GUIDE, 'いまのあなたに近いものはどれですか');
      await host.frame.evaluate((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        root.querySelector<HTMLElement>('.help-now')!.click();
      }, GUIDE);
      await host.untilText(GUIDE, 'とても つらいのですね。');
      for (const tag of [FINDER, GUIDE]) {
        await host.frame.evaluate(coversOf, tag);
        await host.until(
          'the end of what was shown',
          (one) =>
            !document.querySelector(one)!.shadowRoot!.querySelector('.results, .card, .question, input, .notice'),
          tag,
        );
        await host.settle(2_100);
      }
      assert.ok((await host.frame.evaluate(coversOf, undefined)).some(({ top }) => top));
      await host.close();
    });

    it('empties the other widgets of the page too, and touches nothing of the page', async () => {
      const feed = hosts.feed();
      const others = ['event-list', 'ibasho-map', 'join-form', 'support-guide'].map((one) => `tsunagari-${one}`);
      const host = await looked(
        finder().replace(neutral, '#nowhere') +
          others.map((tag) => `<${tag} feed="${feed}"><p>町の頁</p></${tag}>`).join('') +
          `<div data-tsunagari="consultation-finder" data-feed="${feed}"><p>町の頁</p></div><p>町の頁</p>`,
      );
      const all = [...others, `[data-tsunagari] > ${FINDER}`];
      for (const one of all)
        await host.until(
          one,
          (tag) => Boolean(document.querySelector(tag)?.shadowRoot?.querySelector('.source, .question, .steps')),
          one,
        );
      await host.frame.evaluate((tag) => {
        const field = document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>('#join-contactName')!;
        field.value = '見本 花子';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, others[2]!);
      const page = await host.frame.evaluate(() => document.body.textContent);
      await host.frame.evaluate(coversOf, FINDER);
      for (const one of all)
        await host.until(
          `nothing in ${one}`,
          (tag) =>
            !document.querySelector(tag)!.shadowRoot!.querySelector('.source, .question, .steps, .heading, input'),
          one,
        );
      assert.equal(await host.frame.evaluate(() => document.body.textContent), page);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    it('keeps answers for who left by a link and comes back, and only in memory', async () => {
      const host = await HostPage.open(browser, hosts.page, document_(guide()));
      await host.untilText(GUIDE, 'いまのあなたに近いものはどれですか');
      const answer = (): Promise<void> =>
        host.frame.evaluate(
          (tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('.answers .tile')[2]!.click(),
          GUIDE,
        );
      await answer();
      await host.untilText(GUIDE, '質問2');
      await answer();
      await host.untilText(GUIDE, '質問3');
      assert.doesNotMatch(decodeURIComponent(await host.frame.evaluate(remains)), /困りごと|serious|answers|tsunagari/);
      await host.frame.evaluate((url) => location.assign(url), neutral);
      await untilAt(host, neutral);
      await host.frame.evaluate(() => void setTimeout(() => history.back()));
      await host.settle(500);
      host.frame = host.page.mainFrame();
      await host.until('the page again', () => document.title === '見本市', undefined);
      await host.untilText(GUIDE, '質問3');
      // The way out replaces the page: then no way back leads to what was answered.
      await press(host.frame, `${GUIDE} >>> .exit-button`);
      await untilAt(host, neutral);
      await host.frame.evaluate(() => void setTimeout(() => history.back()));
      await host.settle(500);
      assert.notEqual(await host.page.title(), '見本市');
      await host.close();
    });

    it('stays covered when the widget changes its state', async () => {
      const host = await looked(finder().replace(neutral, '#nowhere'));
      await shift(host, 3);
      await untilBlocked(host);
      await host.frame.evaluate((tag) => document.querySelector(tag)!.setAttribute('feed', 'none.json'), FINDER);
      await host.untilWarning('フィードを読み込めません');
      assert.deepEqual(
        (await host.frame.evaluate(coversOf, undefined)).map(({ top }) => top),
        [true],
      );
      await host.close();
    });

    it('cannot be uncovered by Escape', async () => {
      const host = await looked(finder().replace(neutral, '#nowhere'));
      await press(host.frame);
      await untilBlocked(host);
      for (let time = 0; time < 4; time++) await host.page.keyboard.press('Escape');
      await host.settle(100);
      assert.deepEqual(await host.frame.evaluate(coversOf, undefined), [
        { words: 'このタブを閉じてください', top: true },
      ]);
      await host.close();
    });

    for (const wrong of everything ? ['tel:110', 'javascript:alert(1)', 'mailto:a@example.jp', 'http://'] : []) {
      it(`leads to a neutral page where exit-url is ${wrong}`, async () => {
        const host = await looked(finder().replace(neutral, wrong), {
          prepare: async (page) => {
            await page.setRequestInterception(true);
            page.on(
              'request',
              (request) =>
                void (request.url().startsWith('https://www.jma.go.jp/')
                  ? request.respond({ contentType: 'text/html', body: '<title>気象庁</title>' })
                  : request.continue()),
            );
          },
        });
        await press(host.frame);
        await untilAt(host, 'https://www.jma.go.jp/');
        await host.close();
      });
    }

    describe('in frames', () => {
      for (const [what, attributes, of] of [
        ['of the same origin', '', 'page'],
        ['of another origin', '', 'widgets'],
        [
          'with sandbox="allow-scripts allow-top-navigation-by-user-activation"',
          'sandbox="allow-scripts allow-top-navigation-by-user-activation"',
          'widgets',
        ],
        [
          'with the flags of the published tag',
          'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-top-navigation-by-user-activation"',
          'widgets',
        ],
      ] as const) {
        for (const by of everything ? (['button', 'keyboard'] as const) : (['button'] as const)) {
          it(`replaces the page around a frame ${what}, by ${by}`, async () => {
            const host = await framed(attributes, of);
            const before = await host.page.evaluate(() => history.length);
            if (by === 'button') await press(host.frame);
            else {
              const field = await host.find(FINDER, '#finder-search');
              await field.click();
              await shift(host, 3);
            }
            await untilAt(host, neutral);
            assert.equal(await host.page.evaluate(() => history.length), before, 'replaced, not followed');
            await host.close();
          });
        }
      }

      for (const flags of [
        'allow-scripts',
        ...(everything
          ? [
              'allow-scripts allow-popups',
              'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
            ]
          : []),
      ]) {
        it(`covers the frame and says that the tab should be closed where sandbox="${flags}"`, async () => {
          const host = await framed(`sandbox="${flags}"`);
          const pages = (await host.page.browserContext().pages()).length;
          await press(host.frame);
          assert.deepEqual(await host.frame.evaluate(coversOf, undefined), [
            { words: 'ページを離れています…', top: true },
          ]);
          await untilBlocked(host);
          assert.deepEqual(
            (await host.frame.evaluate(coversOf, undefined)).map(({ top }) => top),
            [true],
          );
          assert.equal((await host.page.browserContext().pages()).length, pages, 'no other tab opens beside it');
          await host.close();
        });
      }
    });

    if (!everything) return;

    describe('with several widgets', () => {
      for (const [what, widgets] of [
        [
          'two finders',
          (url: string, feed: string) =>
            `<${FINDER} feed="${feed}" exit-url="${url}"></${FINDER}><${FINDER} feed="${feed}" exit-url="${url}"></${FINDER}>`,
        ],
        [
          'finder and guide',
          (url: string, feed: string) =>
            `<${FINDER} feed="${feed}" exit-url="${url}"></${FINDER}><${GUIDE} feed="${feed}" exit-url="${url}"></${GUIDE}>`,
        ],
        [
          'guide and finder of two versions',
          (url: string, feed: string) =>
            `<${GUIDE} feed="${feed}" exit-url="${url}"></${GUIDE}><script src="${hosts.otherScript}"></script><${FINDER} feed="${feed}" exit-url="${url}"></${FINDER}>`,
        ],
      ] as const) {
        it(`leaves once: ${what}`, async () => {
          const host = await looked(widgets(neutral, hosts.feed()));
          const visits = (): number =>
            hosts.refusing.seen.filter(({ url }) => url === new URL(neutral).pathname).length;
          const before = visits();
          await shift(host, 3);
          await untilAt(host, neutral);
          await host.settle(200);
          assert.equal(visits() - before, 1);
          await host.close();
        });

        it(`covers once, and what it says can be read: ${what}`, async () => {
          const host = await looked(widgets('#nowhere', hosts.feed()));
          await shift(host, 4);
          assert.deepEqual(await host.frame.evaluate(coversOf, undefined), [
            { words: 'ページを離れています…', top: true },
          ]);
          await host.settle(2_200);
          assert.deepEqual(await host.frame.evaluate(coversOf, undefined), [
            { words: 'このタブを閉じてください', top: true },
          ]);
          await host.close();
        });
      }
    });

    describe('by keyboard', () => {
      it('needs three presses of Shift in a row, none held down, none with another key between', async () => {
        const host = await looked(finder());
        const at = host.page.url();
        const field = await host.find(FINDER, '#finder-search');
        await field.click();
        await shift(host, 2);
        await host.page.keyboard.press('d');
        await shift(host, 2);
        await host.page.keyboard.press('v');
        await host.settle(1_700);
        await shift(host, 1);
        await host.page.keyboard.down('Shift');
        for (let time = 0; time < 5; time++) await host.page.keyboard.down('Shift');
        await host.page.keyboard.up('Shift');
        assert.equal(host.page.url(), at);
        assert.deepEqual(await host.frame.evaluate(coversOf, undefined), []);
        await host.settle(1_700);
        await shift(host, 3);
        await untilAt(host, neutral);
        await host.close();
      });

      it('takes no notice of Shift from a software keyboard, and still of a keyboard beside a touch screen', async () => {
        const host = await looked(finder(), {
          // As on a phone or tablet: the first pointer is a finger.
          before: () => {
            const real = matchMedia.bind(window);
            window.matchMedia = (query) =>
              query === '(pointer: coarse)'
                ? ({
                    matches: true,
                    addEventListener: () => undefined,
                    removeEventListener: () => undefined,
                  } as unknown as MediaQueryList)
                : real(query);
          },
        });
        const at = host.page.url();
        await host.frame.evaluate(
          (tag) =>
            (document.querySelector(tag)!.shadowRoot!.querySelector<HTMLDetailsElement>('.filters details')!.open =
              true),
          FINDER,
        );
        for (const id of ['finder-search', 'finder-area-search']) {
          const field = await host.find(FINDER, `#${id}`);
          await field.focus();
          await shift(host, 4);
        }
        await host.settle(100);
        assert.equal(host.page.url(), at);
        assert.deepEqual(await host.frame.evaluate(coversOf, undefined), []);
        await host.frame.evaluate(
          (tag) => (document.querySelector(tag)!.shadowRoot!.activeElement as HTMLElement).blur(),
          FINDER,
        );
        await host.settle(1_600);
        await shift(host, 3);
        await untilAt(host, neutral);
        await host.close();
      });

      it('forgets the keyboard with the widget', async () => {
        const host = await looked(finder());
        const at = host.page.url();
        await host.frame.evaluate((tag) => document.querySelector(tag)!.remove(), FINDER);
        await shift(host, 4);
        await host.settle(300);
        assert.equal(host.page.url(), at);
        await host.close();
      });
    });
  });
}
