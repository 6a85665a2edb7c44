import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/campaign-banner/define.js';
import { buildCampaign, buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing } from '../test/fixtures/serve-feed.js';

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

const story = (feed: () => string, attributes: Record<string, string> = {}): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-campaign-banner');
    element.clock = clock;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('お知らせのページ');
    return html`${element}`;
  },
});

export const Ready = story(() => serveFeed(one));
export const WithTarget = story(() => serveFeed(one), { 'show-target': '' });
export const Several = story(() => serveFeed(feedWith({}, { id: 'second', name: 'もう一つの月間' })));
export const BeforeItBegins = story(() => serveFeed(feedWith({ startDate: '2027-05-01', endDate: '2027-05-31' })), {
  preview: '',
});
/** Nothing is to be seen. */
export const OutOfItsDays = story(() => serveFeed(feedWith({ endDate: '2026-06-30' })));
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const Demo = story(() => serveFeed({ ...one, demo: true }));
export const Dark = story(() => serveFeed(one), { 'color-scheme': 'dark', 'show-target': '' });
export const English = story(() => serveFeed(one), { lang: 'en', 'show-target': '' });
export const Yasashii = story(() => serveFeed(one), { lang: 'ja-x-yasashii', 'show-target': '' });
