import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import { EVENTS_IN_EVERY_STATE } from '../../fixtures/events.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { printed, silencePrinting } from '../../fixtures/printed.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const CALENDAR = 'https://example.jp/events.ics';
const feed = serveFeed(
  buildFeed({
    calendar: CALENDAR,
    events: [
      ...EVENTS_IN_EVERY_STATE,
      buildEvent({ id: 'a', name: '第1回 見本の講座', startDate: '2026-08-12', endDate: undefined }),
      buildEvent({
        id: 'b',
        name: '第2回 見本の講座',
        startDate: '2026-08-19',
        endDate: undefined,
        eventStatus: 'cancelled',
        sessions: [{ startDate: '2026-08-19', note: '会場：別館' }],
      }),
    ],
  }),
);
const box = (list: EventList): HTMLDetailsElement =>
  [...list.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details.tools')].at(-1)!;
async function opened(list: EventList): Promise<HTMLDetailsElement> {
  const details = box(list);
  details.open = true;
  await waitUntil(() => details.querySelector('.button'), undefined);
  return details;
}

describe('Tools of the event list', () => {
  let again: () => void;
  beforeEach(() => (again = silencePrinting()));
  afterEach(() => {
    again();
    resetPage();
  });

  for (const lang of ['ja', 'ja-x-yasashii', 'en'] as const)
    it(`subscribe to the feed’s own calendar (${lang})`, async () => {
      const list = await ready<EventList>(
        html`<tsunagari-event-list lang=${lang} .clock=${clock} feed=${feed}></tsunagari-event-list>`,
      );
      const details = await opened(list);
      const links = [...details.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
      expect(links[0]).to.equal('webcal://example.jp/events.ics');
      expect(links).to.have.length(3);
      expect(details.querySelector('input')!.value).to.equal(CALENDAR);
      await isAccessible(list);
    });

  it('subscribe to the calendar that the page names; without any there is none', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} calendar-url="https://example.jp/own.ics"></tsunagari-event-list>`,
    );
    expect((await opened(list)).querySelector('a')!.getAttribute('href')).to.equal('webcal://example.jp/own.ics');
    const without = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${serveFeed(buildFeed({ events: [buildEvent()] }))}></tsunagari-event-list>`,
    );
    expect((await opened(without)).querySelector('a')).to.equal(null);
  });

  it('print what is listed for a notice board, with the page as a QR code', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} page-url="https://example.jp/events" kind="supporter-training"></tsunagari-event-list>`,
    );
    const details = await opened(list);
    [...details.querySelectorAll<HTMLElement>('button')].at(-1)!.click();
    await waitUntil(() => list.shadowRoot!.querySelector('iframe'), undefined);
    const page = printed(list);
    const said = page.body.innerText;
    expect(page.querySelector('svg')!.getAttribute('aria-label')).to.equal('https://example.jp/events');
    expect(page.querySelectorAll('section')).to.have.length(list.shadowRoot!.querySelectorAll('.card').length);
    expect(said).to.contain('https://example.jp/events').and.to.contain('つながりサポーター養成講座');
    expect(said).to.contain('全2回').and.to.contain('8月19日（水）【中止】（会場：別館）');
    expect(said).to.contain('えらんだ条件：').and.to.contain('2026年7月28日に印刷しました');
    expect(said).to.not.match(/undefined|\{|\|/);
  });

  it('print on one sheet of A4, with letters as large as it allows', async () => {
    const events = (count: number) =>
      serveFeed(
        buildFeed({
          events: Array.from({ length: count }, (_, index) =>
            buildEvent({ id: `s${index}`, name: `見本の催し ${index}`, startDate: '2026-08-12T10:00:00+09:00' }),
          ),
        }),
      );
    const sizes: number[] = [];
    for (const [count, isOne] of [
      [2, true],
      [6, true],
      [40, false],
    ] as const) {
      const list = await ready<EventList>(
        html`<tsunagari-event-list .clock=${clock} feed=${events(count)} limit="40" page-url="https://example.jp/events"></tsunagari-event-list>`,
      );
      const details = await opened(list);
      [...details.querySelectorAll<HTMLElement>('button')].at(-1)!.click();
      await waitUntil(() => list.shadowRoot!.querySelector('iframe'), undefined);
      const { body } = printed(list);
      expect(body.scrollHeight <= (271 / 25.4) * 96, `${count} events on one sheet`).to.equal(isOne);
      sizes.push(Number.parseFloat(body.style.fontSize));
      list.remove();
    }
    expect(sizes[0]).to.equal(12);
    // What takes several sheets is large again.
    expect(sizes[2]).to.equal(12);
    expect(sizes[1]).to.be.at.most(12);
  });
});
