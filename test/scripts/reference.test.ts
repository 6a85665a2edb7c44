import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { referenceOf } from '../../scripts/reference.js';

test('docs/reference.md says what the source says (npm run reference)', () => {
  assert.ok(existsSync('custom-elements.json'), 'run npm run manifest first');
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Parameters<typeof referenceOf>[0];
  assert.equal(readFileSync('docs/reference.md', 'utf8'), referenceOf(manifest));
});
