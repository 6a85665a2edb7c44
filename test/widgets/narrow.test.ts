/** A phone of 360 px with text twice as large leaves 11 letters a line: what is to be pressed stands in one column, and nothing sticks out. */
import { expect, fixture } from '@open-wc/testing';
import { FULL_FEED, widgetOf, widgetsBut } from '../fixtures/every-widget.js';
import { html, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const feed = serveFeed(FULL_FEED);

describe('In 180 px', () => {
  afterEach(resetPage);

  it('tiles and answers stand in one column, and chips no wider than it', async () => {
    // The form has no frame whose foot could be waited for.
    const shown = widgetsBut('join-form').map((name) => widgetOf(name, { feed, 'show-target': '' }));
    const page = await fixture(html`<div style="inline-size:180px">${shown}</div>`);
    const roots = [...page.children].map((widget) => widget.shadowRoot!);
    await waitUntil(() => roots.every((root) => root.querySelector('.frame-foot')), 'all widgets');
    for (const root of roots)
      for (const folded of root.querySelectorAll<HTMLDetailsElement>('.filters details')) folded.open = true;
    const places = (selector: string): DOMRect[] =>
      roots.flatMap((root) => [...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect()));
    for (const box of ['.tiles .tile', '.answers .tile']) {
      const tiles = places(box);
      expect(tiles.length, box).to.be.greaterThan(2);
      expect(new Set(tiles.map(({ left }) => Math.round(left))).size, `one column of ${box}`).to.equal(1);
    }
    const edge = page.getBoundingClientRect().right;
    expect(places('.chip, .chip-button, .chip-remove').filter(({ right }) => right > edge + 1)).to.deep.equal([]);
    for (const widget of page.children) expect(widget.scrollWidth, widget.localName).to.be.at.most(181);
  });
});
