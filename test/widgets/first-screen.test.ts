/** What comes first on a phone of 360 × 740: help, then something to press, then somebody to turn to. */
import { expect, fixture } from '@open-wc/testing';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import '../../src/widgets/support-guide/define.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../fixtures/exchange.js';
import {
  buildEvent,
  buildFeed,
  buildIbasho,
  buildMember,
  buildNeed,
  buildReport,
  buildWindow,
  NOW,
} from '../fixtures/feed.js';
import { AUDIENCES, IBASHO_KINDS, TOPICS } from '../../src/feed/vocabulary.js';
import { html, resetPage } from '../fixtures/ready.js';
import { serveFailure, serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const TOPIC_IDS = Object.keys(TOPICS);
/** As on a device in Japan, which is not told of Japan time. */
const clock = (): Date => Object.assign(new Date(NOW), { getTimezoneOffset: () => -540 });
const feed = serveFeed(
  buildFeed({
    demo: true,
    consultationWindows: ['a', 'b', 'c', 'd'].map((id) => buildWindow({ id, topics: [...TOPIC_IDS] })),
    ibasho: IBASHO_KINDS.map((kind, at) =>
      buildIbasho({ id: kind, kind, audiences: [AUDIENCES[at % 16]!], topics: [...TOPIC_IDS] }),
    ),
    events: [...EVENTS_IN_EVERY_STATE],
    members: [...MEMBERS_IN_EVERY_STATE],
    needs: [...NEEDS_IN_EVERY_STATE],
    offers: [...OFFERS_IN_EVERY_STATE],
  }),
);
const SCREEN = 740;
const LONG = 'お茶を飲みながら、ゆっくり話せます。'.repeat(8);

describe('On a phone’s first screen', () => {
  afterEach(resetPage);

  async function show(lang: string): Promise<(name: string) => ShadowRoot> {
    // What a page of 360 px leaves between its margins.
    const page = await fixture(
      html`<div style="inline-size:328px">
        <tsunagari-consultation-finder .clock=${clock} feed=${feed} lang=${lang}></tsunagari-consultation-finder>
        <tsunagari-ibasho-map .clock=${clock} feed=${feed} lang=${lang}></tsunagari-ibasho-map>
        <tsunagari-event-list .clock=${clock} feed=${feed} lang=${lang}></tsunagari-event-list>
        <tsunagari-support-guide .clock=${clock} feed=${feed} lang=${lang}></tsunagari-support-guide>
        <tsunagari-member-directory .clock=${clock} feed=${feed} lang=${lang}></tsunagari-member-directory>
        <tsunagari-matching-board .clock=${clock} feed=${feed} lang=${lang}></tsunagari-matching-board>
      </div>`,
    );
    const rootOf = (name: string): ShadowRoot => page.querySelector(`tsunagari-${name}`)!.shadowRoot!;
    await waitUntil(() => [...page.children].every((one) => one.shadowRoot!.querySelector('.frame-foot')), 'ready');
    return rootOf;
  }
  const height = (root: ShadowRoot, selector: string): number =>
    root.querySelector(selector)!.getBoundingClientRect().height;
  const top = (root: ShadowRoot, selector: string): number =>
    root.querySelector(selector)!.getBoundingClientRect().top - root.host.getBoundingClientRect().top;

  for (const lang of ['ja', 'ja-x-yasashii', 'en'])
    it(`the safety strip is two rows of two buttons and one fold in ${lang}`, async () => {
      const rootOf = await show(lang);
      for (const name of ['consultation-finder', 'support-guide']) {
        const root = rootOf(name);
        // Firefox makes more room for readings than Chromium does.
        expect(height(root, '.safety'), name).to.be.at.most(lang === 'ja-x-yasashii' ? 216 : 200);
        const tops = [...root.querySelectorAll('.safety-ways .button')].map((one) => one.getBoundingClientRect().top);
        expect(tops).to.have.length(4);
        expect(new Set(tops).size).to.equal(2);
        expect(root.querySelectorAll('.safety details')).to.have.length(1);
        for (const number of root.querySelectorAll('.line-number'))
          expect(number.getClientRects(), 'a number is read in one piece').to.have.length(1);
      }
    });

  for (const lang of ['ja', 'ja-x-yasashii', 'en'])
    it(`the search field, or the first question, is in sight in ${lang}`, async () => {
      const rootOf = await show(lang);
      expect(top(rootOf('consultation-finder'), '#finder-search')).to.be.below(SCREEN - 44);
      expect(top(rootOf('support-guide'), '.question-title')).to.be.below(SCREEN);
    });

  for (const lang of ['ja', 'en'])
    it(`the first answer of the guide can be pressed there in ${lang}`, async () => {
      const rootOf = await show(lang);
      expect(top(rootOf('support-guide'), '.answers .tile')).to.be.below(SCREEN - 44);
    });

  for (const lang of ['ja', 'ja-x-yasashii', 'en'])
    it(`what sorts places and what filters them stand in one row, and the first place in sight, in ${lang}`, async () => {
      const root = (await show(lang))('ibasho-map');
      expect(top(root, '.near > summary')).to.equal(top(root, '.filters summary'));
      expect(top(root, '[data-result]')).to.be.below(SCREEN - 44);
      root.querySelector<HTMLDetailsElement>('.near')!.open = true;
      expect(top(root, '.filters summary'), 'open, it stands by itself').to.be.above(top(root, '.near > summary') + 44);
    });

  for (const lang of ['ja', 'en'])
    it(`the first result comes within a screen and a half, and no panel of filters is longer than two, in ${lang}`, async () => {
      const rootOf = await show(lang);
      for (const name of ['consultation-finder', 'ibasho-map', 'event-list', 'member-directory', 'matching-board']) {
        const root = rootOf(name);
        expect(top(root, '[data-result]'), name).to.be.below(1.5 * SCREEN);
        root.querySelector<HTMLDetailsElement>('.filters > details')!.open = true;
        for (const fold of [undefined, ...root.querySelectorAll<HTMLDetailsElement>('.fold')]) {
          if (fold) fold.open = true;
          expect(height(root, '.filter-groups'), name).to.be.below(2 * SCREEN);
          if (fold) fold.open = false;
        }
      }
    });
});

describe('On a phone without a feed', () => {
  afterEach(resetPage);

  it('the finder shows one exit', async () => {
    const page = await fixture(
      html`<div style="inline-size:328px"><tsunagari-consultation-finder feed=${serveFailure()}></tsunagari-consultation-finder></div>`,
    );
    const root = page.firstElementChild!.shadowRoot!;
    await waitUntil(() => root.querySelector('.notice.error'), 'failed');
    const exits = [...root.querySelectorAll('.exit-button')].filter((one) => one.getClientRects().length > 0);
    expect(exits).to.have.length(1);
  });
});

describe('A folded card on a phone', () => {
  afterEach(resetPage);

  it('is so short that the next one is seen too, and opens to all the rest', async () => {
    const plain = serveFeed(
      buildFeed({
        consultationWindows: [
          buildWindow({
            description: LONG,
            hoursNote: '平日の朝から夕方まで（祝日と年末年始はお休みです）。夜は留守番電話が受けます。',
          }),
        ],
        ibasho: [buildIbasho({ description: LONG, welcomes: ['come-alone', 'no-booking', 'no-talking', 'no-name'] })],
        events: [buildEvent({ description: LONG })],
        members: [buildMember({ activities: LONG, networks: ['bak'] })],
        needs: [buildNeed({ description: LONG, quantity: '月に30kgほど' })],
      }),
    );
    const page = await fixture(
      html`<div style="inline-size:328px">
        <tsunagari-consultation-finder .clock=${clock} feed=${plain}></tsunagari-consultation-finder>
        <tsunagari-ibasho-map .clock=${clock} feed=${plain}></tsunagari-ibasho-map>
        <tsunagari-event-list .clock=${clock} feed=${plain}></tsunagari-event-list>
        <tsunagari-member-directory .clock=${clock} feed=${plain}></tsunagari-member-directory>
        <tsunagari-matching-board .clock=${clock} feed=${plain}></tsunagari-matching-board>
      </div>`,
    );
    for (const widget of page.children) {
      const root = widget.shadowRoot!;
      await waitUntil(() => root.querySelector('.frame-foot'), 'ready');
      const card = root.querySelector('.card')!;
      const height = (): number => card.getBoundingClientRect().height;
      expect(height(), widget.localName).to.be.at.most(260);
      const fold = card.querySelector<HTMLDetailsElement>('.card-end > details')!;
      fold.open = true;
      expect(height(), 'all of the text and the source').to.be.above(350);
      expect(fold.querySelector('[part="source"]')).to.exist;
    }
  });
});

describe('The line below the name of a card', () => {
  afterEach(resetPage);

  it('says its kind and what decides at a glance, each in one piece and each once', async () => {
    const some = serveFeed(
      buildFeed({
        ibasho: [
          buildIbasho({
            kind: 'online-community',
            online: true,
            cost: [
              { free: true, note: 'こども：無料' },
              { free: false, note: '大人：300円' },
            ],
          }),
        ],
        events: [buildEvent({ kind: 'supporter-training', eligibility: { note: '地域で活動している方' } })],
      }),
    );
    const page = await fixture(
      html`<div style="inline-size:328px">
        <tsunagari-ibasho-map .clock=${clock} feed=${some}></tsunagari-ibasho-map>
        <tsunagari-event-list .clock=${clock} feed=${some}></tsunagari-event-list>
      </div>`,
    );
    const lineOf = async (widget: Element): Promise<Element> => {
      await waitUntil(() => widget.shadowRoot!.querySelector('.frame-foot'), 'ready');
      return widget.shadowRoot!.querySelector('.card-title + .kind-line')!;
    };
    const place = await lineOf(page.children[0]!);
    expect(place.textContent!.match(/オンライン/g)).to.have.length(1);
    expect([...place.querySelectorAll('li')].map((one) => one.textContent)).to.eql(['こども：無料', '大人：300円']);
    const event = await lineOf(page.children[1]!);
    expect(event.textContent).to.include('つながりサポーター養成講座');
    expect(event.querySelector('.whom')!.textContent).to.include('地域で活動している方');
    for (const piece of [...place.querySelectorAll('li'), event.querySelector('.whom')!])
      expect(piece.getBoundingClientRect().height, piece.textContent).to.be.below(30);
  });
});

describe('In a wide place', () => {
  afterEach(resetPage);

  it('filters stand open beside two columns of cards', async () => {
    const page = await fixture(
      html`<div style="inline-size:1120px">
        <tsunagari-event-list .clock=${clock} feed=${feed}></tsunagari-event-list>
      </div>`,
    );
    const root = page.firstElementChild!.shadowRoot!;
    await waitUntil(() => root.querySelector('.frame-foot'), 'ready');
    await waitUntil(() => root.querySelector<HTMLDetailsElement>('.filters > details')!.open, 'open');
    const side = root.querySelector('.filter-groups')!.getBoundingClientRect();
    const cards = [...root.querySelectorAll('.card')].map((card) => card.getBoundingClientRect());
    expect(cards.every(({ left }) => left > side.right)).to.equal(true);
    expect(new Set(cards.map(({ left }) => Math.round(left))).size).to.equal(2);
  });

  it('cards of one row are of one height, with what to do in one line, until one of them is opened', async () => {
    const SHORT = '短い説明です。';
    const two = serveFeed(
      buildFeed({
        consultationWindows: [
          buildWindow({ id: 'a', description: SHORT }),
          buildWindow({ id: 'b', description: LONG }),
        ],
        ibasho: [buildIbasho({ id: 'a', description: SHORT }), buildIbasho({ id: 'b', description: LONG })],
        members: [buildMember({ id: 'a', activities: SHORT }), buildMember({ id: 'b', activities: LONG })],
        reports: [buildReport({ id: 'a', summary: SHORT }), buildReport({ id: 'b', summary: LONG })],
      }),
    );
    const page = await fixture(
      html`<div style="inline-size:720px">
        <tsunagari-consultation-finder .clock=${clock} feed=${two}></tsunagari-consultation-finder>
        <tsunagari-ibasho-map .clock=${clock} feed=${two} map="none"></tsunagari-ibasho-map>
        <tsunagari-member-directory .clock=${clock} feed=${two}></tsunagari-member-directory>
        <tsunagari-report-list .clock=${clock} feed=${two}></tsunagari-report-list>
      </div>`,
    );
    for (const widget of page.children) {
      const root = widget.shadowRoot!;
      await waitUntil(() => root.querySelector('.frame-foot'), 'ready');
      const boxes = (selector: string): DOMRect[] =>
        [...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
      const [first, second] = boxes('.card');
      expect(first!.top, widget.localName).to.equal(second!.top);
      expect(first!.height).to.equal(second!.height);
      const [call, other] = boxes('.card-action');
      expect(call!.top, widget.localName).to.be.closeTo(other!.top, 0.5);
      root.querySelectorAll<HTMLDetailsElement>('.card-end > details')[1]!.open = true;
      const [still, opened] = boxes('.card');
      expect(still!.height).to.be.below(first!.height + 1);
      expect(opened!.height).to.be.above(still!.height);
    }
  });

  it('a card that is alone takes the whole width', async () => {
    const one = serveFeed(buildFeed({ reports: [buildReport()] }));
    const page = await fixture(
      html`<div style="inline-size:1120px"><tsunagari-report-list .clock=${clock} feed=${one}></tsunagari-report-list></div>`,
    );
    const root = page.firstElementChild!.shadowRoot!;
    await waitUntil(() => root.querySelector('.frame-foot'), 'ready');
    const width = (selector: string): number => root.querySelector(selector)!.getBoundingClientRect().width;
    expect(width('.card')).to.equal(width('.main'));
  });
});
