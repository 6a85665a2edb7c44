import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Choices } from '../../src/builder/choices.js';
import { WIDGETS } from '../../src/builder/fields.js';
import { attributesOf } from '../../src/builder/snippets.js';
import { WIDGET_NAMES } from '../../src/embed/tags.js';

/** What only a page knows that is written by hand: ids, addresses, and presets that few need. */
const BY_HAND = [
  ...['include', 'exclude', 'is-online', 'network', 'tag', 'theme', 'service-language', 'page-url', 'json-ld'],
  ...['expose-choices', 'share', 'open-on', 'welcomes', 'accessibility', 'map', 'tiles', 'route'],
  ...['tile-attribution', 'tile-attribution-url', 'period', 'days', 'past', 'venue', 'accepting', 'view', 'era'],
  'calendar-url',
];
/** Widget → its attributes, as the plugin for WordPress lists them (which a test holds to the source). */
const ATTRIBUTES = [
  ...readFileSync('integrations/wordpress/tsunagari-widgets.php', 'utf8').matchAll(
    /^\t'([\w-]+)' => array\( (.*) \),$/gm,
  ),
].map(([, name, list]) => [name!, list!.replaceAll("'", '').split(', ')] as const);

/** Choices that leave nothing open which a widget has beside its own fields. */
const ALL: Omit<Choices, 'widget'> = {
  feed: 'https://example.jp/feed.json',
  areas: ['14205'],
  presets: {},
  locked: ['area'],
  values: {},
  heading: '見出し',
  headingLevel: '3',
  lang: 'en',
  colorScheme: 'dark',
  primary: undefined,
  fallbackText: '',
  fallbackUrl: '',
};

describe('what a webmaster can choose', () => {
  it('is every widget that shows something', () => {
    assert.deepEqual(Object.keys(WIDGETS).sort(), WIDGET_NAMES.filter((name) => name !== 'feed').sort());
  });

  for (const [widget, names] of ATTRIBUTES.filter(([name]) => name in WIDGETS))
    it(`is every attribute of ${widget}, but those that are written by hand`, () => {
      const own = [...WIDGETS[widget]!.filters, ...WIDGETS[widget]!.values].map(({ name }) => name);
      const chosen = [...own, ...attributesOf({ ...ALL, widget }).map(([name]) => name)];
      assert.deepEqual(
        names.filter((name) => !chosen.includes(name) && !BY_HAND.includes(name)),
        [],
      );
    });
});
