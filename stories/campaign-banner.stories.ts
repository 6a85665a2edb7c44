import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/campaign-banner/define.js';
import { buildCampaign, buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing } from '../test/fixtures/serve-feed.js';
import { widgetStory } from './widget-story.js';

const feedWith = (...campaigns: Parameters<typeof buildCampaign>[0][]): ReturnType<typeof buildFeed> =>
  buildFeed({
    campaigns: campaigns.map(buildCampaign),
    themes: [{ id: 'x-theme', label: '普及啓発・機運醸成', status: 'draft' }],
  });
const one = feedWith({});
const clock = (): Date => NOW;

const meta: Meta = { title: '強化月間バナー campaign-banner', component: 'tsunagari-campaign-banner' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes?: Record<string, string>): Story =>
  widgetStory({
    tag: 'tsunagari-campaign-banner',
    fallback: 'お知らせのページ',
    attributes,
    prepare: (element) => Object.assign(element, { clock, feed: feed() }),
  });

export const Ready: Story = { name: 'そろったとき', ...story(() => serveFeed(one)) };
export const WithTarget: Story = { name: '目標の数字を出す', ...story(() => serveFeed(one), { 'show-target': '' }) };
export const Several: Story = {
  name: 'いくつか重なるとき',
  ...story(() => serveFeed(feedWith({}, { id: 'second', name: 'もう一つの月間' }))),
};
export const BeforeItBegins: Story = {
  name: '始まる前（preview）',
  ...story(() => serveFeed(feedWith({ startDate: '2027-05-01', endDate: '2027-05-31' })), {
    preview: '',
  }),
};
/** Nothing is to be seen. */
export const OutOfItsDays: Story = {
  name: '期間の外（何も出ません）',
  ...story(() => serveFeed(feedWith({ endDate: '2026-06-30' }))),
};
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const Demo: Story = { name: '見本のフィードのとき', ...story(() => serveFeed({ ...one, demo: true })) };
export const Dark: Story = {
  name: '暗い画面',
  ...story(() => serveFeed(one), { 'color-scheme': 'dark', 'show-target': '' }),
};
export const English: Story = { name: '英語', ...story(() => serveFeed(one), { lang: 'en', 'show-target': '' }) };
export const Yasashii: Story = {
  name: 'やさしい日本語',
  ...story(() => serveFeed(one), { lang: 'ja-x-yasashii', 'show-target': '' }),
};
