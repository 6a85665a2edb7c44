import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/member-directory/define.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../test/fixtures/exchange.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';

const all = buildFeed({
  members: [...MEMBERS_IN_EVERY_STATE],
  needs: [...NEEDS_IN_EVERY_STATE].filter(({ visibility }) => visibility === 'public'),
  offers: [...OFFERS_IN_EVERY_STATE].filter(({ visibility }) => visibility === 'public'),
  themes: [{ id: 'x-theme', label: '社会参加の機会づくり', status: 'draft' }],
  networks: [
    { id: 'tsunagari', label: 'つながりネットワーク' },
    { id: 'bak', label: 'BAK' },
  ],
});
const clock = (): Date => NOW;

const meta: Meta = { title: '構成員の紹介 member-directory', component: 'tsunagari-member-directory' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes: Record<string, string> = {}): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-member-directory');
    element.clock = clock;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('構成員の紹介');
    return html`${element}`;
  },
});

export const Ready = story(() => serveFeed(all));
export const Preset = story(() => serveFeed(all), { kind: 'civil', locked: 'kind' });
export const TooNarrow = story(() => serveFeed(all), { kind: 'civil', network: 'bak' });
export const Empty = story(() => serveFeed(buildFeed()));
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const PartlyFailed = story(() => `${serveFeed(all)} ${serveFailure()}`);
export const Stale = story(() => serveStale({ ...all, updated: new Date().toISOString() }));
export const PartlyRejected = story(() => serveFeed({ ...all, members: [...all.members!, { id: 'broken' } as never] }));
export const Demo = story(() => serveFeed({ ...all, demo: true }));
export const Dark = story(() => serveFeed(all), { 'color-scheme': 'dark' });
export const English = story(() => serveFeed(all), { lang: 'en' });
export const Yasashii = story(() => serveFeed(all), { lang: 'ja-x-yasashii' });
