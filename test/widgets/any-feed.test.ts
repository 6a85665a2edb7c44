/** Whatever stands in a feed: no widget stays blank, throws, shows a word of the program, runs what it was given, or makes the page scroll sideways. */
import { fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/feed/vocabulary.js';
import type { FeedFile } from '../../src/feed/schema.js';
import { FULL_FEED, widgetOf, widgetsBut, type ShownWidget } from '../fixtures/every-widget.js';
import { isDrawn, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const SEED = 20_260_728;
const RUNS = 15;

const BASE: FeedFile = {
  ...FULL_FEED,
  topics: [{ id: 'x-sea', label: { ja: '海のこと' }, group: 'health', keywords: ['うみ'] }],
  networks: [{ id: 'x-net', label: '見本ネットワーク' }],
  guide: { skip: ['age'], most: { windows: 2 } },
};

/** What shows as much of a widget as it can show. The form takes no more than an address from a feed. */
const MORE: Readonly<Partial<Record<ShownWidget, Readonly<Record<string, string>>>>> = {
  'consultation-finder': { limit: '20' },
  'ibasho-map': { limit: '20' },
  'event-list': { limit: '20', supporters: '' },
  'matching-board': { limit: '20', suggestions: '' },
  'report-list': { limit: '20' },
  'campaign-banner': { 'show-target': '', preview: '' },
};

type Path = readonly (string | number)[];

/** Places of all values, those of records and below most of all. */
function paths(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([key, member]) => paths(member, [...above, key]))].filter(
    (path) => path.length > 0,
  );
}

const PATHS = paths(BASE).filter((path) => !['version', 'publisher', 'updated'].includes(String(path[0])));

const value = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '0',
    '14',
    '24:00',
    '2026-02-30',
    '9999-12-31',
    'toString',
    '__proto__',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '{a|b}',
    '\ud800',
    '\u202E',
    'あ'.repeat(2_000),
    'A'.repeat(2_000),
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    [],
    {},
    [null],
    [{}],
    { ja: '' },
    { constructor: 1 },
    { fr: 'x' },
    ['constructor'],
    'toString',
    Array(300).fill('a'),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.nat({ max: PATHS.length - 1 }).map((at) => valueAt(BASE, PATHS[at]!)),
);
const changes = fc.array(fc.record({ path: fc.constantFrom(...PATHS), value }), { minLength: 20, maxLength: 80 });

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined),
    whole,
  );
}

function changed(list: readonly { path: Path; value: unknown }[]): FeedFile {
  const feed = structuredClone(BASE);
  for (const { path, value: wanted } of list) {
    const holder = valueAt(feed, path.slice(0, -1));
    if (typeof holder === 'object' && holder !== null)
      Object.defineProperty(holder, path.at(-1)!, {
        value: wanted,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return feed;
}

/** What somebody would say of a widget that has gone wrong. */
function complaintsOf(widget: HTMLElement): string[] {
  const text = shownText(widget);
  const words = ['undefined', 'NaN', '[object', 'Invalid Date']
    .filter((word) => text.includes(word))
    .map((word) => `shows ${word}: ${text.slice(Math.max(0, text.indexOf(word) - 40), text.indexOf(word) + 40)}`);
  const runs = widget.shadowRoot!.querySelector('script, iframe, [onerror], a[href^="javascript:"]')
    ? ['runs what the feed says']
    : [];
  const wide = widget.scrollWidth > widget.clientWidth + 1 ? [`is ${widget.scrollWidth} wide`] : [];
  return [...words, ...runs, ...wide].map((complaint) => `${widget.localName} ${complaint}`);
}

/** What went wrong once. */
const ONCE: [readonly { path: Path; value: unknown }[], Language][] = [
  [[{ path: ['ibasho', 0, 'description'], value: { constructor: 1 } }], 'ja-x-yasashii'],
  [[{ path: ['consultationWindows', 0, 'description'], value: { ja: '相談', constructor: 1 } }], 'ja'],
  [[{ path: ['consultationWindows', 0, 'name'], value: { fr: 'x' } }], 'ja-x-yasashii'],
  [[{ path: ['events', 0, 'kind'], value: 'toString' }], 'en'],
  [[{ path: ['events', 0, 'themes'], value: {} }], 'en'],
  [[{ path: ['members', 0, 'sector'], value: '__proto__' }], 'ja'],
];

describe('whatever stands in a feed', () => {
  afterEach(resetPage);

  it('leaves every widget whole', async () => {
    const said: string[] = [];
    const { error } = console;
    console.error = (...facts: unknown[]) => said.push(facts.map(String).join(' '));
    try {
      await fc.assert(
        fc.asyncProperty(changes, fc.constantFrom(...LANGUAGES), async (list, language) => {
          said.length = 0;
          const url = serveFeed(changed(list));
          const widgets = widgetsBut('join-form').map((name) =>
            widgetOf(name, { feed: url, lang: language, ...MORE[name] }),
          );
          const page = await fixture(html`<div style="inline-size:320px">${widgets}</div>`);
          await waitUntil(() => widgets.every((widget) => isDrawn(widget)), 'a widget stayed blank');
          for (const widget of widgets)
            for (const folded of widget.shadowRoot!.querySelectorAll('details')) folded.open = true;
          const guide = page.querySelector('tsunagari-support-guide')!;
          guide.shadowRoot!.querySelector<HTMLElement>('.help-now button')?.click();
          await Promise.all(widgets.map((widget) => widget.updateComplete));
          const complaints = [...said, ...widgets.flatMap(complaintsOf)].filter(
            (one) =>
              !list.some(({ value: wanted }) => typeof wanted === 'string' && /undefined|NaN/.test(wanted)) ||
              !/shows/.test(one),
          );
          page.remove();
          if (complaints.length > 0) throw new Error(complaints.join('\n'));
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: true, examples: ONCE },
      );
    } finally {
      console.error = error;
    }
  }).timeout(120_000);
});
