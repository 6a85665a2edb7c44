import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/consultation-finder/define.js';
import '../src/widgets/event-list/define.js';
import '../src/widgets/feed/define.js';
import { EVENTS_IN_EVERY_STATE } from '../test/fixtures/events.js';
import { buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed } from '../test/fixtures/serve-feed.js';

const clock = (): Date => NOW;
const all = buildFeed({ events: [...EVENTS_IN_EVERY_STATE] });

const meta: Meta = { title: 'フィード feed', component: 'tsunagari-feed' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string): Story => ({
  render: () => html`<tsunagari-feed .feed=${feed()}>
    <tsunagari-event-list .clock=${clock} limit="2">イベントの一覧</tsunagari-event-list>
    <tsunagari-consultation-finder .clock=${clock} heading-level="3">相談窓口の一覧</tsunagari-consultation-finder>
  </tsunagari-feed>`,
});

export const OneFeedForTwoWidgets: Story = { name: '一つのフィードを二つの部品で', ...story(() => serveFeed(all)) };
export const TwoFeedsOneOfThemFailed: Story = {
  name: '二つのフィードの一つが読めないとき',
  ...story(() => `${serveFeed(all)} ${serveFailure()}`),
};
