/** The page on which the office makes its feed: the same feed as the command makes, and nothing leaves the page. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { strToU8, zipSync } from 'fflate';
import { ja } from '../../src/tools/messages/command.ja.js';
import { createSay } from '../../src/tools/messages/say.js';
import { buildConfig } from '../../src/tools/publish/config.js';
import { makeFeed } from '../../src/tools/publish/make-feed.js';
import { japanese } from '../../src/tools/report/unproven.js';
import { HostPage } from './host-page.js';
import { type Hosts } from './hosts.js';
import { openStage } from './stage.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ROOT = path.resolve(import.meta.dirname, '../..');
const TABLES = ['windows.csv', 'ibasho.csv', 'events-samples.csv'];
const CALENDAR = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:tea@example.jp\r\nSUMMARY:お茶の会\r\nDTSTART;TZID=Asia/Tokyo:20991210T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

describe('the feed studio', () => {
  let browser: Browser;
  let hosts: Hosts;
  let folder: string;
  before(async () => {
    [browser, hosts] = await openStage();
    folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-studio-'));
    for (const name of TABLES) copyFileSync(path.join(ROOT, 'examples/kanagawa', name), path.join(folder, name));
    copyFileSync(path.join(ROOT, 'dist/studio/templates/ibasho.xlsx'), path.join(folder, 'places.xlsx'));
    writeFileSync(path.join(folder, 'calendar.ics'), CALENDAR);
    writeFileSync(
      path.join(folder, 'photo.csv'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
    );
    writeFileSync(path.join(folder, 'empty.csv'), '');
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    writeFileSync(
      path.join(folder, 'old.xls'),
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]),
    );
    writeFileSync(
      path.join(folder, 'password.xlsx'),
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    writeFileSync(
      path.join(folder, 'newer.json'),
      JSON.stringify({ version: 2, publisher: { id: 'x' }, updated: '2026-01-01', ibasho: [{ id: 'a', name: '甲' }] }),
    );
    writeFileSync(path.join(folder, '~$open.xlsx'), Buffer.alloc(165, 0x20));
  });
  after(async () => {
    await browser?.close();
    await hosts?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function open(): Promise<HostPage> {
    const host = await HostPage.open(browser, hosts.page, '<!doctype html>');
    await host.page.goto(`${hosts.widgets.url}/studio/index.html`);
    await host.until('the page', () => document.querySelector('feed-studio section'), undefined);
    return host;
  }

  async function drop(host: HostPage, names: readonly string[]): Promise<void> {
    const input = (await host.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...names.map((name) => path.join(folder, name)));
    await host.until('the files', (count) => document.querySelectorAll('.sources li').length >= count, names.length);
  }

  /** Writes into the field with this label. */
  const write = (host: HostPage, label: string, value: string): Promise<void> =>
    host.page.evaluate(
      (words, text) => {
        const input = [...document.querySelectorAll('label')]
          .find((one) => one.textContent.includes(words))!
          .querySelector('input')!;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );

  const press = (host: HostPage, label: string): Promise<void> =>
    host.page.evaluate(
      (words) => [...document.querySelectorAll('button')].find((one) => one.textContent.includes(words))!.click(),
      label,
    );

  /** @returns what the page says instead of making a feed */
  async function make(host: HostPage): Promise<string | undefined> {
    await press(host, 'フィードを作る');
    await host.until('an end', () => document.querySelector('#made, .problem'), undefined);
    return host.page.evaluate(() => document.querySelector('.problem')?.textContent.trim());
  }

  async function filled(names: readonly string[]): Promise<HostPage> {
    const host = await open();
    await drop(host, names);
    await write(host, '発行者の名前', '見本町');
    await write(host, '発行者の記号', 'mihon');
    await write(host, '知らせる先の電話', '0460-00-0000');
    await write(host, '市区町村か都道府県', '箱根町 14382');
    return host;
  }

  it('makes byte for byte the feed that the command makes', async () => {
    const names = [...TABLES, 'places.xlsx', 'calendar.ics'];
    const host = await filled(names);
    assert.equal(await make(host), undefined);
    const made = await host.page.evaluate(() => {
      const { made: it } = document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } };
      return { feed: it.files.get('feed.json')!, config: it.files.get('tsunagari.config.json')! };
    });
    await host.close();
    const config = buildConfig.parse(JSON.parse(made.config));
    const date = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
    const byCommand = await makeFeed(config, { folder, date, lang: 'ja', say: createSay('ja'), words: ja });
    assert.equal(made.feed, byCommand.feed);
    assert.ok(Object.values(byCommand.counts).every((count) => count > 0));
  });

  it('sends nothing, shows the widgets, and tells what has changed', async () => {
    const host = await filled([...TABLES, 'calendar.ics']);
    await make(host);
    await host.page.evaluate(() => {
      for (const one of document.querySelectorAll('iframe')) one.loading = 'eager';
    });
    const frame = await host.page.waitForFrame((one) => one.url().includes('widget=event-list'), { timeout: 15_000 });
    host.frame = frame;
    await host.untilText('tsunagari-event-list', 'お茶の会');
    host.frame = host.page.mainFrame();
    const abroad = host.requests.filter(
      (url) => /^https?:/.test(url) && !url.startsWith(hosts.widgets.url) && !url.startsWith(hosts.page.url),
    );
    assert.deepEqual(abroad, []);
    assert.deepEqual(
      host.requests.filter((url) => /feed\.json|studio\/made\//.test(url)),
      [],
    );
    assert.ok(hosts.widgets.seen.every(({ url }) => !/windows\.csv|mihon/.test(url)));
    const feed = await host.page.evaluate(() =>
      (document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } }).made.files.get(
        'feed.json',
      )!,
    );
    const before = JSON.parse(feed) as { events: unknown[] };
    before.events.pop();
    writeFileSync(path.join(folder, 'feed.json'), JSON.stringify(before));
    const input = (await host.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(folder, 'feed.json'));
    await host.until('the feed before', () => document.body.textContent.includes('くらべない'), undefined);
    await make(host);
    await host.until('the change', () => document.body.textContent.includes('新しい 1件'), undefined);
    await host.close();
  });

  it('shows of a place that must not be found no more than its page will', async () => {
    const rows = [
      '名称,種別,位置の公開,住所,緯度,経度,開館時間,アクセス方法',
      '見える居場所,サロン,公開,神奈川県箱根町湯本1-2,35.232,139.105,毎日 10:00〜16:00',
      '町まで見える居場所,サロン,地区まで,神奈川県箱根町強羅345-6,35.25678,139.04567,毎日 10:00〜16:00',
      '見えない居場所,サロン,非公開,神奈川県箱根町秘密987-6,35.19876,139.02345,毎日 10:00〜16:00,秘密の坂の上',
    ];
    writeFileSync(path.join(folder, 'quiet-places.csv'), `${rows.join('\r\n')}\r\n`);
    const host = await filled(['quiet-places.csv']);
    await make(host);
    const made = await host.page.evaluate(() => {
      const { files } = (document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } })
        .made;
      return [...files].filter(([name]) => /\.(json|geojson|ics|html)$/.test(name)).map((file) => file.join('\n'));
    });
    await host.page.evaluate(() => {
      for (const one of document.querySelectorAll('iframe')) one.loading = 'eager';
    });
    host.frame = await host.page.waitForFrame((one) => one.url().includes('widget=ibasho-map'), { timeout: 15_000 });
    await host.untilText('tsunagari-ibasho-map', '場所は公開していません');
    const markup = await host.frame.evaluate(() => {
      const { shadowRoot } = document.querySelector('tsunagari-ibasho-map')!;
      return { whole: shadowRoot!.innerHTML, names: shadowRoot!.querySelectorAll('.card').length };
    });
    assert.equal(markup.names, 3);
    assert.match(markup.whole, /湯本1-2/);
    assert.match(markup.whole, /箱根町強羅/);
    const secret = /.{0,80}(?:秘密|987-6|345-6|35\.(?:25678|19876)|139\.0(?:4567|2345)).{0,20}/gu;
    const told = [markup.whole, ...made].flatMap((text) => text.match(secret) ?? []);
    assert.deepEqual(told, []);
    await host.close();
  });

  const odd = [
    { what: 'a picture with another name', names: ['photo.csv'], says: /photo\.csv: 画像/ },
    { what: 'an empty file', names: ['empty.csv'], says: /empty\.csv: ファイルが空です/ },
    { what: 'a workbook of old', names: ['old.xls'], says: /古い形式.*\.xlsx か CSV/ },
    { what: 'a workbook with a password', names: ['password.xlsx'], says: /パスワード.*保存し直して/ },
    { what: 'what Excel leaves beside an open workbook', names: ['~$open.xlsx'], says: /Excelを閉じて/ },
    { what: 'one bad table among good ones', names: ['ibasho.csv', 'photo.csv'], says: /画像などのファイル/ },
    { what: 'two tables of one kind', names: ['ibasho.csv', 'places.xlsx'], says: /フィードに入れました/ },
  ];
  for (const { what, names, says } of odd)
    it(`says what to do with ${what}, and stays usable`, async () => {
      const host = await filled(names);
      await make(host);
      const words = await host.page.evaluate(() => document.querySelector('feed-studio')!.textContent);
      assert.match(words, says);
      assert.equal(
        await host.page.evaluate(() => document.querySelector<HTMLButtonElement>('.primary')!.disabled),
        false,
      );
      await host.close();
    });

  it('tells what is wrong with many rows once, so that the one other fault is seen', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `サロン${at},サロン,箱根町湯本${at + 1},レベル2`);
    writeFileSync(path.join(folder, 'many.csv'), ['名称,種別,住所,洪水浸水レベル', ...rows].join('\r\n'));
    const host = await filled(['many.csv']);
    await make(host);
    const said = await host.page.evaluate(() => {
      const kinds = [...document.querySelectorAll('.findings.note .kind')];
      return kinds.map((kind) => ({
        open: kind.querySelectorAll(':scope > ul li').length,
        words: kind.textContent.replace(/\s+/g, ' '),
      }));
    });
    await host.close();
    assert.ok(said.every(({ open }) => open <= 3));
    const unchecked = said.find(({ words }) => words.includes('確認日がありません'));
    assert.match(unchecked!.words, /同じことが、ほか57か所/);
    assert.ok(said.some(({ words }) => words.includes('洪水浸水レベル')));
  });

  it('does not compare with a feed of a newer version, and keeps the others', async () => {
    const host = await open();
    await drop(host, ['windows.csv']);
    const input = (await host.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(folder, 'newer.json'));
    await host.until('the words', () => document.querySelector('.problem'), undefined);
    const words = await host.page.evaluate(() => document.querySelector('.problem')!.textContent);
    assert.match(words, /newer\.json は.*新しい版（version 2）.*新しいフィード作成ページのアドレス/);
    assert.equal(await host.page.evaluate(() => document.querySelectorAll('.sources li').length), 1);
    await host.close();
  });

  it('takes no file that would hold the browser for minutes, and keeps the others', async () => {
    writeFileSync(path.join(folder, 'huge.csv'), Buffer.alloc(31_000_000, 0x61));
    const host = await open();
    await drop(host, ['windows.csv']);
    const input = (await host.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(folder, 'huge.csv'));
    await host.until('the words', () => document.querySelector('.problem'), undefined);
    const [words, count] = await host.page.evaluate(() => [
      document.querySelector('.problem')!.textContent,
      document.querySelectorAll('.sources li').length,
    ]);
    assert.match(String(words), /huge\.csv（31\.0 MB）.*表を分けるか/);
    assert.equal(count, 1);
    await host.close();
  });

  it("takes files wherever they are dropped, and last time's zip with all that the office wrote about itself", async () => {
    const host = await filled(TABLES);
    await make(host);
    const kept = await host.page.evaluate(() => {
      const studio = document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } };
      return ['feed.json', 'tsunagari.config.json'].map((name) => studio.made.files.get(name)!);
    });
    await host.close();
    const again = await open();
    const zip = zipSync({ 'feed.json': strToU8(kept[0]!), 'tsunagari.config.json': strToU8(kept[1]!) });
    const isTaken = await again.page.evaluate(
      (bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], 'feed.zip'));
        const init = { bubbles: true, cancelable: true, dataTransfer };
        const heading = document.querySelector('h1')!;
        heading.dispatchEvent(new DragEvent('dragover', init));
        return !heading.dispatchEvent(new DragEvent('drop', init));
      },
      [...zip],
    );
    assert.ok(isTaken, 'the browser would open the file and leave the page');
    await again.until('the feed before', () => document.body.textContent.includes('くらべない'), undefined);
    const fields = await again.page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('[aria-labelledby=publisher] input')].map(({ value }) => value),
    );
    assert.deepEqual(fields, ['見本町', 'mihon', '0460-00-0000', '', '箱根町（神奈川県）', '']);
    await again.close();
  });

  it('takes out what must go, from the feed of last time alone and from every feed after that', async () => {
    const host = await filled(TABLES);
    await make(host);
    const feedOf = (one: HostPage): Promise<string> =>
      one.page.evaluate(() =>
        (document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } }).made.files.get(
          'feed.json',
        )!,
      );
    const { ibasho } = JSON.parse(await feedOf(host)) as { ibasho: { id: string; name: unknown }[] };
    const { id } = ibasho[0]!;
    const name = japanese(ibasho[0]!.name);
    writeFileSync(path.join(folder, 'feed.json'), await feedOf(host));
    await host.close();

    const urgent = await open();
    const input = (await urgent.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(folder, 'feed.json'));
    await urgent.until('the feed before', () => document.body.textContent.includes('くらべない'), undefined);
    await write(urgent, '消したいものの名前', name);
    await urgent.until('the record', () => document.querySelector('.take-down li button'), undefined);
    await press(urgent, '記録ごと消す');
    await urgent.until('the choice', () => document.querySelector('.take-down .primary'), undefined);
    await press(urgent, '前のフィードから消す');
    await urgent.until('an end', () => document.querySelector('#made, .problem'), undefined);
    const mended = JSON.parse(await feedOf(urgent)) as { ibasho: { id: string }[]; revoked: unknown };
    assert.deepEqual(mended.revoked, [{ id }]);
    assert.equal(mended.ibasho.length, ibasho.length - 1);
    writeFileSync(path.join(folder, 'feed.json'), JSON.stringify(mended));
    await urgent.close();

    const later = await filled(TABLES);
    const more = (await later.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await more.uploadFile(path.join(folder, 'feed.json'));
    await later.until('the feed before', () => document.body.textContent.includes('くらべない'), undefined);
    await make(later);
    const again = JSON.parse(await feedOf(later)) as { ibasho: { id: string }[]; revoked: unknown };
    assert.deepEqual(again.revoked, [{ id }]);
    assert.ok(again.ibasho.every((one) => one.id !== id));
    await later.until(
      'its name',
      (words) => document.querySelector('.take-down')!.textContent.includes(`${words}（記録ごと）`),
      name,
    );
    await later.close();
  });

  it('takes an answered inquiry sheet among the tables, and says what became of it', async () => {
    const first = await filled(['windows.csv']);
    await make(first);
    const before = await first.page.evaluate(
      () =>
        JSON.parse(
          (document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } }).made.files.get(
            'feed.json',
          )!,
        ) as { consultationWindows: { id: string; name: unknown }[] },
    );
    const [one, two] = before.consultationWindows as unknown as [{ id: string }, { id: string }];
    await first.close();
    const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
    writeFileSync(
      path.join(folder, '照会_福祉課.csv'),
      `ID,名称,回答,新しい電話番号,確認日\n${one.id},,修正あり,0460-11-1111,${day}\n${two.id},,わからない,,${day}\n`,
    );
    const host = await filled(['windows.csv', '照会_福祉課.csv']);
    assert.equal(await make(host), undefined);
    const made = await host.page.evaluate(() => {
      const { made: it } = document.querySelector('feed-studio') as unknown as { made: { files: Map<string, string> } };
      return {
        feed: it.files.get('feed.json')!,
        config: it.files.get('tsunagari.config.json')!,
        words: document.body.textContent,
      };
    });
    assert.deepEqual((JSON.parse(made.config) as { answers: unknown }).answers, ['照会_福祉課.csv']);
    assert.match(made.words, /照会の回答を1件、取りこみました。取りこめなかった回答が1件あります/);
    assert.match(made.feed, /0460-11-1111/);
    await host.close();

    const alone = await filled(['照会_福祉課.csv']);
    assert.match((await make(alone))!, /^照会の回答だけが入っています。/);
    await alone.close();
  });

  it('asks for a town that it can tell from others, and loses nothing of what was made', async () => {
    const host = await filled(['windows.csv']);
    await make(host);
    await write(host, '市区町村か都道府県', '府中市');
    await press(host, 'フィードを作る');
    await host.until(
      'the question',
      () => document.querySelector('.problem')?.textContent.includes('府中市（広島県）'),
      undefined,
    );
    const words = await host.page.evaluate(() => document.querySelector('feed-studio')!.textContent);
    assert.match(words, /もう一度押してください/);
    assert.match(words, /全部を保存する/);
    await host.close();
  });

  it('says where a name is missing', async () => {
    const host = await open();
    await drop(host, ['windows.csv']);
    await make(host);
    assert.match(await host.page.evaluate(() => document.querySelector('.problem')!.textContent), /発行者の記号/);
    await host.close();
  });

  it('is accessible, before and after', async () => {
    const host = await filled(TABLES);
    for (const state of ['before', 'after']) {
      if (state === 'after') await make(host);
      await host.page.evaluate(AXE);
      const found = await host.page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(on: object, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
      });
      assert.deepEqual(found, [], state);
    }
    await host.close();
  });
});
