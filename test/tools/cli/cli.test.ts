import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, runCli, runHere } from './run-cli.js';
import { EVENTS_CSV, PLACES_CSV } from './tables.js';

test('help teaches by example and ends with 0, in both languages', async () => {
  const folder = await folderWith();
  const japanese = await runCli(['help', 'import'], folder);
  assert.equal(japanese.code, 0);
  assert.match(japanese.stdout, /例:\n {2}# .+\n {2}npx tsunagari-tools import イベント一覧\.csv/);
  const english = await runCli(['build', '--help', '--lang', 'en'], folder);
  assert.equal(english.code, 0);
  assert.match(english.stdout, /Examples:/);
  assert.doesNotMatch(english.stdout, /[ぁ-ん]/);
});

test('what is not understood is named, with the nearest word, and ends with 2', async () => {
  const folder = await folderWith({ 'e.csv': EVENTS_CSV });
  const cases: [string[], RegExp][] = [
    [['bild'], /「bild」.*「build」/],
    [['import', 'e.csv', '--pubisher', 'x'], /--pubisher.*--publisher/],
    [['import', 'nothing.csv'], /nothing\.csv が見つかりません/],
    [['import', '.'], /フォルダー/],
    [['import'], /ファイル名/],
    [['import', 'e.csv', '--as', 'cats'], /cats.*events/],
    [['import', 'e.csv', '--date', '2026-02-30'], /2026-02-30/],
    [['import', 'e.csv', '--publisher', '../x'], /\.\.\/x/],
    [['import', 'e.csv', '--out'], /--out/],
    [['import', 'e.csv', '--lang', 'fr'], /fr/],
    [['build', 'missing.json', '--out', 'o'], /missing\.json が見つかりません/],
    [['check', 'http://example.com/feed.json'], /https/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr, stdout } = await runHere(args, folder);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, message, args.join(' '));
    assert.equal(stdout, '', args.join(' '));
  }
});

test('with --json the last line of stdout is one object whose rows add up', async () => {
  const folder = await folderWith({ 'e.csv': EVENTS_CSV, 'p.csv': PLACES_CSV });
  const result = await runCli(['import', 'e.csv', 'p.csv', '--json', '--date', '2026-11-01'], folder);
  const { files, findings } = result.json();
  assert.deepEqual(
    files.map((file) => [file['file'], file['kind'], file['rows'], file['taken'], file['empty']]),
    [
      ['e.csv', 'events', 3, 2, 1],
      ['p.csv', 'ibasho', 2, 2, 0],
    ],
  );
  for (const file of files) {
    const { rows, taken, merged, refused, empty } = file as Record<string, number>;
    assert.equal(rows, (taken ?? 0) + (merged ?? 0) + (refused ?? 0) + (empty ?? 0));
    assert.equal(typeof file['encoding'], 'string');
    assert.equal(typeof file['repaired'], 'number');
  }
  for (const finding of findings)
    assert.deepEqual(Object.keys(finding), ['file', 'row', 'column', 'value', 'code', 'level', 'message', 'remedy']);
  assert.equal(result.code, findings.some((finding) => finding.level === 'refused') ? 1 : 0);
});

test('with --json a run that could not start still ends in one object', async () => {
  const folder = await folderWith();
  const result = await runCli(['import', 'nothing.csv', '--json'], folder);
  assert.equal(result.code, 2);
  assert.deepEqual((result.json()['error'] as { code: string }).code, 'file-missing');
});

test('a lost record ends with 1', async () => {
  const folder = await folderWith({
    'p.csv': `${PLACES_CSV}\n142140,P3,DV被害者シェルター,そのほか,座間市1-1,35.49,139.41,046-255-4444,,2026-10-01`,
  });
  const result = await runCli(['import', 'p.csv', '--json', '--out', 'feed.json'], folder);
  assert.equal(result.code, 1);
  const [file] = result.json().files;
  assert.deepEqual([file?.['rows'], file?.['taken'], file?.['refused']], [3, 2, 1]);
  assert.doesNotMatch(await readFile(join(folder, 'feed.json'), 'utf8'), /シェルター/);
});

test('the human report groups by file and says what became of the rows', async () => {
  const folder = await folderWith({ 'e.csv': EVENTS_CSV });
  const { stdout, stderr } = await runCli(['import', 'e.csv'], folder);
  assert.match(
    stdout,
    /^e\.csv（イベント・UTF-8）\n {2}3行のうち 取り込み 2行 \/ 記録ではない行（空・見出し・注記） 1行/,
  );
  assert.match(stdout, /--out feed\.json/);
  assert.equal(stderr, '', 'no progress bar where nobody looks');
});

