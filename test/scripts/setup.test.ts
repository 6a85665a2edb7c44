import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { sameVersions } from '../../scripts/setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));

function lock(name: string, packages: Record<string, { version: string; optional?: boolean }>): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }));
  return file;
}

describe('whether the packages are there', () => {
  const installed = lock('installed', {
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/left': { version: '1.0.0' },
  });

  it('is content with the same versions, though more are there', () =>
    assert.ok(sameVersions(lock('same', { 'node_modules/lit': { version: '3.3.3' } }), installed)));
  it('sees another version', () =>
    assert.ok(!sameVersions(lock('other', { 'node_modules/lit': { version: '3.3.4' } }), installed)));
  it('sees a missing package', () =>
    assert.ok(!sameVersions(lock('missing', { 'node_modules/zod': { version: '4.0.0' } }), installed)));
  it('does not ask for packages of other platforms', () =>
    assert.ok(sameVersions(lock('platform', { 'node_modules/x': { version: '1.0.0', optional: true } }), installed)));
});

describe('the scripts that run before anything is installed', () => {
  // Their imports are all there is to see without a machine that lacks everything.
  for (const name of ['setup.mjs', 'test.mjs', 'start.mjs', 'test-node.mjs']) {
    it(`${name} imports nothing but Node and its neighbours`, () => {
      const imports = [
        ...readFileSync(path.join(ROOT, 'scripts', name), 'utf8').matchAll(/^import .* from '([^']+)'/gm),
      ].map((match) => match[1]!);
      assert.deepEqual(
        imports.filter((from) => !/^(node:|\.\/.*\.mjs$)/.test(from)),
        [],
      );
    });
  }

  it('runs no test silently: a folder without tests is a failure', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/test-node.mjs'), folder], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /no tests found/);
  });
});

describe('.ci/run', () => {
  it('calls npm test and nothing else', () => {
    const lines = readFileSync(path.join(ROOT, '.ci/run'), 'utf8')
      .split('\n')
      .filter((line) => line && !/^(#|set |cd )/.test(line));
    assert.deepEqual(lines, ['npm test']);
    if (process.platform !== 'win32')
      assert.ok(statSync(path.join(ROOT, '.ci/run')).mode & 0o100, 'must be executable');
  });
});

describe('the lock file', () => {
  it('names no registry, so that it works behind any mirror', () =>
    assert.doesNotMatch(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'), /"resolved": "http/));
});
