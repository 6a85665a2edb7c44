/** A page's translator puts elements of its own in the place of text. What a widget says afterwards must be what a fresh one says. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { pageLanguage } from '../../src/ui/language-controller.js';
import type { Filters } from '../../src/model/filters/filters.js';
import { FULL_FEED, LIST_WIDGETS, widgetOf, widgetsBut, type ShownWidget } from '../fixtures/every-widget.js';
import { NOW } from '../fixtures/feed.js';
import { translatePage } from '../fixtures/page-translator.js';
import { html, ready, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

type Widget = LitElement & { clock: () => Date; filters?: Partial<Filters> };

const feed = serveFeed(FULL_FEED);
const LATER = new Date(NOW.getTime() + (10 * 24 + 7.1) * 3_600_000);
const make = (name: ShownWidget): Promise<Widget> =>
  ready(
    html`${widgetOf(name, { feed, ...(LIST_WIDGETS.includes(name) && { limit: '50' }) })}`,
    name === 'join-form' ? '.steps' : undefined,
  );

/** What happens to a widget while it stands. */
async function drawnAnew(widget: Widget, change: (widget: Widget) => void): Promise<string> {
  change(widget);
  widget.requestUpdate();
  await widget.updateComplete;
  return shownText(widget);
}

describe('after a page’s translator', () => {
  afterEach(resetPage);

  for (const name of LIST_WIDGETS) {
    it(`${name} tells the time that it is`, async () => {
      const pass = (widget: Widget): void => void (widget.clock = () => LATER);
      const fresh = await make(name);
      const before = shownText(fresh);
      const translated = await make(name);
      translatePage(translated);
      const right = await drawnAnew(fresh, pass);
      expect(right).not.to.equal(before);
      expect(await drawnAnew(translated, pass)).to.equal(right);
    });

    it(`${name} counts what is chosen`, async () => {
      for (const filters of [{ area: ['14205'] }, { area: ['14382'], topic: ['money'] }, {}]) {
        const choose = (widget: Widget): void => void (widget.filters = filters);
        const translated = await make(name);
        translatePage(translated);
        expect(await drawnAnew(translated, choose), JSON.stringify(filters)).to.equal(
          await drawnAnew(await make(name), choose),
        );
      }
    });
  }

  for (const name of widgetsBut()) {
    it(`${name} speaks the language that is asked for`, async () => {
      const translated = await make(name);
      const japanese = shownText(translated);
      translatePage(translated);
      pageLanguage.choose('en');
      const fresh = await make(name);
      // Words of what is loaded later may come to one of them before the other.
      await waitUntil(() => shownText(translated) === shownText(fresh), 'both say the same');
      expect(shownText(fresh)).not.to.equal(japanese);
    });
  }
});
