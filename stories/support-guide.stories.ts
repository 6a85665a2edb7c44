import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/support-guide/define.js';
import { EVENTS_IN_EVERY_STATE } from '../test/fixtures/events.js';
import { buildFeed, buildIbasho, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../test/fixtures/windows.js';

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
const story = (
  feed: () => string,
  presses: readonly string[] = [],
  attributes: Record<string, string> = {},
): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-support-guide');
    element.clock = clock;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('相談窓口の一覧');
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('tsunagari-support-guide')!;
    const find = (word: string): HTMLButtonElement | undefined =>
      [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.trim() === word);
    for (const word of presses) {
      for (let tries = 0; tries < 100 && !find(word); tries++) await new Promise((resolve) => setTimeout(resolve, 30));
      find(word)!.click();
      await element.updateComplete;
    }
  },
});

export const FirstQuestion = story(() => serveFeed(all));
export const VeryHard = story(() => serveFeed(all), ['いますぐ助けがほしい']);
export const Place = story(
  () => serveFeed(all),
  ['少しさびしい、もやもやする', 'こたえない', 'ふらっと行ける場所がほしい'],
);
export const Result = story(
  () => serveFeed(all),
  ['困りごとがあり、相談したい', '40〜64歳', '困りごとを解決したい', '暮らし・お金・仕事'],
);
export const Violence = story(
  () => serveFeed(all),
  ['困りごとがあり、相談したい', 'こたえない', '困りごとを解決したい', 'こわい・被害'],
);
export const Under18 = story(
  () => serveFeed(all),
  ['少しさびしい、もやもやする', '18歳未満', '話を聞いてほしい', 'どれでも'],
);
export const EmptyFeed = story(() => serveFeed(buildFeed()), ['わからない', 'こたえない', 'こたえない']);
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const Stale = story(
  () => serveStale({ ...all, updated: new Date().toISOString() }),
  ['少しさびしい、もやもやする', 'こたえない', 'ふらっと行ける場所がほしい', 'こたえない'],
);
export const PartlyFailed = story(() => `${serveFeed(all)} ${serveFailure()}`);
export const PartlyRejected = story(() =>
  serveFeed({ ...all, consultationWindows: [...WINDOWS_IN_EVERY_STATE, { id: 'broken' } as never] }),
);
export const Demo = story(() => serveFeed({ ...all, demo: true }));
export const Dark = story(() => serveFeed(all), [], { 'color-scheme': 'dark' });
export const English = story(() => serveFeed(all), [], { lang: 'en' });
export const Yasashii = story(() => serveFeed(all), [], { lang: 'ja-x-yasashii' });
