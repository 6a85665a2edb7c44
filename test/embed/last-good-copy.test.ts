/** When the feed's host is gone, the browser's own cache answers; nothing of ours is stored. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage, type BrowserName } from './host-page.js';
import { freshFeed, Host, inDays, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';

for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  describe(`the last good copy in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;

    before(async () => {
      [browser, hosts] = await openStage(name);
    });
    after(() => closeStage(browser, hosts));

    /** Visits a page, lets the office's host go away, and visits the page again. */
    async function secondVisit(body: string, cache: string, firstWords: string): Promise<HostPage> {
      const office = await Host.start({});
      const url = office.put('feed.json', body, { 'cache-control': cache });
      const host = await HostPage.open(
        browser,
        hosts.page,
        `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><script src="${hosts.script}" async></script><body><${LIST} feed="${url}"><a href="/events">一覧</a></${LIST}></body></html>`,
      );
      await host.untilText(LIST, firstWords);
      // Firefox tells of files that were on their way when somebody left.
      await host.untilAllHasCome();
      await office.close();
      await host.page.goto(host.page.url(), { waitUntil: 'domcontentloaded' });
      return host;
    }

    it('is shown, and called what it is, when the host is gone', async () => {
      const host = await secondVisit(JSON.stringify(freshFeed()), 'max-age=0', 'みんなの茶話会');
      await host.untilText(LIST, '最新の情報を読み込めないため');
      assert.match(await host.text(LIST), /みんなの茶話会/);
      assert.equal(await host.isShown(`${LIST} > a`), false);
      await host.untilWarning('前回の内容');
      assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
      assert.match(host.warnings[0]!, /前回の内容を表示しています/);
      await host.close();
    });

    it('is not used when the host forbade keeping it', async () => {
      const host = await secondVisit(JSON.stringify(freshFeed()), 'no-store', 'みんなの茶話会');
      await host.untilText(LIST, '再読み込み');
      assert.equal(await host.isShown(`${LIST} > a`), true);
      await host.close();
    });

    it('is not used when it is older than a week', async () => {
      const host = await secondVisit(JSON.stringify(freshFeed({ updated: inDays(-9) })), 'max-age=0', 'みんなの茶話会');
      await host.untilText(LIST, '再読み込み');
      assert.equal(await host.isShown(`${LIST} > a`), true);
      await host.close();
    });
  });
}
