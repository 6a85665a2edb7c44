/** By keyboard alone on a phone's width: every control can be reached, and what is pressed never throws the focus to the top of the page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { buildWindow } from '../fixtures/feed.js';
import { focused, tabTo } from './by-keyboard.js';
import { HostPage } from './host-page.js';
import { inDays, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FINDER = 'tsunagari-consultation-finder';
const GUIDE = 'tsunagari-support-guide';

describe('by keyboard alone', () => {
  let browser: Browser;
  let hosts: Hosts;
  let feed: string;

  before(async () => {
    [browser, hosts] = await openStage();
    const verifiedOn = inDays(-3).slice(0, 10);
    feed = hosts.feed({
      consultationWindows: Array.from({ length: 9 }, (_, index) =>
        buildWindow({
          id: `w${index}`,
          name: `窓口${index}（見本）`,
          verifiedOn,
          topics: index < 6 ? ['money'] : ['school'],
          languages: index < 3 ? ['en'] : ['ja'],
        }),
      ),
    });
  });
  after(() => closeStage(browser, hosts));

  async function open(tag: string): Promise<HostPage> {
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本市</title><link rel="icon" href="data:,"><script src="${hosts.script}" async></script></head><body><a href="#top">見本市</a><${tag} feed="${feed}"></${tag}><a href="#end">終わり</a></body></html>`,
      {
        prepare: (page) => page.setViewport({ width: 360, height: 740 }),
      },
    );
    await host.untilText(tag, tag === FINDER ? '窓口0' : 'いまのあなた');
    return host;
  }

  async function press(host: HostPage, words: RegExp, key: 'Enter' | 'Space' | 'ArrowDown' = 'Enter'): Promise<string> {
    await tabTo(host, words);
    await host.page.keyboard.press(key);
    await host.settle(150);
    const now = await host.frame.evaluate(focused);
    assert.doesNotMatch(now.what, /^(body|html)/, `focus is lost after ${String(words)}`);
    assert.equal(now.isOnScreen, true, `${now.what} is off the screen`);
    return now.what;
  }

  for (const tag of [FINDER, GUIDE]) {
    it(`leads through all of ${tag} and out again, each on the screen, named and large enough to press`, async () => {
      const host = await open(tag);
      const reached: string[] = [];
      for (;;) {
        await host.page.keyboard.press('Tab');
        const { what, isOnScreen, height } = await host.frame.evaluate(focused);
        if (what === 'a 終わり') break;
        reached.push(what);
        assert.ok(reached.length < 120, 'a trap');
        assert.equal(isOnScreen, true, `${what} is off the screen`);
        if (/^(button|select|summary|input)|^a (119|110|電話|文字)/.test(what))
          assert.ok(height >= 44, `${what} is ${height} px high`);
      }
      const [controls, twins] = await host.frame.evaluate((name) => {
        const seen = [
          ...document
            .querySelector(name)!
            .shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
        ].filter((one) => one.checkVisibility());
        const [reached, passed] = [seen.filter((one) => one.tabIndex >= 0), seen.filter((one) => one.tabIndex < 0)];
        return [
          reached.length,
          passed.map((one) => reached.some((other) => other.textContent.trim() === one.textContent.trim())),
        ] as const;
      }, tag);
      assert.equal(reached.length - 1, controls, 'all that is seen is reached');
      // The exit at the foot of a phone's screen is the one above once more.
      assert.deepEqual(twins, [true], 'what is passed over is reached elsewhere');
      const { nodes } = (await (await host.page.createCDPSession()).send('Accessibility.getFullAXTree')) as {
        nodes: { ignored: boolean; role?: { value: unknown }; name?: { value: unknown } }[];
      };
      for (const { role, name } of nodes.filter(
        (node) =>
          !node.ignored &&
          /^(button|link|checkbox|combobox|searchbox|textbox|DisclosureTriangle|group|region|complementary)$/.test(
            String(node.role?.value),
          ) &&
          node.name,
      )) {
        if (role?.value !== 'group')
          assert.notEqual(String(name?.value ?? '').trim(), '', `a ${String(role?.value)} without a name`);
      }
      await host.close();
    });
  }

  it('keeps its place when filters are chosen and taken back', async () => {
    const host = await open(FINDER);
    assert.match(await press(host, /^button 暮らし/), /暮らし/);
    assert.match(await press(host, /^button お金/), /お金/);
    assert.match(await press(host, /^input いま相談できる/, 'Space'), /^input/);
    await press(host, /外す$/);
    await press(host, /外す$/);
    await host.close();
    const again = await open(FINDER);
    await press(again, /^button 暮らし/);
    await press(again, /条件をすべて外す|外す$/);
    await again.close();
  });

  it('keeps its place when a suggested area is taken, when nothing is found, and when the memo is emptied', async () => {
    const host = await open(FINDER);
    await press(host, /^summary 条件でさがす/);
    await tabTo(host, /finder-area-search/);
    await host.page.keyboard.type('よこはま');
    await press(host, /^button 横浜市/);
    await host.close();

    const nothing = await open(FINDER);
    await tabTo(nothing, /finder-search/);
    await nothing.page.keyboard.type('zzqqxx');
    await nothing.settle(200);
    await press(nothing, /入力した言葉を消して/);
    await nothing.close();

    const memo = await open(FINDER);
    await press(memo, /^summary くわしく見る/);
    assert.match(await press(memo, /窓口メモに入れる/), /窓口メモから外す/);
    await press(memo, /^summary 窓口メモ/);
    await press(memo, /^button 窓口メモから外す窓口0/);
    await memo.close();
  });

  it('leads to the first new result after もっと見る', async () => {
    const host = await open(FINDER);
    assert.match(await press(host, /もっと見る/), /^article 窓口/);
    await host.close();
  });

  it('changes language without losing focus, words typed or opened details', async () => {
    const host = await open(FINDER);
    await tabTo(host, /finder-search/);
    await host.page.keyboard.type('窓口');
    await host.frame.evaluate(
      (tag) =>
        (document.querySelector(tag)!.shadowRoot!.querySelector<HTMLDetailsElement>('.safety details')!.open = true),
      FINDER,
    );
    await host.page.keyboard.down('Shift');
    for (let back = 0; back < 20 && !/^select .*Language/.test((await host.frame.evaluate(focused)).what); back++)
      await host.page.keyboard.press('Tab');
    await host.page.keyboard.up('Shift');
    for (const words of ['ところを さがす', 'Find someone']) {
      await host.page.keyboard.press('ArrowDown');
      await host.untilText(FINDER, words);
      await host.settle(100);
      assert.match((await host.frame.evaluate(focused)).what, /^select .*Language/);
      const kept = await host.frame.evaluate((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        return [
          root.querySelector<HTMLInputElement>('#finder-search')!.value,
          root.querySelector<HTMLDetailsElement>('.safety details')!.open,
        ];
      }, FINDER);
      assert.deepEqual(kept, ['窓口', true]);
    }
    await host.close();
  });

  it('answers the guide: each question has the focus, arrow keys in a list answer nothing', async () => {
    const host = await open(GUIDE);
    assert.match(await press(host, /困りごとがあり/), /年代を教えて/);
    assert.match(await press(host, /こたえない/), /どうなったら/);
    assert.match(await press(host, /もどる/), /年代を教えて/);
    assert.match(await press(host, /こたえない/), /どうなったら/);
    assert.match(await press(host, /ふらっと/), /どこで探しますか/);
    assert.match(await press(host, /^select#guide-area/, 'ArrowDown'), /^select#guide-area/);
    assert.match(await press(host, /この地域で探す/), /合いそうな場所や窓口/);
    assert.match(await press(host, /答えを変える/), /どこで探しますか/);
    await host.close();
  });

  it('shows the first line on the screen after いますぐ助けがほしい, and after words of despair', async () => {
    const guide = await open(GUIDE);
    await press(guide, /いますぐ助けがほしい/);
    const finder = await open(FINDER);
    await tabTo(finder, /finder-search/);
    await finder.page.keyboard.type('死にたい');
    await finder.untilText(FINDER, 'とても つらいのですね');
    for (const [host, tag, within] of [
      [guide, GUIDE, '.results'],
      [finder, FINDER, '.life-hard'],
    ] as const) {
      const top = await host.frame.evaluate(
        (name, box) =>
          document.querySelector(name)!.shadowRoot!.querySelector(`${box} a.call`)!.getBoundingClientRect().bottom,
        tag,
        within,
      );
      assert.ok(top > 0 && top < 740, `the first line of ${tag} ends ${top} px below the top of a screen of 740`);
    }
    await finder.page.keyboard.press('Tab');
    assert.match((await finder.frame.evaluate(focused)).what, /^a .*0120-279-338/, 'one press of Tab leads to it');
    await guide.close();
    await finder.close();
  });
});
