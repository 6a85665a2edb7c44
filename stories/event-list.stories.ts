import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/event-list/define.js';
import { EVENTS_IN_EVERY_STATE } from '../test/fixtures/events.js';
import { buildEvent, buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';

const all = buildFeed({ events: [...EVENTS_IN_EVERY_STATE] });
const clock = (): Date => NOW;

const meta: Meta = { title: 'イベント一覧 event-list', component: 'tsunagari-event-list' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes: Record<string, string> = {}): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-event-list');
    element.clock = clock;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('イベントの一覧');
    return html`${element}`;
  },
});

export const Ready = story(() => serveFeed(all));
export const Supporters = story(() => serveFeed(all), { supporters: '', limit: '50' });
export const Preset = story(() => serveFeed(all), { kind: 'supporter-training', locked: 'kind' });
export const TooNarrow = story(() => serveFeed(all), { kind: 'forum' });
export const Empty = story(() => serveFeed(buildFeed({ events: [] })));
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const PartlyFailed = story(() => `${serveFeed(all)} ${serveFailure()}`);
export const Stale = story(() => serveStale(buildFeed({ events: [buildEvent()], updated: new Date().toISOString() })));
export const PartlyRejected = story(() => serveFeed({ ...all, events: [buildEvent(), { id: 'broken' } as never] }));
export const Demo = story(() => serveFeed({ ...all, demo: true }));
export const NextMonth = story(() => serveFeed(all), { period: 'next-month', venue: '' });
export const WithPast = story(() => serveFeed(all), { days: '14', past: '90' });
export const Month = story(() => serveFeed(all), { view: 'month' });
export const EmptyMonth = story(() => serveFeed(buildFeed({ events: [buildEvent({ startDate: '2026-11-03' })] })), {
  view: 'month',
});
export const MonthDark = story(() => serveFeed(all), { view: 'month', 'color-scheme': 'dark' });
export const MonthEnglish = story(() => serveFeed(all), { view: 'month', lang: 'en' });
export const MonthYasashii = story(() => serveFeed(all), { view: 'month', lang: 'ja-x-yasashii' });
export const StructuredData = story(() => serveFeed(all), { 'json-ld': '' });
export const Dark = story(() => serveFeed(all), { 'color-scheme': 'dark' });
export const English = story(() => serveFeed(all), { lang: 'en' });
export const Yasashii = story(() => serveFeed(all), { lang: 'ja-x-yasashii' });
