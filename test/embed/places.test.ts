/** Where tags may stand and where files may be: shadow roots, inlined or combined scripts, files that are missing or mixed. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage, type BrowserName, type OpenOptions } from './host-page.js';
import { Host, type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const LIST = 'tsunagari-event-list';
const DIST = path.resolve(import.meta.dirname, '../../dist');

for (const name of ['chrome', 'firefox'] satisfies BrowserName[]) {
  describe(`places in ${name}`, () => {
    let browser: Browser;
    let hosts: Hosts;
    let tag: string;
    const once = (title: string, run: () => Promise<void>): void => void (name === 'chrome' && it(title, run));
    const open = (head: string, body: string, options?: OpenOptions): Promise<HostPage> =>
      HostPage.open(
        browser,
        hosts.page,
        `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title>${head}</head><body>${body}</body></html>`,
        options,
      );

    before(async () => {
      [browser, hosts] = await openStage(name);
      tag = `<${LIST} feed="${hosts.feed()}"><a href="/events">一覧</a></${LIST}>`;
    });
    after(() => closeStage(browser, hosts));

    const define = (inside: string, late = 0): string =>
      `<script>setTimeout(() => customElements.define('city-box', class extends HTMLElement { connectedCallback() { ${inside} } }), ${late})</script>`;

    for (const [how, body] of [
      [
        'made at once',
        (inner: string) =>
          `<city-box></city-box>${define(`this.attachShadow({ mode: 'open' }).innerHTML = \`${inner}\``)}`,
      ],
      [
        'made later',
        (inner: string) =>
          `<city-box></city-box>${define(`this.attachShadow({ mode: 'open' }).innerHTML = \`${inner}\``, 500)}`,
      ],
      [
        'filled later',
        (inner: string) =>
          `<city-box></city-box>${define(`const root = this.attachShadow({ mode: 'open' }); setTimeout(() => (root.innerHTML = \`<p>\${\`${inner}\`}</p>\`), 500)`)}`,
      ],
      [
        'given to an element some time after the page has loaded',
        (inner: string) =>
          `<div id="late"></div><script>addEventListener('load', () => setTimeout(() => (document.querySelector('#late').attachShadow({ mode: 'open' }).innerHTML = \`${inner}\`), 1500))</script>`,
      ],
      [
        'written in the page',
        (inner: string) => `<city-box><template shadowrootmode="open">${inner}</template></city-box>`,
      ],
      [
        'inside another',
        (inner: string) =>
          `<city-hall><template shadowrootmode="open"><city-box></city-box></template></city-hall>${define(`this.attachShadow({ mode: 'open' }).innerHTML = \`${inner}\``)}`,
      ],
    ] as const)
      it(`finds a tag in an open shadow root ${how}`, async () => {
        for (const async of ['async', '']) {
          const host = await open(`<script src="${hosts.script}" ${async}></script>`, body(tag));
          await host.until('the tag', (wanted) => !!customElements.get(wanted), LIST);
          assert.deepEqual(host.warnings, []);
          await host.close();
        }
      });

    once('loads what the page names, for tags in closed shadow roots, and says what it does not know', async () => {
      const host = await open(
        `<script src="${hosts.script}" data-load="event-list no-such" async></script>`,
        `<city-box></city-box>${define(`this.attachShadow({ mode: 'closed' }).innerHTML = \`${tag}\``)}`,
      );
      await host.until('the tag', (wanted) => !!customElements.get(wanted), LIST);
      await host.untilWarning('tsunagari-no-such');
      await host.close();
    });

    const inlined = readFileSync(path.join(DIST, 'tsunagari.js'), 'utf8').replaceAll('</script', '<\\/script');
    for (const type of ['', 'type="module"'])
      for (const [how, head] of [
        ['data-base', (base: string) => `<script ${type} data-base="${base}">${inlined}</script>`],
        [
          '<meta>',
          (base: string) => `<meta name="tsunagari-base" content="${base}"><script ${type}>${inlined}</script>`,
        ],
      ] as const) {
        once(`works inlined into the page ${type} where ${how} says where its files are`, async () => {
          for (const base of [hosts.widgets.url, `${hosts.widgets.url}/`, `${hosts.widgets.url}/tsunagari.js`]) {
            const host = await open(head(base), tag);
            await host.untilText(LIST, 'みんなの茶話会');
            assert.deepEqual(host.warnings, []);
            await host.close();
          }
        });
      }

    once('says where to say it when it does not know where its files are', async () => {
      const host = await open('', `${tag}<script>${inlined}</script>`);
      await host.untilWarning('data-base');
      assert.equal(await host.isShown(`${LIST} > a`), true);
      await host.close();
    });

    once(
      'combined with other scripts it finds its files by data-base, and names it where they are not beside it',
      async () => {
        const bundle = hosts.page.put('app.js', `window.app = 1;${inlined}`, { 'content-type': 'text/javascript' });
        for (const how of ['async', 'type="module"']) {
          const right = await open(`<script src="${bundle}" data-base="${hosts.widgets.url}/" ${how}></script>`, tag);
          await right.untilText(LIST, 'みんなの茶話会');
          await right.close();
        }
        const wrong = await open(`<script src="${bundle}" async></script>`, tag);
        await wrong.untilWarning('data-base');
        await wrong.close();
      },
    );

    /** A host with some of the files, and mostly without the one that needs no others. */
    async function withHost(
      change: (folder: string) => void,
      run: (host: Host) => Promise<void>,
      hasAlone = false,
    ): Promise<void> {
      const folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-host-'));
      for (const part of ['tsunagari.js', 'widgets', 'chunks'])
        cpSync(path.join(DIST, part), path.join(folder, part), { recursive: true });
      if (!hasAlone) rmSync(path.join(folder, 'widgets/event-list-alone.js'));
      change(folder);
      const host = await Host.start({ '/': folder });
      try {
        await run(host);
      } finally {
        await host.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }

    async function warningOf(host: Host, options?: OpenOptions): Promise<string> {
      const opened = await open(`<script src="${host.url}/tsunagari.js" async></script>`, tag, options);
      await opened.untilWarning(`<${LIST}>`);
      await opened.settle();
      const ours = opened.warnings.filter((line) => line.startsWith('<tsunagari'));
      assert.equal(ours.length, 1, ours.join('\n'));
      assert.equal(await opened.isShown(`${LIST} > a`), true);
      await opened.close();
      return ours[0]!;
    }

    it('names the files that are missing where chunks/ was not put there', () =>
      withHost(
        (folder) => rmSync(path.join(folder, 'chunks'), { recursive: true }),
        async (host) => {
          const said = await warningOf(host);
          assert.match(said, /chunks\/core-[\w-]+\.js（404）/);
          assert.match(said, /同じ回に組み立てたもの/);
          assert.doesNotMatch(said, /script-src|Allow-Origin/);
        },
      ));

    once('shows the records without chunks/, and names the file of what comes later', () =>
      withHost(
        (folder) => rmSync(path.join(folder, 'chunks'), { recursive: true }),
        async (host) => {
          const opened = await open(`<script src="${host.url}/tsunagari.js" async></script>`, tag);
          await opened.untilText(LIST, 'みんなの茶話会');
          await opened.untilText(LIST, '読み込めませんでした');
          assert.ok(
            opened.warnings.some((line) => /chunks\/event-list\/later-[\w-]+\.js/.test(line)),
            opened.warnings.join('\n'),
          );
          await opened.close();
        },
        true,
      ),
    );

    once('names the widget that is missing', () =>
      withHost(
        (folder) => rmSync(path.join(folder, 'widgets/event-list.js')),
        async (host) => assert.match(await warningOf(host), /widgets\/event-list\.js\?v=[\d.]+（404）/),
      ),
    );

    it('says that files are of two builds', () =>
      withHost(
        (folder) => {
          const core = readdirSync(path.join(folder, 'chunks')).find((file) => file.startsWith('core-'))!;
          writeFileSync(path.join(folder, 'chunks', core), 'export const other = 1;');
        },
        async (host) => {
          const said = await warningOf(host);
          assert.match(said, /回がちがいます/);
          assert.doesNotMatch(said, /script-src|404/);
        },
      ));

    once('names the policy that a page with Trusted Types must allow', () =>
      withHost(
        () => undefined,
        async (host) => {
          const said = await warningOf(host, {
            headers: {
              'content-security-policy': "require-trusted-types-for 'script'; trusted-types somebody-else",
            },
          });
          assert.match(said, /trusted-types に lit-html/);
          assert.doesNotMatch(said, /Allow-Origin/);
        },
      ),
    );

    once('says what may be wrong where nothing of the host can be read', () =>
      withHost(
        (folder) => rmSync(path.join(folder, 'widgets'), { recursive: true }),
        async (host) => {
          const said = await warningOf(host);
          for (const word of ['widgets/', new URL(host.url).host, 'Access-Control-Allow-Origin', 'script-src'])
            assert.ok(said.includes(word), said);
        },
      ),
    );
  });
}
