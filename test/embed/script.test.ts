/** One file that works however a page loads it. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { importGraph } from '../../scripts/import-graph.js';
import { VERSION } from '../../src/internal/version.js';
import { HostPage, type BrowserName, type OpenOptions } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const DIST = path.resolve(import.meta.dirname, '../../dist');

for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  describe(`the script in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;
    let feed: string;
    let tag: string;
    // What depends on the engine is tried in both; the rest of it is ours and tried once.
    const once = (title: string, run: () => Promise<void>): void => void (name === 'chrome' && it(title, run));
    const open = (body: string, options?: OpenOptions): Promise<HostPage> =>
      HostPage.open(browser, hosts.page, body, options);
    const html = (head: string, body: string): string =>
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title>${head}</head><body>${body}</body></html>`;

    before(async () => {
      [browser, hosts] = await openStage(name);
      feed = hosts.feed();
      tag = `<${LIST} feed="${feed}"><a href="/events">イベントの一覧</a></${LIST}>`;
    });
    after(() => closeStage(browser, hosts));

    for (const [how, attributes] of Object.entries({
      async: 'async',
      defer: 'defer',
      bare: '',
      module: 'type="module"',
      'crossorigin async': 'crossorigin async',
    })) {
      it(`works as ${how} before and after the tag`, async () => {
        const script = `<script src="${hosts.script}" ${attributes}></script>`;
        for (const page of [html(script, tag), html('', tag + script)]) {
          const host = await open(page);
          await host.untilText(LIST, 'みんなの茶話会');
          assert.equal(await host.isShown(`${LIST} > a`), false, 'the fallback stands aside');
          assert.deepEqual(host.warnings, []);
          assert.deepEqual(host.errors, []);
          await host.close();
        }
      });
    }

    once('works when an old page writes the script into itself', async () => {
      const host = await open(
        html('', `${tag}<script>document.write('<script src="${hosts.script}"><\\/script>')</script>`),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    once('asks for the feed as soon as it sees the tag, once for all who show it', async () => {
      const list = tag + `<div data-tsunagari="ibasho-map" data-feed="${feed}"></div>`;
      const host = await open(html(`<script src="${hosts.script}" async></script>`, list), {
        prepare: async (page) => {
          await page.setRequestInterception(true);
          // No file of a widget comes before the feed was asked for.
          const held: HTTPRequest[] = [];
          let isAsked = false;
          page.on('request', (request) => {
            if (request.url() === feed) isAsked = true;
            if (isAsked) for (const one of held.splice(0)) void one.continue();
            if (!isAsked && /\/(widgets|chunks)\//.test(request.url())) held.push(request);
            else void request.continue();
          });
        },
      });
      await host.untilText(LIST, 'みんなの茶話会');
      await host.until(
        'the other',
        () => document.querySelector('tsunagari-ibasho-map')?.shadowRoot?.querySelector('.frame-foot'),
        undefined,
      );
      assert.equal(host.requests.filter((url) => url === feed).length, 1);
      await host.close();
    });

    once('takes the one piece that a page names which has no other widget', async () => {
      const alone = `${hosts.widgets.url}/widgets/event-list-alone.js`;
      const early = `<link rel="modulepreload" href="${alone}"><script src="${hosts.script}"></script>`;
      const host = await open(html(early, tag));
      await host.untilText(LIST, 'みんなの茶話会');
      await host.until(
        'what comes later',
        (list) => document.querySelector(list)!.shadowRoot!.querySelector('.filters input'),
        LIST,
      );
      const ours = host.requests.filter((url) => /\/(widgets|chunks)\//.test(url));
      assert.equal(new Set(ours).size, ours.length, 'nothing is asked for twice');
      assert.deepEqual(
        ours.filter((url) => url !== alone && !url.includes('/chunks/event-list/')),
        [],
      );
      await host.close();
    });

    once('takes no piece of its own for one of several widgets, whatever the page names', async () => {
      const early = `<link rel="modulepreload" href="${hosts.widgets.url}/widgets/event-list-alone.js">`;
      const other = `<div data-tsunagari="ibasho-map" data-feed="${feed}"></div>`;
      const host = await open(html(early, `${tag}${other}<script src="${hosts.script}"></script>`));
      await host.untilText(LIST, 'みんなの茶話会');
      assert.ok(host.requests.some((url) => url.includes('/widgets/event-list.js')));
      assert.ok(!host.requests.some((url) => /\/chunks\/[\w-]+\/|ibasho-map-alone/.test(url)));
      await host.close();
    });

    once('asks for all files of a widget at once, not for one after the other', async () => {
      const wanted = [...importGraph(DIST, 'widgets/event-list.js')].filter((file) => file.startsWith('chunks/'));
      const other = '<tsunagari-campaign-banner></tsunagari-campaign-banner>';
      const host = await open(html(`<script src="${hosts.script}" async></script>`, tag + other), {
        prepare: async (page) => {
          await page.setRequestInterception(true);
          const asked = new Set<string>();
          let held: HTTPRequest | undefined;
          page.on('request', (request) => {
            asked.add(request.url());
            if (request.url().includes('/widgets/event-list.js')) held = request;
            else void request.continue();
            // The widget itself comes only when all that it imports was asked for: who waits for it waits for ever.
            if (!held || !wanted.every((file) => asked.has(`${hosts.widgets.url}/${file}`))) return;
            void held.continue();
            held = undefined;
          });
        },
      });
      await host.untilText(LIST, 'みんなの茶話会');
      assert.ok(wanted.length > 2);
      await host.close();
    });

    once('lets widget and provider of two versions find each other, whichever comes first', async () => {
      const module = (src: string): string => `<script type="module" src="${hosts.widgets.url}${src}"></script>`;
      for (const scripts of [
        ['/other/widgets/feed.js', '/widgets/event-list.js'],
        ['/widgets/event-list.js', '/other/widgets/feed.js'],
      ]) {
        const host = await open(
          html(
            '',
            `<tsunagari-feed feed="${feed}"><section><${LIST}><a href="/events">一覧</a></${LIST}></section></tsunagari-feed>${scripts.map(module).join('')}`,
          ),
        );
        await host.untilText(LIST, 'みんなの茶話会');
        assert.deepEqual(host.warnings, []);
        await host.close();
      }
    });

    it('finds a tag that a script adds and moves later', async () => {
      const host = await open(
        html(`<script src="${hosts.script}" async></script>`, '<div id="one"></div><div id="two"></div>'),
      );
      await host.frame.evaluate((url) => {
        const list = document.createElement('tsunagari-event-list');
        list.setAttribute('feed', url);
        document.querySelector('#one')!.append(list);
      }, feed);
      await host.untilText(LIST, 'みんなの茶話会');
      await host.frame.evaluate(
        (selector) => document.querySelector('#two')!.append(document.querySelector(selector)!),
        LIST,
      );
      await host.untilText(`#two > ${LIST}`, 'みんなの茶話会');
      assert.equal(host.requests.filter((url) => url === feed).length, 1, 'moving asks for nothing again');
      assert.deepEqual(host.warnings, []);
      await host.close();
    });

    it('keeps its look when the page takes it through another document', async () => {
      const host = await open(html(`<script src="${hosts.script}" async></script>`, `${tag}<iframe></iframe>`));
      await host.untilText(LIST, 'みんなの茶話会');
      const look = await host.style(LIST, '.button', 'color');
      const [fetched, framed] = await host.frame.evaluate((selector) => {
        const list = document.querySelector(selector)!;
        const { contentDocument } = document.querySelector('iframe')!;
        const button = list.shadowRoot!.querySelector('.button')!;
        contentDocument!.body.append(list);
        const inFrame = contentDocument!.defaultView!.getComputedStyle(button).color;
        // Turbolinks and its kind keep what stays between pages in the body of the page that they have fetched.
        document.implementation.createHTMLDocument().body.append(list);
        document.body.append(list);
        return [getComputedStyle(button).color, inFrame];
      }, LIST);
      assert.deepEqual([fetched, framed], [look, look]);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    it('is silent when it stands on the page twice', async () => {
      const script = `<script src="${hosts.script}" async></script>`;
      const host = await open(
        html(
          script,
          `${script}${tag}<script type="module" src="${hosts.script}"></script><div data-tsunagari="event-list" data-feed="${feed}"></div>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      await host.untilText(`div > ${LIST}`, 'みんなの茶話会');
      await host.settle();
      assert.equal(await host.frame.evaluate((selector) => document.querySelectorAll(selector).length, LIST), 2);
      assert.deepEqual(host.warnings, []);
      await host.close();
    });

    it('lets the first of two versions stay and names both once', async () => {
      for (const pair of [
        [hosts.script, hosts.otherScript],
        [hosts.otherScript, hosts.script],
      ]) {
        const host = await open(
          html(`<script src="${pair[0]}" async></script><script src="${pair[1]}" async></script>`, tag),
        );
        await host.untilText(LIST, 'みんなの茶話会');
        await host.untilWarning('99.0.0');
        await host.settle();
        assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
        for (const named of ['<tsunagari-event-list>', VERSION, '99.0.0'])
          assert.ok(host.warnings[0]!.includes(named), host.warnings[0]);
        assert.deepEqual(host.errors, []);
        await host.close();
      }
    });

    once('says so too when the second version comes when the first is long there', async () => {
      const host = await open(html(`<script src="${hosts.script}" async></script>`, tag));
      await host.untilText(LIST, 'みんなの茶話会');
      await host.frame.evaluate(
        (src) => document.head.append(Object.assign(document.createElement('script'), { src })),
        hosts.otherScript,
      );
      await host.untilWarning('99.0.0');
      assert.equal(host.warnings.length, 1);
      await host.close();
    });

    it('turns <div data-tsunagari> into the tag and its content into the fallback', async () => {
      const broken = hosts.widgets.put('nothing.json', 'gone', {}, 404);
      const host = await open(
        html(
          `<script src="${hosts.script}" async></script>`,
          `<div data-tsunagari="event-list" data-feed="${feed}" data-heading="市の催し" data-heading-level="3" data-limit="5" data-onclick="alert(1)" data-style="color:red" data-1="x" data-mce-id="y"><a href="/events">一覧</a></div><div id="broken" data-tsunagari="event-list" data-feed="${broken}"><a href="/events">一覧</a></div>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      assert.match(await host.text(LIST), /市の催し/);
      assert.equal(await host.isShown(`${LIST} + a`), false);
      assert.deepEqual(
        await host.frame.evaluate(
          (selector) => [...document.querySelector(selector)!.attributes].map((one) => one.name).sort(),
          LIST,
        ),
        ['feed', 'heading', 'heading-level', 'limit', 'mce-id', 'slot'],
      );
      await host.untilText(`#broken > ${LIST}`, '公開している側で直す');
      assert.equal(await host.isShown(`#broken > ${LIST} + a`), true);
      await host.close();
    });

    once('provides feeds by <div data-tsunagari="feed"> around others', async () => {
      const host = await open(
        html(
          '',
          `<div data-tsunagari="feed" data-feed="${feed}"><div data-tsunagari="event-list"><a href="/events">一覧</a></div></div><script src="${hosts.script}"></script>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      await host.settle();
      assert.deepEqual(host.warnings, []);
      await host.close();
    });

    once('works inside <p>, <table> and as an uppercase tag', async () => {
      const upper = `<TSUNAGARI-EVENT-LIST FEED="${feed}" id="upper"></TSUNAGARI-EVENT-LIST>`;
      const host = await open(
        html(
          `<script src="${hosts.script}" async></script>`,
          `<p id="p">前<${LIST} feed="${feed}"></${LIST}>後</p><table id="table"><tr><td><${LIST} feed="${feed}"></${LIST}></td></tr></table>${upper}`,
        ),
      );
      for (const place of ['#p', '#table']) await host.untilText(`${place} ${LIST}`, 'みんなの茶話会');
      await host.untilText('#upper', 'みんなの茶話会');
      assert.equal(host.requests.filter((url) => url === feed).length, 1, 'one request however many widgets');
      await host.close();
    });

    it('goes by its own address, whatever <base> says, and reads a relative feed against it', async () => {
      const path = new URL(feed).pathname;
      const host = await open(
        html(
          `<base href="${hosts.widgets.url}/elsewhere/"><script src="${hosts.script}" async></script>`,
          `<${LIST} feed="${path}"></${LIST}>`,
        ),
      );
      await host.untilText(LIST, 'みんなの茶話会');
      assert.deepEqual(host.warnings, []);
      await host.close();
    });

    it('says which host must send which header when modules are refused, and leaves the fallback', async () => {
      const host = await open(html('', `${tag}<script src="${hosts.refusing.url}/tsunagari.js" async></script>`));
      await host.untilWarning('Access-Control-Allow-Origin');
      await host.settle();
      assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
      assert.match(host.warnings[0]!, new RegExp(`<${LIST}>.*${new URL(hosts.refusing.url).host}`));
      assert.equal(await host.isShown(`${LIST} > a`), true);
      await host.close();
    });

    once('names the tags there are when it does not know one', async () => {
      const host = await open(
        html(
          `<script src="${hosts.script}" async></script>`,
          '<tsunagari-events feed="x"><a href="/events">一覧</a></tsunagari-events><div data-tsunagari="events"><b>中身</b></div>',
        ),
      );
      await host.untilWarning('tsunagari-event-list');
      await host.settle();
      assert.equal(host.warnings.length, 1);
      assert.equal(await host.isShown('tsunagari-events > a'), true);
      assert.equal(await host.isShown('div > b'), true);
      await host.close();
    });
  });
}
