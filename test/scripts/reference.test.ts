import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { configReference } from '../../scripts/config-reference.js';
import { ATTRIBUTES } from '../../scripts/reference-words.js';
import { currentReference, detailsOf } from '../../scripts/reference.js';
import { EVENT_KINDS, IBASHO_KINDS, RESOURCE_KINDS, SECTORS } from '../../src/feed/vocabulary.js';
import { parsePresets } from '../../src/model/filters/filters.js';

/** Widget → what its `kind` may be. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'tsunagari-event-list': Object.keys(EVENT_KINDS),
  'tsunagari-ibasho-map': IBASHO_KINDS,
  'tsunagari-member-directory': SECTORS,
  'tsunagari-matching-board': RESOURCE_KINDS,
};
const written = readFileSync('docs/reference.md', 'utf8');

describe('docs/config.md', () => {
  it('says what the schema says (npm run reference)', () =>
    assert.equal(readFileSync('docs/config.md', 'utf8'), configReference()));
});

describe('docs/reference.md', () => {
  before(() => assert.ok(existsSync('custom-elements.json'), 'run npm run manifest first'));

  it('says what the source says (npm run reference)', () => assert.equal(written, currentReference()));

  it('leads only to headings that it has', () => {
    const anchors = [...written.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    );
    for (const [, anchor] of written.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(anchors.includes(anchor!), anchor);
  });

  for (const [name, { example }] of Object.entries(ATTRIBUTES))
    it(`gives an example of ${name} that is understood`, () => {
      const [, attribute, value = ''] = /^([\w-]+)(?:="([^"]*)")?$/.exec(example)!;
      assert.equal(attribute, name.split(' ').at(-1));
      const kind = KINDS[name.split(' ')[0]!];
      assert.deepEqual(parsePresets({ [attribute!]: value }, kind && { kind }).warnings, []);
    });

  it('reads the details of events from their classes', () =>
    assert.deepEqual(
      [...detailsOf('export class A extends WidgetEvent<{ a: Record<string, number> }> {\n}')],
      [['A', '{ a: Record<string, number> }']],
    ));
});
