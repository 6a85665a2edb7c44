import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import { MARK, WIDGET_SLOT } from '../../src/internal/holder-place.js';
import { buildEvent, buildFeed, NOW } from '../fixtures/feed.js';
import { isDrawn, resetPage } from '../fixtures/ready.js';
import { serve, serveFeed } from '../fixtures/serve-feed.js';

/** As the loader makes one. */
async function holding(widget: string, content = html`<p>一覧</p>`): Promise<[holder: HTMLElement, root: ShadowRoot]> {
  const holder = await fixture<HTMLElement>(html`<div>${content}</div>`);
  holder.setAttribute(MARK, widget);
  const root = holder.attachShadow({ mode: 'open' });
  root.append(document.createElement('slot'), Object.assign(document.createElement('slot'), { name: WIDGET_SLOT }));
  return [holder, root];
}

describe('a widget in a holder', () => {
  afterEach(resetPage);

  it('says the emergency lines once while its feed is on its way and when it does not come', async () => {
    const [holder] = await holding(
      'consultation-finder',
      html`<div data-tsunagari-lines><a href="tel:119">119</a></div>
        <a href="/windows">一覧</a>`,
    );
    const finder = document.createElement('tsunagari-consultation-finder');
    finder.slot = WIDGET_SLOT;
    let fail = (): void => {};
    finder.feed = serve(() => new Promise((done) => (fail = () => done(new Response('not found', { status: 404 })))));
    holder.prepend(finder);
    const seen = (): boolean[] =>
      [holder, finder.shadowRoot!].flatMap((root) =>
        [...root.querySelectorAll('a[href^="tel:119"]')].map((one) => one.checkVisibility()),
      );
    while (!finder.shadowRoot?.querySelector('.root')) await new Promise((done) => requestAnimationFrame(done));
    expect(seen().filter(Boolean), 'on its way').to.have.length(1);
    expect(holder.querySelector('a[href="/windows"]')!.checkVisibility()).to.equal(true);
    fail();
    while (!finder.shadowRoot.querySelector('.error')) await new Promise((done) => requestAnimationFrame(done));
    expect(seen().filter(Boolean), 'when it fails').to.have.length(1);
    finder.remove();
    expect(seen()[0], 'without the widget').to.equal(true);
  });

  it('that is taken out while an update is on its way leaves the content of the holder visible', async () => {
    const [holder, root] = await holding('event-list');
    const fallback = root.querySelector('slot')!;
    const list = document.createElement('tsunagari-event-list');
    list.slot = WIDGET_SLOT;
    list.clock = () => NOW;
    list.feed = serveFeed(buildFeed({ events: [buildEvent()] }));
    holder.prepend(list);
    while (!isDrawn(list)) await new Promise((done) => requestAnimationFrame(done));
    expect(fallback.hidden).to.equal(true);
    list.requestUpdate();
    list.remove();
    await list.updateComplete;
    expect(fallback.hidden).to.equal(false);
    holder.prepend(list);
    expect(fallback.hidden, 'put back, it shows what it had').to.equal(true);
  });
});
