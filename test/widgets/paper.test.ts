/** What is printed is read on other days: no status of the moment, but hours, the day of printing and what was chosen; in Japan time, which is said. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../fixtures/exchange.js';
import { buildFeed, buildWindow, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { REPORTS_IN_EVERY_STATE } from '../fixtures/reports.js';
import { html, ready, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({
    consultationWindows: [...WINDOWS_IN_EVERY_STATE, buildWindow({ id: 'plain' })],
    ibasho: [...IBASHO_IN_EVERY_STATE],
    events: [...EVENTS_IN_EVERY_STATE],
    members: [...MEMBERS_IN_EVERY_STATE],
    needs: [...NEEDS_IN_EVERY_STATE],
    offers: [...OFFERS_IN_EVERY_STATE],
    reports: [...REPORTS_IN_EVERY_STATE],
  }),
);
const WIDGETS = {
  'consultation-finder': () =>
    ready<WidgetElement>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${feed} area="14205" limit="2"></tsunagari-consultation-finder>`,
    ),
  'event-list': () =>
    ready<WidgetElement>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} area="14205" limit="2"></tsunagari-event-list>`,
    ),
  'matching-board': () =>
    ready<WidgetElement>(
      html`<tsunagari-matching-board .clock=${clock} feed=${feed} area="14205" limit="1" suggestions></tsunagari-matching-board>`,
      '[part="suggestions"]',
    ),
  'member-directory': () =>
    ready<WidgetElement>(
      html`<tsunagari-member-directory .clock=${clock} feed=${feed} area="14205" limit="3"></tsunagari-member-directory>`,
    ),
  'report-list': () =>
    ready<WidgetElement>(
      html`<tsunagari-report-list .clock=${clock} feed=${feed} area="14205" limit="1"></tsunagari-report-list>`,
    ),
  'ibasho-map': () =>
    ready<WidgetElement>(
      html`<tsunagari-ibasho-map .clock=${clock} feed=${feed} area="14205" limit="2"></tsunagari-ibasho-map>`,
    ),
};

async function print(widget: WidgetElement): Promise<void> {
  dispatchEvent(new Event('beforeprint'));
  await widget.updateComplete;
}

/** Firefox cannot be told to show a page as on paper. */
const itIsPrinted = navigator.userAgent.includes('Firefox') ? it.skip : it;

describe('On paper', () => {
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    resetPage();
  });

  for (const [name, show] of Object.entries(WIDGETS)) {
    it(`${name} says when it was printed, what was chosen, where it is from, and how many are missing`, async () => {
      const widget = await show();
      expect(shownText(widget)).not.to.include('印刷しました');
      await print(widget);
      const head = widget.shadowRoot!.querySelector('.paper-head')!.textContent.replace(/\s+/g, ' ');
      expect(head).to.include('2026年7月28日（火）10:00（日本時間）に印刷しました');
      expect(head).to.include('選んだこと：藤沢市').and.to.include(location.href);
      expect(widget.shadowRoot!.querySelector('[part="more"] .print-only')!.textContent).to.match(
        /^このほかに\d+件あります/,
      );
    });

    it(`${name} is unfolded while it prints, and as it was afterwards`, async () => {
      const widget = await show();
      const folded = (): Element[] => [
        ...widget.shadowRoot!.querySelectorAll('.card details:not([open]):not(.no-print)'),
      ];
      const before = folded().length;
      expect(before).to.be.greaterThan(0);
      await print(widget);
      expect(folded().filter((one) => !one.closest('.no-print'))).to.deep.equal([]);
      dispatchEvent(new Event('afterprint'));
      await widget.updateComplete;
      expect(folded()).to.have.length(before);
      expect(widget.shadowRoot!.querySelector('.paper-head')).to.equal(null);
    });

    it(`${name} tells somebody in another zone that times are Japan’s`, async () => {
      const widget = await show();
      const isElsewhere = NOW.getTimezoneOffset() !== -540;
      expect(shownText(widget).includes('時刻は、すべて日本時間です。')).to.equal(isElsewhere);
      widget.clock = () => Object.assign(new Date(NOW), { getTimezoneOffset: () => -540 });
      await widget.updateComplete;
      expect(shownText(widget)).not.to.include('日本時間');
    });
  }

  itIsPrinted('an event says nothing twice, and may go on on the next page', async () => {
    const events = await WIDGETS['event-list']();
    await print(events);
    try {
      await emulateMedia({ media: 'print' });
      const card = events.shadowRoot!.querySelector('.event')!;
      expect(getComputedStyle(card).breakInside).to.equal('auto');
      for (const twice of card.querySelectorAll('.one-line, .whom, .date-block'))
        expect(twice.checkVisibility(), twice.className).to.equal(false);
      expect(card.querySelector('.facts')!.checkVisibility()).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  itIsPrinted('today’s figure in the month does without its background', async () => {
    const month = await ready<WidgetElement>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} view="month"></tsunagari-event-list>`,
      '.today .day-number',
    );
    try {
      await emulateMedia({ media: 'print' });
      const { color, backgroundColor } = getComputedStyle(month.shadowRoot!.querySelector('.today .day-number')!);
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('a window has its regular hours instead of the status of the moment', async () => {
    const url = serveFeed(buildFeed({ consultationWindows: [buildWindow()] }));
    const finder = await ready<WidgetElement>(
      html`<tsunagari-consultation-finder .clock=${clock} feed=${url}></tsunagari-consultation-finder>`,
    );
    const card = finder.shadowRoot!.querySelector('.window')!;
    expect(card.querySelector('.status')!.classList.contains('lasting')).to.equal(false);
    expect([...card.querySelectorAll('.print-only li')].map((line) => line.textContent)).to.deep.equal([
      '月〜金曜日 9:00〜17:00',
      '祝日は休み',
    ]);
  });
});
