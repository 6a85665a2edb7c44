import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/member-directory/define.js';
import { MEMBERS_IN_EVERY_STATE, NEEDS_IN_EVERY_STATE, OFFERS_IN_EVERY_STATE } from '../test/fixtures/exchange.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import { widgetStory } from './widget-story.js';

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

const story = (feed: () => string, attributes?: Record<string, string>): Story =>
  widgetStory({
    tag: 'tsunagari-member-directory',
    fallback: '構成員の紹介',
    attributes,
    prepare: (element) => Object.assign(element, { clock, feed: feed() }),
  });

export const Ready: Story = { name: 'そろったとき', ...story(() => serveFeed(all)) };
export const Preset: Story = {
  name: '条件を選んでおき、固定する',
  ...story(() => serveFeed(all), { kind: 'civil', locked: 'kind' }),
};
export const TooNarrow: Story = {
  name: '条件に合うものがないとき',
  ...story(() => serveFeed(all), { kind: 'civil', network: 'bak' }),
};
export const Empty: Story = { name: '一件もないとき', ...story(() => serveFeed(buildFeed())) };
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const PartlyFailed: Story = {
  name: '二つのフィードの一つが読めないとき',
  ...story(() => `${serveFeed(all)} ${serveFailure()}`),
};
export const Stale: Story = {
  name: '前回の内容を表示しているとき',
  ...story(() => serveStale({ ...all, updated: new Date().toISOString() })),
};
export const PartlyRejected: Story = {
  name: '読めない記録があるとき',
  ...story(() => serveFeed({ ...all, members: [...all.members!, { id: 'broken' } as never] })),
};
export const Demo: Story = { name: '見本のフィードのとき', ...story(() => serveFeed({ ...all, demo: true })) };
export const Dark: Story = { name: '暗い画面', ...story(() => serveFeed(all), { 'color-scheme': 'dark' }) };
export const English: Story = { name: '英語', ...story(() => serveFeed(all), { lang: 'en' }) };
export const Yasashii: Story = { name: 'やさしい日本語', ...story(() => serveFeed(all), { lang: 'ja-x-yasashii' }) };
