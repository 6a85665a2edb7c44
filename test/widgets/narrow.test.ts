/** A phone of 360 px with text twice as large leaves 11 letters a line: what is to be pressed stands in one column, and nothing sticks out. */
import { expect, fixture } from '@open-wc/testing';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import '../../src/widgets/campaign-banner/define.js';
import '../../src/widgets/support-guide/define.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../fixtures/exchange.js';
import { buildCampaign, buildFeed, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { REPORTS_IN_EVERY_STATE } from '../fixtures/reports.js';
import { html, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';
import { waitUntil } from '../fixtures/wait.js';

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({
    consultationWindows: [...WINDOWS_IN_EVERY_STATE],
    ibasho: [...IBASHO_IN_EVERY_STATE],
    events: [...EVENTS_IN_EVERY_STATE],
    members: [...MEMBERS_IN_EVERY_STATE],
    needs: [...NEEDS_IN_EVERY_STATE],
    offers: [...OFFERS_IN_EVERY_STATE],
    reports: [...REPORTS_IN_EVERY_STATE],
    campaigns: [buildCampaign()],
  }),
);

describe('In 180 px', () => {
  afterEach(resetPage);

  it('tiles and answers stand in one column, and chips no wider than it', async () => {
    const page = await fixture(
      html`<div style="inline-size:180px">
        <tsunagari-consultation-finder .clock=${clock} feed=${feed}></tsunagari-consultation-finder>
        <tsunagari-ibasho-map .clock=${clock} feed=${feed}></tsunagari-ibasho-map>
        <tsunagari-event-list .clock=${clock} feed=${feed}></tsunagari-event-list>
        <tsunagari-support-guide .clock=${clock} feed=${feed}></tsunagari-support-guide>
        <tsunagari-member-directory .clock=${clock} feed=${feed}></tsunagari-member-directory>
        <tsunagari-matching-board .clock=${clock} feed=${feed}></tsunagari-matching-board>
        <tsunagari-report-list .clock=${clock} feed=${feed}></tsunagari-report-list>
        <tsunagari-campaign-banner .clock=${clock} feed=${feed} show-target></tsunagari-campaign-banner>
      </div>`,
    );
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
