import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import { EVENTS_IN_EVERY_STATE } from '../../fixtures/events.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({
    events: [
      ...EVENTS_IN_EVERY_STATE,
      buildEvent({
        id: 'both',
        name: 'お茶と手芸の会（見本）',
        startDate: '2026-08-01',
        endDate: undefined,
        online: true,
        audiences: ['senior', 'carer'],
        languages: ['en'],
        themes: ['x-sea'],
      }),
    ],
    themes: [{ id: 'x-sea', label: '海とくらし', status: 'draft' }],
  }),
);
const names = (list: EventList): string[] =>
  [...list.shadowRoot!.querySelectorAll('.card-title')].map((title) =>
    title.textContent!.replace('（見本）', '').trim(),
  );
const chip = (list: EventList, label: string): HTMLInputElement =>
  [...list.shadowRoot!.querySelectorAll('.chip')]
    .find(({ textContent }) => textContent.trim().startsWith(label))!
    .querySelector('input')!;
const removable = (list: EventList): string[] =>
  [...list.shadowRoot!.querySelectorAll('.chip-remove')].map((one) => one.textContent!.replace(/\s*×外す/, '').trim());

describe('Filters of the event list', () => {
  afterEach(resetPage);

  it('find by time, by how one takes part and by whether one can apply', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} limit="50"></tsunagari-event-list>`,
    );
    chip(list, '今週末').click();
    await list.updateComplete;
    expect(names(list)).to.deep.equal(['夏の作品展', 'お茶と手芸の会', '申込不要のお茶会']);
    chip(list, '会場とオンラインの両方').click();
    await list.updateComplete;
    expect(names(list)).to.deep.equal(['お茶と手芸の会']);
    expect(removable(list)).to.deep.equal(['今週末', '会場とオンラインの両方']);
    list.filters = { accepting: true };
    await list.updateComplete;
    expect(names(list)).to.include('つながりサポーター養成講座').and.not.to.include('定員に達した講座');
    await isAccessible(list);
  });

  it('take a time of one’s own, which is named and can be taken away', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} limit="50"></tsunagari-event-list>`,
    );
    const field = (id: string): HTMLInputElement => list.shadowRoot!.querySelector(`#${id}`)!;
    field('period-from').value = '2026-10-01';
    field('period-from').dispatchEvent(new Event('change'));
    await list.updateComplete;
    expect(removable(list)).to.deep.equal(['10月1日から']);
    field('period-to').value = '2026-10-31';
    field('period-to').dispatchEvent(new Event('change'));
    await list.updateComplete;
    expect(list.filters.period).to.deep.equal(['2026-10-01/2026-10-31']);
    expect(removable(list)).to.deep.equal(['10月1日から10月31日まで']);
    expect(names(list)).to.have.length(1);
    list.shadowRoot!.querySelector<HTMLButtonElement>('.chip-remove')!.click();
    await list.updateComplete;
    expect(field('period-from').value).to.equal('');
    expect(list.filters.period).to.deep.equal([]);
  });

  it('offer audience, language and theme under their names, a draft as a draft', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} theme="x-sea"></tsunagari-event-list>`,
    );
    expect(removable(list)).to.deep.equal(['海とくらし（案）']);
    const options = [...list.shadowRoot!.querySelectorAll('option')].map(({ textContent }) => textContent!.trim());
    expect(options.join()).to.match(/高齢の方（おおむね65歳以上） \(\d+\)/);
    expect(options).to.include('海とくらし（案） (1)');
    await isAccessible(list);
  });

  it('search the words of events', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} limit="50"></tsunagari-event-list>`,
    );
    const field = list.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
    field.dispatchEvent(new Event('focus'));
    field.value = '手芸';
    field.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => names(list).length === 1, undefined);
    expect(names(list)).to.deep.equal(['お茶と手芸の会']);
    list.filters = {};
    await list.updateComplete;
    expect(names(list).length).to.be.greaterThan(5);
  });

  it('are preset by days and past, which opens what was over lately', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} limit="50" days="4" past="60" venue locked="period venue"></tsunagari-event-list>`,
    );
    expect(list.filters.period).to.deep.equal(['days-4']);
    expect([...list.shadowRoot!.querySelectorAll('.active-filters .tag')].map((one) => one.textContent)).to.deep.equal([
      '4日以内',
      '会場',
    ]);
    expect(list.shadowRoot!.querySelector('#period-from')).to.equal(null);
    list.filters = {};
    await list.updateComplete;
    expect(names(list)).to.include('お茶と手芸の会').and.not.to.include('残りわずかの講座');
    list.removeAttribute('locked');
    list.removeAttribute('days');
    list.removeAttribute('venue');
    await list.updateComplete;
    expect(shownText(list)).to.include('終わったイベントをかくす');
    expect(names(list)).to.include('終わった講座');
    list.past = 10;
    await list.updateComplete;
    expect(names(list)).not.to.include('終わった講座');
  });
});
