/** A property means what its attribute means, before and after the first drawing, on every widget: frameworks set either. */
import { aTimeout, expect, fixture, nextFrame } from '@open-wc/testing';
import { resetWarnings } from '../../src/internal/log.js';
import type { PageElement } from '../../src/internal/page-element.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { widgetsBut } from '../fixtures/every-widget.js';
import { buildCampaign, buildFeed, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { html, isDrawn, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';
import { waitUntil } from '../fixtures/wait.js';

type Widget = PageElement & Record<string, unknown>;

const TAGS = widgetsBut().map((name) => `tsunagari-${name}`);
const FILTERED = ['consultation-finder', 'ibasho-map', 'event-list'].map((name) => `tsunagari-${name}`);
const url = serveFeed(
  buildFeed({
    campaigns: [buildCampaign()],
    consultationWindows: WINDOWS_IN_EVERY_STATE.slice(0, 2),
    ibasho: IBASHO_IN_EVERY_STATE.slice(0, 2),
    events: EVENTS_IN_EVERY_STATE.slice(0, 3),
  }),
);

/** A value other than none for every attribute that a page may write. */
const VALUES: Readonly<Record<string, string>> = {
  area: '14205',
  lang: 'en',
  heading: '見出し',
  'heading-level': '3',
  'color-scheme': 'dark',
  limit: '1',
  include: 'no-such-id',
  exclude: 'event-1',
  locked: 'area',
  topic: 'money',
  audience: 'child',
  channel: 'chat',
  kind: 'salon forum',
  theme: 'x-theme',
  tag: 'x-tag',
  network: 'x-net',
  'service-language': 'en',
  language: 'en',
  cost: 'free',
  online: 'true',
  'is-online': 'true',
  'open-on': 'sa su',
  welcomes: 'come-alone',
  accessibility: 'wheelchair',
  'open-now': 'true',
  supporters: 'true',
  'expose-choices': 'true',
  share: 'share',
  'exit-url': 'https://example.jp/',
  'windows-url': 'https://example.jp/',
  action: 'https://example.jp/',
  'apply-url': 'https://example.jp/',
  'privacy-url': 'https://example.jp/',
  'terms-url': 'https://example.jp/',
  'postal-lookup': 'https://example.jp/{code}',
  mail: 'a@example.jp',
  map: 'none',
  'json-ld': 'true',
  'page-url': 'https://example.jp/ibasho.html',
  tiles: 'https://example.jp/{z}/{x}/{y}.png',
  'tile-attribution': '出典',
  'tile-attribution-url': 'https://example.jp/',
  route: 'true',
  'contact-url': 'https://example.jp/',
  'board-url': 'https://example.jp/',
  suggestions: 'true',
  'show-target': 'true',
  preview: 'true',
  view: 'month',
  period: 'next-month',
  days: '5',
  past: '90',
  venue: 'true',
  accepting: 'true',
  era: 'true',
  'calendar-url': 'https://example.jp/events.ics',
};

const attributesOf = (tag: string): string[] =>
  (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes.filter(
    (name) => name !== 'feed',
  );
const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

async function widget(tag: string, set: (element: Widget) => void = () => undefined): Promise<Widget> {
  const element = document.createElement(tag) as Widget;
  element.feed = url;
  element.clock = () => NOW;
  set(element);
  const holder = await fixture(html`<div></div>`);
  holder.append(element);
  await shown(element);
  // The form can be used before the feed, from which it takes no more than an address, is there.
  if (tag === 'tsunagari-join-form') await aTimeout(200);
  return element;
}

/** A turn of the event loop; timers are slow in a tab behind another one. */
function turn(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(0);
  return new Promise((resolve) => (port1.onmessage = resolve));
}

async function shown(element: Widget): Promise<void> {
  const isShown = (): boolean =>
    isDrawn(element, '.heading, .frame-foot, .steps, .prepare') &&
    // Words of another language come a moment later.
    (element.lang !== 'en' || element.shadowRoot!.querySelector('.root')?.getAttribute('lang') !== 'ja');
  const end = Date.now() + 5_000;
  while (!isShown()) {
    expect(Date.now(), `${element.localName} shows nothing`).to.be.lessThan(end);
    await turn();
  }
  await element.updateComplete;
}

/** What somebody sees, and what a script reads. */
const stateOf = (element: Widget): unknown => [
  // What is said aloud comes after a pause.
  [...element.shadowRoot!.querySelectorAll('.root > :not([role="status"])')].map((part) => part.textContent).join(),
  JSON.stringify(element.filters),
  element.shadowRoot!.querySelector('.root')?.className,
  ...attributesOf(element.localName).map((name) => String(element[propertyOf(name)])),
];

describe('attributes and properties', () => {
  beforeEach(resetPage);
  afterEach(resetPage);

  for (const tag of TAGS) {
    it(`mean the same on ${tag}, whenever they are set`, async () => {
      const names = attributesOf(tag);
      expect(names.filter((name) => !(name in VALUES))).to.deep.equal([]);
      const atFirst = async (set: (element: Widget, name: string) => void): Promise<unknown> =>
        stateOf(await widget(tag, (element) => names.forEach((name) => set(element, name))));
      expect(await atFirst((element, name) => (element[propertyOf(name)] = VALUES[name]))).to.deep.equal(
        await atFirst((element, name) => element.setAttribute(name, VALUES[name]!)),
      );

      const one = await widget(tag);
      const plain = stateOf(one);
      for (const nothing of [undefined, null])
        expect(await atFirst((element, name) => (element[propertyOf(name)] = nothing))).to.deep.equal(plain);
      for (const name of names) {
        const after = async (change: () => void): Promise<unknown> => {
          change();
          await shown(one);
          return stateOf(one);
        };
        const value = VALUES[name]!;
        const wanted = await after(() => one.setAttribute(name, value));
        expect(await after(() => one.removeAttribute(name)), `${name} taken away`).to.deep.equal(plain);
        const set = await after(() => (one[propertyOf(name)] = value));
        expect(set, `${name} as a property`).to.deep.equal(wanted);
        const nothing = name < 'k' ? undefined : null;
        expect(await after(() => (one[propertyOf(name)] = nothing)), `${name} = ${nothing}`).to.deep.equal(plain);
      }
    }).timeout(60_000);
  }

  for (const tag of FILTERED) {
    it(`reset only the filter that they preset on ${tag}`, async () => {
      const one = await widget(tag, (element) => {
        element.audience = 'child';
        element.filters = { topic: ['money'], audience: ['parent'] };
      });
      expect((one.filters as Record<string, unknown>).topic).to.deep.equal(['money']);
      one.setAttribute('audience', 'youth');
      await shown(one);
      expect(one.filters).to.deep.include({ topic: ['money'], audience: ['youth'] });
    });

    it(`preset what is online by either name on ${tag}`, async () => {
      for (const name of ['online', 'isOnline']) {
        const one = await widget(tag, (element) => (element[name] = true));
        expect((one.filters as Record<string, unknown>).online, name).to.equal(FILTERED.indexOf(tag) > 0);
      }
    });

    it(`lock on ${tag} as properties too`, async () => {
      const one = await widget(tag, (element) => Object.assign(element, { area: '14205', locked: 'area' }));
      one.filters = { area: ['14100'] };
      expect((one.filters as Record<string, unknown>).area).to.deep.equal(['14205']);
    });

    it(`take choices that are none, or that stand there before ${tag} is defined`, async () => {
      const one = await widget(tag, (element) => (element.filters = undefined));
      one.filters = { topic: 'money work', audience: undefined, query: null, openNow: undefined };
      expect(one.filters).to.deep.include({ topic: ['money', 'work'], audience: [], query: '' });
      const late = document.createElement(`late-${tag}`) as Widget;
      late.filters = { topic: ['money'] };
      const { constructor } = one;
      customElements.define(late.localName, class extends (constructor as CustomElementConstructor) {});
      (await fixture(html`<div></div>`)).append(late);
      await late.updateComplete;
      late.remove();
      expect(late.filters).to.deep.include({ topic: ['money'] });
    });
  }

  it('take what frameworks set: lists, numbers, and false for a switch that is off', async () => {
    const list = await widget('tsunagari-event-list', (element) =>
      Object.assign(element, {
        area: 14205,
        kind: ['forum', 'exchange'],
        limit: '2',
        supporters: 'false',
        heading: false,
      }),
    );
    expect(list.filters).to.deep.include({ area: ['14205'], kind: ['forum', 'exchange'] });
    expect([list.limit, list.supporters, list.heading]).to.deep.equal([2, false, undefined]);
  });

  for (const [name, tags] of Object.entries({
    'expose-choices': ['consultation-finder'],
    share: ['consultation-finder'],
    supporters: ['event-list'],
    online: ['event-list', 'ibasho-map'],
    'is-online': ['event-list', 'ibasho-map'],
    'open-now': ['consultation-finder', 'ibasho-map'],
  })) {
    it(`"false" is off for ${name}`, async () => {
      for (const tag of tags)
        for (const [value, on] of [
          ['false', false],
          ['FALSE', false],
          ['off', false],
          ['0', false],
          ['maybe', false],
          ['', true],
          ['true', true],
          [name, true],
        ] as const) {
          const one = await widget(`tsunagari-${tag}`, (element) => element.setAttribute(name, value));
          expect(one[propertyOf(name)], `${tag} ${name}="${value}"`).to.equal(on);
        }
    });

    it(`is off again for ${name} when Preact takes it back by an empty text`, async () => {
      for (const tag of tags) {
        const one = await widget(`tsunagari-${tag}`, (element) => Object.assign(element, { [propertyOf(name)]: true }));
        one[propertyOf(name)] = '';
        expect(one[propertyOf(name)], tag).to.equal(false);
      }
    });
  }

  it('are as if never set when Vue or Preact takes them back by an empty text or 0', async () => {
    const list = await widget('tsunagari-ibasho-map', () => undefined);
    const route = list.route;
    Object.assign(list, { heading: '行ける場所', route: 'https://route.example/', limit: 2, headingLevel: 3 });
    Object.assign(list, { heading: '', route: '', limit: 0, headingLevel: 0 });
    expect([list.heading, list.route, list.limit, list.headingLevel]).to.deep.equal([undefined, route, undefined, 2]);
    for (const none of [
      () => (list.setAttribute('heading', ''), list.setAttribute('route', '')),
      () => Object.assign(list, { heading: ' ', route: ' ' }),
    ]) {
      none();
      expect([list.heading, list.route]).to.deep.equal(['', '']);
      list.removeAttribute('heading');
      list.removeAttribute('route');
    }
  });

  describe('that are wrong', () => {
    let said: string[];
    const { warn } = console;
    beforeEach(() => {
      resetWarnings();
      said = [];
      console.warn = (line: string) => said.push(line);
    });
    afterEach(() => (console.warn = warn));

    it('are told as properties too', async () => {
      await widget('tsunagari-event-list', (element) =>
        Object.assign(element, { colorScheme: 'drak', headingLevel: 9, limit: 'many', kind: 'party', topic: 'none' }),
      );
      await waitUntil(() => said.length === 5, said.join('\n'));
      for (const start of ['color-scheme="drak"', 'heading-level="9"', 'limit="many"', 'kind="party"', 'topic="none"'])
        expect(said.some((line) => line.startsWith(`<tsunagari-event-list> ${start}`), start)).to.equal(true);
    });

    it('by name are told with the name that was meant', async () => {
      for (const [wrong, meant] of [
        ['limt', 'limit'],
        ['topics', 'topic'],
        ['aria', 'area'],
        ['opennow', 'open-now'],
        ['heading_level', 'heading-level'],
        ['colorscheme', 'color-scheme'],
        ['heading-levle', 'heading-level'],
        ['prefecture', '使える属性'],
        ['exit-url', 'これを書けるのは 相談窓口ファインダー'],
      ] as const) {
        await widget('tsunagari-event-list', (element) => element.setAttribute(wrong, '1'));
        await waitUntil(
          () => said.some((line) => line.includes(`${wrong}="1" は、このタグにない属性です。${meant}`)),
          wrong,
        );
      }
      await widget('tsunagari-event-list', (element) => {
        for (const name of [
          'id',
          'class',
          'data-x',
          'aria-label',
          'v-cloak',
          '_ngcontent-a',
          'wire:id',
          'x-data',
          'key',
        ])
          element.setAttribute(name, '1');
      });
      await nextFrame();
      expect(said.length, said.join('\n')).to.equal(9);
    });

    it('for this widget are told: what only lists have, and a condition of another list', async () => {
      for (const [tag, name, allowed] of [
        ['support-guide', 'topic', 'これを書けるのは 相談窓口ファインダー・居場所マップ・イベント一覧'],
        ['support-guide', 'limit', 'これを書けるのは 相談窓口ファインダー・居場所マップ・イベント一覧'],
        ['join-form', 'online', 'これを書けるのは 居場所マップとイベント一覧'],
        ['join-form', 'locked', 'これを書けるのは 相談窓口ファインダー・居場所マップ・イベント一覧'],
        ['consultation-finder', 'theme', 'このウィジェットにこの条件はありません'],
      ] as const) {
        await widget(`tsunagari-${tag}`, (element) => element.setAttribute(name, '1'));
        await waitUntil(
          () => said.some((line) => line.startsWith(`<tsunagari-${tag}> ${name}="`) && line.includes(allowed)),
          `${tag} ${name}: ${said.join()}`,
        );
      }
    });
  });
});
