import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/consultation-finder/define.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../test/fixtures/windows.js';

const all = buildFeed({ consultationWindows: [...WINDOWS_IN_EVERY_STATE] });
const clock = (): Date => NOW;

const meta: Meta = { title: '相談窓口ファインダー consultation-finder', component: 'tsunagari-consultation-finder' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes: Record<string, string> = {}, search = ''): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-consultation-finder');
    element.clock = clock;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('相談窓口の一覧');
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    if (!search) return;
    const element = canvasElement.querySelector('tsunagari-consultation-finder')!;
    for (let tries = 0; tries < 100 && !element.shadowRoot?.querySelector('#finder-search'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 30));
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('#finder-search')!;
    field.value = search;
    field.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
  },
});

export const Ready = story(() => serveFeed(all), { limit: '20' });
export const OneCity = story(() => serveFeed(all), { area: '14205', locked: 'area' });
export const Search = story(() => serveFeed(all), {}, 'くらし');
export const WordsOfDespair = story(() => serveFeed(all), {}, 'もう限界');
export const VeryHard = story(() => serveFeed(all), { topic: 'life-hard' });
export const Violence = story(() => serveFeed(all), { topic: 'violence-home' });
export const Voiceless = story(() => serveFeed(all), { channel: 'voiceless' });
export const TooNarrow = story(() => serveFeed(all), { topic: 'food', channel: 'chat' });
export const Empty = story(() => serveFeed(buildFeed({ consultationWindows: [] })));
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const Stale = story(() => serveStale({ ...all, updated: new Date().toISOString() }));
export const PartlyFailed = story(() => `${serveFeed(all)} ${serveFailure()}`);
export const PartlyRejected = story(() =>
  serveFeed({ ...all, consultationWindows: [...WINDOWS_IN_EVERY_STATE, { id: 'broken' } as never] }),
);
export const Demo = story(() => serveFeed({ ...all, demo: true }));
export const Dark = story(() => serveFeed(all), { 'color-scheme': 'dark' });
export const English = story(() => serveFeed(all), { lang: 'en' });
export const Yasashii = story(() => serveFeed(all), { lang: 'ja-x-yasashii' });
