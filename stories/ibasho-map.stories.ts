/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/ibasho-map/define.js';
import type { IbashoMap } from '../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, buildIbasho, NOW } from '../test/fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../test/fixtures/ibasho.js';
import { serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import tile from '../test/fixtures/tile.png?no-inline';

const all = buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE] });
const clock = (): Date => NOW;
const only = (...ids: string[]): string =>
  serveFeed(buildFeed({ ibasho: IBASHO_IN_EVERY_STATE.filter(({ id }) => ids.includes(id)) }));

const meta: Meta = { title: '居場所マップ ibasho-map', component: 'tsunagari-ibasho-map' };
export default meta;
type Story = StoryObj;

const story = (
  feed: () => string,
  attributes: Record<string, string> = {},
  then?: (map: IbashoMap) => void,
): Story => ({
  render: () => {
    const element = document.createElement('tsunagari-ibasho-map');
    element.clock = clock;
    // No story asks the network for tiles.
    element.setAttribute('tiles', `${tile}?{z}/{x}/{y}`);
    element.setAttribute('tile-attribution', '見本のタイル');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = feed();
    element.append('居場所の一覧');
    if (then) element.addEventListener('tsunagari-ready', () => void element.updateComplete.then(() => then(element)));
    return html`${element}`;
  },
});
const openMap = (map: IbashoMap): void =>
  map.shadowRoot!.querySelector<HTMLButtonElement>('[part="map-button"]')!.click();

export const Ready = story(() => serveFeed(all), { limit: '50' });
export const WithMap = story(() => serveFeed(all), {}, openMap);
export const ChosenOnMap = story(
  () => serveFeed(all),
  {},
  (map) => map.shadowRoot!.querySelector<HTMLButtonElement>('[data-map]')!.click(),
);
export const TilesMissing = story(() => serveFeed(all), { tiles: '/no-tiles-here/{z}/{x}/{y}.png' }, openMap);
export const HiddenPlace = story(() => only('hidden'));
export const OnlineOnly = story(() => only('online'));
export const WithoutCoordinates = story(() => only('no-point', 'district'));
export const NothingConfirmed = story(() => only('unknown'));
export const Preset = story(() => serveFeed(all), { kind: 'salon', locked: 'kind' });
export const TooNarrow = story(() => serveFeed(all), { kind: 'hands-on' });
export const Empty = story(() => serveFeed(buildFeed({ ibasho: [] })));
export const Loading = story(serveNothing);
export const Failed = story(serveFailure);
export const PartlyFailed = story(() => `${serveFeed(all)} ${serveFailure()}`);
export const Stale = story(() => serveStale(buildFeed({ ibasho: [buildIbasho()], updated: new Date().toISOString() })));
export const PartlyRejected = story(() => serveFeed({ ...all, ibasho: [buildIbasho(), { id: 'broken' } as never] }));
export const Demo = story(() => serveFeed({ ...all, demo: true }));
export const DrivenByPage = story(
  () => serveFeed(all),
  { 'page-url': '/ibasho.html' },
  (map) => void map.select('dinner'),
);
export const NeedsNotConfirmed = story(() => serveFeed(all), { accessibility: 'wheelchair' });
export const OnDemand = story(() => serveFeed(all), { map: 'on-demand' });
export const WithoutMap = story(() => serveFeed(all), { map: 'none' });
export const Dark = story(() => serveFeed(all), { 'color-scheme': 'dark' }, openMap);
export const English = story(() => serveFeed(all), { lang: 'en' }, openMap);
export const Yasashii = story(() => serveFeed(all), { lang: 'ja-x-yasashii' }, openMap);
