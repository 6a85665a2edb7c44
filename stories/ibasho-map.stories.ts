/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/ibasho-map/define.js';
import type { IbashoMap } from '../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, buildIbasho, NOW } from '../test/fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../test/fixtures/ibasho.js';
import { OUTLINES } from '../test/fixtures/outlines.js';
import { serve, serveFailure, serveFeed, serveNothing, serveStale } from '../test/fixtures/serve-feed.js';
import tile from '../test/fixtures/tile.png?no-inline';
import { widgetStory } from './widget-story.js';

const all = buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE] });
const clock = (): Date => NOW;
const only = (...ids: string[]): string =>
  serveFeed(buildFeed({ ibasho: IBASHO_IN_EVERY_STATE.filter(({ id }) => ids.includes(id)) }));

const meta: Meta = { title: '居場所マップ ibasho-map', component: 'tsunagari-ibasho-map' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes?: Record<string, string>, then?: (map: IbashoMap) => void): Story =>
  widgetStory({
    tag: 'tsunagari-ibasho-map',
    fallback: '居場所の一覧',
    // No story asks the network for tiles.
    attributes: { tiles: `${tile}?{z}/{x}/{y}`, 'tile-attribution': '見本のタイル', ...attributes },
    prepare: (element) => {
      Object.assign(element, { clock, feed: feed() });
      if (then)
        element.addEventListener('tsunagari-ready', () => void element.updateComplete.then(() => then(element)));
    },
  });
const openMap = (map: IbashoMap): void =>
  map.shadowRoot!.querySelector<HTMLButtonElement>('[part="map-button"]')!.click();

export const Ready: Story = { name: 'そろったとき', ...story(() => serveFeed(all), { limit: '50' }) };
export const WithMap: Story = { name: '地図を開いたとき', ...story(() => serveFeed(all), {}, openMap) };
export const ChosenOnMap: Story = {
  name: '地図で一つえらんだとき',
  ...story(
    () => serveFeed(all),
    {},
    (map) => map.shadowRoot!.querySelector<HTMLButtonElement>('[data-map]')!.click(),
  ),
};
const outlined = serveFeed({ ...all, outlines: serve(() => Response.json(OUTLINES)) });
export const Outlined: Story = {
  name: 'えらんだ市の境界を地図にひく',
  ...story(() => outlined, { area: '14205' }, openMap),
};
export const OneBuilding: Story = {
  name: '一つの建物にいくつもあるとき',
  ...story(
    () =>
      serveFeed(
        buildFeed({
          ibasho: ['一階の縁側', '二階の食堂', '三階の工房', '屋上の菜園'].map((name) =>
            buildIbasho({ id: name, name }),
          ),
        }),
      ),
    {},
    openMap,
  ),
};
export const NearPlace: Story = {
  name: '打った名前の所から近い順',
  ...story(
    () => serveFeed(all),
    { area: '14205' },
    (map) => void (map.shadowRoot!.querySelector<HTMLDetailsElement>('details.near')!.open = true),
  ),
};
export const FirstVisit: Story = {
  name: 'はじめて行く人のためのカード',
  ...story(
    () => only('dinner'),
    {},
    (map) => void (map.shadowRoot!.querySelector<HTMLDetailsElement>('.card details')!.open = true),
  ),
};
export const TilesMissing: Story = {
  name: '地図の画像が届かないとき',
  ...story(() => serveFeed(all), { tiles: '/no-tiles-here/{z}/{x}/{y}.png' }, openMap),
};
export const HiddenPlace: Story = { name: '住所を出さない場所', ...story(() => only('hidden')) };
export const OnlineOnly: Story = { name: 'オンラインだけの場所', ...story(() => only('online')) };
export const WithoutCoordinates: Story = { name: '位置の分からない場所', ...story(() => only('no-point', 'district')) };
export const NothingConfirmed: Story = { name: '何も確かめられていない場所', ...story(() => only('unknown')) };
export const Preset: Story = {
  name: '条件を選んでおき、固定する',
  ...story(() => serveFeed(all), { kind: 'salon', locked: 'kind' }),
};
export const TooNarrow: Story = {
  name: '条件に合うものがないとき',
  ...story(() => serveFeed(all), { kind: 'hands-on' }),
};
export const Empty: Story = { name: '一件もないとき', ...story(() => serveFeed(buildFeed({ ibasho: [] }))) };
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const PartlyFailed: Story = {
  name: '二つのフィードの一つが読めないとき',
  ...story(() => `${serveFeed(all)} ${serveFailure()}`),
};
export const Stale: Story = {
  name: '前回の内容を表示しているとき',
  ...story(() => serveStale(buildFeed({ ibasho: [buildIbasho()], updated: new Date().toISOString() }))),
};
export const PartlyRejected: Story = {
  name: '読めない記録があるとき',
  ...story(() => serveFeed({ ...all, ibasho: [buildIbasho(), { id: 'broken' } as never] })),
};
export const Demo: Story = { name: '見本のフィードのとき', ...story(() => serveFeed({ ...all, demo: true })) };
export const DrivenByPage: Story = {
  name: 'ページから場所をえらぶ',
  ...story(
    () => serveFeed(all),
    { 'page-url': '/ibasho.html' },
    (map) => void map.select('dinner'),
  ),
};
export const NeedsNotConfirmed: Story = {
  name: '設備が確かめられていないとき',
  ...story(() => serveFeed(all), { accessibility: 'wheelchair' }),
};
export const OnDemand: Story = { name: '地図は押してから', ...story(() => serveFeed(all), { map: 'on-demand' }) };
export const WithoutMap: Story = { name: '地図なし', ...story(() => serveFeed(all), { map: 'none' }) };
export const Dark: Story = { name: '暗い画面', ...story(() => serveFeed(all), { 'color-scheme': 'dark' }, openMap) };
export const English: Story = { name: '英語', ...story(() => serveFeed(all), { lang: 'en' }, openMap) };
export const Yasashii: Story = {
  name: 'やさしい日本語',
  ...story(() => serveFeed(all), { lang: 'ja-x-yasashii' }, openMap),
};
