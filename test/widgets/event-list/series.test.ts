import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';

const clock = (): Date => NOW;
const part = (number: number, day: string, more = {}): ReturnType<typeof buildEvent> =>
  buildEvent({
    id: `part-${number}`,
    name: `第${number}回 みんなの手話（見本）`,
    startDate: `${day}T10:00:00+09:00`,
    endDate: `${day}T12:00:00+09:00`,
    url: `https://example.jp/${number}`,
    ...more,
  });
const feed = serveFeed(
  buildFeed({
    events: [
      part(1, '2026-07-14', { location: { name: '東の会館' } }),
      part(2, '2026-08-11', { eventStatus: 'cancelled' }),
      part(3, '2026-08-18', { application: { closed: true } }),
      part(4, '2026-09-01', { description: 'おわりに発表会をします。', application: { deadline: '2026-08-25' } }),
      buildEvent({
        id: 'course',
        name: '別の講座（見本）',
        sessions: [
          { startDate: '2026-08-20', note: '筆記用具をお持ちください' },
          { startDate: '2026-08-27', eventStatus: 'cancelled' },
        ],
      }),
    ],
  }),
);

describe('A course in the event list', () => {
  afterEach(resetPage);

  it('is one card: the part that comes next, with the days of all and what became of them', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed}></tsunagari-event-list>`,
    );
    const [card, ...others] = list.shadowRoot!.querySelectorAll('.card');
    expect(others).to.have.length(1);
    expect(list.shadowRoot!.querySelector('.results-title')!.textContent).to.contain('2件');
    expect(card!.querySelector('.card-title')!.textContent!.trim()).to.equal('みんなの手話（見本）');
    expect(card!.querySelector('.when')!.textContent).to.contain('8月18日').and.to.contain('全4回');
    expect(card!.querySelector('.statuses')!.textContent!.trim()).to.equal('申込受付は終了しました');
    const days = [...card!.querySelectorAll('dd li')].map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
    expect(days[0]).to.contain('第1回').and.to.contain('終了しました').and.to.contain('東の会館');
    expect(days[1]).to.contain('8月11日').and.to.contain('中止になりました');
    expect(days[3]).to.contain('申込受付中').and.to.contain('発表会');
    expect(card!.querySelector('dd a[href="https://example.jp/4"]')).to.not.equal(null);
    const sessions = others[0]!.textContent!;
    expect(sessions).to.contain('筆記用具をお持ちください').and.to.contain('中止');
    expect(others[0]!.querySelector('.when')!.textContent).to.contain('8月20日').and.to.contain('筆記用具');
    await isAccessible(list);
  });

  it('says at a date that has moved where it was at first', async () => {
    const moved = serveFeed(
      buildFeed({
        events: [
          buildEvent({
            sessions: [
              { startDate: '2026-08-25', previousStartDate: '2026-08-18', eventStatus: 'postponed' },
              { startDate: '2026-09-01' },
            ],
          }),
        ],
      }),
    );
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${moved}></tsunagari-event-list>`,
    );
    const card = list.shadowRoot!.querySelector('.card')!;
    expect(card.querySelector('.when')!.textContent).to.contain('8月25日');
    expect(card.querySelector('.when s')!.textContent).to.contain('はじめの予定').and.to.contain('8月18日');
    const days = [...card.querySelectorAll('dd li')].map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
    expect(days[0]).to.contain('8月25日').and.to.contain('8月18日').and.to.not.contain('中止');
    expect(days[1]).to.contain('9月1日').and.to.not.contain('はじめの予定');
    await isAccessible(list);
  });

  it('of more days than anybody reads lists those to come', async () => {
    const daysFrom = async (first: string): Promise<string[]> => {
      resetPage();
      const start = Date.parse(`${first}T10:00:00+09:00`);
      const sessions = Array(200)
        .fill(0)
        .map((_, day) => ({ startDate: new Date(start + day * 86_400_000).toISOString() }));
      const many = serveFeed(buildFeed({ events: [buildEvent({ sessions })] }));
      const list = await ready<EventList>(
        html`<tsunagari-event-list .clock=${clock} past="300" feed=${many}></tsunagari-event-list>`,
      );
      const card = list.shadowRoot!.querySelector('.card')!;
      return [...card.querySelectorAll('dd li')]
        .map(({ textContent }) => textContent!.trim())
        .filter((text) => /日（|全/.test(text));
    };
    const going = await daysFrom('2026-05-01');
    expect(going[0]).to.match(/^7月28日/);
    expect(going[59]).to.match(/^9月25日/);
    expect(going[60]).to.contain('全200回');
    expect(going).to.have.length(61);
    expect((await daysFrom('2026-01-12'))[0], 'few are left').to.match(/^6月1日/);
    expect((await daysFrom('2026-09-01'))[0], 'none has been').to.match(/^9月1日/);
    expect((await daysFrom('2026-01-01'))[0], 'all are over').to.match(/^5月21日/);
  });

  it('is found by any of its parts, also by one that still takes applications', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} period="2026-09-01/2026-09-30"></tsunagari-event-list>`,
    );
    expect(list.shadowRoot!.querySelectorAll('.card')).to.have.length(1);
    list.filters = { accepting: true };
    await list.updateComplete;
    expect(list.shadowRoot!.querySelector('.card-title')!.textContent!.trim()).to.equal('みんなの手話（見本）');
  });
});
