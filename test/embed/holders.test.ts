/** `<div data-tsunagari>` on pages that draw themselves anew: frameworks, Turbo, htmx, and scripts that mark an element later. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage, type BrowserName } from './host-page.js';
import { comingEvent, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const FORM = 'tsunagari-join-form';

for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  describe(`holders in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;
    let feed: string;
    let broken: string;
    const open = (body: string): Promise<HostPage> =>
      HostPage.open(
        browser,
        hosts.page,
        `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><body>${body}<script src="${hosts.script}" async></script></body></html>`,
      );
    const holder = (attributes = ''): string =>
      `<div id="h" data-tsunagari="event-list" data-feed="${feed}" ${attributes}><a href="/events" id="fb">一覧</a>文字</div>`;

    before(async () => {
      [browser, hosts] = await openStage(name);
      const events = [comingEvent(), comingEvent({ id: 'other', name: '別の会', kind: 'forum' })];
      feed = hosts.feed({ events });
      broken = hosts.widgets.put('nothing.json', 'gone', {}, 404);
    });
    after(() => closeStage(browser, hosts));

    it('leave the content to whoever put it there, hidden while the widget shows', async () => {
      const host = await open(holder());
      await host.untilText(LIST, 'みんなの茶話会');
      assert.equal(await host.isShown('#fb'), false);
      assert.deepEqual(
        await host.frame.evaluate(() => {
          const h = document.querySelector('#h')!;
          const link = document.createElement('a');
          link.textContent = '新しい一覧';
          // What React, Vue and their kind do with what they have drawn.
          const replaced = h.replaceChild(link, document.querySelector('#fb')!).textContent;
          h.insertBefore(document.createElement('b'), link);
          h.removeChild(link);
          return [replaced, [...h.children].map((child) => child.localName)];
        }),
        ['一覧', [LIST, 'b']],
      );
      await host.settle();
      assert.match(await host.text(LIST), /みんなの茶話会/);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    it('get their widget back, with what was chosen, when they are emptied or filled again', async () => {
      const host = await open(holder());
      await host.untilText(LIST, '別の会');
      await host.frame.evaluate((tag) => {
        (document.querySelector(tag) as HTMLElement & { filters: unknown }).filters = { kind: ['forum'] };
      }, LIST);
      await host.until(
        'a choice',
        (tag) => !document.querySelector(tag)!.shadowRoot!.textContent!.includes('茶話会'),
        LIST,
      );
      for (const content of ['', '<a href="/events">一覧（描きなおし）</a>', 'ただの文']) {
        await host.frame.evaluate((markup) => (document.querySelector('#h')!.innerHTML = markup), content);
        await host.until('its widget', (tag) => !!document.querySelector(`#h > ${tag}`), LIST);
        assert.match(await host.text(LIST), /別の会/);
        assert.doesNotMatch(await host.text(LIST), /茶話会/);
        assert.equal(await host.isShown('#h > a'), false);
      }
      assert.equal(await host.frame.evaluate((tag) => document.querySelectorAll(tag).length, LIST), 1);
      await host.close();
    });

    it('that are copied with their widget, as Turbo keeps its pages, hold one widget', async () => {
      const host = await open(holder());
      await host.untilText(LIST, 'みんなの茶話会');
      await host.frame.evaluate(() => {
        const copy = document.querySelector('#h')!.cloneNode(true) as Element;
        document.querySelector('#h')!.replaceWith(copy);
      });
      await host.untilText(`#h > ${LIST}`, 'みんなの茶話会');
      await host.settle();
      assert.equal(await host.frame.evaluate((tag) => document.querySelectorAll(tag).length, LIST), 1);
      assert.equal(await host.isShown('#fb'), false);
      await host.close();
    });

    it('follow their data-*, also where they are marked later', async () => {
      const host = await open('<div id="h"><a href="/events" id="fb">一覧</a></div>');
      await host.settle(200);
      await host.frame.evaluate((url) => {
        const h = document.querySelector<HTMLElement>('#h')!;
        h.dataset.tsunagari = 'event-list';
        h.dataset.heading = '市の催し';
        setTimeout(() => (h.dataset.feed = url), 50);
      }, feed);
      await host.untilText(LIST, 'みんなの茶話会');
      assert.match(await host.text(LIST), /市の催し/);
      await host.frame.evaluate(() => (document.querySelector<HTMLElement>('#h')!.dataset.kind = 'forum'));
      await host.until(
        'the filter',
        (tag) => !document.querySelector(tag)!.shadowRoot!.textContent!.includes('茶話会'),
        LIST,
      );
      await host.frame.evaluate(() => delete document.querySelector<HTMLElement>('#h')!.dataset.kind);
      await host.untilText(LIST, 'みんなの茶話会');
      await host.frame.evaluate(() => (document.querySelector<HTMLElement>('#h')!.dataset.tsunagari = 'join-form'));
      await host.until('the form', (tag) => !!document.querySelector(tag)?.shadowRoot?.querySelector('.steps'), FORM);
      assert.equal(await host.frame.evaluate((tag) => document.querySelector(tag), LIST), null);
      assert.equal(await host.isShown('#fb'), false);
      await host.frame.evaluate(() => delete document.querySelector<HTMLElement>('#h')!.dataset.tsunagari);
      await host.until('the content', () => document.querySelector('#fb')!.getClientRects().length, undefined);
      assert.equal(await host.frame.evaluate((tag) => document.querySelector(tag), FORM), null);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

    it('show their content when the feed fails, and hide it when it comes', async () => {
      const host = await open(holder().replace(feed, broken));
      await host.untilText(LIST, '公開している側で直す');
      assert.equal(await host.isShown('#fb'), true);
      await host.frame.evaluate((url) => (document.querySelector<HTMLElement>('#h')!.dataset.feed = url), feed);
      await host.untilText(LIST, 'みんなの茶話会');
      assert.equal(await host.isShown('#fb'), false);
      await host.close();
    });

    it('may be any element: where none can stand beside the content it is put into the widget', async () => {
      const host = await open(
        `<ul><li data-tsunagari="event-list" data-feed="${feed}"><a href="/events" id="li">一覧</a></li></ul><section data-tsunagari="event-list" data-feed="${feed}"><a href="/events" id="section">一覧</a></section>`,
      );
      for (const place of ['li', 'section']) {
        await host.untilText(`${place} > ${LIST}`, 'みんなの茶話会');
        assert.equal(await host.isShown(`#${place}`), false);
      }
      await host.close();
    });

    it('for feeds go on giving them when what they hold is drawn anew', async () => {
      const inner = `<div data-tsunagari="event-list"><a href="/events">一覧</a></div>`;
      const host = await open(`<div id="h" data-tsunagari="feed" data-feed="${feed}">${inner}</div>`);
      await host.untilText(LIST, 'みんなの茶話会');
      await host.frame.evaluate((markup) => (document.querySelector('#h')!.innerHTML = markup), inner);
      await host.untilText(LIST, 'みんなの茶話会');
      assert.deepEqual(host.warnings, []);
      await host.close();
    });

    it('understand the name as it may be written, and say what was meant where they do not', async () => {
      const host = await open(
        ['event_list', 'tsunagari-event-list', ' Event-List ']
          .map(
            (name, index) =>
              `<div id="h${index}" data-tsunagari="${name}" data-feed="${feed}"><a href="/">一覧</a></div>`,
          )
          .join('') + '<div data-tsunagari="event-lists" id="wrong"><a href="/">一覧</a></div>',
      );
      for (const index of [0, 1, 2]) await host.untilText(`#h${index} > ${LIST}`, 'みんなの茶話会');
      await host.untilWarning('data-tsunagari="event-lists"');
      await host.settle();
      assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
      assert.match(host.warnings[0]!, /data-tsunagari="event-list" のことですか/);
      assert.equal(await host.isShown('#wrong > a'), true);
      await host.close();
    });
  });
}
