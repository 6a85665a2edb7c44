/** Every widget stands in every list that knows widgets, and `npm run create` writes one that compiles and passes lint. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { WIDGET_NAMES } from '../../src/embed/tags.js';
import { forgotten, LISTS, ownFiles } from '../../scripts/widget-lists.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const readIn =
  (root: string) =>
  (file: string): string | undefined =>
    existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined;

describe('a widget', () => {
  for (const name of WIDGET_NAMES.filter((one) => one !== 'feed'))
    it(`${name} is forgotten nowhere`, () => assert.deepEqual(forgotten(name, readIn(ROOT)), []));

  it('that is forgotten is named with every place', () =>
    assert.equal(forgotten('no-such-widget', readIn(ROOT)).length, LISTS.length + ownFiles('').length));
});

describe('npm run create', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'created-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, args, { cwd: folder, env: { ...process.env, CREATE_IN: folder }, encoding: 'utf8' });

  it('makes a widget that stands everywhere, compiles, and is formatted and written as lint wants it', () => {
    for (const part of ['src', 'stories', 'test/fixtures', 'scripts', 'package.json', 'README.md', 'tsconfig.json'])
      cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    for (const part of ['eslint.config.js', '.prettierrc.json', '.prettierignore'])
      cpSync(path.join(ROOT, part), path.join(folder, part));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    run('--import', 'tsx', path.join(ROOT, 'scripts/create.ts'), 'created-for-a-test', '見本の一覧', 'reports');
    assert.deepEqual(forgotten('created-for-a-test', readIn(folder)), []);

    const files = [...ownFiles('created-for-a-test'), 'src/widgets/created-for-a-test/created-for-a-test-later.ts'];
    const named = LISTS.map(({ file }) => file);
    writeFileSync(
      path.join(folder, 'tsconfig.created.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        include: files,
        files: named.filter((one) => /^src.*ts$/.test(one)),
      }),
    );
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.created.json');
    run('node_modules/prettier/bin/prettier.cjs', '--check', ...files, ...named);
    run('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...files);
  });
});
