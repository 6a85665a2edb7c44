import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/widgets/ibasho-map/define.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, NOW } from '../../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../../fixtures/ibasho.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const until = (check: () => unknown, message = 'it did not happen'): Promise<void> => waitUntil(check, message);
const TILES = new URL('../../fixtures/tile.png?{z}/{x}/{y}', import.meta.url).href
  .replace(/%7B/g, '{')
  .replace(/%7D/g, '}');
const all = buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE] });

const show = (map = 'auto', feed = all): Promise<IbashoMap> => {
  const url = serveFeed(feed);
  return ready(
    html`<tsunagari-ibasho-map .clock=${clock} feed=${url} tiles=${TILES} tile-attribution="見本タイル" map=${map}></tsunagari-ibasho-map>`,
  );
};
const part = (map: IbashoMap, name: string): HTMLElement | null =>
  map.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const pins = (map: IbashoMap): HTMLButtonElement[] => [...map.shadowRoot!.querySelectorAll<HTMLButtonElement>('.pin')];
const isThere = (element: HTMLElement | null): boolean => element !== null && element.getClientRects().length > 0;
const cardOf = (map: IbashoMap, name: string): HTMLElement =>
  [...map.shadowRoot!.querySelectorAll<HTMLElement>('.card')].find((card) =>
    card.querySelector('.card-title')!.textContent!.includes(name),
  )!;

describe('tsunagari-ibasho-map: the map beside the list', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(() => {
    document.body.style.paddingBlockStart = '';
    resetPage();
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('comes by itself where there is room, takes no focus, and moves nothing', async () => {
    const map = await show();
    const list = map.shadowRoot!.querySelector('.list')!;
    const before = list.getBoundingClientRect();
    const place = part(map, 'map')!.getBoundingClientRect();
    await until(() => pins(map).length > 0, 'no pin was drawn');
    expect(map.shadowRoot!.activeElement).to.equal(null);
    expect(list.getBoundingClientRect().toJSON()).to.deep.equal(before.toJSON());
    expect(part(map, 'map')!.getBoundingClientRect().toJSON()).to.deep.equal(place.toJSON());
    expect(place.left).to.be.greaterThan(before.right);
    expect(place.top).to.equal(before.top);
    expect(isThere(part(map, 'map-button'))).to.equal(false);
    await isAccessible(map);
  });

  it('waits until its place is seen: far down the page, or in a tab that is closed', async () => {
    document.body.style.paddingBlockStart = '3000px';
    const map = await show();
    await aTimeout(100);
    expect(pins(map).length).to.equal(0);
    await isAccessible(map);
    map.hidden = true;
    document.body.style.paddingBlockStart = '';
    await aTimeout(100);
    expect(pins(map).length).to.equal(0);
    map.hidden = false;
    await until(() => pins(map).length > 0, 'the map did not come when it was seen');
  });

  it('stays behind its button where there is no room, also after it was beside the list', async () => {
    await setViewport({ width: 700, height: 800 });
    const map = await show();
    await aTimeout(100);
    expect(pins(map).length).to.equal(0);
    expect(isThere(part(map, 'map'))).to.equal(false);
    await isAccessible(map);
    await setViewport({ width: 1280, height: 800 });
    await until(() => pins(map).length > 0);
    await setViewport({ width: 700, height: 800 });
    await until(() => !isThere(part(map, 'map')));
    part(map, 'map-button')!.click();
    await until(() => isThere(part(map, 'map')));
    expect(map.shadowRoot!.activeElement?.className).to.include('map-canvas');
  });

  it('can be sent away and brought back', async () => {
    const map = await show();
    await until(() => pins(map).length > 0);
    const width = cardOf(map, 'みんなの縁側').clientWidth;
    [...map.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.includes('地図を閉じる'))!.click();
    await map.updateComplete;
    expect(part(map, 'map')).to.equal(null);
    expect(map.shadowRoot!.activeElement).to.equal(part(map, 'map-button'));
    expect(cardOf(map, 'みんなの縁側').clientWidth).to.be.at.least(width);
    part(map, 'map-button')!.click();
    await until(() => pins(map).length > 0);
  });

  it('waits for a press everywhere where the page says so, and is not there where it says none', async () => {
    const map = await show('on-demand');
    await aTimeout(100);
    expect(part(map, 'map')).to.equal(null);
    expect(isThere(part(map, 'map-button'))).to.equal(true);
    map.map = 'auto';
    await until(() => pins(map).length > 0);
    map.map = 'on-demand';
    await map.updateComplete;
    expect(part(map, 'map')).to.equal(null);
    map.setAttribute('map', 'none');
    await map.updateComplete;
    expect(part(map, 'map-button')).to.equal(null);
    expect(map.shadowRoot!.querySelector('[data-map], .with-map')).to.equal(null);
    await isAccessible(map);
  });

  it('is not there where nothing is on the map, nor is its room', async () => {
    const map = await show('auto', buildFeed({ ibasho: IBASHO_IN_EVERY_STATE.filter(({ id }) => id === 'online') }));
    expect(map.shadowRoot!.querySelector('[part="map"], [part="map-button"], .with-map')).to.equal(null);
  });

  it('lights up the pin, or the group, of the card that is pointed at or has the focus', async () => {
    const map = await show();
    await until(() => pins(map).length > 0);
    const lit = (): string[] => pins(map).flatMap((pin) => (pin.classList.contains('pointed') ? pin.ariaLabel! : []));
    cardOf(map, '見本こども食堂').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(lit()).to.deep.equal(['見本こども食堂']);
    cardOf(map, 'みんなの縁側').querySelector('summary')!.focus();
    expect(lit()).to.have.lengthOf(1).and.not.include('見本こども食堂');
    (map.shadowRoot!.activeElement as HTMLElement).blur();
    expect(lit()).to.deep.equal([]);
    cardOf(map, 'よるのラジオ室').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(lit()).to.deep.equal([]);
  });

  it('is one of several on a page, each with its own', async () => {
    const [one, two] = [await show(), await show()];
    await until(() => pins(one).length > 0);
    two.scrollIntoView();
    await until(() => pins(two).length > 0);
    // A group would only fall apart.
    pins(one)
      .find((pin) => !pin.classList.contains('group'))!
      .click();
    await until(() => one.shadowRoot!.querySelector('.card.chosen'), 'no card is marked');
    await two.updateComplete;
    expect(two.shadowRoot!.querySelector('.chosen')).to.equal(null);
  });

  it('comes also when the widget is taken out while it is on its way, and put back', async () => {
    const map = await show();
    const parent = map.parentElement!;
    map.remove();
    await import('../../../src/widgets/ibasho-map/map-engine.js');
    map.requestUpdate();
    await map.updateComplete;
    parent.append(map);
    await until(() => pins(map).length > 0, 'the map did not come');
  });
});
