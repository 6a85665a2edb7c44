/** The frame page, for sites that take no scripts: what it shows, how high it becomes, and what a stranger's address cannot do with it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const page = (body: string): string => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>町</title>${body}`;

describe('the frame page', () => {
  let browser: Browser;
  let hosts: Hosts;
  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  const address = (query: string): string =>
    `${hosts.widgets.url}/frame.html?widget=event-list&feed=${encodeURIComponent(hosts.feed())}${query}`;
  const framePage = (url: string, { attributes = '', script = true } = {}): string =>
    page(
      `${script ? `<script src="${hosts.widgets.url}/tsunagari-frame.js" async></script>` : ''}<iframe src="${url.replaceAll('&', '&amp;')}" title="イベント" width="100%" height="300" ${attributes}></iframe>`,
    );
  const heightOf = (host: HostPage): Promise<number> =>
    host.page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().height);

  async function grown(host: HostPage): Promise<void> {
    await host.until(
      'the frame as high as its content',
      () => document.querySelector('iframe')!.getBoundingClientRect().height > 320,
      undefined,
    );
  }

  it('shows the widget and becomes as high as it', async () => {
    const url = address('&heading-level=2');
    const host = await HostPage.open(browser, hosts.page, framePage(url));
    await grown(host);
    await host.waitForFrame(url);
    assert.match(await host.text(LIST), /みんなの茶話会/);
    const scrolls = await host.frame.evaluate(
      () => document.documentElement.scrollHeight > document.documentElement.clientHeight + 1,
    );
    assert.equal(scrolls, false);
    await host.close();
  });

  it('becomes as high as the widget also where the script comes late', async () => {
    const url = address('');
    const host = await HostPage.open(browser, hosts.page, framePage(url, { script: false }));
    await host.waitForFrame(url);
    await host.untilText(LIST, 'みんなの茶話会');
    host.frame = host.page.mainFrame();
    await host.page.addScriptTag({ url: `${hosts.widgets.url}/tsunagari-frame.js` });
    await grown(host);
    await host.close();
  });

  it('works sandboxed without an origin of its own', async () => {
    const host = await HostPage.open(
      browser,
      hosts.page,
      framePage(address(''), { attributes: 'sandbox="allow-scripts"' }),
    );
    await grown(host);
    await host.close();
  });

  it('keeps its height and scrolls inside where the page around runs no script', async () => {
    const url = address('');
    const host = await HostPage.open(browser, hosts.page, framePage(url, { script: false }));
    const height = await heightOf(host);
    await host.waitForFrame(url);
    await host.untilText(LIST, 'みんなの茶話会');
    assert.equal(height, 304, 'with its border');
    const scrolls = await host.frame.evaluate(
      () => document.scrollingElement!.scrollHeight > document.scrollingElement!.clientHeight,
    );
    assert.equal(scrolls, true);
    await host.close();
  });

  it('has no say over the height of other frames, and none beyond bounds', async () => {
    const host = await HostPage.open(
      browser,
      hosts.page,
      page(
        `<script src="${hosts.widgets.url}/tsunagari-frame.js"></script><iframe src="about:blank" height="300"></iframe>`,
      ),
    );
    await host.page.evaluate(() => {
      for (const height of [900, Number.NaN, Infinity, '900', null]) postMessage({ tsunagariFrameHeight: height }, '*');
    });
    await host.settle();
    assert.equal(await heightOf(host), 304);
    await host.close();
  });

  it('takes no feed of a stranger, and says so', async () => {
    const stranger = hosts.refusing.put('feed.json', '{}');
    const url = `${hosts.widgets.url}/frame.html?widget=event-list&feed=${encodeURIComponent(stranger)}`;
    const host = await HostPage.open(browser, hosts.page, framePage(url));
    await host.untilWarning('frame.html: feed=');
    assert.deepEqual(
      host.requests.filter((one) => one === stranger),
      [],
    );
    await host.close();
  });

  it('names the widgets that there are where the address names none', async () => {
    const host = await HostPage.open(browser, hosts.page, framePage(`${hosts.widgets.url}/frame.html?widget=nothing`));
    await host.waitForFrame(`${hosts.widgets.url}/frame.html?widget=nothing`);
    await host.until('the names', () => document.body.textContent.includes('consultation-finder、'), undefined);
    await host.close();
  });

  it('opens links in the whole page', async () => {
    const url = address('');
    const host = await HostPage.open(browser, hosts.page, framePage(url));
    await host.waitForFrame(url);
    await host.untilText(LIST, 'みんなの茶話会');
    const going = host.page.waitForRequest('https://example.jp/event', { timeout: 15_000 });
    await host.frame.evaluate(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('a[href*="example.jp"]')!.click(),
      LIST,
    );
    assert.equal((await going).frame(), host.page.mainFrame());
    await host.close();
  });
});
