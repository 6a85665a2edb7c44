/** What the office opens: the page beside the feed, templates and inquiry sheets as workbooks. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { createStaticServer } from '../../../src/tools/serve/static-server.js';
import { templateRows } from '../../../src/tools/template/template-rows.js';
import { IMPORT_KINDS } from '../../../src/tools/table-kinds.js';
import { folderWith, runHere } from './run-cli.js';
import { BUILD_FILES } from './tables.js';

const DATE = ['--date', '2026-11-24'];
const sheetOf = async (path: string): Promise<string> =>
  strFromU8(unzipSync(new Uint8Array(await readFile(path)))['xl/worksheets/sheet1.xml']!);

test('build writes a page with the widgets of what is there and their tags; a page of somebody else stays', async () => {
  const folder = await folderWith(BUILD_FILES);
  assert.match((await runHere(['build', '--out', 'a', ...DATE], folder)).stdout, /serve a/u);
  const page = await readFile(join(folder, 'a/index.html'), 'utf8');
  assert.match(page, /<tsunagari-event-list feed="feed\.json"/u);
  assert.match(page, /&#60;tsunagari-ibasho-map feed=/u);
  assert.doesNotMatch(page, /tsunagari-consultation-finder/u);
  await writeFile(join(folder, 'a/index.html'), '<h1>町のページ</h1>');
  await runHere(['build', '--out', 'a', ...DATE], folder);
  assert.equal(await readFile(join(folder, 'a/index.html'), 'utf8'), '<h1>町のページ</h1>');
});

test('serve shows the page, lends the widgets, and says in words where there is no page', async () => {
  const root = await folderWith({
    'empty/feed.json': '{}',
    'full/index.html': '<p>こんにちは',
    'widgets/tsunagari.js': '1',
  });
  const ask = async (folder: string, path: string): Promise<[number, string]> => {
    const server = createStaticServer(join(root, folder), {
      widgets: join(root, 'widgets'),
      noPage: 'ページがありません',
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    const text = await answer.text();
    server.close();
    return [answer.status, text];
  };
  assert.deepEqual(await ask('full', '/'), [200, '<p>こんにちは']);
  assert.deepEqual(await ask('empty', '/'), [404, 'ページがありません']);
  assert.deepEqual(await ask('empty', '/dist/tsunagari.js'), [200, '1']);
  assert.equal((await ask('empty', '/dist/../../full/index.html'))[0], 404);
});

test('a template begins with what must be filled in, offers lists, and --short has ten columns', async () => {
  const folder = await folderWith();
  for (const kind of IMPORT_KINDS) {
    const { columns } = templateRows(kind);
    const needed = columns.filter(({ required }) => required).length;
    assert.ok(
      columns.slice(0, needed).every(({ required }) => required),
      kind,
    );
    const short = templateRows(kind, true).columns;
    assert.equal(short.length, 10, kind);
    assert.equal(short.filter(({ required }) => required).length, needed, kind);
  }
  const { stdout } = await runHere(['template', 'ibasho', '--short', '--out', 't.xlsx'], folder);
  assert.match(stdout, /4行目から/u);
  const xml = await sheetOf(join(folder, 't.xlsx'));
  assert.match(xml, /<dataValidations count="1"><dataValidation type="list"[^>]*sqref="C4:C2000"/u);
  assert.match(xml, /<\/sheetData><dataValidations/u);
});

test('an inquiry sheet is a workbook with a list of answers, and its answers are read back', async () => {
  const window = {
    id: 'w1',
    name: '福祉の窓口',
    channels: [{ id: 'phone', number: '046-255-1111', dial: 'tel:0462551111' }],
    verifiedOn: '2026-01-01',
  };
  const folder = await folderWith({
    'feed.json': JSON.stringify({
      version: 1,
      publisher: { id: 'zama' },
      updated: '2026-11-01',
      consultationWindows: [window],
    }),
  });
  await runHere(['check', 'feed.json', '--due', '30', '--out', '照会.xlsx', ...DATE], folder);
  const xml = await sheetOf(join(folder, '照会.xlsx'));
  assert.match(
    xml,
    /<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="J2:J2">/u,
  );
  const open = await runHere(['import', '照会.xlsx', '--base', 'feed.json', '--json', ...DATE], folder);
  assert.equal((open.json().files[0] as { kind: string }).kind, 'inquiry');
});
