import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/support-guide/define.js';
import { EVENTS_IN_EVERY_STATE } from '../test/fixtures/events.js';
import { buildFeed, buildIbasho, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../test/fixtures/windows.js';
import { widgetStory } from './widget-story.js';

const all = buildFeed({
  consultationWindows: [...WINDOWS_IN_EVERY_STATE],
  ibasho: [buildIbasho()],
  events: [...EVENTS_IN_EVERY_STATE],
});
const clock = (): Date => NOW;

const meta: Meta = { title: 'つながりガイド support-guide', component: 'tsunagari-support-guide' };
export default meta;
type Story = StoryObj;

/** Presses the buttons with these words, one after the other. */
const story = (feed: () => string, presses: readonly string[] = [], attributes?: Record<string, string>): Story =>
  widgetStory({
    tag: 'tsunagari-support-guide',
    fallback: '相談窓口の一覧',
    attributes,
    prepare: (element) => Object.assign(element, { clock, feed: feed() }),
    play: async (element) => {
      const find = (word: string): HTMLButtonElement | undefined =>
        [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
          (button) => button.textContent?.trim() === word,
        );
      for (const word of presses) {
        for (let tries = 0; tries < 100 && !find(word); tries++)
          await new Promise((resolve) => setTimeout(resolve, 30));
        find(word)!.click();
        await element.updateComplete;
      }
    },
  });

export const FirstQuestion: Story = { name: 'はじめの問い', ...story(() => serveFeed(all)) };
export const VeryHard: Story = { name: 'とてもつらいとき', ...story(() => serveFeed(all), ['いますぐ助けがほしい']) };
export const Place: Story = {
  name: '場所をすすめる',
  ...story(() => serveFeed(all), ['少しさびしい、もやもやする', 'こたえない', 'ふらっと行ける場所がほしい']),
};
export const Result: Story = {
  name: '結果',
  ...story(
    () => serveFeed(all),
    ['困りごとがあり、相談したい', '40〜64歳', '困りごとを解決したい', '暮らし・お金・仕事'],
  ),
};
export const Violence: Story = {
  name: 'こわい思い・被害',
  ...story(() => serveFeed(all), ['困りごとがあり、相談したい', 'こたえない', '困りごとを解決したい', 'こわい・被害']),
};
export const Under18: Story = {
  name: '18歳未満のとき',
  ...story(() => serveFeed(all), ['少しさびしい、もやもやする', '18歳未満', '話を聞いてほしい', 'どれでも']),
};
export const EmptyFeed: Story = {
  name: 'フィードが空のとき',
  ...story(() => serveFeed(buildFeed()), ['わからない', 'こたえない', 'こたえない']),
};
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const Stale: Story = {
  name: '前回の内容を表示しているとき',
  ...story(
    () => serveStale({ ...all, updated: new Date().toISOString() }),
    ['少しさびしい、もやもやする', 'こたえない', 'ふらっと行ける場所がほしい', 'こたえない'],
  ),
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
export const Dark: Story = { name: '暗い画面', ...story(() => serveFeed(all), [], { 'color-scheme': 'dark' }) };
export const English: Story = { name: '英語', ...story(() => serveFeed(all), [], { lang: 'en' }) };
export const Yasashii: Story = {
  name: 'やさしい日本語',
  ...story(() => serveFeed(all), [], { lang: 'ja-x-yasashii' }),
};
