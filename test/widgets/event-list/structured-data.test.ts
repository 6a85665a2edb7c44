import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-list/define.js';
import type { EventList } from '../../../src/widgets/event-list/event-list.js';
import { buildEvent, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFailure, serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({
    events: [
      buildEvent({ id: 'one', name: 'お茶会</script>（見本）', kind: 'workshop' }),
      buildEvent({ id: 'two', name: '講演会（見本）', kind: 'forum' }),
      buildEvent({ id: 'over', startDate: '2026-06-01', endDate: undefined }),
    ],
  }),
);
const blocks = (list: Element): HTMLScriptElement[] => [...list.querySelectorAll<HTMLScriptElement>('script')];
const told = (list: Element): string[] =>
  blocks(list).flatMap(({ textContent }) =>
    (JSON.parse(textContent) as { '@graph': { name: string }[] })['@graph'].map(({ name }) => name),
  );

describe('Structured data of the event list', () => {
  afterEach(resetPage);

  it('stand in the page where it asks for them, follow the list, and go with the attribute', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} json-ld>一覧</tsunagari-event-list>`,
    );
    await waitUntil(() => blocks(list).length === 1);
    expect(told(list)).to.deep.equal(['お茶会</script>（見本）', '講演会（見本）']);
    expect(blocks(list)[0]!.type).to.equal('application/ld+json');
    expect(list.textContent).to.include('一覧');
    await isAccessible(list);
    list.filters = { kind: ['forum'] };
    await waitUntil(() => told(list).length === 1);
    expect(told(list)).to.deep.equal(['講演会（見本）']);
    list.filters = { query: 'お茶' };
    await list.updateComplete;
    expect(told(list), 'what somebody types is not told to the page').to.deep.equal(['講演会（見本）']);
    list.jsonLd = false;
    await waitUntil(() => blocks(list).length === 0);
  });

  it('take the place of those that stood in the content, and leave them where no data come', async () => {
    const before = html`<script type="application/ld+json">{"@graph":[{"name":"前の内容"}]}</script>`;
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed} json-ld>${before}</tsunagari-event-list>`,
    );
    await waitUntil(() => told(list).length === 2);
    expect(blocks(list)).to.have.length(1);
    const failed = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${serveFailure()} json-ld>${before}</tsunagari-event-list>`,
      '[part="error"]',
    );
    expect(told(failed)).to.deep.equal(['前の内容']);
  });

  it('are not there unasked', async () => {
    const list = await ready<EventList>(
      html`<tsunagari-event-list .clock=${clock} feed=${feed}></tsunagari-event-list>`,
    );
    await list.updateComplete;
    expect(blocks(list)).to.deep.equal([]);
  });
});
