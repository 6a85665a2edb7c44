/** Values of a tag that nothing in the feed has are told, each with what was probably meant. */
import { expect, aTimeout } from '@open-wc/testing';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/consultation-finder/define.js';
import type { EventList } from '../../src/widgets/event-list/event-list.js';
import { resetWarnings } from '../../src/internal/log.js';
import { buildEvent, buildFeed, NOW } from '../fixtures/feed.js';
import { html, ready } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

const feed = buildFeed({
  publisher: { id: 'office', name: '事務局' },
  events: [buildEvent({ id: 'tea-party', tags: ['x-tea'] })],
  areaTable: [
    { code: '14100', name: '横浜市' },
    { code: '14205', name: '藤沢市' },
  ],
  topics: [{ id: 'x-sea', label: '海のこと', group: 'health' }],
  networks: [{ id: 'harbour', name: '港のネットワーク' }],
  themes: [{ id: 'digital', label: 'デジタル', status: 'adopted' }],
});

describe('values that nothing in the feed has', () => {
  let said: string[];
  const { warn } = console;
  beforeEach(() => {
    resetWarnings();
    said = [];
    console.warn = (line: string) => said.push(line);
  });
  afterEach(() => (console.warn = warn));

  const show = (set: (list: EventList) => void, parts: Partial<typeof feed> = {}): Promise<EventList> =>
    ready<EventList>(
      html`<tsunagari-event-list .clock=${() => NOW} feed=${serveFeed({ ...feed, ...parts })}></tsunagari-event-list>`,
    ).then(async (list) => {
      set(list);
      await list.updateComplete;
      return list;
    });

  for (const [name, value, meant] of [
    ['area', '14025', '14205'],
    ['area', '27100', ''],
    ['include', 'tea-partly', 'tea-party'],
    ['include', 'office/tea', ''],
    ['exclude', 'nope', ''],
    ['theme', 'digitl', 'digital'],
    ['network', 'harbor', 'harbour'],
    ['topic', 'x-see', 'x-sea'],
    ['tag', 'x-tee', 'x-tea'],
  ] as const)
    it(`${name}="${value}"`, async () => {
      await show((list) => (list[name] = value));
      await waitUntil(() => said.length > 0);
      await aTimeout(20);
      expect(said.length, said.join('\n')).to.equal(1);
      expect(said[0]).to.include(`<tsunagari-event-list> ${name}="${value}"`);
      expect(said[0]).to.include(meant ? `${meant} のことですか` : '確かめてください');
    });

  it('and nothing is said of those that something has', async () => {
    await show((list) =>
      Object.assign(list, {
        area: '14205 142051 14 00',
        include: 'tea-party office/tea-party',
        theme: 'digital',
        network: 'harbour',
        topic: 'x-sea money',
        tag: 'x-tea',
      }),
    );
    await aTimeout(100);
    expect(said).to.deep.equal([]);
  });

  it('nor where the feed does not know areas, or has more in parts', async () => {
    await show((list) => (list.area = '14999'), { areaTable: [] });
    const parts = [
      { collection: 'events' as const, areas: ['14205'], url: 'https://feed.example/part.json', count: 3 },
    ];
    await show((list) => (list.include = 'in-a-part'), { parts });
    await aTimeout(100);
    expect(said.filter((line) => !line.includes('part.json'))).to.deep.equal([]);
  });
});
