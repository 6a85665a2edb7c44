/** What was found is read from card to card, and how much it is stands in the text: a live region is gone once it was said. */
import { expect } from '@open-wc/testing';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import { LIST_WIDGETS, widgetOf, type ShownWidget } from '../fixtures/every-widget.js';
import {
  buildEvent,
  buildFeed,
  buildIbasho,
  buildMember,
  buildNeed,
  buildReport,
  buildWindow,
} from '../fixtures/feed.js';
import { html, isAccessible, ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';

const two = <R>(build: (own: { id: string; name: string }) => R): R[] =>
  ['いち', 'に'].map((name) => build({ id: name, name }));
const feed = buildFeed({
  consultationWindows: two(buildWindow),
  ibasho: two(buildIbasho),
  events: two(buildEvent),
  members: two(buildMember),
  needs: two(buildNeed),
  reports: two(buildReport),
});

const show = (name: ShownWidget): Promise<WidgetElement> =>
  ready(
    html`${widgetOf(name, { feed: serveFeed(feed), lang: 'ja' })}`,
    name === 'support-guide' ? '.answers' : '[data-result]',
  );

/** Widget → how much it says to have found. */
const FOUND: Readonly<Record<string, string>> = {
  'consultation-finder': '2件',
  'ibasho-map': '2か所',
  'event-list': 'イベントが2件あります',
  'member-directory': '2',
  'matching-board': '課題（探していること）2件',
  'report-list': '記事が2件あります',
};

/** Every card is an article under a heading of its own, by which one goes from one to the next. */
async function isReadCardByCard({ shadowRoot }: WidgetElement, cards: readonly Element[]): Promise<void> {
  expect(cards).not.to.have.length(0);
  for (const card of cards) {
    expect(card.localName).to.equal('article');
    const title = shadowRoot!.getElementById(card.getAttribute('aria-labelledby')!);
    expect(title?.closest('h2, h3, h4, h5, h6'), card.textContent!.trim().slice(0, 40)).to.exist;
  }
}

describe('what was found', () => {
  afterEach(resetPage);

  for (const name of LIST_WIDGETS)
    it(`is counted in the text of <tsunagari-${name}>, and read card by card`, async () => {
      const list = await show(name);
      const cards = [...list.shadowRoot!.querySelectorAll('[data-result]')];
      expect(cards).to.have.length(2);
      await isReadCardByCard(list, cards);
      const seen = [...list.shadowRoot!.querySelectorAll<HTMLElement>('.results-title, .side-title')].filter(
        (one) => one.getClientRects().length > 0,
      );
      expect(seen.map(({ textContent }) => textContent).join()).to.contain(FOUND[name] ?? 'how much was found');
      for (const one of seen) expect(one.closest('[role=status], [aria-live], [hidden]')).to.equal(null);
      await isAccessible(list);
    });

  it('by the guide is a list of the same cards under headings', async () => {
    const guide = await show('support-guide');
    for (const label of ['少しさびしい、もやもやする', '40〜64歳', '話を聞いてほしい', 'どれでも']) {
      const tile = [...guide.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.trim() === label);
      tile!.click();
      await guide.updateComplete;
    }
    const cards = [...guide.shadowRoot!.querySelectorAll('.section .card')];
    await isReadCardByCard(guide, cards);
    for (const card of cards)
      expect(card.parentElement!.localName + card.parentElement!.parentElement!.localName).to.equal('liul');
    await isAccessible(guide);
  });
});
