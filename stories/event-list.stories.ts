import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/event-list/define.js';
import type { EventList } from '../src/widgets/event-list/event-list.js';
import { EVENTS_IN_EVERY_STATE } from '../test/fixtures/events.js';
import { buildEvent, buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import { widgetStory } from './widget-story.js';

const all = buildFeed({ events: [...EVENTS_IN_EVERY_STATE] });
const clock = (): Date => NOW;

const meta: Meta = { title: 'イベント一覧 event-list', component: 'tsunagari-event-list' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes?: Record<string, string>, then?: (list: EventList) => void): Story =>
  widgetStory({
    tag: 'tsunagari-event-list',
    fallback: 'イベントの一覧',
    attributes,
    prepare: (element) => {
      Object.assign(element, { clock, feed: feed() });
      if (then)
        element.addEventListener('tsunagari-ready', () => void element.updateComplete.then(() => then(element)));
    },
  });
const opened =
  (selector: string) =>
  (list: EventList): void =>
    void (list.shadowRoot!.querySelector<HTMLDetailsElement>(selector)!.open = true);

export const Ready: Story = { name: 'そろったとき', ...story(() => serveFeed(all)) };
export const Supporters: Story = {
  name: '支援者・団体向けも出す',
  ...story(() => serveFeed(all), { supporters: '', limit: '50' }),
};
export const Preset: Story = {
  name: '条件を選んでおき、固定する',
  ...story(() => serveFeed(all), { kind: 'supporter-training', locked: 'kind' }),
};
export const TooNarrow: Story = { name: '条件に合うものがないとき', ...story(() => serveFeed(all), { kind: 'forum' }) };
export const Empty: Story = { name: '一件もないとき', ...story(() => serveFeed(buildFeed({ events: [] }))) };
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const FailedForNow: Story = { name: 'いまは読めないとき', ...story(() => serveFailure(503)) };
export const PartlyFailed: Story = {
  name: '二つのフィードの一つが読めないとき',
  ...story(() => `${serveFeed(all)} ${serveFailure()}`),
};
export const Stale: Story = {
  name: '前回の内容を表示しているとき',
  ...story(() => serveStale(buildFeed({ events: [buildEvent()], updated: new Date().toISOString() }))),
};
export const PartlyRejected: Story = {
  name: '読めない記録があるとき',
  ...story(() => serveFeed({ ...all, events: [buildEvent(), { id: 'broken' } as never] })),
};
export const Demo: Story = { name: '見本のフィードのとき', ...story(() => serveFeed({ ...all, demo: true })) };
export const NextMonth: Story = {
  name: '来月の、会場のあるもの',
  ...story(() => serveFeed(all), { period: 'next-month', venue: '' }),
};
export const WithPast: Story = {
  name: '終わったものも開いて出す',
  ...story(() => serveFeed(all), { days: '14', past: '90' }),
};
export const Month: Story = { name: '月のカレンダー', ...story(() => serveFeed(all), { view: 'month' }) };
export const EmptyMonth: Story = {
  name: 'カレンダー：催しのない月',
  ...story(() => serveFeed(buildFeed({ events: [buildEvent({ startDate: '2026-11-03' })] })), {
    view: 'month',
  }),
};
export const MonthDark: Story = {
  name: 'カレンダー：暗い画面',
  ...story(() => serveFeed(all), { view: 'month', 'color-scheme': 'dark' }),
};
export const MonthEnglish: Story = {
  name: 'カレンダー：英語',
  ...story(() => serveFeed(all), { view: 'month', lang: 'en' }),
};
export const MonthYasashii: Story = {
  name: 'カレンダー：やさしい日本語',
  ...story(() => serveFeed(all), { view: 'month', lang: 'ja-x-yasashii' }),
};
export const Era: Story = {
  name: '年を和暦で',
  ...story(() => serveFeed(buildFeed({ events: [buildEvent({ startDate: '2027-01-10', endDate: '2027-01-12' })] })), {
    era: '',
  }),
};
export const Course: Story = {
  name: '何回かの講座は一枚のカード',
  ...story(
    () =>
      serveFeed(
        buildFeed({
          events: [5, 12, 19].map((day, at) =>
            buildEvent({
              id: `part-${at}`,
              name: `聴きかた講座 第${at + 1}回`,
              startDate: `2026-08-${String(day).padStart(2, '0')}T14:00:00+09:00`,
              endDate: `2026-08-${String(day).padStart(2, '0')}T16:00:00+09:00`,
              ...(at === 1 && { eventStatus: 'cancelled' }),
            }),
          ),
        }),
      ),
    {},
    opened('.card details'),
  ),
};
/** The device's own zone, as long as the story is shown: Kathmandu, 5 hours and 45 minutes before Greenwich. */
const inKathmandu = (list: EventList): void => {
  const { getTimezoneOffset } = Date.prototype;
  Date.prototype.getTimezoneOffset = function (): number {
    return list.isConnected ? -345 : getTimezoneOffset.call(this);
  };
  list.requestUpdate();
};
export const OwnClock: Story = { name: '日本の外の端末で', ...story(() => serveFeed(all), {}, inKathmandu) };
export const Tools: Story = {
  name: 'カレンダーへの登録・掲示用の印刷',
  ...story(() => serveFeed({ ...all, calendar: 'https://example.jp/events.ics' }), {}, opened('.tools')),
};
export const StructuredData: Story = {
  name: '検索エンジン向けのデータを書く',
  ...story(() => serveFeed(all), { 'json-ld': '' }),
};
export const Dark: Story = { name: '暗い画面', ...story(() => serveFeed(all), { 'color-scheme': 'dark' }) };
export const English: Story = { name: '英語', ...story(() => serveFeed(all), { lang: 'en' }) };
export const Yasashii: Story = { name: 'やさしい日本語', ...story(() => serveFeed(all), { lang: 'ja-x-yasashii' }) };
