import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/event-list/define.js';
import { MARK, WIDGET_SLOT } from '../../src/internal/holder.js';
import { buildEvent, buildFeed, NOW } from '../fixtures/feed.js';
import { isDrawn, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';

describe('a widget in a holder', () => {
  afterEach(resetPage);

  it('that is taken out while an update is on its way leaves the content of the holder visible', async () => {
    const holder = await fixture<HTMLElement>(html`<div><p>一覧</p></div>`);
    holder.setAttribute(MARK, 'event-list');
    const root = holder.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'), Object.assign(document.createElement('slot'), { name: WIDGET_SLOT }));
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
