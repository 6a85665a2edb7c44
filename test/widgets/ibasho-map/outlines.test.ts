import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/widgets/ibasho-map/define.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, NOW } from '../../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../../fixtures/ibasho.js';
import { OUTLINES } from '../../fixtures/outlines.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const TILES = new URL('../../fixtures/tile.png?{z}/{x}/{y}', import.meta.url).href
  .replace(/%7B/g, '{')
  .replace(/%7D/g, '}');
const until = (check: () => unknown, message: string): Promise<void> => waitUntil(check, message);
const lines = (map: IbashoMap): string => map.shadowRoot!.querySelector('.outline path')?.getAttribute('d') ?? '';

describe('tsunagari-ibasho-map: outlines of what is chosen', () => {
  const { fetch } = window;
  const asked: string[] = [];
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(async () => {
    window.fetch = fetch;
    asked.length = 0;
    resetPage();
    await setViewport({ width: 800, height: 600 });
  });

  async function show(area: string, outlines: string, answer: () => Response | Promise<Response>): Promise<IbashoMap> {
    window.fetch = (...all) => {
      if (String(all[0]) !== outlines) return fetch(...all);
      asked.push(outlines);
      return Promise.resolve(answer());
    };
    const url = serveFeed(buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE], outlines }));
    const map = await ready<IbashoMap>(
      html`<tsunagari-ibasho-map .clock=${() => NOW} feed=${url} tiles=${TILES} area=${area}></tsunagari-ibasho-map>`,
    );
    await until(() => map.shadowRoot!.querySelector('.pin'), 'no pin was drawn');
    return map;
  }

  it('are drawn under the pins, follow the choice, and are asked for once', async () => {
    const map = await show('14205', 'https://feed.example/outlines-1.json', () => Response.json(OUTLINES));
    await until(() => lines(map) !== '', 'no outline comes');
    expect(lines(map).match(/M/g)).to.have.lengthOf(1);
    const edges = (selector: string): number[] => {
      const { left, top, right, bottom } = map.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      return [left, top, -right, -bottom];
    };
    await until(
      () => edges('.outline path').every((edge, at) => edge >= edges('.map-canvas')[at]!),
      'it is not seen whole',
    );
    await isAccessible(map);
    map.filters = { area: ['14'] };
    await until(() => lines(map).match(/M/g)?.length === 3, 'all of the prefecture');
    map.filters = { area: [] };
    await until(() => lines(map) === '', 'the outline stays');
    expect(asked).to.have.lengthOf(1);
  });

  it('show no more of a hidden place than of its town', async () => {
    const map = await show('14205', 'https://feed.example/outlines-2.json', () => Response.json(OUTLINES));
    await until(() => lines(map) !== '', 'no outline comes');
    expect(map.shadowRoot!.innerHTML).not.to.match(/35\.123|139\.456/);
  });

  for (const [what, answer] of [
    ['are not there', () => new Response('', { status: 404 })],
    ['cannot be read', () => new Response('<!doctype html>')],
    ['do not come', () => Promise.reject(new TypeError('offline'))],
  ] as const)
    it(`are missed by nobody where they ${what}`, async () => {
      const map = await show('14205', `https://feed.example/${encodeURIComponent(what)}`, answer);
      await until(() => asked.length > 0, 'they were not asked for');
      expect(map.shadowRoot!.querySelector('[part="map-error"]')).to.equal(null);
      expect(lines(map)).to.equal('');
    });
});
