/** Pages as they are: old modes and encodings, hostile style sheets, old libraries, XHTML, markup that went wrong. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import iconv from 'iconv-lite';
import type { Browser } from 'puppeteer-core';
import { HostPage, type BrowserName, type OpenOptions } from './host-page.js';
import { comingEvent, inDays, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';
import { buildWindow } from '../fixtures/feed.js';

const LIST = 'tsunagari-event-list';
const FINDER = 'tsunagari-consultation-finder';
const FORM = 'tsunagari-join-form';
const MAP = 'tsunagari-ibasho-map';
const GUIDE = 'tsunagari-support-guide';

/** What libraries of 2007 do to a page, and a few more of their kind. */
const OLD_LIBRARY = `
  Object.prototype.extendedByOldLibrary = function () { return 'object'; };
  Object.prototype.each = function () { throw new Error('each'); };
  Object.prototype.edition = '1.7';
  Object.prototype.isOld = true;
  Array.prototype.each = function () {};
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.contains = function (one) { return this.indexOf(one) >= 0; };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.entries = function () { return this.slice(); };
  Array.prototype.toJSON = function () { return 'array of ' + this.length; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Date.prototype.toJSON = function () { return 'date'; };
  Array.from = function (list) { var length = list && list.length || 0, all = new Array(length); while (length--) all[length] = list[length]; return all; };
  Function.prototype.bind = function () { var method = this, args = Array.prototype.slice.call(arguments), object = args.shift(); return function () { return method.apply(object, args.concat(Array.prototype.slice.call(arguments))); }; };
  document.getElementsByClassName = function () { return []; };
  window.$ = window.$$ = function () { return []; };
`;

