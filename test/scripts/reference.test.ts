import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { configReference } from '../../scripts/config-reference.js';
import { ATTRIBUTES } from '../../scripts/reference-words.js';
import { currentReference, detailsOf } from '../../scripts/reference.js';
import { EVENT_KINDS, IBASHO_KINDS, RESOURCE_KINDS, SECTORS } from '../../src/feed/vocabulary.js';
import { attributeOf, FILTER_NAMES, parsePresets, type FilterName } from '../../src/model/filters/filters.js';
import { WINDOW_FACETS } from '../../src/widgets/consultation-finder/finder-facets.js';
import { EVENT_FILTERS } from '../../src/widgets/event-list/event-facets.js';
import { IBASHO_FACETS } from '../../src/widgets/ibasho-map/ibasho-facets.js';
import { BOARD_FACETS } from '../../src/widgets/matching-board/board-facets.js';
import { DIRECTORY_FACETS } from '../../src/widgets/member-directory/directory-facets.js';
import { REPORT_FACETS } from '../../src/widgets/report-list/report-facets.js';

interface Package {
  modules: { declarations: { tagName?: string; attributes?: { name: string; fieldName?: string }[] }[] }[];
}

/** Widget → what its `kind` may be. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'tsunagari-event-list': Object.keys(EVENT_KINDS),
  'tsunagari-ibasho-map': IBASHO_KINDS,
  'tsunagari-member-directory': SECTORS,
  'tsunagari-matching-board': RESOURCE_KINDS,
};
const written = readFileSync('docs/reference.md', 'utf8');

/** Widget → the filters that a page may preset there. */
const HEEDED: Readonly<Record<string, readonly FilterName[]>> = {
  'tsunagari-consultation-finder': ['openNow', ...WINDOW_FACETS],
  'tsunagari-ibasho-map': ['openNow', ...IBASHO_FACETS],
  // Events that are both are found by either of the two attributes.
  'tsunagari-event-list': EVENT_FILTERS.filter((name) => name !== 'hybrid'),
  'tsunagari-matching-board': BOARD_FACETS,
  'tsunagari-member-directory': DIRECTORY_FACETS,
  'tsunagari-report-list': REPORT_FACETS,
};

describe('docs/config.md', () => {
  it('says what the schema says (npm run reference)', () =>
    assert.equal(readFileSync('docs/config.md', 'utf8'), configReference()));
});

describe('docs/reference.md', () => {
  before(() => assert.ok(existsSync('custom-elements.json'), 'run npm run manifest first'));

  it('says what the source says (npm run reference)', () => assert.equal(written, currentReference()));

  it('knows an attribute with a property of every filter, at every widget that heeds it (@attr)', () => {
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Package;
    const attributes = new Map(
      modules.flatMap(({ declarations }) => declarations).map((one) => [one.tagName, one.attributes ?? []]),
    );
    const missing = Object.entries(HEEDED).flatMap(([tag, names]) =>
      names
        .map(attributeOf)
        .filter((name) => !attributes.get(tag)?.some((one) => one.name === name && one.fieldName))
        .map((name) => `${tag} ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('knows every filter under an attribute in small letters (`ATTRIBUTES` in filters.ts)', () =>
    assert.deepEqual(
      FILTER_NAMES.map(attributeOf).filter((name) => !/^[a-z-]+$/.test(name)),
      [],
    ));

  it('has a widget for every filter', () => {
    const heeded = new Set<FilterName>(['area', 'hybrid', ...Object.values(HEEDED).flat()]);
    assert.deepEqual(
      FILTER_NAMES.filter((name) => !heeded.has(name)),
      [],
    );
  });

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
