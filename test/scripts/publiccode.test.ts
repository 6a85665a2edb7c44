import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const text = read('publiccode.yml');
const pkg = JSON.parse(read('package.json')) as {
  name: string;
  version: string;
  license: string;
  repository: { url: string };
};
const valueOf = (key: string): string | undefined => new RegExp(`^ *${key}: '?([^'\\n]+)'?$`, 'm').exec(text)?.[1];

/** Those of the standard's controlled list that could describe us: https://yml.publiccode.tools/categories-list.html */
const CATEGORIES = [
  'content-management',
  'digital-citizenship',
  'event-management',
  'geographic-information-systems',
  'website-builder',
  'web-collaboration',
];

describe('publiccode.yml', () => {
  it('says of the package what package.json says', () => {
    assert.deepEqual(['name', 'softwareVersion', 'license'].map(valueOf), [pkg.name, pkg.version, pkg.license]);
    assert.equal(`git+${valueOf('url')}`, pkg.repository.url);
  });

  it('has the keys without which a catalogue refuses it', () => {
    for (const key of [
      'publiccodeYmlVersion',
      'releaseDate',
      'platforms',
      'categories',
      'developmentStatus',
      'softwareType',
      'shortDescription',
      'longDescription',
      'type',
      'contacts',
      'localisationReady',
      'availableLanguages',
    ])
      assert.match(text, new RegExp(`^ *${key}:`, 'm'), key);
  });

  it('names only categories that the standard knows', () => {
    const categories = /^categories:\n((?: {2}- .+\n)+)/m
      .exec(text)![1]!
      .trim()
      .split(/\s*- /)
      .filter(Boolean)
      .map((one) => one.trim());
    assert.ok(categories.length > 0);
    assert.deepEqual(
      categories.filter((one) => !CATEGORIES.includes(one)),
      [],
    );
  });
});
