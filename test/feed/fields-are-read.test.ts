import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { collections } from '../../src/feed/schema.js';

/** For the office, or kept for those who read the feed by other means. */
const NOT_SHOWN = ['nextCheckOn', 'maintainer', 'sameAs', 'pillars', 'stages', 'listingConsent', 'joinedOn'];
/** Written by hand or by other software: no column is for it. */
const NOT_IMPORTED = ['sameAs', 'pillars', 'connections', 'stages', 'nextSteps', 'alternatives', 'programme', 'logo'];

const sourceOf = (...folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    )
    .join('\n');
const fields = new Set(Object.values(collections).flatMap((schema) => Object.keys(schema.shape)));
const unnamed = (source: string, allowed: readonly string[]): string[] =>
  [...fields].filter((field) => !allowed.includes(field) && !new RegExp(`\\b${field}\\b`, 'u').test(source));

describe('a field of a record', () => {
  it('is read by something in the browser', () => {
    assert.deepEqual(unnamed(sourceOf('src/model', 'src/ui', 'src/widgets', 'src/context'), NOT_SHOWN), []);
  });
  it('is filled by an importer', () => {
    assert.deepEqual(unnamed(sourceOf('src/tools/import', 'src/tools/formats'), NOT_IMPORTED), []);
  });
});
