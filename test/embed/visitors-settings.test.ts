/** What visitors set for themselves: larger text, wider spacing, their own colours; and devices that are narrow or not Japanese. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession } from 'puppeteer-core';
import { buildMember, buildNeed, buildOffer } from '../fixtures/feed.js';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FINDER = 'tsunagari-consultation-finder';
const TAGS = [
  FINDER,
  ...['ibasho-map', 'event-list', 'join-form', 'support-guide', 'member-directory', 'matching-board'].map(
    (name) => `tsunagari-${name}`,
  ),
];

/** Everything folded open, and what then reaches out of its widget's box. */
function sticksOut(tags: string[]): string[] {
  return tags.flatMap((tag) => {
    const root = document.querySelector(tag)!.shadowRoot!.querySelector('.root')!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    const end = root.getBoundingClientRect().right + 1;
    return [...root.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > end && !one.closest('.visually-hidden'))
      .map((one) => `${tag} ${one.localName}.${one.className}`);
  });
}

describe("visitors' settings", () => {
  let browser: Browser;
  let hosts: Hosts;

  before(async () => {
    [browser, hosts] = await openStage('chrome');
  });
  after(() => closeStage(browser, hosts));

  async function open(width: number, set?: (session: CDPSession) => Promise<unknown>, style = ''): Promise<HostPage> {
    const feed = hosts.feed({
      members: [buildMember()],
      needs: [buildNeed({ through: undefined })],
      offers: [buildOffer({ through: undefined })],
    });
    const widgets = TAGS.map((tag) => `<${tag} lang="ja" feed="${feed}" area="14205"></${tag}>`).join('');
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>見本市</title><script src="${hosts.script}" async></script></head><body style="${style}">${widgets}</body></html>`,
      {
        prepare: async (page) => {
          await page.setViewport({ width, height: 740 });
          await set?.(await page.createCDPSession());
        },
      },
    );
    for (const tag of TAGS)
      await host.until(tag, (one) => document.querySelector(one)?.shadowRoot?.querySelector('.heading'), tag);
    return host;
  }

  for (const [what, width, set, style] of [
    ['in a column of 200 px', 1280, undefined, 'width: 200px'],
    ['on a screen of 320 px', 320],
    [
      'on a phone with text twice as large',
      360,
      (session: CDPSession) => session.send('Page.setFontSizes', { fontSizes: { standard: 32 } }),
    ],
  ] as const) {
    it(`stays in its box ${what}`, async () => {
      const host = await open(width, set, style);
      assert.deepEqual(await host.frame.evaluate(sticksOut, TAGS), []);
      assert.equal(await host.frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await host.close();
    });
  }

  it('shows what is chosen in forced colours, where no background tells', async () => {
    const host = await open(360, (session) =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] }),
    );
    await host.frame.evaluate(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.tile')!.click(),
      FINDER,
    );
    await host.until(
      'a chosen tile',
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.tile[aria-pressed="true"]'),
      FINDER,
    );
    assert.equal(await host.style(FINDER, '.tile[aria-pressed="true"]', 'border-top-width'), '3px');
    assert.equal(await host.style(FINDER, '.tile[aria-pressed="false"]', 'border-top-width'), '1px');
    await host.close();
  });

  it('prints the numbers to call, and dark widgets in ink', async () => {
    const host = await open(1280);
    await host.frame.evaluate((tag) => document.querySelector(tag)!.setAttribute('color-scheme', 'dark'), FINDER);
    await host.page.emulateMediaType('print');
    await host.until('dark', (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.dark'), FINDER);
    assert.notEqual(await host.style(FINDER, '.card .call', 'display'), 'none');
    for (const part of ['.card .call', '.root'])
      assert.equal(await host.style(FINDER, part, 'color'), 'rgb(0, 0, 0)', part);
    await host.until(
      'the rest of a card',
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.source'),
      FINDER,
    );
    assert.equal(await host.style(FINDER, '.source', 'color'), 'rgb(89, 89, 89)');
    assert.equal(await host.style(FINDER, '.memo-button', 'display'), 'none');
    await host.close();
  });

  it('tells the browser which language its words are in, so that characters have their Japanese shapes', async () => {
    const host = await open(360);
    for (const tag of TAGS) assert.equal(await host.style(tag, '.root', '-webkit-locale'), '"ja"', tag);
    await host.close();
  });
});
