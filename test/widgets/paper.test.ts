/** What is printed is read on other days: no status of the moment, but hours, the day of printing and what was chosen; in Japan time, which is said. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import { laterParts } from '../../src/ui/later.js';
import { FULL_FEED, LIST_WIDGETS, widgetOf, type ShownWidget } from '../fixtures/every-widget.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow, NOW } from '../fixtures/feed.js';
import { html, ready, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';

const clock = (): Date => NOW;
const feed = serveFeed({
  ...FULL_FEED,
  consultationWindows: [...WINDOWS_IN_EVERY_STATE, buildWindow({ id: 'plain' })],
});
/** Widget → how many records of the area fit on its first screen, so that some are left for the second. */
const SHOWN: Readonly<Record<string, string>> = {
  'consultation-finder': '2',
  'event-list': '2',
  'ibasho-map': '2',
  'matching-board': '1',
  'member-directory': '3',
  'report-list': '1',
};
const show = (name: ShownWidget): Promise<WidgetElement> =>
  ready(
    html`${widgetOf(name, { feed, area: '14205', limit: SHOWN[name] ?? '', suggestions: '' })}`,
    name === 'matching-board' ? '[part="suggestions"]' : undefined,
  );

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

  it('is every list', () => expect(Object.keys(SHOWN)).to.have.members(LIST_WIDGETS));

  for (const name of LIST_WIDGETS) {
    it(`${name} says when it was printed, what was chosen, where it is from, and how many are missing`, async () => {
      const widget = await show(name);
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
      const widget = await show(name);
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

    itIsPrinted(`${name} says where and for whom also while its folds are still empty`, async () => {
      const came = laterParts.map((later) => later.part);
      for (const later of laterParts) delete later.part;
      try {
        const widget = await ready<WidgetElement>(html`${widgetOf(name, { feed, area: '14205' })}`);
        await print(widget);
        await emulateMedia({ media: 'print' });
        const lines = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.card .one-line, .card .whom')];
        expect(
          lines.filter((line) => !line.closest('details') && line.offsetHeight === 0 && line.textContent.trim()),
        ).to.deep.equal([]);
        expect(shownText(widget)).to.include('読み込んでいます');
        for (const note of widget.shadowRoot!.querySelectorAll<HTMLElement>('.card-end .muted'))
          expect(note.offsetHeight).to.equal(0);
      } finally {
        await emulateMedia({ media: 'screen' });
        laterParts.forEach((later, at) => (later.part = came[at]));
      }
    });

    it(`${name} tells somebody in another zone that times are Japan’s`, async () => {
      const widget = await show(name);
      const isElsewhere = NOW.getTimezoneOffset() !== -540;
      expect(shownText(widget).includes('時刻は、すべて日本時間です。')).to.equal(isElsewhere);
      widget.clock = () => Object.assign(new Date(NOW), { getTimezoneOffset: () => -540 });
      await widget.updateComplete;
      expect(shownText(widget)).not.to.include('日本時間');
    });
  }

  for (const name of ['event-list', 'ibasho-map'] as const)
    for (const lang of ['ja', 'en'])
      itIsPrinted(`${name} stands each fact beside its name (${lang})`, async () => {
        const event = buildEvent({ areas: ['14205'], languages: ['ja', 'en'], kind: 'consultation' });
        const place = buildIbasho({ areas: ['14205'], languages: ['en'] });
        const some = serveFeed(buildFeed({ events: [event], ibasho: [place] }));
        const widget = await ready<WidgetElement>(html`${widgetOf(name, { feed: some, lang })}`);
        // As in the column of a page: cards do not stand side by side in it.
        await setViewport({ width: 480, height: 900 });
        await print(widget);
        try {
          await emulateMedia({ media: 'print' });
          const [card] = widget.shadowRoot!.querySelectorAll<HTMLElement>('.card');
          expect(card!.offsetWidth).to.be.greaterThan(300);
          const names = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.facts dt')];
          expect(names.length).to.be.greaterThan(3);
          for (const one of names) {
            const fact = one.nextElementSibling!.getBoundingClientRect();
            expect(fact.top, one.textContent).to.be.closeTo(one.getBoundingClientRect().top, 6);
          }
        } finally {
          await setViewport({ width: 800, height: 600 });
          await emulateMedia({ media: 'screen' });
        }
      });

  itIsPrinted('an event says nothing twice, and may go on on the next page', async () => {
    const events = await show('event-list');
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
