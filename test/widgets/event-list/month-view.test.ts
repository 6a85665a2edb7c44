import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import { EVENTS_IN_EVERY_STATE } from '../../fixtures/events.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const all = buildFeed({ events: [...EVENTS_IN_EVERY_STATE] });
const show = (feed = all, lang = 'ja'): Promise<EventList> =>
  ready(
    html`<tsunagari-event-list .clock=${clock} feed=${serveFeed(feed)} view="month" lang=${lang}></tsunagari-event-list>`,
    '[role="grid"]',
  );
const inside = (list: EventList, selector: string): HTMLElement => list.shadowRoot!.querySelector(selector)!;
const title = (list: EventList): string => inside(list, '#month-title').textContent!.trim();
const dayList = (list: EventList): string => inside(list, '.day-list').textContent!.replace(/\s+/g, ' ');
const focused = (list: EventList): HTMLElement => list.shadowRoot!.activeElement as HTMLElement;
const dayOf = (list: EventList): string => `${title(list)}${focused(list).querySelector('.day-number')!.textContent}`;
const button = (list: EventList, words: string): HTMLButtonElement =>
  [...list.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!;

async function press(list: EventList, key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  focused(list).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  await list.updateComplete;
}

describe('Month of the event list', () => {
  afterEach(resetPage);

  it('is a table of the days, today marked, holidays named, with the events of a day below', async () => {
    const list = await show();
    expect(title(list)).to.equal('7月');
    const headings = [...list.shadowRoot!.querySelectorAll('th')].map(({ textContent }) => textContent!.trim());
    expect(headings.join('')).to.equal('日月火水木金土');
    const labels = [...list.shadowRoot!.querySelectorAll('[role="gridcell"]')].map(
      (cell) => cell.firstElementChild!.textContent!,
    );
    expect(labels).to.have.length(31);
    expect(labels[0]).to.equal('7月1日（水）、イベントなし');
    expect(labels[19]).to.equal('7月20日（月）、海の日、イベント1件：夏の作品展（見本）');
    expect(labels[27]).to.equal('7月28日（火）、今日、イベント1件：夏の作品展（見本）');
    expect(inside(list, '[aria-current="date"] .day-number').textContent).to.equal('28');
    expect(dayList(list)).to.include('7月28日（火）').and.to.include('開催期間中');
    expect(list.shadowRoot!.querySelectorAll('[tabindex="0"][role="gridcell"]'), 'one stop for Tab').to.have.length(1);
    await isAccessible(list);
  });

  it('has its room before it is there, so that nothing below moves', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${serveFeed(all)} view="month"></tsunagari-event-list>`,
      '.month-wait, [role="grid"]',
    );
    const wait = list.shadowRoot!.querySelector<HTMLElement>('.month-wait');
    if (wait) expect(wait.offsetHeight).to.be.above(600);
  });

  it('says, once it stands, what it shows to those who asked for it, and the list again what it has', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${serveFeed(all)}></tsunagari-event-list>`,
    );
    const said = (): string => inside(list, '[aria-live]').textContent!;
    button(list, 'カレンダー').click();
    await waitUntil(() => /件あります。 7月、イベント\d+件/.test(said()), 'the month is not announced');
    button(list, '一覧').click();
    await waitUntil(() => /件/.test(said()) && !said().includes('7月'), 'the list is not announced');
  });

  it('goes through days, weeks and months by keyboard, and lists the day that is pressed', async () => {
    const list = await show();
    inside(list, '[role="gridcell"][tabindex="0"]').focus();
    const walk: [string, string, KeyboardEventInit?][] = [
      ['ArrowRight', '7月29'],
      ['ArrowUp', '7月22'],
      ['Home', '7月19'],
      ['ArrowLeft', '7月18'],
      ['End', '7月18'],
      ['Home', '7月1', { ctrlKey: true }],
      ['Home', '7月1'],
      ['End', '7月31', { ctrlKey: true }],
      ['ArrowRight', '8月1'],
      ['ArrowDown', '8月8'],
      ['PageUp', '7月8'],
      ['End', '7月31', { ctrlKey: true }],
      ['PageDown', '8月31'],
      ['PageDown', '9月30'],
      ['PageUp', '2025年9月30', { shiftKey: true }],
      ['PageDown', '9月30', { shiftKey: true }],
      ['PageUp', '8月30'],
      ['ArrowLeft', '8月30', { altKey: true }],
    ];
    for (const [key, day, modifiers] of walk) {
      await press(list, key, modifiers);
      expect(dayOf(list), key).to.equal(day);
    }
    for (let step = 0; step < 8; step++) await press(list, 'ArrowLeft');
    await press(list, 'Enter');
    expect(dayList(list)).to.include('8月22日（土）').and.to.include('三回でまなぶ居場所づくり');
    expect(dayOf(list)).to.equal('8月22');
    await press(list, 'ArrowUp');
    await press(list, ' ');
    expect(dayList(list)).to.include('8月15日').and.to.include('中止になりました').and.not.to.include('申込受付中');
    await isAccessible(list);
  });

  it('announces month and day', async () => {
    const list = await show();
    const said = (): string => inside(list, '[role="status"]').textContent!;
    button(list, '次の月').click();
    await waitUntil(() => said() === '8月、イベント9件', undefined);
    expect(focused(list) === null || focused(list).textContent!.includes('次の月')).to.equal(true);
    [...list.shadowRoot!.querySelectorAll<HTMLElement>('.day')][1]!.click();
    await waitUntil(() => said() === '8月2日（日）、イベント1件', undefined);
    button(list, '今月').click();
    await list.updateComplete;
    expect(title(list)).to.equal('7月');
  });

  it('says that a month is empty and leads to the one with something', async () => {
    const list = await show(buildFeed({ events: [buildEvent({ startDate: '2027-02-11', endDate: undefined })] }));
    expect(shownText(list)).to.include('7月のイベントは、掲載がありません。');
    await isAccessible(list);
    button(list, 'イベントのある2027年2月を見る').click();
    await list.updateComplete;
    expect(title(list)).to.equal('2027年2月');
    expect(dayList(list)).to.include('2027年2月11日（木）');
  });

  it('is the visitor’s to choose, keeps to the filters, and to the list where nothing is left', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${serveFeed(all)}></tsunagari-event-list>`,
    );
    expect(list.shadowRoot!.querySelector('[role="grid"]')).to.equal(null);
    button(list, 'カレンダー').click();
    await waitUntil(() => inside(list, '[role="grid"]'));
    expect(button(list, 'カレンダー').ariaPressed).to.equal('true');
    list.filters = { kind: ['culture-sport'] };
    await list.updateComplete;
    expect(list.shadowRoot!.querySelectorAll('.busy')).to.have.length(12);
    list.filters = { kind: ['forum'] };
    await list.updateComplete;
    expect(inside(list, '[part="empty"]')).to.exist;
    list.filters = {};
    await list.updateComplete;
    button(list, '一覧').click();
    await list.updateComplete;
    expect(list.shadowRoot!.querySelector('[role="grid"]')).to.equal(null);
    expect(list.view, 'choices never write attributes').to.equal('list');
  });

  it('speaks やさしい日本語 and English', async () => {
    const yasashii = await show(all, 'ja-x-yasashii');
    await waitUntil(() => inside(yasashii, 'ruby'));
    expect(shownText(yasashii)).to.include('カレンダー');
    await isAccessible(yasashii);
    const english = await show(all, 'en');
    await waitUntil(() => inside(english, '.today').textContent.includes('today, 1 event'));
    expect(inside(english, '.today').textContent).to.include('Tue, July 28, today, 1 event');
    await isAccessible(english);
  });

  it('writes the name of several days over all of them, once a week', async () => {
    const list = await show(
      buildFeed({
        events: [buildEvent({ name: 'とても長い名前の夏の作品展', startDate: '2026-07-08', endDate: '2026-07-21' })],
      }),
    );
    const names = [...list.shadowRoot!.querySelectorAll<HTMLElement>('.name')];
    expect(names.map(({ className }) => className)).to.deep.equal(['name over-4', 'name over-7', 'name over-3']);
    const cell = names[0]!.closest('td')!.getBoundingClientRect();
    expect(names[0]!.getBoundingClientRect().width).to.be.within(cell.width * 3, cell.width * 4);
    expect(
      names.every((name) => name.scrollWidth <= name.clientWidth),
      'whole',
    ).to.equal(true);
    await isAccessible(list);
  });

  it('lists a full day in pages', async () => {
    const crowd = serveFeed(
      buildFeed({
        events: Array.from({ length: 45 }, (_, number) =>
          buildEvent({ id: `e${number}`, name: `お茶の会 ${number}`, startDate: '2026-08-05', endDate: undefined }),
        ),
      }),
    );
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${crowd} view="month"></tsunagari-event-list>`,
    );
    const root = list.shadowRoot!;
    await waitUntil(() => root.querySelector('[data-day]'), undefined);
    root.querySelectorAll<HTMLElement>('.month-head .button')[1]!.click();
    await list.updateComplete;
    const counts: number[] = [];
    for (;;) {
      counts.push(root.querySelectorAll('.day-list .card').length);
      const more = root.querySelector<HTMLElement>('.day-list .more');
      if (!more) break;
      more.click();
      await list.updateComplete;
    }
    expect(counts).to.deep.equal([10, 20, 30, 40, 45]);
  });
});
