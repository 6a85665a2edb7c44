/** What the documents and comments say of the house is there: a path that is gone misleads more than none. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '*.md', '*.mdx', 'src/*.ts', 'scripts/*', 'test/*.ts', 'stories/*.ts'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('documents and comments', () => {
  it('name only files that exist', () => {
    const gone = files.flatMap((file) =>
      [...read(file).matchAll(/`((?:src|test|scripts|docs|examples|stories|bench)\/[\w./-]+)`/g)]
        .map((match) => match[1]!)
        .filter((name) => !existsSync(path.join(ROOT, name)) && !GENERATED.test(name))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(gone, []);
  });

  it('of decisions stand in their index', () => {
    const index = read('docs/decisions/README.md');
    const missing = files.filter((file) => /^docs\/decisions\/\d/.test(file) && !index.includes(path.basename(file)));
    assert.deepEqual(missing, []);
  });

  it('explain themselves from within the repository', () => {
    const outside = new RegExp(['DES' + 'IGN', 'VOCAB' + 'ULARY'].map((name) => `\\b${name}(\\.md| ?§)`).join('|'));
    assert.deepEqual(
      files.filter((file) => outside.test(read(file))),
      [],
    );
  });
});

/** Made by `npm run generate`, or named as an example of what a newcomer would write. */
const GENERATED = /^src\/feed\/checks\b|leaflet\/parts|src\/text\/ko\b/;
