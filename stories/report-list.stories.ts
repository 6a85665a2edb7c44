import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/report-list/define.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { REPORTS_IN_EVERY_STATE } from '../test/fixtures/reports.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';

const all = buildFeed({
  reports: [...REPORTS_IN_EVERY_STATE],
  themes: [{ id: 'x-theme', label: '社会参加の機会づくり', status: 'draft' }],
  networks: [{ id: 'tsunagari', label: 'つながりネットワーク' }],
});
const clock = (): Date => NOW;

const meta: Meta = { title: '地域のつながり紹介 report-list', component: 'tsunagari-report-list' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes: Record<string, string> = {}): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-report-list');
    element.clock = clock;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('地域のつながり紹介');
    return html`${element}`;
  },
});

export const Ready = story(() => serveFeed(all));
export const Preset = story(() => serveFeed(all), { area: '14205', locked: 'area' });
export const TooNarrow = story(() => serveFeed(all), { topic: 'food', theme: 'x-theme', area: '14382' });
export const Empty = story(() => serveFeed(buildFeed()));
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const PartlyFailed = story(() => `${serveFeed(all)} ${serveFailure()}`);
export const Stale = story(() => serveStale({ ...all, updated: new Date().toISOString() }));
export const PartlyRejected = story(() => serveFeed({ ...all, reports: [...all.reports!, { id: 'broken' } as never] }));
export const Demo = story(() => serveFeed({ ...all, demo: true }));
export const Dark = story(() => serveFeed(all), { 'color-scheme': 'dark' });
export const English = story(() => serveFeed(all), { lang: 'en' });
export const Yasashii = story(() => serveFeed(all), { lang: 'ja-x-yasashii' });
