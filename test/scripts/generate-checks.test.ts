import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { collections } from '../../src/feed/schema.js';

const CHECKS = new URL('../../src/feed/checks/', import.meta.url);

it('one module per collection and one for the envelope, data only', async () => {
  const files = (await readdir(CHECKS)).sort();
  assert.deepEqual(files, ['envelope', 'shared', ...Object.keys(collections)].map((name) => `${name}.ts`).sort());
  for (const file of files) {
    const code = await readFile(new URL(file, CHECKS), 'utf8');
    assert.doesNotMatch(code, /\brequire\b\(|\beval\b|new Function|additionalProperties|\$schema/, file);
    for (const line of code.split('\n').filter((one) => one.startsWith('export'))) {
      const data = line.slice(line.indexOf('= ') + 2, -1).replace(/\bshared\d+/g, '{}');
      JSON.parse(data.replace(/([{,] )(\w+):/g, '$1"$2":'));
    }
  }
});
