import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import { test } from 'node:test';
import { pathInConfig } from '../../../src/tools/commands/init-command.js';
import type { Io } from '../../../src/tools/commands/io.js';
import { run } from '../../../src/tools/commands/run.js';
import { folderWith, runHere } from './run-cli.js';

const FILES = {
  '表/居場所.csv': 'こども食堂名,住所,電話番号\nひだまり食堂,神奈川県座間市緑ケ丘1-1-1,046-255-1111\n',
  '催し.csv': 'イベント名,開始日,場所名称,主催者\nお茶の会,2026-12-10,公民館,座間市\n',
  '課題.csv': '団体名,課題,公開範囲\n甲会,車,公開\n',
  '申込.csv': '団体名,課題,資源,担当者名\n甲会,車,場所,山田\n',
};
const DATE = ['--date', '2026-11-24'];
const WHO = ['--name', '座間市', '--publisher', 'zama', '--area', '座間市', '--contact', '046-255-1111'];
const configIn = async (folder: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'tsunagari.config.json'), 'utf8'));

test('init writes a config from its flags, guesses each file, and build takes it as it is', async () => {
  const folder = await folderWith(FILES);
  const files = ['表/居場所.csv', '催し.csv', '課題.csv'];
  const { code, stdout, stderr } = await runHere(['init', ...files, ...WHO], folder);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /居場所\.csv: 「居場所」の表/u);
  assert.deepEqual(await configIn(folder), {
    $schema: './tsunagari-config.v1.schema.json',
    publisher: { id: 'zama', name: '座間市', contact: { phone: '046-255-1111' } },
    area: '14216',
    sources: [
      { file: '表/居場所.csv', as: 'ibasho' },
      { file: '催し.csv', as: 'events' },
      { file: '課題.csv', as: 'needs' },
    ],
  });
  assert.ok(JSON.parse(await readFile(join(folder, 'tsunagari-config.v1.schema.json'), 'utf8')));
  const built = await runHere(['build', '--out', 'public', ...DATE], folder);
  assert.equal(built.code, 0, built.stdout + built.stderr);
});

test('init never overwrites, and takes no table of applications', async () => {
  const folder = await folderWith({ ...FILES, 'tsunagari.config.json': 'mine' });
  const again = await runHere(['init', '催し.csv', ...WHO], folder);
  assert.deepEqual([again.code, /上書きはしません/u.test(again.stderr)], [2, true]);
  assert.equal(await readFile(join(folder, 'tsunagari.config.json'), 'utf8'), 'mine');
  const other = await folderWith(FILES);
  const { code, stderr } = await runHere(['init', '申込.csv', ...WHO], other);
  assert.deepEqual([code, /個人の連絡先/u.test(stderr)], [2, true]);
  await assert.rejects(configIn(other));
});

/** `init` at a terminal, where somebody types these answers. */
async function typed(folder: string, answers: string[]): Promise<{ code: number; asked: string[]; out: string }> {
  const asked: string[] = [];
  let out = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    isTerminal: true,
    columns: 80,
    cwd: folder,
    now: () => new Date('2026-11-24T03:00:00Z'),
    ask: (question) => (asked.push(question), Promise.resolve(answers[asked.length - 1] ?? 'more than it should ask')),
  };
  return { code: await run(['init'], io), asked, out };
}

test('init asks for what no flag says, in Japanese', async () => {
  const folder = await folderWith(FILES);
  const { code, asked, out } = await typed(folder, [
    '座間市',
    '',
    'zama',
    'https://example.jp/toiawase',
    '催し.csv、"課題.csv"',
  ]);
  assert.equal(code, 0, out);
  assert.equal(asked.length, 5);
  const { publisher, sources } = (await configIn(folder)) as { publisher: unknown; sources: unknown[] };
  assert.deepEqual(publisher, { id: 'zama', name: '座間市', contact: { url: 'https://example.jp/toiawase' } });
  assert.equal(sources.length, 2);
});

test('a slip of the keyboard loses no answer: init says what is wrong and asks once more', async () => {
  const folder = await folderWith(FILES);
  const { code, out } = await typed(folder, [
    ...['', '座間市'],
    ...['ざま', '座間市'],
    ...['', 'ざま', 'zama'],
    '',
    ...['', 'ない.csv', '催し.csv, ない.csv', '催し.csv'],
  ]);
  assert.equal(code, 0, out);
  for (const words of [/先に進めません/u, /「ざま」という市区町村/u, /ない\.csv が見つかりません/u])
    assert.match(out, words);
  const { publisher, area, sources } = (await configIn(folder)) as Record<string, unknown>;
  assert.deepEqual([publisher, area], [{ id: 'zama', name: '座間市' }, '14216']);
  assert.deepEqual(sources, [{ file: '催し.csv', as: 'events' }]);
});

test('what init cannot know it says', async () => {
  const folder = await folderWith(FILES);
  for (const [args, words] of [
    [['init', '催し.csv'], /--name/u],
    [['init', ...WHO], /表のファイル/u],
    [['init', '催し.csv', '--name', 'x', '--publisher', 'x', '--area', '府中市'], /神奈川県藤沢市/u],
    [['init', 'ない.csv', ...WHO], /見つかりません/u],
  ] as const) {
    const { code, stderr } = await runHere([...args], folder);
    assert.equal(code, 2);
    assert.match(stderr, words);
  }
});

test('paths of Windows stand in the config as everybody can read them', () => {
  assert.equal(pathInConfig('C:\\役所\\feed', 'C:\\役所\\feed\\表\\居場所.xlsx', win32.relative), '表/居場所.xlsx');
  assert.equal(pathInConfig('C:\\役所\\feed', 'C:\\役所\\表\\居場所.xlsx', win32.relative), '../表/居場所.xlsx');
  assert.equal(pathInConfig('C:\\役所', 'D:\\表.xlsx', win32.relative), 'D:/表.xlsx');
});
