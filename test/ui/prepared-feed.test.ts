import { expect } from '@open-wc/testing';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/consultation-finder/define.js';
import type { ConsultationFinder } from '../../src/widgets/consultation-finder/consultation-finder.js';
import type { EventList } from '../../src/widgets/event-list/event-list.js';
import { PreparedFeed } from '../../src/ui/prepared-feed.js';
import type { Feed, FeedState } from '../../src/feed/types.js';
import { buildEvent, buildFeed, buildWindow, NOW } from '../fixtures/feed.js';
import { html, ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };
const many = (): number => 1_000;
const stateOf = (name: string): FeedState => ({ status: 'ready', feed: { name } as never, rejected: [], sources: [] });

describe('A feed that is made ready first', () => {
  afterEach(resetPage);

  it('is loading until it is ready; what came before stays until the next is', async () => {
    const feed: { state: FeedState; retry(): void } = { state: { status: 'loading' }, retry() {} };
    const done: Feed[] = [];
    const prepared = new PreparedFeed(host, feed, many, function* (one) {
      for (let step = 0; step < 3; step++) yield;
      done.push(one);
    });
    expect(prepared.state.status).to.equal('loading');
    const atHand: FeedState = { status: 'loading', isAtHand: true };
    feed.state = atHand;
    expect(prepared.state).to.equal(atHand);
    const [first, second, third] = [stateOf('first'), stateOf('second'), stateOf('third')];
    feed.state = first;
    expect(prepared.state, 'what was at hand still is').to.equal(atHand);
    await waitUntil(() => prepared.state === first);
    feed.state = second;
    expect(prepared.state).to.equal(first);
    feed.state = third;
    expect(prepared.state).to.equal(first);
    await waitUntil(() => prepared.state === third);
    expect(done, 'nobody waits for what was overtaken').to.have.length(2);
    feed.state = { status: 'failed', sources: [] };
    expect(prepared.state.status).to.equal('failed');
  });

  it('shows a few records at once, and also what fails in them', async () => {
    const feed = { state: stateOf('one'), retry() {} };
    const few = new PreparedFeed(
      host,
      feed,
      () => 10,
      function* () {
        yield;
      },
    );
    expect(few.state).to.equal(feed.state);
    const failing = new PreparedFeed(host, feed, many, function* () {
      yield;
      throw new Error('in a step');
    });
    expect(failing.state.status).to.equal('loading');
    await waitUntil(() => failing.state === feed.state);
  });

  it('shows thousands of events as it shows a few', async () => {
    const events = Array.from({ length: 1_200 }, (_, n) =>
      buildEvent({
        id: `e${n}`,
        name: `会 ${n}`,
        startDate: '2026-08-05',
        endDate: undefined,
        kind: n % 2 ? 'forum' : 'exchange',
      }),
    );
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${() => NOW} feed=${serveFeed(buildFeed({ events }))} kind="forum"></tsunagari-event-list>`,
    );
    await waitUntil(() => list.shadowRoot!.querySelector('.results-title')?.textContent!.includes('600件'));
    list.filters = { kind: ['forum', 'exchange'] };
    await list.updateComplete;
    expect(list.shadowRoot!.querySelector('.results-title')!.textContent).to.include('1200件');
  });

  it('shows thousands of windows as it shows a few, the open ones first', async () => {
    const consultationWindows = Array.from({ length: 1_200 }, (_, n) =>
      buildWindow({
        id: `w${n}`,
        name: `窓口 ${n}`,
        schedule: [n === 1_100 ? { opens: '00:00', closes: '24:00' } : { opens: '03:00', closes: '04:00' }],
      }),
    );
    const finder = await ready<ConsultationFinder>(
      html`<tsunagari-consultation-finder .clock=${() => NOW} feed=${serveFeed(buildFeed({ consultationWindows }))}></tsunagari-consultation-finder>`,
    );
    expect(finder.shadowRoot!.querySelector('[data-result]')!.textContent).to.include('窓口 1100');
  });
});
