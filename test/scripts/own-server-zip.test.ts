/** What a town that hosts everything itself is told in two places is one and the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readMe, SERVED } from '../../scripts/own-server-zip.js';

const GUIDE = readFileSync(path.resolve(import.meta.dirname, '../../docs/guides/02-own-server.md'), 'utf8');

test('the guide says of each part of the archive whether it is needed', () => {
  const rows = GUIDE.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!.replace(/\/$/, '')),
  );
  for (const name of SERVED) assert.equal(named.filter((one) => one === name).length, 1, name);
});

test('the guide and the note in the archive give the same steps to a new version', () => {
  const stepsOf = (text: string): string[] =>
    text
      .slice(text.indexOf('新しい版にするとき'))
      .split('\n')
      .filter((line) => /^ *\d\. /.test(line))
      .map((line) => line.replaceAll('`', '').trim());
  assert.equal(stepsOf(GUIDE).length, 4);
  assert.deepEqual(stepsOf(readMe('1.0.0')), stepsOf(GUIDE));
});