test('import --out writes a feed, and --base adds to it by id', async () => {
  const folder = await folderWith({ 'e.csv': EVENTS_CSV, 'p.csv': PLACES_CSV });
  assert.equal((await runCli(['import', 'e.csv', '--publisher', 'zama', '--out', 'feed.json'], folder)).code, 0);
  await runCli(['import', 'p.csv', 'e.csv', '--base', 'feed.json', '--out', 'feed2.json'], folder);
  const feed = JSON.parse(await readFile(join(folder, 'feed2.json'), 'utf8')) as Record<string, unknown[]> & {
    publisher: unknown;
  };
  assert.deepEqual(feed.publisher, { id: 'zama' });
  assert.equal(feed['events']?.length, 2);
  assert.equal(feed['ibasho']?.length, 2);
});

test('a file from which nothing can be taken does not empty the feed that stands there', async () => {
  const folder = await folderWith({ 'e.csv': EVENTS_CSV, 'broken.json': '{"a": 1', 'feed.json': '' });
  await runCli(['import', 'e.csv', '--out', 'feed.json'], folder);
  const before = await readFile(join(folder, 'feed.json'), 'utf8');
  const { code, stdout } = await runCli(['import', 'broken.json', '--out', 'feed.json'], folder);
  assert.equal(code, 1);
  assert.match(stdout, /feed\.json は書き出していません/);
  assert.equal(await readFile(join(folder, 'feed.json'), 'utf8'), before);
  assert.equal(
    'out' in
      (JSON.parse(
        (await runCli(['import', 'broken.json', '--out', 'feed.json', '--json'], folder)).stdout
          .trim()
          .split('\n')
          .at(-1) ?? '',
      ) as object),
    false,
  );
});

test('applications never get into a feed, and their file is for its owner only', async () => {
  const folder = await folderWith({
    'a.csv':
      '団体名,担当者名,電話番号,連絡先メールアドレス,説明,利用目的への同意\nNPO法人つなぐ,山田花子,046-000-0000,info@example.org,居場所の運営,はい',
  });
  const refused = await runCli(['import', 'a.csv', '--as', 'applications', '--out', 'feed.json'], folder);
  assert.equal(refused.code, 2);
  const taken = await runCli(['import', 'a.csv', '--as', 'applications', '--out', 'applications.json'], folder);
  assert.notEqual(taken.code, 2, taken.stderr);
  assert.equal((await stat(join(folder, 'applications.json'))).mode & 0o077, 0);
});

test('template → import: the explanation and example rows are passed over', async () => {
  const folder = await folderWith();
  for (const name of ['ibasho.csv', 'ibasho.xlsx']) {
    assert.equal((await runHere(['template', 'ibasho', '--out', name], folder)).code, 0, name);
    const result = await runHere(['import', name, '--json'], folder);
    const [file] = result.json().files;
    assert.equal(result.code, 0, `${name}: ${result.stdout}`);
    assert.deepEqual([file?.['kind'], file?.['taken'], file?.['refused']], ['ibasho', 0, 0], name);
  }
  const csv = await readFile(join(folder, 'ibasho.csv'), 'utf8');
  assert.equal(csv.charCodeAt(0), 0xfeff, 'Excel needs the byte-order mark');
});

test('two tables with the same numbers lose nothing when written into one feed', async () => {
  const folder = await folderWith({
    'a.csv': 'NO,イベント名,開始日,場所名称\n1,講座,2026-12-01,会館\n',
    'b.csv': 'NO,イベント名,開始日,場所名称\n1,視察会,2026-12-02,農園\n2,講座,2026-12-01,会館\n',
  });
  const result = await runHere(['import', 'a.csv', 'b.csv', '--out', 'feed.json', '--json'], folder);
  const { events } = JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8')) as {
    events: { id: string; name: string }[];
  };
  assert.deepEqual(
    events.map((event) => event.name),
    ['講座', '視察会'],
  );
  assert.equal(new Set(events.map((event) => event.id)).size, 2);
  assert.deepEqual(
    result.json().files.map((file) => [file['taken'], file['merged']]),
    [
      [1, 0],
      [1, 1],
    ],
  );
  assert.deepEqual(
    result
      .json()
      .findings.map((finding) => finding.code)
      .filter((code) => /id-made|merged-across/.test(code))
      .sort(),
    ['id-made-distinct', 'merged-across-sources'],
  );
});
