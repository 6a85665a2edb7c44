import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/consultation-finder/define.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../test/fixtures/windows.js';
import { widgetStory } from './widget-story.js';

const all = buildFeed({ consultationWindows: [...WINDOWS_IN_EVERY_STATE] });
const clock = (): Date => NOW;

const meta: Meta = { title: '相談窓口ファインダー consultation-finder', component: 'tsunagari-consultation-finder' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes?: Record<string, string>, search = ''): Story =>
  widgetStory({
    tag: 'tsunagari-consultation-finder',
    fallback: '相談窓口の一覧',
    attributes,
    prepare: (element) => Object.assign(element, { clock, feed: feed() }),
    play: async (element) => {
      if (!search) return;
      for (let tries = 0; tries < 100 && !element.shadowRoot?.querySelector('#finder-search'); tries++)
        await new Promise((resolve) => setTimeout(resolve, 30));
      const field = element.shadowRoot!.querySelector<HTMLInputElement>('#finder-search')!;
      field.value = search;
      field.dispatchEvent(new InputEvent('input'));
      await element.updateComplete;
    },
  });

export const Ready: Story = { name: 'そろったとき', ...story(() => serveFeed(all), { limit: '20' }) };
export const OneCity: Story = {
  name: '一つの市だけを出す',
  ...story(() => serveFeed(all), { area: '14205', locked: 'area' }),
};
export const Search: Story = { name: 'ことばでさがす', ...story(() => serveFeed(all), {}, 'くらし') };
export const WordsOfDespair: Story = {
  name: 'つらい気持ちの言葉でさがしたとき',
  ...story(() => serveFeed(all), {}, 'もう限界'),
};
export const VeryHard: Story = { name: 'とてもつらいとき', ...story(() => serveFeed(all), { topic: 'life-hard' }) };
export const Violence: Story = { name: '暴力・被害', ...story(() => serveFeed(all), { topic: 'violence-home' }) };
export const Voiceless: Story = { name: '声を出さずに', ...story(() => serveFeed(all), { channel: 'voiceless' }) };
export const TooNarrow: Story = {
  name: '条件に合うものがないとき',
  ...story(() => serveFeed(all), { topic: 'food', channel: 'chat' }),
};
export const Empty: Story = {
  name: '一件もないとき',
  ...story(() => serveFeed(buildFeed({ consultationWindows: [] }))),
};
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const Stale: Story = {
  name: '前回の内容を表示しているとき',
  ...story(() => serveStale({ ...all, updated: new Date().toISOString() })),
};
export const PartlyFailed: Story = {
  name: '二つのフィードの一つが読めないとき',
  ...story(() => `${serveFeed(all)} ${serveFailure()}`),
};
export const PartlyRejected: Story = {
  name: '読めない記録があるとき',
  ...story(() => serveFeed({ ...all, consultationWindows: [...WINDOWS_IN_EVERY_STATE, { id: 'broken' } as never] })),
};
export const Demo: Story = { name: '見本のフィードのとき', ...story(() => serveFeed({ ...all, demo: true })) };
export const Dark: Story = { name: '暗い画面', ...story(() => serveFeed(all), { 'color-scheme': 'dark' }) };
export const English: Story = { name: '英語', ...story(() => serveFeed(all), { lang: 'en' }) };
export const Yasashii: Story = { name: 'やさしい日本語', ...story(() => serveFeed(all), { lang: 'ja-x-yasashii' }) };
