/** A hard moment on a phone: the two buttons are on the half of the screen that the keyboard leaves, and the exit is never out of reach. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { buildWindow } from '../fixtures/feed.js';
import { HostPage } from './host-page.js';
import { inDays, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FINDER = 'tsunagari-consultation-finder';
const GUIDE = 'tsunagari-support-guide';
const BAR = '<div style="position: fixed; z-index: 9; inset: 0 0 auto; height: 56px; background: #eee">見本市</div>';

/** Which of these is wholly on the screen, with nothing above it. */
function inSight(tag: string, selector: string): boolean[] {
  const root = document.querySelector(tag)!.shadowRoot!;
  return [...root.querySelectorAll(selector)].map((one) => {
    const box = one.getBoundingClientRect();
    const corners = [
      [box.left + 4, box.top + 4],
      [box.right - 4, box.bottom - 4],
    ] as const;
    return corners.every(([x, y]) => {
      const hit = document.elementFromPoint(x, y) && root.elementFromPoint(x, y);
      return hit !== null && (hit === one || one.contains(hit));
    });
  });
}

describe('a hard moment on a phone', () => {
  let browser: Browser;
  let hosts: Hosts;
  let feed: string;

  before(async () => {
    [browser, hosts] = await openStage();
    feed = hosts.feed({
      consultationWindows: Array.from({ length: 9 }, (_, index) =>
        buildWindow({
          id: `w${index}`,
          name: `窓口${index}（見本）`,
          verifiedOn: inDays(-3).slice(0, 10),
          topics: index < 6 ? ['violence-home'] : ['school'],
          serviceAreas: ['00'],
        }),
      ),
    });
  });
  after(() => closeStage(browser, hosts));

  async function open(tag: string, { height = 740, bar = '', lang = 'ja' } = {}): Promise<HostPage> {
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本市</title><link rel="icon" href="data:,"><script src="${hosts.script}" async></script></head><body>${bar}<p style="height: 70vh">見本市のページ</p><${tag} feed="${feed}"></${tag}><p style="height: 120vh">終わり</p></body></html>`,
      { prepare: (page) => page.setViewport({ width: 360, height }) },
    );
    await host.until(tag, (name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame-foot'), tag);
    return host;
  }

  for (const bar of ['', BAR])
    for (const lang of ['ja', 'ja-x-yasashii', 'en'])
      it(`has both buttons above the keyboard, in ${lang}${bar && ' below a fixed header'}`, async () => {
        const finder = await open(FINDER, { height: 420, bar, lang });
        const field = await finder.find(FINDER, '#finder-search');
        await field.click();
        await finder.page.keyboard.type('しにたい');
        await finder.settle(300);
        assert.deepEqual(await finder.frame.evaluate(inSight, FINDER, '.hard-button a'), [true, true]);
        assert.deepEqual(await finder.frame.evaluate(inSight, FINDER, '#finder-search'), [true]);
        await finder.close();

        const guide = await open(GUIDE, { height: 420, bar, lang });
        await guide.frame.evaluate(
          (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.help-now')!.click(),
          GUIDE,
        );
        await guide.settle(300);
        assert.deepEqual(await guide.frame.evaluate(inSight, GUIDE, '.hard-button a'), [true, true]);
        await guide.close();
      });

  it('keeps the exit on the screen wherever in the widget somebody reads', async () => {
    for (const tag of [FINDER, GUIDE]) {
      const host = await open(tag);
      const [top, height] = await host.frame.evaluate((name) => {
        const box = document.querySelector(name)!.getBoundingClientRect();
        return [box.top + scrollY, box.height] as const;
      }, tag);
      for (let at = top; at < top + height - 100; at += 180) {
        await host.frame.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), at);
        const seen = await host.frame.evaluate(inSight, tag, '.exit-button');
        assert.ok(seen.includes(true), `no exit on the screen ${at - top} px below the top of ${tag} (${height} px)`);
      }
      // Beyond the widget nothing of it stays over the page.
      await host.frame.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top + height + 10);
      assert.deepEqual(await host.frame.evaluate(inSight, tag, '.exit-button'), [false, false]);
      await host.close();
    }
  });

  it('keeps the exit above a bar at the foot of the page, whose height the page says', async () => {
    const style = 'position: fixed; z-index: 9; inset: auto 0 0; height: 60px; background: #eee';
    const host = await open(FINDER, {
      bar: `<style>${FINDER} { --tsunagari-exit-offset: 60px }</style><div style="${style}">見本市</div>`,
    });
    await host.frame.evaluate(() => scrollTo({ top: 1800, behavior: 'instant' }));
    assert.deepEqual(await host.frame.evaluate(inSight, FINDER, '.exit-foot button'), [true]);
    await host.close();
  });

  it('leaves by the exit at the foot of the screen', async () => {
    const host = await open(FINDER);
    const away = hosts.refusing.put('weather.html', '<!doctype html><meta charset="utf-8"><title>天気</title><p>晴れ');
    await host.frame.evaluate(
      (tag, url) => {
        document.querySelector(tag)!.setAttribute('exit-url', url);
        scrollTo({ top: 1800, behavior: 'instant' });
      },
      FINDER,
      away,
    );
    const foot = await host.find(FINDER, '.exit-foot button');
    await Promise.all([host.page.waitForNavigation(), foot.click()]);
    assert.equal(host.page.url(), away);
    await host.close();
  });
});
