/** What README tells a webmaster to paste works under the policy that README gives, without a word in the console. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const README = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
const block = (language: string, after: string): string =>
  new RegExp(`\\n#+ ${after}\\n[^]*?\`\`\`${language}\\n([^]*?)\`\`\``).exec(README)![1]!;

describe('what README says to paste', () => {
  let browser: Browser;
  let hosts: Hosts;
  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  it('works under the policy that README gives', async () => {
    const { url } = hosts.widgets;
    const feed = hosts.feed();
    const pasted = block('html', '貼り付けるもの')
      .replaceAll('https://配信元のホスト/feed/feed.json', feed)
      .replaceAll('https://配信元のホスト/dist/', `${url}/`);
    const policy = block('text', 'CSP.*').replaceAll('https://配信元のホスト', url).replace(/\s+/g, ' ');
    const host = await HostPage.open(
      browser,
      hosts.page,
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本市</title><link rel="icon" href="data:,"></head><body>${pasted}</body></html>`,
      {
        headers: {
          'content-security-policy': `default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; ${policy}`,
        },
      },
    );
    await host.untilText('tsunagari-consultation-finder', 'くらしの相談窓口');
    await host.settle();
    assert.doesNotMatch(pasted + policy, /配信元/);
    assert.deepEqual([...host.errors, ...host.warnings, ...(await host.violations())], []);
    assert.equal(host.requests.filter((one) => one === feed).length, 1, 'what was fetched early is used');
    await host.close();
  });
});
