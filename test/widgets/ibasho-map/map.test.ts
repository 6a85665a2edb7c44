import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/widgets/ibasho-map/define.js';
import type { TsunagariSelectEvent } from '../../../src/internal/events.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { tileTemplate, unknownMarks } from '../../../src/widgets/ibasho-map/tile-template.js';
import { buildFeed, buildIbasho, NOW } from '../../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../../fixtures/ibasho.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
/** Patient: other test files share the machine. */
const until = (check: () => unknown, message = 'it did not happen'): Promise<void> => waitUntil(check, message);
const TILES = new URL('../../fixtures/tile.png?{z}/{x}/{y}', import.meta.url).href
  .replace(/%7B/g, '{')
  .replace(/%7D/g, '}');
const all = buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE] });

const show = (feed = all, tiles = TILES, scheme = 'light'): Promise<IbashoMap> => {
  const url = serveFeed(feed);
  return ready(
    html`<tsunagari-ibasho-map .clock=${clock} feed=${url} tiles=${tiles} tile-attribution="見本タイル" color-scheme=${scheme}></tsunagari-ibasho-map>`,
  );
};
const openButton = (map: IbashoMap): HTMLButtonElement =>
  map.shadowRoot!.querySelector<HTMLButtonElement>('[part="map-button"]')!;
const closeButton = (map: IbashoMap): HTMLButtonElement =>
  [...map.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent!.includes('地図を閉じる'))!;