for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  describe(`hostile pages in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;
    let feed: string;
    let script: string;
    // What depends on the engine is tried in both; the rest of it is ours and tried once.
    const once = (title: string, run: () => Promise<void>): void => void (name === 'chrome' && it(title, run));
    const open = (body: string | Uint8Array, options?: OpenOptions): Promise<HostPage> =>
      HostPage.open(browser, hosts.page, body, options);
    const html = (body: string, head = '', attributes = 'lang="ja"'): string =>
      `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>見本市</title>${head}</head><body>${body}${script}</body></html>`;

    before(async () => {
      [browser, hosts] = await openStage(name);
      feed = hosts.feed();
      script = `<script src="${hosts.script}" async></script>`;
    });
    after(() => closeStage(browser, hosts));

    for (const [encoding, how] of [
      ['Shift_JIS', 'header'],
      ['Shift_JIS', 'meta'],
      ['EUC-JP', 'header'],
      ['EUC-JP', 'meta'],
    ] as const) {
      it(`is read right on a page in quirks mode in ${encoding}, told by ${how}`, async () => {
        const japanese = hosts.feed({
          events: [comingEvent({ url: 'https://example.jp/検索?語=居場所' })],
          consultationWindows: [
            buildWindow({
              verifiedOn: inDays(-3).slice(0, 10),
              channels: [{ id: 'chat', url: 'https://example.jp/相談?窓口=くらし' }],
            }),
          ],
        });
        const meta = how === 'meta' ? `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">` : '';
        const page = `<html><head>${meta}<title>見本市</title>${script.replace(' async', '')}</head><body bgcolor=white><${LIST} feed="${japanese}" heading="表示の催し"><a href="/検索?語=催し">一覧</a></${LIST}><${FINDER} feed="${japanese}"></${FINDER}><${MAP} feed="${japanese}"></${MAP}></body></html>`;
        const host = await open(iconv.encode(page, encoding), {
          headers: { 'content-type': how === 'header' ? `text/html; charset=${encoding}` : 'text/html' },
        });
        assert.equal(await host.frame.evaluate(() => document.compatMode), 'BackCompat');
        await host.untilText(LIST, 'みんなの茶話会');
        await host.untilText(FINDER, 'くらしの相談窓口');
        await host.untilText(MAP, 'みんなの縁側');
        assert.match(await host.text(LIST), /表示の催し/);
        const links = await host.frame.evaluate(
          (tags) =>
            tags.flatMap((tag) =>
              [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('a')].map((link) => link.href),
            ),
          [LIST, FINDER],
        );
        assert.ok(
          links.includes(
            `https://example.jp/${encodeURIComponent('検索')}?${encodeURIComponent('語')}=${encodeURIComponent('居場所')}`,
          ),
          links.join('\n'),
        );
        assert.ok(
          links.includes(
            `https://example.jp/${encodeURIComponent('相談')}?${encodeURIComponent('窓口')}=${encodeURIComponent('くらし')}`,
          ),
          links.join('\n'),
        );
        assert.deepEqual(host.warnings, []);
        await host.close();
      });
    }

    it('keeps its size and look whatever the page inherits or wants of everything', async () => {
      const css = `
        html { font-size: 62.5%; }
        body { font: italic bold 30px/3 cursive; letter-spacing: 5px; word-spacing: 2em; text-transform: uppercase; text-indent: 4em; text-align: right; direction: rtl; color: lime; white-space: nowrap; cursor: wait; text-shadow: 1px 1px red; visibility: visible; pointer-events: none; user-select: none; list-style: square inside; border-collapse: collapse; }
        * { letter-spacing: 9px !important; color: red !important; margin: 7px !important; line-height: 9 !important; box-sizing: content-box !important; font-family: fantasy !important; }
        div, p, a, button, article { display: none !important; }
        ${LIST} { display: inline !important; }`;
      const host = await open(html(`<${LIST} feed="${feed}"></${LIST}>`, `<style>${css}</style>`));
      await host.untilText(LIST, 'みんなの茶話会');
      const expected = {
        'font-size': '16px',
        'letter-spacing': '0.32px',
        'word-spacing': '0px',
        'text-transform': 'none',
        'text-indent': '0px',
        direction: 'ltr',
        color: 'rgb(51, 51, 51)',
        'white-space': 'normal',
        'writing-mode': 'horizontal-tb',
        'text-shadow': 'none',
        'pointer-events': 'auto',
        'font-style': 'normal',
        'font-weight': '400',
        cursor: 'auto',
        display: 'block',
        float: 'none',
      };
      for (const [property, value] of Object.entries(expected))
        assert.equal(await host.style(LIST, '.root', property), value, property);
      assert.equal(await host.style(LIST, '.heading', 'font-size'), '24px');
      assert.notEqual(await host.style(LIST, 'article', 'display'), 'none');
      assert.equal(await host.style(LIST, '.button', 'color'), 'rgb(0, 23, 193)');
      await host.close();
    });

    it('can be hidden by the page in any way that it hides things', async () => {
      const hidden = {
        inline: 'style="display: none"',
        class: 'class="d-none"',
        media: 'class="on-paper"',
        attribute: 'hidden',
        'attribute and class': 'hidden class="block"',
      };
      const host = await open(
        html(
          Object.values(hidden)
            .map((how, index) => `<${LIST} id="l${index}" feed="${feed}" ${how}></${LIST}>`)
            .join('') + `<${LIST} id="seen" feed="${feed}"></${LIST}>`,
          '<style>.d-none { display: none } @media screen { .on-paper { display: none } } .block { display: block }</style>',
        ),
      );
      await host.untilText('#seen', 'みんなの茶話会');
      assert.equal(await host.isShown('#seen'), true);
      for (const [index, how] of Object.keys(hidden).entries())
        assert.equal(await host.isShown(`#l${index}`), false, how);
      await host.close();
    });

    it('has a width in every layout of the page, and fits into a narrow one', async () => {
      const list = `<${LIST} feed="${feed}"></${LIST}>`;
      const layouts: Record<string, string> = {
        flex: `<div style="display:flex"><p style="width:200px;flex:none">横</p>${list}</div>`,
        column: `<div style="display:flex;flex-direction:column;align-items:center">${list}</div>`,
        grid: `<div style="display:grid;justify-items:center">${list}</div>`,
        float: `<div style="overflow:hidden"><style>#float ${LIST}{float:left}</style>${list}</div>`,
        cell: `<table><tr><td>${list}</td></tr></table>`,
        vertical: `<div style="writing-mode:vertical-rl;height:500px">${list}</div>`,
        narrow: `<div style="width:200px">${list}</div>`,
        'narrow flex': `<div style="width:200px;display:flex">${list}</div>`,
      };
      const host = await open(
        html(
          Object.entries(layouts)
            .map(([name, markup]) => `<section id="${name.replace(' ', '-')}">${markup}</section>`)
            .join(''),
        ),
      );
      const widths: Record<string, number> = {};
      for (const name of Object.keys(layouts)) {
        await host.untilText(`#${name.replace(' ', '-')} ${LIST}`, 'みんなの茶話会');
        widths[name] = await host.frame.evaluate(
          (selector) =>
            document.querySelector(selector)!.shadowRoot!.querySelector('.root')!.getBoundingClientRect().width,
          `#${name.replace(' ', '-')} ${LIST}`,
        );
      }
      for (const name of ['flex', 'column', 'grid']) assert.ok(widths[name]! > 500, `${name}: ${widths[name]}`);
      for (const name of ['float', 'cell', 'vertical']) assert.ok(widths[name]! >= 250, `${name}: ${widths[name]}`);
      for (const name of ['narrow', 'narrow flex']) assert.ok(widths[name]! <= 200, `${name}: ${widths[name]}`);
      await host.close();
    });

    once('takes colours and font by its tokens', async () => {
      const host = await open(
        html(
          `<${LIST} feed="${feed}"></${LIST}>`,
          `<style>${LIST} { --tsunagari-color-primary: rgb(1, 2, 3); --tsunagari-font-family: monospace; } ${LIST}::part(card) { border-top-width: 5px; }</style>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      assert.equal(await host.style(LIST, '.button', 'color'), 'rgb(1, 2, 3)');
      assert.equal(await host.style(LIST, '.root', 'font-family'), 'monospace');
      assert.equal(await host.style(LIST, '.card', 'border-top-width'), '5px');
      await host.close();
    });

    it('works where an old library has changed what everything inherits', async () => {
      const host = await open(
        html(
          `<${LIST} feed="${feed}"></${LIST}><${FINDER} feed="${feed}" area="14205"></${FINDER}><${MAP} feed="${feed}"></${MAP}><${GUIDE} feed="${feed}"></${GUIDE}><${FORM} feed="${feed}" action="${hosts.widgets.url}/join"></${FORM}>`,
          `<script>${OLD_LIBRARY}</script>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      await host.untilText(FINDER, 'くらしの相談窓口');
      await host.untilText(FORM, '参加申込');
      await host.untilText(MAP, 'みんなの縁側');
      await host.untilText(GUIDE, '困');
      for (const tag of [LIST, FINDER, MAP, GUIDE, FORM])
        assert.doesNotMatch(await host.text(tag), /undefined|\[object|NaN|function/);
      // Search, language and filters run through most of the code.
      await host.frame.evaluate((tag) => {
        const input = document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
        input.value = 'くらし';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const select = document
          .querySelector('tsunagari-event-list')!
          .shadowRoot!.querySelector<HTMLSelectElement>('.language-switch select')!;
        select.value = 'en';
        select.dispatchEvent(new Event('change'));
      }, FINDER);
      await host.untilText(LIST, 'Events and courses');
      await host.untilText(FINDER, 'くらしの相談窓口');
      assert.deepEqual(host.errors, []);
      assert.deepEqual(host.warnings, []);
      await host.close();
    });

    once('sends an application whole where lists and strings write themselves', async () => {
      const host = await open(
        html(`<${FORM} id="join" action="${hosts.widgets.url}/join"></${FORM}>`, `<script>${OLD_LIBRARY}</script>`),
        {
          before: () => {
            const sent: unknown[] = [];
            Object.defineProperty(window, Symbol.for('sent'), { value: sent });
            window.fetch = (_url, options) => {
              sent.push(options!.body);
              return Promise.resolve(
                new Response('{"receipt":"A-1"}', { headers: { 'content-type': 'application/json' } }),
              );
            };
            const values = {
              kind: 'organization',
              organization: '見本の会',
              contactName: '見本 花子',
              email: 'hanako@example.jp',
              phone: '045-000-0000',
              postalCode: '231-0000',
              address: '神奈川県横浜市見本町1',
              serviceAreas: ['yokohama', 'shonan'],
              activities: '居場所の運営',
              needs: [{ resourceKind: 'people', title: '手伝い', areas: ['yokohama'], visibility: 'office' }],
              purpose: true,
              sharing: true,
              terms: true,
              conduct: true,
            };
            const draft = { id: '6f1c1c39-3a5e-4c62-9d0c-0d8c5f6b7a11', step: 3, values };
            if (location.protocol.startsWith('http'))
              sessionStorage.setItem('tsunagari-join-form/2:join', JSON.stringify(draft));
          },
        },
      );
      const press = (words: string): Promise<void> =>
        host.frame.evaluate(
          (tag, label) =>
            [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('button')]
              .find((button) => button.textContent.includes(label))!
              .click(),
          FORM,
          words,
        );
      await host.untilText(FORM, '内容を確認する');
      await press('内容を確認する');
      await host.untilText(FORM, 'この内容で申し込む');
      await press('この内容で申し込む');
      await host.untilText(FORM, 'A-1');
      const [body] = await host.frame.evaluate(
        () => (window as unknown as Record<symbol, string[]>)[Symbol.for('sent')]!,
      );
      assert.match(body!, /"yokohama","shonan"/);
      assert.doesNotMatch(body!, /array of|\\"/);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    it('leaves the fallback on an XHTML page and says so once', async () => {
      const host = await open(
        `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" lang="ja"><head><title>見本市</title></head><body><${LIST} feed="${feed}"><a href="/events">一覧</a></${LIST}><script src="${hosts.script}" async="async"></script></body></html>`,
        { name: 'page.xhtml' },
      );
      await host.untilWarning('application/xhtml+xml');
      await host.settle();
      assert.equal(host.warnings.length, 1);
      assert.equal(await host.isShown(`${LIST} > a`), true);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    // Chromium runs no module scripts in XML documents.
    if (name === 'firefox') {
      it('leaves the fallback on an XHTML page that loads the module of the widget itself', async () => {
        const host = await open(
          `<html xmlns="http://www.w3.org/1999/xhtml" lang="ja"><head><title>見本市</title></head><body><${LIST} feed="${feed}"><a href="/events">一覧</a></${LIST}><script type="module" src="${hosts.widgets.url}/widgets/event-list.js"></script></body></html>`,
          { name: 'page.xhtml' },
        );
        await host.untilWarning('application/xhtml+xml');
        await host.settle();
        assert.equal(host.warnings.length, 1);
        assert.equal(await host.isShown(`${LIST} > a`), true);
        assert.deepEqual(host.errors, []);
        await host.close();
      });
    }

    for (const [where, opening, behind] of [
      ['in the body', '', ''],
      ['in a section', '<section>', '</section><p id="after">後の段落</p>'],
    ] as const) {
      once(`keeps the rest of the page visible beside a self-closed tag ${where}`, async () => {
        const host = await open(
          html(`${opening}<${LIST} feed="${feed}" /><h2 id="next">次の見出し</h2><p>お問い合わせ</p>${behind}`),
        );
        await host.untilText(LIST, 'みんなの茶話会');
        await host.untilWarning(`</${LIST}>`);
        await host.settle();
        assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
        assert.equal(await host.isShown('#next'), true);
        await host.close();
      });
    }

    once('keeps the rest of the page visible after a self-closed <div data-tsunagari />', async () => {
      const host = await open(
        html(
          `<div data-tsunagari="event-list" data-feed="${feed}" /><h2 id="next">次の見出し</h2><footer id="end">おわり</footer>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      await host.settle();
      for (const id of ['#next', '#end']) assert.equal(await host.isShown(id), true, id);
      assert.ok(host.warnings.length <= 1, host.warnings.join('\n'));
      await host.close();
    });

    it('shows both of two self-closed tags, and takes no closed tag for one', async () => {
      const host = await open(
        html(
          `<main><${LIST} feed="${feed}" /><${FORM} /><p id="end">おわり</p></main><div><${FINDER} feed="${feed}"><h2>相談窓口</h2><p id="fallback">一覧</p></${FINDER}>\n</div>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      await host.untilText(FORM, '参加申込');
      await host.untilText(FINDER, 'くらしの相談窓口');
      await host.settle();
      assert.equal(await host.isShown(FORM), true);
      assert.equal(await host.isShown('#fallback'), false);
      assert.deepEqual(
        host.warnings.map((one) => /^<([\w-]+)>/.exec(one)![1]),
        [LIST],
      );
      await host.close();
    });

    once('obeys hidden, and is whole when a hidden tab is opened later', async () => {
      const host = await open(
        html(
          `<${LIST} id="own" feed="${feed}" hidden></${LIST}><div id="tab" style="display:none"><${LIST} feed="${feed}"></${LIST}></div><details><summary>もっと</summary><${FINDER} feed="${feed}"></${FINDER}></details>`,
        ),
      );
      await host.untilText('#tab > *', 'みんなの茶話会');
      assert.equal(await host.isShown('#own'), false);
      assert.equal(await host.isShown('#tab > *'), false);
      await host.frame.evaluate(() => {
        document.querySelector('#own')!.removeAttribute('hidden');
        document.querySelector<HTMLElement>('#tab')!.style.display = 'block';
        document.querySelector('details')!.open = true;
      });
      for (const selector of ['#own', '#tab > *', FINDER]) assert.equal(await host.isShown(selector), true, selector);
      const [own, tab] = await host.frame.evaluate(() =>
        ['#own', '#tab > *'].map((one) => document.querySelector(one)!.getBoundingClientRect().height),
      );
      assert.ok(own! > 200 && Math.abs(own! - tab!) < 1, `${own} ${tab}`);
      await host.close();
    });

    once(
      'works within a foreign shadow root by its own module, hears its language there, and its events leave it',
      async () => {
        const host =
          await open(`<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><body><script>
        window.heard = [];
        for (const name of ['tsunagari-ready', 'tsunagari-filter-change', 'tsunagari-select', 'tsunagari-error'])
          document.addEventListener(name, (event) => heard.push([event.type, event.target.localName, event.composed, event.bubbles, event.detail]));
      </script><div id="outer" lang="en"></div><script type="module">
        import '${hosts.widgets.url}/widgets/event-list.js';
        const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
        root.innerHTML = '<${LIST} feed="${feed}"></${LIST}>';
      </script></body></html>`);
        const inside = (words: string): Promise<void> =>
          host.until(
            words,
            ([tag, sought]) =>
              document
                .querySelector('#outer')
                ?.shadowRoot?.querySelector(tag!)
                ?.shadowRoot?.textContent?.includes(sought!),
            [LIST, words],
          );
        await inside('みんなの茶話会');
        await inside('Events and courses');
        await host.frame.evaluate((tag) => {
          const root = document.querySelector('#outer')!.shadowRoot!.querySelector(tag)!.shadowRoot!;
          root
            .querySelector<HTMLElement>('a[href="https://example.jp/event"]')!
            .addEventListener('click', (event) => event.preventDefault());
          root.querySelector<HTMLElement>('a[href="https://example.jp/event"]')!.click();
        }, LIST);
        assert.deepEqual(await host.frame.evaluate(() => (window as unknown as { heard: unknown }).heard), [
          ['tsunagari-ready', 'div', true, true, { count: 1 }],
          ['tsunagari-select', 'div', true, true, { action: 'page', id: 'event-1' }],
        ]);
        await host.close();
      },
    );

    once('speaks the language of its nearest ancestor, else Japanese', async () => {
      const widget = (id: string, lang = ''): string => `<${LIST} id="${id}" feed="${feed}" ${lang}></${LIST}>`;
      const host = await open(
        html(
          `<div lang="en">${widget('english')}<div lang="ja">${widget('japanese')}</div></div>${widget('own', 'lang="en-GB"')}<div lang="fr">${widget('french')}</div>${widget('page')}<div lang="ja-x-yasashii">${widget('easy')}</div>`,
          '',
          '',
        ),
      );
      for (const id of ['english', 'own']) await host.untilText(`#${id}`, 'Events and courses');
      for (const id of ['japanese', 'french', 'page']) {
        await host.untilText(`#${id}`, 'みんなの茶話会');
        assert.doesNotMatch(await host.text(`#${id}`), /Events and courses/);
      }
      await host.until('ruby', () => document.querySelector('#easy')?.shadowRoot?.querySelector('ruby'), undefined);
      assert.equal(
        await host.frame.evaluate(() =>
          document.querySelector('#easy')!.shadowRoot!.querySelector('.root')!.getAttribute('lang'),
        ),
        'ja',
      );
      await host.frame.evaluate(() => document.querySelector('#own')!.setAttribute('lang', 'ja'));
      await host.until(
        'Japanese',
        () => !document.querySelector('#own')!.shadowRoot!.textContent!.includes('Events and courses'),
        undefined,
      );
      assert.deepEqual(host.warnings, []);
      await host.close();
    });
  });
}
