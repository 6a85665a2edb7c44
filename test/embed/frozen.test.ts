/** Pages that were written for an earlier version's contract keep working: they stand for pages that we cannot mend. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const FROZEN = path.join(import.meta.dirname, 'frozen');
const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

describe('pages of earlier versions', () => {
  let browser: Browser;
  let hosts: Hosts;
  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  const folders = readdirSync(FROZEN).filter((name) => /^v\d/.test(name));

  it('are there for this version too', () =>
    assert.ok(folders.includes(`v${version.split('.').slice(0, 2).join('.')}`), 'see test/embed/frozen/README.md'));

  for (const folder of folders)
    for (const name of readdirSync(path.join(FROZEN, folder)).filter((file) => file.endsWith('.html')))
      it(`${folder}/${name}`, async () => {
        const read = (file: string): string => readFileSync(path.join(FROZEN, folder, file), 'utf8');
        const feed = hosts.widgets.put('feed.json', read('feed.json'));
        const page = read(name).replaceAll('{{widgets}}', hosts.widgets.url).replaceAll('{{feed}}', feed);
        const host = await HostPage.open(browser, hosts.page, page);
        await host
          .until('the page is content', () => document.body.dataset['result'] === 'ok', undefined)
          .catch(async (error: unknown) => {
            const result = await host.page.evaluate(() => document.body.dataset['result']);
            assert.fail(`does not hold: ${result} (${String(error)})`);
          });
        assert.deepEqual([...host.errors, ...host.warnings], []);
        await host.close();
      });
});
