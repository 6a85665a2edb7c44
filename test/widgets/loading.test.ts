/** While the feed is on its way, what comes stands where it will stand: nothing that somebody is about to press moves under the finger. */
import { expect, fixture, html } from '@open-wc/testing';
import { EARLY, readAhead, type Early, type EarlyQuestion } from '../../src/feed/early-answer.js';
import { FULL_FEED, widgetOf, widgetsBut, type ShownWidget } from '../fixtures/every-widget.js';
import { isDrawn, resetPage } from '../fixtures/ready.js';
import { serve, serveNothing } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

type Widget = HTMLElement & { limit?: number };

async function loading(name: ShownWidget, feed: string, limit?: number): Promise<Widget> {
  const widget = widgetOf<Widget>(name, { feed });
  if (limit !== undefined) widget.limit = limit;
  widget.innerHTML = '<a href="#list">一覧のページ</a>';
  await fixture(html`${widget}`);
  await waitUntil(() => widget.shadowRoot!.querySelector('[role="status"].muted'), 'it says that it loads');
  return widget;
}

const waiting = (widget: Widget): number => widget.shadowRoot!.querySelectorAll('.waiting').length;

/** Where all stands that is there before and after, by what it is. */
function places(widget: Widget): Record<string, number> {
  const found: Record<string, number> = {};
  for (const selector of ['.heading', '.language-switch', '.exit-button', '.strip'])
    for (const element of [...widget.shadowRoot!.querySelectorAll(selector)].slice(0, 1))
      found[selector] = Math.round(element.getBoundingClientRect().top - widget.getBoundingClientRect().top);
  return found;
}

describe('a widget whose feed is on its way', () => {
  afterEach(resetPage);

  // The form needs no feed to be drawn, and a banner keeps no room: mostly there is no campaign.
  for (const name of widgetsBut('join-form', 'campaign-banner'))
    it(`<tsunagari-${name}> keeps its heading and what stands above all where they are`, async () => {
      let answer: (response: Response) => void = () => {};
      const widget = await loading(
        name,
        serve(() => new Promise((resolve) => (answer = resolve))),
      );
      const before = places(widget);
      expect(before).to.include.keys('.heading', '.language-switch');
      expect(waiting(widget)).to.equal(4);
      answer(new Response(JSON.stringify(FULL_FEED)));
      await waitUntil(() => isDrawn(widget), 'it shows its data');
      expect(waiting(widget)).to.equal(0);
      expect(places(widget)).to.deep.equal(before);
    });

  for (const { limit, cards } of [
    { limit: 1, cards: 1 },
    { limit: 3, cards: 3 },
    { limit: 50, cards: 4 },
    { limit: NaN, cards: 4 },
  ])
    it(`keeps room for ${cards} where the page asks for ${limit}`, async () => {
      expect(waiting(await loading('event-list', serveNothing(), limit))).to.equal(cards);
    });

  for (const name of widgetsBut('join-form', 'campaign-banner'))
    it(`<tsunagari-${name}> draws nothing for the blink in which a feed that has come is made ready`, async () => {
      const url = serve(() => Promise.reject(new TypeError('it has been read')));
      const read: Early = {};
      const answer = readAhead(new Response(JSON.stringify(FULL_FEED)), read);
      await answer.body;
      const hand = ({ detail }: CustomEventInit<EarlyQuestion>): void =>
        void (detail!.url === url && Object.assign(detail!, read, { answer: Promise.resolve(answer) }));
      document.addEventListener(EARLY, hand);
      const widget = widgetOf<Widget>(name, { feed: url });
      widget.innerHTML = '<a href="#list">一覧のページ</a>';
      document.body.append(widget);
      const drawn = new Set<string>();
      const look = new MutationObserver(() => drawn.add(widget.shadowRoot!.querySelector('.root') ? 'root' : 'slot'));
      look.observe(widget.shadowRoot!, { childList: true, subtree: true });
      await waitUntil(() => isDrawn(widget), 'it shows its data');
      expect(waiting(widget)).to.equal(0);
      expect([...drawn][0], 'the page’s own content until there is something to show').to.equal('slot');
      look.disconnect();
      document.removeEventListener(EARLY, hand);
    });

  it('leaves records that the page wrote itself where they are', async () => {
    const widget = document.createElement('tsunagari-event-list') as Widget;
    widget.setAttribute('feed', serveNothing());
    widget.innerHTML = `<ul>${'<li><a href="#one">催し</a></li>'.repeat(10)}</ul>`;
    await fixture(html`${widget}`);
    const list = widget.querySelector('ul')!;
    await waitUntil(() => list.getBoundingClientRect().height > 0, 'it shows the page’s own content');
    expect(list.getBoundingClientRect().top - widget.getBoundingClientRect().top).to.be.below(30);
    expect(waiting(widget)).to.equal(0);
  });

  it('shows the page’s own content below what it says, and has no fault for a screen reader', async () => {
    const widget = await loading('consultation-finder', serveNothing());
    const status = widget.shadowRoot!.querySelector('[role="status"].muted')!;
    expect(widget.querySelector('a')!.getBoundingClientRect().top).to.be.at.least(
      status.getBoundingClientRect().bottom,
    );
    await expect(widget).to.be.accessible();
  });
});