const pins = (map: IbashoMap): HTMLButtonElement[] => [...map.shadowRoot!.querySelectorAll<HTMLButtonElement>('.pin')];
const labels = (map: IbashoMap): string[] => pins(map).map((pin) => pin.getAttribute('aria-label')!);
const canvas = (map: IbashoMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.map-canvas')!;
const cardOf = (map: IbashoMap, name: string): HTMLElement =>
  [...map.shadowRoot!.querySelectorAll<HTMLElement>('.card')].find((card) =>
    card.querySelector('.card-title')!.textContent!.includes(name),
  )!;
async function open(map: IbashoMap): Promise<void> {
  openButton(map).click();
  await until(() => pins(map).length > 0, 'no pin was drawn');
}
const chosenCards = (map: IbashoMap): string[] =>
  [...map.shadowRoot!.querySelectorAll('.card.chosen .card-title')].map((title) => title.textContent!.trim());

describe('tsunagari-ibasho-map: the map', () => {
  const matchMedia = window.matchMedia;
  let motion = false;
  before(() => {
    window.matchMedia = (query) =>
      query.includes('prefers-reduced-motion')
        ? ({ matches: !motion } as MediaQueryList)
        : matchMedia.call(window, query);
  });
  after(() => {
    window.matchMedia = matchMedia;
  });
  afterEach(() => {
    motion = false;
    resetPage();
  });

  it('asks for nothing until somebody asks for it', async () => {
    const map = await show();
    expect(canvas(map)).not.to.exist;
    expect(performance.getEntriesByType('resource').some(({ name }) => name.includes('tile.png'))).to.equal(false);
  });

  it('shows tiles, pins and groups as named buttons, with its source in sight', async () => {
    const map = await show();
    await open(map);
    await until(() => canvas(map).querySelector('img.leaflet-tile-loaded'));
    expect(labels(map).some((label) => /^藤沢市あたり \d+か所。/.test(label))).to.equal(true);
    expect(map.shadowRoot!.querySelector('[part="tile-attribution"]')!.textContent).to.include('見本タイル');
    expect((window as { L?: unknown }).L).to.equal(undefined);
    expect(document.querySelectorAll('style, link[rel="stylesheet"]').length).to.equal(0);
    await isAccessible(map);
  });

  it('moves the focus into the map when it opens, and back to the button when it closes', async () => {
    const map = await show();
    openButton(map).focus();
    openButton(map).click();
    await map.updateComplete;
    expect(map.shadowRoot!.activeElement).to.equal(canvas(map));
    await until(() => pins(map).length > 0);
    expect(map.shadowRoot!.activeElement).to.equal(canvas(map));
    const before = labels(map).length;
    await sendKeys({ press: '-' });
    await until(() => labels(map).length < before, 'the map does not heed keys');
    closeButton(map).focus();
    closeButton(map).click();
    await map.updateComplete;
    expect(map.shadowRoot!.activeElement).to.equal(openButton(map));
  });

  it('gives every pin and group a name of its own', async () => {
    const at = (id: string, name: string, east: number, areas = ['14205']): ReturnType<typeof buildIbasho> =>
      buildIbasho({ id, name, areas, geo: { latitude: 35.4, longitude: 139 + east } });
    const map = await show(
      buildFeed({
        ibasho: [
          at('a', '縁側', 0),
          at('b', '食堂', 0.0001),
          at('c', '広場', 0.2),
          at('d', '畑', 0.2001),
          at('e', 'サロン', 0.4),
          at('f', 'サロン', 0.6, ['14382']),
          at('g', 'サロン', 0.8, ['14382']),
          at('h', 'カフェ', 1.0, ['99999']),
          at('i', '図書館', 1.0001, []),
        ],
      }),
    );
    await open(map);
    await until(() => pins(map).length === 6);
    const names = labels(map).map((label) => label.split('。')[0]!);
    expect(names.filter((name) => /^藤沢市、(縁側|食堂)あたり 2か所$/.test(name)).length, String(names)).to.equal(1);
    expect(names.filter((name) => /^藤沢市、(広場|畑)あたり 2か所$/.test(name)).length).to.equal(1);
    expect(names.filter((name) => /^(カフェ|図書館)あたり 2か所$/.test(name)).length).to.equal(1);
    expect(names).to.include.members(['サロン（藤沢市）', 'サロン（箱根町）', 'サロン（箱根町） (2)']);
  });

  it('names 地理院タイル with a link where the page has no tiles of its own', async () => {
    const map = await show(all, '');
    openButton(map).click();
    await map.updateComplete;
    const source = map.shadowRoot!.querySelector('[part="tile-attribution"]')!;
    expect(source.textContent).to.include('地理院タイル');
    expect(source.querySelector('a')!.href).to.equal('https://maps.gsi.go.jp/development/ichiran.html');
    map.remove();
  });

  it('names the host of tiles of which the page says nothing, and says so', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => void heard.push(line);
    try {
      const map = await ready<IbashoMap>(
        html`<tsunagari-ibasho-map .clock=${clock} feed=${serveFeed(all)} tiles=${TILES} tile-attribution-url="https://example.jp/tiles"></tsunagari-ibasho-map>`,
      );
      openButton(map).click();
      await map.updateComplete;
      const source = map.shadowRoot!.querySelector('[part="tile-attribution"]')!;
      expect(source.querySelector('a')!.textContent).to.equal(location.host);
      await until(() => heard.some((line) => line.includes('tile-attribution')));
    } finally {
      console.warn = warn;
    }
  });

  it('puts no hidden place and no place without coordinates on the map, and says how many are missing', async () => {
    const map = await show(
      buildFeed({
        ibasho: IBASHO_IN_EVERY_STATE.filter(({ id }) => ['ibasho-1', 'hidden', 'online', 'no-point'].includes(id)),
      }),
    );
    await open(map);
    expect(labels(map)).to.deep.equal(['みんなの縁側（見本）']);
    expect(shownText(map)).to.include('ほかに3件あります');
  });

  it('starts in one task and takes its places in the next, so that no task does both', async () => {
    const map = await show();
    const Original = window.MessageChannel;
    const held: (() => void)[] = [];
    // What is put off to another task stays put off until the test says so.
    window.MessageChannel = class extends Original {
      constructor() {
        super();
        const post = this.port2.postMessage.bind(this.port2) as (message: unknown) => void;
        this.port2.postMessage = (message: unknown) => void held.push(() => post(message));
      }
    };
    try {
      openButton(map).click();
      await until(() => map.shadowRoot!.querySelector('.leaflet-map-pane') && held.length > 0, 'no engine started');
      await map.updateComplete;
      expect(pins(map), 'places in the task of the engine').to.have.length(0);
      for (const go of held.splice(0)) go();
      await until(() => pins(map).length > 0, 'no places came');
    } finally {
      window.MessageChannel = Original;
    }
  });

  it('marks and focuses the card of a pin that is chosen', async () => {
    const map = await show(
      buildFeed({
        ibasho: [
          buildIbasho(),
          buildIbasho({ id: 'far', name: '遠くの広場', geo: { latitude: 35.6, longitude: 139.1 } }),
        ],
      }),
    );
    await open(map);
    await until(() => pins(map).length === 2);
    setTimeout(() =>
      pins(map)
        .find((pin) => pin.getAttribute('aria-label') === '遠くの広場')!
        .click(),
    );
    const event = (await oneEvent(map, 'tsunagari-select')) as TsunagariSelectEvent;
    expect(event.detail).to.deep.equal({ action: 'pin', id: 'far' });
    await until(() => map.shadowRoot!.activeElement === cardOf(map, '遠くの広場'), 'its card has no focus');
    expect(chosenCards(map)).to.deep.equal(['遠くの広場']);
    expect(
      pins(map)
        .filter((pin) => pin.getAttribute('aria-current') === 'true')
        .map((pin) => pin.getAttribute('aria-label')),
    ).to.deep.equal(['遠くの広場']);
    await isAccessible(map);
  });

  it('shows the name of a place first when its pin is chosen on a phone', async () => {
    await setViewport({ width: 360, height: 740 });
    const map = await show();
    await open(map);
    pins(map)
      .find((pin) => !pin.classList.contains('group'))!
      .click();
    await until(() => map.shadowRoot!.activeElement?.matches('.card'), 'no card has the focus');
    const { top } = map.shadowRoot!.activeElement!.querySelector('.card-title')!.getBoundingClientRect();
    expect(top).to.be.within(0, 370);
    // A phone that is turned while the map goes: an error in what Leaflet had still planned would fail the test run.
    await setViewport({ width: 800, height: 600 });
    closeButton(map).click();
    await aTimeout(300);
  });

  it('goes back from the card to its pin with Escape, and nowhere from another card', async () => {
    const map = await show();
    await open(map);
    const pin = pins(map).find((one) => !one.classList.contains('group'))!;
    pin.click();
    await until(() => map.shadowRoot!.activeElement?.matches('.card'), 'no card has the focus');
    await sendKeys({ press: 'Escape' });
    expect(map.shadowRoot!.activeElement).to.equal(pin);
    const other = map.shadowRoot!.querySelector<HTMLElement>('.card:not(.chosen) summary')!;
    other.focus();
    await sendKeys({ press: 'Escape' });
    expect(map.shadowRoot!.activeElement).to.equal(other);
  });

  it('shows no pin under the buttons, whatever the places', async () => {
    await setViewport({ width: 360, height: 740 });
    const at = (id: string, latitude: number, longitude: number): ReturnType<typeof buildIbasho> =>
      buildIbasho({ id, geo: { latitude, longitude } });
    for (const [south, west] of [
      [35.2, 139.1],
      [35.3, 139.2],
      [35.45, 139.35],
      [35.5, 139.6],
      [35.59, 139.3],
    ] as const) {
      const map = await show(buildFeed({ ibasho: [at('a', south, west), at('b', 35.6, 139.7)] }));
      await open(map);
      await until(() => pins(map).length === 2, 'not both pins');
      const buttons = [...map.shadowRoot!.querySelectorAll('.map-buttons button')].map((one) =>
        one.getBoundingClientRect(),
      );
      for (const pin of pins(map).map((one) => one.getBoundingClientRect()))
        for (const button of buttons)
          expect(
            pin.right > button.left && pin.top < button.bottom && pin.bottom > button.top,
            `${south} ${west}`,
          ).to.equal(false);
      resetPage();
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('says whose map is loaded only where that is so', async () => {
    const note = async (tiles: string): Promise<string> =>
      (await show(all, tiles)).shadowRoot!.querySelector('#map-note')!.textContent!.trim();
    expect(await note('')).to.equal('押すと、国土地理院の地図を読み込みます。');
    expect(await note(TILES)).to.equal('押すと、地図を読み込みます。');
  });

  it('brings the card of a chosen pin into the list although it is on a later page', async () => {
    const map = await show(
      buildFeed({
        ibasho: [
          buildIbasho(),
          buildIbasho({ id: 'far', name: '遠くの広場', geo: { latitude: 35.6, longitude: 139.1 } }),
        ],
      }),
    );
    map.limit = 1;
    await map.updateComplete;
    await open(map);
    expect(cardOf(map, '遠くの広場')).not.to.exist;
    pins(map)
      .find((pin) => pin.getAttribute('aria-label') === '遠くの広場')!
      .click();
    await map.updateComplete;
    expect(chosenCards(map)).to.deep.equal(['遠くの広場']);
    expect(map.shadowRoot!.querySelectorAll('.card').length).to.equal(2);
  });

  it('opens from a card, and puts the focus on that place’s pin', async () => {
    const map = await show();
    cardOf(map, 'みんなの縁側').querySelector<HTMLButtonElement>('[data-map]')!.click();
    await until(() => map.shadowRoot!.activeElement?.classList.contains('pin'), 'no pin has the focus');
    expect(map.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('みんなの縁側（見本）');
    expect(chosenCards(map)).to.deep.equal(['みんなの縁側（見本）']);
  });

  it('zooms into a group, keeps the focus in the map, and shows all places of one spot in the list', async () => {
    const here = { latitude: 35.4, longitude: 139.4 };
    const map = await show(
      buildFeed({
        ibasho: [
          buildIbasho({ id: 'a', name: '一階', geo: here }),
          buildIbasho({ id: 'b', name: '二階', geo: here }),
          buildIbasho({ id: 'c', name: 'となり町', geo: { latitude: 35.41, longitude: 139.41 } }),
          buildIbasho({ id: 'd', name: '山の上', geo: { latitude: 36.5, longitude: 138.5 } }),
        ],
      }),
    );
    await open(map);
    const three = pins(map).find((pin) => pin.textContent === '3')!;
    three.focus();
    three.click();
    await until(() => labels(map).includes('となり町'));
    const two = pins(map).find((pin) => pin.textContent === '2')!;
    expect(map.shadowRoot!.activeElement, 'the part with its first place').to.equal(two);
    two.click();
    await map.updateComplete;
    expect(chosenCards(map)).to.have.members(['一階', '二階']);
  });

  it('follows the filters', async () => {
    const map = await show();
    await open(map);
    map.filters = { kind: ['kodomo-shokudo'] };
    await map.updateComplete;
    expect(labels(map)).to.deep.equal(['見本こども食堂']);
    map.filters = { online: true };
    await map.updateComplete;
    expect(labels(map)).to.deep.equal(['若者のひろば']);
  });

  it('names its pins in the language of the reader', async () => {
    const map = await show(buildFeed({ ibasho: IBASHO_IN_EVERY_STATE.filter(({ id }) => id === 'dinner') }));
    await open(map);
    expect(labels(map)).to.deep.equal(['見本こども食堂']);
    map.setAttribute('lang', 'en');
    await until(() => labels(map).includes('Sample dinner'));
    await isAccessible(map);
  });

  it('is moved and zoomed by keys and by buttons of its own', async () => {
    const map = await show();
    await open(map);
    const before = labels(map);
    for (let press = 0; press < 3; press++) map.shadowRoot!.querySelector<HTMLButtonElement>('.map-control')!.click();
    await until(() => `${labels(map)}` !== `${before}`, 'it does not come nearer');
    map.shadowRoot!.querySelectorAll<HTMLButtonElement>('.map-control')[2]!.click();
    await until(() => labels(map).length === before.length);
    canvas(map).focus();
    await sendKeys({ press: '-' });
    await until(() => labels(map).length < before.length, 'the minus key did not zoom out');
  });

  it('is moved by buttons too, without dragging, and keeps the focus on them', async () => {
    const map = await show();
    await open(map);
    const where = (): number => pins(map)[0]?.getBoundingClientRect().x ?? NaN;
    const before = where();
    const press = (label: string): void => {
      const button = map.shadowRoot!.querySelector<HTMLButtonElement>(`.map-control[aria-label="${label}"]`)!;
      button.focus();
      button.click();
      expect(button.matches(':focus')).to.equal(true);
    };
    press('地図を右へ動かす');
    await until(() => where() !== before, 'the map was not moved');
    press('地図を左へ動かす');
    await until(() => Math.abs(where() - before) < 2, 'the map was not moved back');
    for (const label of ['地図を上へ動かす', '地図を下へ動かす']) press(label);
    await isAccessible(map);
  });

  it('leaves one finger and the wheel to the page', async () => {
    const map = await show();
    await open(map);
    expect(getComputedStyle(canvas(map)).touchAction).to.equal('pan-x pan-y');
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, composed: true });
    canvas(map).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(false);
    if (!('Touch' in window)) return;
    const touch = new Touch({ identifier: 1, target: canvas(map), clientX: 50, clientY: 50 });
    const start = new TouchEvent('touchstart', {
      touches: [touch],
      changedTouches: [touch],
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    canvas(map).dispatchEvent(start);
    expect(start.defaultPrevented).to.equal(false);
  });

  it('marks nothing of the page while it is dragged', async () => {
    const map = await show();
    await open(map);
    const at = canvas(map).getBoundingClientRect();
    const fire = (target: EventTarget, type: string, by: number): boolean =>
      target.dispatchEvent(
        new MouseEvent(type, {
          clientX: at.x + 60 + by,
          clientY: at.y + 300 + by,
          bubbles: true,
          composed: true,
          cancelable: true,
          button: 0,
        }),
      );
    fire(canvas(map), 'mousedown', 0);
    fire(document, 'mousemove', 20);
    expect(canvas(map).classList.contains('leaflet-dragging')).to.equal(true);
    expect(document.body.className).to.equal('');
    expect(document.documentElement.className + map.className).to.equal('');
    fire(document, 'mouseup', 20);
    expect(canvas(map).classList.contains('leaflet-dragging')).to.equal(false);
  });

  it('sizes itself when the tab in which it was hidden is shown', async () => {
    const map = await show();
    map.hidden = true;
    openButton(map).click();
    await until(() => canvas(map)?.classList.contains('leaflet-container'));
    map.hidden = false;
    await until(() => pins(map).length > 3, 'the pins of the whole list are not in view');
    const box = canvas(map).getBoundingClientRect();
    expect(pins(map).every((pin) => pin.getBoundingClientRect().right <= box.right + 44)).to.equal(true);
  });

  it('lives on when it is moved in the page, and leaves nothing when closed', async () => {
    const map = await show();
    await open(map);
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    await until(() => pins(map).length > 0, 'the map was not drawn again');
    const sheets = map.shadowRoot!.adoptedStyleSheets.length;
    closeButton(map).click();
    await map.updateComplete;
    expect(canvas(map)).not.to.exist;
    expect(map.shadowRoot!.adoptedStyleSheets.length).to.equal(sheets - 1);
    await open(map);
  });

  it('moves without animation where less motion is wanted, and with it can be taken away in the middle', async () => {
    const still = await show();
    await open(still);
    expect(canvas(still).classList.contains('leaflet-fade-anim')).to.equal(false);
    motion = true;
    const moving = await show();
    await open(moving);
    expect(canvas(moving).classList.contains('leaflet-fade-anim')).to.equal(true);
    moving.shadowRoot!.querySelector<HTMLButtonElement>('.map-control')!.click();
    await aTimeout(60);
    moving.remove();
    // An error in what Leaflet had still planned would fail the test run.
    await aTimeout(400);
  });

  it('says so when no tile can be loaded', async () => {
    const map = await show(
      all,
      new URL('/nothing-here/{z}/{x}/{y}.png', location.href).href.replace(/%7B/g, '{').replace(/%7D/g, '}'),
    );
    const wait = (): Element | null => map.shadowRoot!.querySelector('.map-box > .map-wait');
    openButton(map).click();
    await until(() => wait()?.textContent!.includes('地図を読み込んでいます'), 'nothing says that it is on its way');
    const { height } = map.getBoundingClientRect();
    await until(() => wait()?.textContent!.includes('地図の画像を読み込めませんでした'));
    expect(map.getBoundingClientRect().height, 'said in the map, where it moves nothing').to.equal(height);
    await isAccessible(map);
  });

  it('says so when no tile comes for long, and takes it back when one does', async () => {
    const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
    const late: (() => void)[] = [];
    const { setTimeout: wait } = window;
    const patience: (() => void)[] = [];
    try {
      // Nobody waits ten seconds for a test: images are held back, and so is the end of the patience with them.
      Object.defineProperty(HTMLImageElement.prototype, 'src', {
        ...source,
        set(url: string) {
          late.push(() => source.set!.call(this, url));
        },
      });
      window.setTimeout = ((run: () => void, delay = 0) =>
        delay >= 5_000 ? patience.push(run) : wait(run, delay)) as typeof setTimeout;
      const map = await show();
      await open(map);
      await until(() => late.length > 0);
      const note = (): string => map.shadowRoot!.querySelector('.map-wait')?.textContent ?? '';
      expect(note()).to.include('地図を読み込んでいます');
      patience.forEach((run) => run());
      await until(() => note().includes('地図の画像を読み込めませんでした'));
      late.forEach((come) => come());
      await until(() => note() === '');
    } finally {
      window.setTimeout = wait;
      Object.defineProperty(HTMLImageElement.prototype, 'src', source);
    }
  });

  it('says that its images are on their way until the first is there', async () => {
    const map = await show();
    await open(map);
    await until(() => !map.shadowRoot!.querySelector('.map-wait'), 'it waits although an image is there');
  });

  it('is dark on a dark page where the images are 地理院’s, and as the page chose where they are its own', async () => {
    for (const [tiles, filter] of [
      ['', 'invert(1)'],
      [TILES, 'none'],
    ] as const) {
      const map = await show(all, tiles, 'dark');
      await open(map);
      const pane = map.shadowRoot!.querySelector('.leaflet-tile-pane')!;
      expect(getComputedStyle(pane).filter).to.include(filter);
      await isAccessible(map);
      map.remove();
    }
  });

  it('writes the number of a thousand places in one line of their pin', async () => {
    const ibasho = Array.from({ length: 1_234 }, (_, n) => buildIbasho({ id: `p${n}` }));
    const map = await show(buildFeed({ ibasho }));
    await open(map);
    const [pin] = pins(map);
    expect(pin!.textContent).to.equal('1234');
    const text = document.createRange();
    text.selectNodeContents(pin!);
    expect(text.getClientRects().length, 'one line').to.equal(1);
    expect(text.getBoundingClientRect().width).to.be.below(38);
  });

  it('lists all places of one building together, whatever page they are on', async () => {
    const names = ['一階', '二階', '三階', '四階', '五階'];
    const map = await show(buildFeed({ ibasho: names.map((name) => buildIbasho({ id: name, name })) }));
    map.limit = 2;
    await open(map);
    pins(map)[0]!.click();
    await map.updateComplete;
    expect(chosenCards(map)).to.deep.equal(names);
    expect(map.shadowRoot!.querySelectorAll('.card').length).to.equal(names.length);
    expect(map.shadowRoot!.activeElement, 'the first has the focus').to.equal(cardOf(map, '一階'));
  });

  it('lists very many places of one spot in pages, and reaches each of them', async () => {
    const ibasho = Array.from({ length: 60 }, (_, n) => buildIbasho({ id: `p${n}`, name: `教室${n}` }));
    const map = await show(buildFeed({ ibasho: [buildIbasho({ id: 'far', geo: undefined }), ...ibasho] }));
    map.limit = 10;
    await open(map);
    pins(map)[0]!.click();
    await map.updateComplete;
    expect(chosenCards(map)).to.deep.equal(ibasho.slice(0, 10).map(({ name }) => name));
    for (let page = 0; page < 3; page++) {
      map.shadowRoot!.querySelector<HTMLButtonElement>('[part="more"]')!.click();
      await map.updateComplete;
    }
    expect(chosenCards(map)).to.have.length(60);
    expect(map.shadowRoot!.querySelector('[part="more"]')).to.equal(null);
  });

  it('groups thousands of places without holding the page, and goes to any of them', async () => {
    const ibasho = Array.from({ length: 6_000 }, (_, n) =>
      buildIbasho({
        id: `p${n}`,
        name: `広場${n}`,
        geo: { latitude: 35.2 + ((n * 7_919) % 4_001) / 10_000, longitude: 139 + ((n * 7) % 6_007) / 10_000 },
      }),
    );
    const map = await show(buildFeed({ ibasho }));
    await open(map);
    const counted = (): number => pins(map).reduce((sum, pin) => sum + Number(pin.textContent || 1), 0);
    expect(counted()).to.equal(6_000);
    const [first] = pins(map);
    map.shadowRoot!.querySelector<HTMLButtonElement>('.map-control')!.click();
    await until(() => !first!.isConnected, 'it did not come nearer');
    const group = pins(map).find((pin) => Number(pin.textContent) > 20)!;
    const before = pins(map).length;
    group.focus();
    group.click();
    await until(() => !group.isConnected && pins(map).length !== before, 'the group did not fall apart');
    await until(() => map.shadowRoot!.activeElement?.classList.contains('pin'), 'the focus is not on one of its parts');
    map.select('p5999');
    await until(() => pins(map).some((pin) => pin.classList.contains('chosen')), 'the place has no pin');
    map.filters = { kind: ['kodomo-shokudo'] };
    await until(() => pins(map).length === 0, 'places that are not listed keep their pins');
    map.filters = {};
    await until(() => pins(map).length > 0, 'the pins do not come back');
    closeButton(map).click();
    await until(() => !canvas(map), 'the map does not close');
  });

  it('says so where the map cannot run; the list stays', async () => {
    const map = await show();
    const original = window.ResizeObserver;
    window.ResizeObserver = class {
      constructor() {
        throw new TypeError('refused');
      }
    } as never;
    openButton(map).click();
    await until(() => map.shadowRoot!.querySelector('[part="map-error"]'));
    window.ResizeObserver = original;
    expect(map.shadowRoot!.querySelectorAll('.card').length).to.be.greaterThan(3);
    expect(map.shadowRoot!.querySelector('[data-map]')).not.to.exist;
    expect(map.shadowRoot!.activeElement?.matches('[part="map-error"]')).to.equal(true);
    await isAccessible(map);
  });

  it('takes only tiles that may be loaded', () => {
    expect(tileTemplate('https://tiles.example.jp/{z}/{x}/{y}.png')).to.equal(
      'https://tiles.example.jp/{z}/{x}/{y}.png',
    );
    expect(tileTemplate('https://tiles.example.jp/t?z={z}&x={x}&y={y}')).to.equal(
      'https://tiles.example.jp/t?z={z}&x={x}&y={y}',
    );
    expect(tileTemplate('/tiles/{z}/{x}/{y}.png')).to.equal(`${location.origin}/tiles/{z}/{x}/{y}.png`);
    expect(tileTemplate('https://{s}.example.jp/{z}/{x}/{-y}{r}.png')).to.equal(
      'https://{s}.example.jp/{z}/{x}/{-y}{r}.png',
    );
    for (const bad of [
      'https://tiles.example.jp/{z}/{x}/{y}.png?key={apikey}',
      'https://tiles.example.jp/{style}/{z}/{x}/{y}.png',
      'https://tiles.example.jp/{Z}/{X}/{Y}.png',
      'http://other.example.jp/{z}/{x}/{y}.png',
      'javascript:alert({z},{x},{y})',
      'data:image/png,{z}{x}{y}',
      'https://tiles.example.jp/{z}/{x}.png',
      '',
    ])
      expect(tileTemplate(bad), bad).to.equal(undefined);
    expect(
      unknownMarks('https://tiles.example.jp/{style}/{z}/{x}/{y}{r}.png?key={api key}&again={style}'),
    ).to.deep.equal(['{style}', '{api key}']);
  });

  it('fills in every mark of a template, and takes 地理院タイル where it cannot', async () => {
    const asked = async (tiles: string): Promise<string> => {
      const map = await show(all, tiles);
      openButton(map).click();
      await until(() => canvas(map)?.querySelector('img'));
      const { src } = canvas(map).querySelector('img')!;
      map.remove();
      return src;
    };
    expect(await asked(`${TILES}{r}&s={s}`)).to.match(/tile\.png\?\d+\/\d+\/\d+(@2x)?&s=[abc]$/);
    expect(await asked(`${TILES}?key={apikey}`)).to.match(/^https:\/\/cyberjapandata\.gsi\.go\.jp\//);
  });
});
