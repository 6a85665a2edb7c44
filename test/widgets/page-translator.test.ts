/** A page's translator puts elements of its own in the place of text. What a widget says afterwards must be what a fresh one says. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import '../../src/widgets/join-form/define.js';
import '../../src/widgets/support-guide/define.js';
import { pageLanguage } from '../../src/ui/language-controller.js';
import type { Filters } from '../../src/model/filters/filters.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../fixtures/exchange.js';
import { buildFeed, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { REPORTS_IN_EVERY_STATE } from '../fixtures/reports.js';
import { translatePage } from '../fixtures/page-translator.js';
import { html, ready, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';

type Widget = LitElement & { clock: () => Date; filters?: Partial<Filters> };

const feed = serveFeed(
  buildFeed({
    consultationWindows: [...WINDOWS_IN_EVERY_STATE],
    ibasho: [...IBASHO_IN_EVERY_STATE],
    events: [...EVENTS_IN_EVERY_STATE],
    members: [...MEMBERS_IN_EVERY_STATE],
    needs: [...NEEDS_IN_EVERY_STATE],
    offers: [...OFFERS_IN_EVERY_STATE],
    reports: [...REPORTS_IN_EVERY_STATE],
  }),
);
const at = (now: Date) => (): Date => now;
const LATER = new Date(NOW.getTime() + (10 * 24 + 7.1) * 3_600_000);
const WIDGETS = {
  'tsunagari-consultation-finder': () =>
    ready<Widget>(
      html`<tsunagari-consultation-finder .clock=${at(NOW)} feed=${feed} limit="50"></tsunagari-consultation-finder>`,
    ),
  'tsunagari-ibasho-map': () =>
    ready<Widget>(html`<tsunagari-ibasho-map .clock=${at(NOW)} feed=${feed} limit="50"></tsunagari-ibasho-map>`),
  'tsunagari-event-list': () =>
    ready<Widget>(html`<tsunagari-event-list .clock=${at(NOW)} feed=${feed} limit="50"></tsunagari-event-list>`),
  'tsunagari-member-directory': () =>
    ready<Widget>(
      html`<tsunagari-member-directory .clock=${at(NOW)} feed=${feed} limit="50"></tsunagari-member-directory>`,
    ),
  'tsunagari-matching-board': () =>
    ready<Widget>(
      html`<tsunagari-matching-board .clock=${at(NOW)} feed=${feed} limit="50"></tsunagari-matching-board>`,
    ),
  'tsunagari-report-list': () =>
    ready<Widget>(html`<tsunagari-report-list .clock=${at(NOW)} feed=${feed} limit="50"></tsunagari-report-list>`),
  'tsunagari-support-guide': () =>
    ready<Widget>(html`<tsunagari-support-guide .clock=${at(NOW)} feed=${feed}></tsunagari-support-guide>`),
  'tsunagari-join-form': () => ready<Widget>(html`<tsunagari-join-form feed=${feed}></tsunagari-join-form>`, '.steps'),
};
const LISTS = Object.entries(WIDGETS).slice(0, 6);

/** What happens to a widget while it stands. */
async function drawnAnew(widget: Widget, change: (widget: Widget) => void): Promise<string> {
  change(widget);
  widget.requestUpdate();
  await widget.updateComplete;
  return shownText(widget);
}

describe('after a page’s translator', () => {
  afterEach(resetPage);

  for (const [tag, make] of LISTS) {
    it(`${tag} tells the time that it is`, async () => {
      const pass = (widget: Widget): void => void (widget.clock = at(LATER));
      const fresh = await make();
      const before = shownText(fresh);
      const translated = await make();
      translatePage(translated);
      const right = await drawnAnew(fresh, pass);
      expect(right).not.to.equal(before);
      expect(await drawnAnew(translated, pass)).to.equal(right);
    });

    it(`${tag} counts what is chosen`, async () => {
      for (const filters of [{ area: ['14205'] }, { area: ['14382'], topic: ['money'] }, {}]) {
        const choose = (widget: Widget): void => void (widget.filters = filters);
        const translated = await make();
        translatePage(translated);
        expect(await drawnAnew(translated, choose), JSON.stringify(filters)).to.equal(
          await drawnAnew(await make(), choose),
        );
      }
    });
  }

  for (const [tag, make] of Object.entries(WIDGETS)) {
    it(`${tag} speaks the language that is asked for`, async () => {
      const translated = await make();
      const japanese = shownText(translated);
      translatePage(translated);
      pageLanguage.choose('en');
      const fresh = await make();
      // Words of what is loaded later may come to one of them before the other.
      await waitUntil(() => shownText(translated) === shownText(fresh), 'both say the same');
      expect(shownText(fresh)).not.to.equal(japanese);
    });
  }
});
