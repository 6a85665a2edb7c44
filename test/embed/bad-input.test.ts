/** What a webmaster gets wrong, and what a feed's host does: one warning with tag, attribute or header, and remedy; the fallback stays. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage, type OpenOptions } from './host-page.js';
import { comingEvent, freshFeed, Host, inDays, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const FINDER = 'tsunagari-consultation-finder';
const FORM = 'tsunagari-join-form';

describe('bad input', () => {
  let browser: Browser;
  let hosts: Hosts;
  let feed: string;
  const open = (body: string, options?: OpenOptions): Promise<HostPage> =>
    HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><body>${body}<script src="${hosts.script}" async></script></body></html>`,
      options,
    );
  const list = (url: string | undefined, attributes = ''): string =>
    `<${LIST} ${url === undefined ? '' : `feed="${url}"`} ${attributes}><a href="/events">一覧</a></${LIST}>`;

  before(async () => {
    [browser, hosts] = await openStage();
    feed = hosts.feed();
  });
  after(() => closeStage(browser, hosts));

  /** Opens one list and expects exactly one warning that names the tag and these words, and the fallback on the screen. */
  async function expectOneWarning(url: string | undefined, ...words: (string | RegExp)[]): Promise<HostPage> {
    const host = await open(list(url));
    await host.untilWarning(LIST);
    await host.settle(600);
    assert.equal(host.warnings.length, 1, host.warnings.join('\n'));
    assert.ok(host.warnings[0]!.startsWith(`<${LIST}> `));
    for (const word of words)
      assert.ok(
        typeof word === 'string' ? host.warnings[0]!.includes(word) : word.test(host.warnings[0]!),
        `${String(word)} in ${host.warnings[0]}`,
      );
    assert.equal(await host.isShown(`${LIST} > a`), true, 'the fallback is on the screen');
    assert.deepEqual(host.errors, []);
    return host;
  }

  it('names the attribute where no feed is given', async () => {
    await (await expectOneWarning(undefined, 'feed="https://', 'tsunagari-feed')).close();
    await (await expectOneWarning('', 'feed="https://')).close();
  });

  it('names the attribute where the feed is no address', async () => {
    await (await expectOneWarning('javascript:alert(1)', 'feed="javascript:alert(1)"', 'https')).close();
    await (await expectOneWarning('https://', 'feed="https://"')).close();
  });

  it('names the quotes of a word processor, in the feed and elsewhere', async () => {
    await (await expectOneWarning('”https://host.example/feed.json”', 'feed="”https://', '引用符', '半角')).close();
    const host = await open(list(feed, 'area=”14205” heading-level=”3”'));
    await host.untilWarning('area="”14205”"');
    await host.untilWarning('heading-level="”3”"');
    for (const said of host.warnings) assert.match(said, /引用符が ” ” になっています/);
    await host.close();
  });

  it('names status and attribute where there is no feed', async () => {
    const host = await expectOneWarning(
      hosts.widgets.put('feed.json', 'gone', {}, 404),
      '404 エラーの応答が返りました。feed 属性の URL を確かめてください。',
    );
    const shown = await host.text(LIST);
    assert.match(shown, /公開している側で直す/);
    assert.doesNotMatch(shown, /再読み込み/, 'which would not help');
    await host.close();
  });

  it('says that HTML, broken JSON, an empty file or something else is no feed', async () => {
    const bodies: [string, string | RegExp][] = [
      ['<!doctype html><title>404</title>', /ウェブページ（HTML）が返りました.* \/ .*HTML/],
      [JSON.stringify(freshFeed()).slice(0, 300), /JSON として読めません.* \/ .*JSON/],
      ['', /ファイルが空です.* \/ .*empty/],
      ['[]', 'not a feed'],
      ['{"version": 2, "publisher": {"id": "x"}, "updated": "2026-01-01T00:00:00+09:00"}', 'version'],
      ['{"version": 1}', /publisher|updated/],
    ];
    await Promise.all(
      bodies.map(async ([body, word]) => (await expectOneWarning(hosts.widgets.put('feed.json', body), word)).close()),
    );
  });

  it('reads a feed with a byte order mark', async () => {
    const host = await open(list(hosts.widgets.put('feed.json', `\uFEFF${JSON.stringify(freshFeed())}`)));
    await host.untilText(LIST, 'みんなの茶話会');
    assert.deepEqual(host.warnings, []);
    await host.close();
  });

  it('names host and header where the feed is refused by CORS', async () => {
    const url = hosts.refusing.put('feed.json', JSON.stringify(freshFeed()));
    await (await expectOneWarning(url, new URL(url).host, 'Access-Control-Allow-Origin', 'connect-src')).close();
  });

  it('names attribute and remedy where an https page wants an http feed', async () => {
    const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見本市</title><body>${list('http://feed.example/feed.json')}<script src="https://widgets.example/tsunagari.js" async></script></body></html>`;
    const host = await open('', {
      prepare: async (one) => {
        await one.setRequestInterception(true);
        one.on('request', (request) => {
          const url = new URL(request.url());
          if (url.hostname === 'city.example')
            void request.respond({ contentType: 'text/html; charset=utf-8', body: page });
          else if (url.hostname === 'widgets.example')
            void fetch(hosts.widgets.url + url.pathname).then(async (answer) =>
              request.respond({
                status: answer.status,
                contentType: 'text/javascript',
                headers: { 'access-control-allow-origin': '*' },
                body: await answer.text(),
              }),
            );
          else if (url.hostname === 'feed.example') void request.abort();
          else void request.continue();
        });
      },
    });
    host.warnings.length = 0;
    await host.page.goto('https://city.example/', { waitUntil: 'domcontentloaded' });
    await host.untilText(LIST, '公開している側で直す');
    await host.settle();
    const ours = host.warnings.filter((one) => one.startsWith('<tsunagari'));
    assert.equal(ours.length, 1, ours.join('\n'));
    for (const word of [`<${LIST}>`, 'feed="http://feed.example/feed.json"', 'https'])
      assert.ok(ours[0]!.includes(word), ours[0]);
    assert.equal(await host.isShown(`${LIST} > a`), true);
    await host.close();
  });

  it('ignores wrong values of attributes, once each, and says what is allowed', async () => {
    const wrong =
      'heading-level="9" color-scheme="blue" limit="many" kind="party" area="Fujisawa" online="maybe" locked="colour" exit-url="javascript:void 0"';
    const host = await open(list(feed, wrong) + list(feed, wrong));
    await host.untilText(LIST, 'みんなの茶話会');
    await host.untilWarning('locked');
    await host.settle();
    for (const [attribute, allowed] of [
      ['heading-level', '2, 3, 4'],
      ['color-scheme', 'light, dark, auto'],
      ['limit', '整数'],
      ['kind', 'exchange'],
      ['area', '全国地方公共団体コード'],
      ['online', 'true, false'],
      ['exit-url', 'https'],
      ['locked', 'area'],
    ] as const) {
      const about = host.warnings.filter((one) => one.startsWith(`<${LIST}> ${attribute}=`));
      assert.equal(about.length, 1, `${attribute}: ${about.join('\n')}`);
      assert.ok(about[0]!.includes(allowed), about[0]);
    }
    assert.equal(
      await host.frame.evaluate(
        (tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.heading')!.localName,
        LIST,
      ),
      'h2',
    );
    await host.close();
  });

  it('says that a provider without a feed has none, and is silent about one that has', async () => {
    const host = await open(
      `<tsunagari-feed feed="${feed}"><div><${LIST}></${LIST}></div><${FINDER}></${FINDER}></tsunagari-feed>`,
    );
    await host.untilText(LIST, 'みんなの茶話会');
    await host.untilText(FINDER, 'くらしの相談窓口');
    await host.settle();
    assert.deepEqual(host.warnings, []);
    assert.equal(host.requests.filter((url) => url === feed).length, 1);
    await host.close();
  });

  it('survives attributes that are taken away', async () => {
    const host = await open(
      list(
        feed,
        'area="14205" include="event-1" exclude="x" locked="area" color-scheme="dark" heading="見出し" heading-level="3" limit="3" lang="ja"',
      ) +
        `<${FORM} feed="${feed}" action="${hosts.widgets.url}/join" mail="a@example.jp" apply-url="https://example.jp/"></${FORM}>`,
    );
    await host.untilText(LIST, '見出し');
    await host.frame.evaluate(
      (tags) => {
        for (const tag of tags)
          for (const { name } of [...document.querySelector(tag)!.attributes])
            document.querySelector(tag)!.removeAttribute(name);
      },
      [LIST, FORM],
    );
    await host.settle();
    assert.deepEqual(host.errors, []);
    assert.equal(await host.isShown(`${LIST} > a`), true, 'without a feed the fallback is back');
    await host.frame.evaluate((tag, url) => document.querySelector(tag)!.setAttribute('feed', url), LIST, feed);
    await host.untilText(LIST, 'みんなの茶話会');
    assert.deepEqual(host.errors, []);
    await host.close();
  });

  it('is given up after ten seconds without an answer', async () => {
    const host = await open(list('https://never.example/feed.json'), {
      // Nobody waits ten seconds for a test: long waits are short, and the host never answers.
      before: () => {
        const wait = window.setTimeout;
        window.setTimeout = ((run: () => void, delay = 0) =>
          wait(run, delay >= 1_000 ? delay / 50 : delay)) as typeof setTimeout;
        window.fetch = (_url, options) =>
          new Promise((_, reject) =>
            options!.signal!.addEventListener('abort', () => reject(options!.signal!.reason as Error)),
          );
      },
    });
    await host.untilText(LIST, '再読み込み');
    await host.untilWarning(LIST);
    await host.settle();
    assert.equal(host.warnings.length, 1);
    assert.match(host.warnings[0]!, /never\.example.*10 seconds/);
    assert.equal(await host.isShown(`${LIST} > a`), true);
    await host.close();
  });

  it('tells the page of failure and success, and tries again on a press', async () => {
    const office = await Host.start({});
    const url = office.put('feed.json', 'gone', {}, 503);
    const host = await open(list(url), {
      before: () => {
        const heard: unknown[] = [];
        Object.defineProperty(window, Symbol.for('heard'), { value: heard });
        for (const name of ['tsunagari-ready', 'tsunagari-error'])
          document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
      },
    });
    await host.untilText(LIST, '再読み込み');
    office.replace(url, JSON.stringify(freshFeed()));
    await host.frame.evaluate(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('[part="error"] button')!.click(),
      LIST,
    );
    await host.untilText(LIST, 'みんなの茶話会');
    assert.deepEqual(
      await host.frame.evaluate(() => (window as unknown as Record<symbol, unknown>)[Symbol.for('heard')]),
      [
        ['tsunagari-error', { error: 'HttpError' }],
        ['tsunagari-ready', { count: 1 }],
      ],
    );
    // Its words are a file of their own.
    await host.untilWarning(url);
    assert.equal(host.warnings.length, 1);
    await host.close();
    await office.close();
  });

  it('shows what include, exclude and limit leave', async () => {
    const events = ['a', 'b', 'c', 'd'].map((id, index) =>
      comingEvent({ id, name: `催し${id}`, startDate: inDays(5 + index), endDate: undefined }),
    );
    const many = hosts.feed({ events });
    const host = await open(
      [
        ['include="a c"', 'one'],
        ['exclude="a"', 'two'],
        ['limit="2"', 'three'],
        ['heading-level="3" heading="市の催し"', 'four'],
        ['color-scheme="dark" heading=""', 'five'],
      ]
        .map(([attributes, id]) => list(many, `${attributes} id="${id}"`))
        .join(''),
    );
    for (const id of ['one', 'two', 'three', 'four', 'five'])
      await host.untilText(`#${id}`, '催しc'.replace('c', id === 'three' ? 'b' : 'c'));
    const names = (id: string): Promise<string[]> =>
      host.frame.evaluate(
        (one) =>
          [...document.querySelector(one)!.shadowRoot!.querySelectorAll('.card-title')].map((title) =>
            title.textContent!.trim(),
          ),
        `#${id}`,
      );
    assert.deepEqual(await names('one'), ['催しa', '催しc']);
    assert.deepEqual(await names('two'), ['催しb', '催しc', '催しd']);
    assert.deepEqual(await names('three'), ['催しa', '催しb']);
    const levels = await host.frame.evaluate(() =>
      [...document.querySelector('#four')!.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
        (one) => one.localName,
      ),
    );
    assert.deepEqual([...new Set(levels)], ['h3', 'h4', 'h5']);
    assert.match(await host.text('#four'), /市の催し/);
    assert.equal(await host.style('#five', '.root', 'background-color'), 'rgb(26, 26, 28)');
    assert.equal(
      await host.frame.evaluate(() => document.querySelector('#five')!.shadowRoot!.querySelector('.heading')),
      null,
    );
    assert.deepEqual(host.warnings, []);
    await host.close();
  });
});
