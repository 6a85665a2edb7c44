/** Places and events by keyboard alone: whole ways from the first Tab to the way out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, KeyInput } from 'puppeteer-core';
import { buildIbasho } from '../fixtures/feed.js';
import { focused, tabTo } from './by-keyboard.js';
import { HostPage } from './host-page.js';
import { comingEvent, inDays, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const MAP = 'tsunagari-ibasho-map';
const EVENTS = 'tsunagari-event-list';
const TILE = readFileSync(new URL('../fixtures/tile.png', import.meta.url));
const verifiedOn = inDays(-3).slice(0, 10);
/** A day of Japan so many days from now. */
const day = (days: number): string =>
  new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe('places and events by keyboard alone', () => {
  let browser: Browser;
  let hosts: Hosts;
  let tiles: string;
  let feed: string;

  before(async () => {
    [browser, hosts] = await openStage();
    tiles = `${hosts.widgets.put('tile.png', TILE, { 'content-type': 'image/png' })}?{z}/{x}/{y}`;
    feed = hosts.feed({
      calendar: hosts.widgets.put('events.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', {
        'content-type': 'text/calendar',
      }),
      ibasho: [
        ...['一階の縁側', '二階の縁側', '三階の縁側'].map((name) => buildIbasho({ id: name, name, verifiedOn })),
        buildIbasho({
          id: 'west',
          name: '西の広場',
          geo: { latitude: 35.4, longitude: 139.1 },
          cost: [{ free: false, note: '100円' }],
          verifiedOn,
        }),
      ],
      events: [1, 2, 3, 40].map((days) =>
        comingEvent({
          id: `e${days}`,
          name: `${days}日後のお茶会`,
          startDate: `${day(days)}T10:00:00+09:00`,
          endDate: `${day(days)}T11:00:00+09:00`,
        }),
      ),
    } as never);
  });
  after(() => closeStage(browser, hosts));

  async function open(tag: string, width: number, attributes = ''): Promise<HostPage> {
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本市</title><link rel="icon" href="data:,"><script src="${hosts.script}" async></script></head><body><a href="#top">見本市</a><${tag} feed="${feed}" ${attributes}></${tag}><a href="#end">終わり</a></body></html>`,
      { prepare: (page) => page.setViewport({ width, height: 740 }) },
    );
    await host.untilText(tag, tag === MAP ? '縁側' : 'お茶会');
    await host.find(tag, '.side .button, .side input');
    return host;
  }

  /** What has the focus, once it is something with these words. */
  async function untilFocused(host: HostPage, words: RegExp): Promise<string> {
    const end = Date.now() + 15_000;
    for (;;) {
      const { what, isOnScreen } = await host.frame.evaluate(focused);
      if (words.test(what) && isOnScreen) return what;
      if (Date.now() > end) throw new Error(`the focus is on ${what}, ${isOnScreen ? 'on' : 'off'} the screen`);
      await host.settle(50);
    }
  }

  const press = (host: HostPage, key: KeyInput): Promise<void> => host.page.keyboard.press(key);
  const labelOf = (host: HostPage): Promise<string> =>
    host.frame.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at!.getAttribute('aria-label') ?? '';
    });
  /** Tab, until something of this name has the focus; of what was passed, the names. */
  async function tabToLabel(host: HostPage, label: RegExp): Promise<string[]> {
    const passed: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await press(host, 'Tab');
      const name = await labelOf(host);
      if (label.test(name)) return passed;
      passed.push(name || (await host.frame.evaluate(focused)).what);
    }
    throw new Error(`Tab does not lead to ${String(label)}: ${passed.join(' | ')}`);
  }
  const pinsAt = (host: HostPage): Promise<string> =>
    host.frame.evaluate(
      (tag) =>
        [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.pin')]
          .map((pin) => `${pin.getAttribute('aria-label')} ${Math.round(pin.getBoundingClientRect().x)}`)
          .join('、'),
      MAP,
    );
  async function untilMoved(host: HostPage, act: () => Promise<void>, what: string): Promise<void> {
    const was = await pinsAt(host);
    await act();
    await host.until(
      `the map ${what}`,
      ([tag, before]) =>
        [...document.querySelector(tag!)!.shadowRoot!.querySelectorAll('.pin')]
          .map((pin) => `${pin.getAttribute('aria-label')} ${Math.round(pin.getBoundingClientRect().x)}`)
          .join('、') !== before,
      [MAP, was],
    );
  }

  it('opens the map, moves it by keys and by buttons, reaches all places of one building, and leaves it again', async () => {
    const host = await open(MAP, 360, `tiles="${tiles}"`);
    await tabTo(host, /^button 地図で見る$/);
    await press(host, 'Enter');
    await untilFocused(host, /^div/);
    await host.until(
      'pins',
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll('.pin').length === 2,
      MAP,
    );
    for (const key of ['ArrowRight', 'ArrowLeft', '+', '-'] as const)
      await untilMoved(host, () => press(host, key), `heeds ${key}`);
    const passed = await tabToLabel(host, /右/);
    assert.ok(passed.some((name) => /拡大/.test(name)) && passed.some((name) => /縮小/.test(name)), passed.join('｜'));
    await untilMoved(host, () => press(host, 'Enter'), 'is moved by its button');
    await tabTo(host, /^button 地図を閉じる/);
    await press(host, 'Enter');
    await untilFocused(host, /^button 地図で見る/);

    await press(host, 'Enter');
    await untilFocused(host, /^div/);
    await host.until(
      'pins',
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll('.pin').length === 2,
      MAP,
    );
    await tabToLabel(host, /3か所/);
    await press(host, 'Enter');
    await untilFocused(host, /^article .*縁側/);
    const names = await host.frame.evaluate(
      (tag) =>
        [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.card.chosen .card-title')].map((title) =>
          title.textContent!.trim(),
        ),
      MAP,
    );
    assert.deepEqual(names.sort(), ['一階の縁側', '三階の縁側', '二階の縁側'].sort());
    await tabTo(host, /^a 終わり$/);
    await host.close();
  });

  it('finds what is near a place that is typed, and takes it back', async () => {
    const host = await open(MAP, 360);
    await tabTo(host, /^summary 近い順にならべる/);
    await press(host, 'Enter');
    await host.find(MAP, '#near-place');
    await tabTo(host, /^input#near-place/);
    await host.page.keyboard.type('西の広場');
    await host.find(MAP, '.starts button');
    await tabTo(host, /^button .*西の広場/);
    await press(host, 'Enter');
    await host.untilText(MAP, '西の広場」から');
    await untilFocused(host, /^button .*西の広場/);
    await host.close();
  });

  it('goes from the list to the details and their calendar, and on to what can be done with the whole list', async () => {
    const host = await open(EVENTS, 360);
    await tabTo(host, /^summary くわしく見る/);
    await press(host, 'Enter');
    await tabTo(host, /^summary カレンダーに入れる/);
    await press(host, 'Enter');
    await host.untilText(EVENTS, 'Google');
    await tabTo(host, /^(a|button) .*ics/);
    await tabTo(host, /^summary カレンダーへの登録/);
    await press(host, 'Enter');
    await host.find(EVENTS, '.tools a[href^="webcal:"]');
    await press(host, 'Tab');
    assert.match((await host.frame.evaluate(focused)).what, /^a /);
    await tabTo(host, /^button .*印刷/);
    await press(host, 'Enter');
    await untilFocused(host, /^button .*印刷/);
    await tabTo(host, /^a 終わり$/);
    assert.deepEqual(host.errors, []);
    await host.close();
  });

  for (const width of [360, 1280])
    it(`walks through the month as through a grid, into the day and back, at ${width} px`, async () => {
      const host = await open(EVENTS, width);
      await tabTo(host, /^button カレンダー$/);
      await press(host, 'Enter');
      await host.find(EVENTS, '[role="grid"]');
      await untilFocused(host, /^button カレンダー/);
      await tabTo(host, /^td /);
      const dayNow = (): Promise<number> =>
        host.frame.evaluate(
          (tag) => Number((document.querySelector(tag)!.shadowRoot!.activeElement as HTMLElement).dataset['day']),
          EVENTS,
        );
      const go = async (key: KeyInput, by: number | undefined, modifier?: KeyInput): Promise<void> => {
        const from = await dayNow();
        if (modifier) await host.page.keyboard.down(modifier);
        await press(host, key);
        if (modifier) await host.page.keyboard.up(modifier);
        await host.until(
          `${modifier ?? ''} ${key}`,
          ([tag, before, to]) => {
            const cell = document.querySelector(tag as string)!.shadowRoot!.activeElement as HTMLElement;
            const day = Number(cell?.dataset['day']);
            return cell?.getAttribute('role') === 'gridcell' && (to === null ? day !== before : day === to);
          },
          [EVENTS, from, by === undefined ? null : from + by] as const,
        );
        const { isOnScreen } = await host.frame.evaluate(focused);
        assert.equal(isOnScreen, true, `${key} leads off the screen`);
      };
      await go('ArrowRight', 1);
      await go('ArrowDown', 7);
      await go('ArrowUp', -7);
      await go('ArrowLeft', -1);
      const start = await dayNow();
      await go('PageDown', undefined);
      await go('PageUp', undefined);
      await go('PageDown', undefined, 'Shift');
      await go('PageUp', undefined, 'Shift');
      await go('Home', undefined, 'Control').catch(() => undefined); // It may be the first of the month.
      await go('End', undefined, 'Control');
      await go('Home', undefined, 'Control');
      // Back to the day with something: the next one from today.
      const target = Math.floor((Date.now() + 9 * 3_600_000) / 86_400_000) + 1;
      for (let presses = 0; (await dayNow()) !== target && presses < 62; presses++)
        await go((await dayNow()) < target ? 'ArrowRight' : 'ArrowLeft', undefined);
      await press(host, 'Enter');
      await host.until(
        'the day is listed',
        (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.day-list')?.textContent!.includes('1日後'),
        EVENTS,
      );
      assert.equal(await dayNow(), target, 'the focus stays in the grid');
      await tabTo(host, /^(a|summary) (公式|くわしく)/);
      await tabTo(host, /^td /, true);
      assert.equal(await dayNow(), target);
      assert.ok(start > 0);
      await tabTo(host, /^button 一覧$/, true);
      await press(host, 'Enter');
      await host.until(
        'the list',
        (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('[role="grid"]') === null,
        EVENTS,
      );
      await untilFocused(host, /^button 一覧/);
      await tabTo(host, /^a 終わり$/);
      assert.deepEqual(host.errors, []);
      await host.close();
    });

  it('chooses filters of the map and of the events, and takes them back', async () => {
    for (const [tag, choice] of [
      [MAP, /^input 無料|^button 無料/],
      [EVENTS, /^(input|button) 今月/],
    ] as const) {
      const host = await open(tag, 360);
      await tabTo(host, /^(summary|button) 条件でさがす/);
      await press(host, 'Enter');
      await tabTo(host, choice);
      await press(host, 'Space');
      await host.find(tag, '.chip-remove');
      await untilFocused(host, choice);
      await tabTo(host, /外す/);
      await press(host, 'Enter');
      await host.until(
        'the condition is gone',
        (name) => document.querySelector(name)!.shadowRoot!.querySelector('.chip-remove') === null,
        tag,
      );
      assert.doesNotMatch((await host.frame.evaluate(focused)).what, /^(body|html)/);
      await host.close();
    }
  });
});
