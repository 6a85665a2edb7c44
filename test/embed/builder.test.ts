/** The page that makes tags: what it gives works where it is pasted, and nothing of what is chosen leaves the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LIST = 'tsunagari-event-list';

describe('the embed builder', () => {
  let browser: Browser;
  let hosts: Hosts;
  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  async function open(hash: string): Promise<HostPage> {
    const host = await HostPage.open(browser, hosts.page, '<!doctype html>');
    await host.page.goto(`${hosts.widgets.url}/builder/index.html#${hash}`);
    await host.until('the form', () => document.querySelector('embed-builder fieldset'), undefined);
    return host;
  }

  const snippet = (host: HostPage, label: string): Promise<string> =>
    host.page.evaluate((name) => document.querySelector(`pre[aria-label^="${name}"]`)!.textContent, label);

  it('gives a tag that works where it is pasted, also without scripts', async () => {
    const host = await open(`widget=event-list&feed=${encodeURIComponent(hosts.feed())}&value-limit=3&text=催し`);
    const forms = {
      script: (await snippet(host, 'スクリプト')) + (await snippet(host, 'タグ')),
      holder: (await snippet(host, 'スクリプト')) + (await snippet(host, '知らないタグ')),
      frame: await snippet(host, 'スクリプトを置けない'),
    };
    await host.close();
    for (const [form, pasted] of Object.entries(forms)) {
      const page = await HostPage.open(browser, hosts.page, `<!doctype html><meta charset="utf-8">${pasted}`);
      if (form === 'frame')
        page.frame = await page.page.waitForFrame((frame) => frame.url().includes('frame.html'), { timeout: 15_000 });
      await page.untilText(LIST, 'みんなの茶話会');
      await page.close();
    }
  });

  it('pins files that the browser then accepts', async () => {
    const host = await open(`widget=event-list&feed=${encodeURIComponent(hosts.feed())}`);
    await host.page.evaluate(() =>
      [...document.querySelectorAll('label')].find((label) => label.textContent.includes('SRI'))!.click(),
    );
    await host.until('the hashes', () => document.querySelector('pre')!.textContent.includes('importmap'), undefined);
    const pasted = (await snippet(host, 'スクリプト')) + (await snippet(host, 'タグ'));
    await host.close();
    const page = await HostPage.open(browser, hosts.page, `<!doctype html><meta charset="utf-8">${pasted}`);
    await page.untilText(LIST, 'みんなの茶話会');
    await page.close();
    const forged = pasted.replace(/(widgets\/event-list[^"]+"(?::| integrity=)"sha384-)..../g, '$1AAAA');
    const warned = await HostPage.open(browser, hosts.page, `<!doctype html><meta charset="utf-8">${forged}`);
    await warned.untilWarning('tsunagari-event-list');
    await warned.close();
  });

  it('shows the widget as it will be', async () => {
    const host = await open(`widget=event-list&feed=${encodeURIComponent(hosts.feed())}&primary=%2300594f`);
    host.frame = await host.page.waitForFrame((frame) => frame.url().includes('preview.html'), { timeout: 15_000 });
    await host.untilText(LIST, 'みんなの茶話会');
    assert.equal(
      await host.frame.evaluate(
        (tag) => getComputedStyle(document.querySelector(tag)!).getPropertyValue('--tsunagari-color-primary'),
        LIST,
      ),
      '#00594f',
    );
    await host.close();
  });

  it('diagnoses a feed that refuses other pages', async () => {
    const refusing = hosts.refusing.put('feed.json', '{}');
    const host = await open(`feed=${encodeURIComponent(refusing)}`);
    await host.page.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent.includes('診断'))!.click(),
    );
    await host.until(
      'the remedy',
      () => document.querySelector('.findings')!.textContent.includes('Access-Control-Allow-Origin'),
      undefined,
    );
    await host.close();
  });

  it('keeps what is chosen in its address and sends it nowhere', async () => {
    const host = await open('widget=consultation-finder');
    const before = host.requests.length;
    await host.page.evaluate(() =>
      [...document.querySelectorAll('label')].find((label) => label.textContent.includes('お金・生活'))!.click(),
    );
    await host.until('the address', () => location.hash.includes('preset-topic=money'), undefined);
    assert.deepEqual(host.requests.slice(before), []);
    await host.close();
  });

  it('is accessible, wide and narrow', async () => {
    for (const width of [1280, 360]) {
      const host = await open('widget=event-list&primary=%23ffd43d&area=14205&preset-kind=exchange');
      await host.page.setViewport({ width, height: 800 });
      await host.page.evaluate(AXE);
      const found = await host.page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
      });
      assert.deepEqual(found, []);
      assert.equal(
        await host.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        true,
        `nothing sticks out at ${width} px`,
      );
      await host.close();
    }
  });
});
