import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({ events: [buildEvent(), buildEvent({ id: 'later', startDate: '2027-01-10', endDate: undefined })] }),
);
const own = Object.getOwnPropertyDescriptor(Date.prototype, 'getTimezoneOffset')!;

describe('Times in the event list', () => {
  afterEach(() => {
    Object.defineProperty(Date.prototype, 'getTimezoneOffset', own);
    resetPage();
  });

  for (const [lang, words] of [
    ['ja', 'お使いの端末の時刻では、8月5日（水）10:45'],
    ['ja-x-yasashii', 'では 8月5日（水） 午前10時45分'],
    ['en', 'On your device’s clock: Wed, August 5, 10:45'],
  ] as const)
    it(`say beside Japan’s what the visitor’s own clock shows (${lang})`, async () => {
      Date.prototype.getTimezoneOffset = () => -345;
      const list = await ready<EventList>(
        html`<tsunagari-event-list lang=${lang} .clock=${clock} feed=${feed}></tsunagari-event-list>`,
      );
      expect(list.shadowRoot!.querySelector('.when small, .when .small')!.textContent).to.not.equal('');
      expect(shownText(list).replace(/\s+/g, ' ')).to.contain(words);
      await isAccessible(list);
    });

  it('say nothing more to who is in Japan', async () => {
    Date.prototype.getTimezoneOffset = () => -540;
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed}></tsunagari-event-list>`,
    );
    expect(list.shadowRoot!.querySelector('.when .small')).to.equal(null);
  });

  it('count years by eras where the page asks for it, and no longer when it does not', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} era></tsunagari-event-list>`,
    );
    const months = (): string[] =>
      [...list.shadowRoot!.querySelectorAll('.month-title')].map(({ textContent }) => textContent!.trim());
    await waitUntil(() => months().includes('令和9年1月'));
    expect(months()).to.deep.equal(['令和8年8月', '令和9年1月']);
    list.era = false;
    await list.updateComplete;
    expect(months()).to.deep.equal(['8月', '2027年1月']);
  });
});
