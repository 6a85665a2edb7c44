import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/widgets/ibasho-map/define.js';
import { NO_FILTERS } from '../../../src/model/filters/filters.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { linkedView, pageLink } from '../../../src/widgets/ibasho-map/page-link.js';
import { buildFeed, NOW } from '../../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../../fixtures/ibasho.js';
import { html, isAccessible, ready, resetPage } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const TILES = new URL('../../fixtures/tile.png?{z}/{x}/{y}', import.meta.url).href
  .replace(/%7B/g, '{')
  .replace(/%7D/g, '}');
const show = (attributes = { map: 'none', page: '' }): Promise<IbashoMap> => {
  const url = serveFeed(buildFeed({ ibasho: [...IBASHO_IN_EVERY_STATE] }));
  return ready(
    html`<tsunagari-ibasho-map .clock=${(): Date => NOW} feed=${url} tiles=${TILES} limit="1" map=${attributes.map} page-url=${attributes.page}></tsunagari-ibasho-map>`,
  );
};
const chosen = (map: IbashoMap): string[] =>
  [...map.shadowRoot!.querySelectorAll('.card.chosen .card-title')].map((title) => title.textContent!.trim());
const link = (map: IbashoMap): string | undefined =>
  map.shadowRoot!.querySelector<HTMLAnchorElement>('[part="page-link"]')?.href;

describe('tsunagari-ibasho-map: driven by the page', () => {
  afterEach(() => {
    location.hash = '';
    resetPage();
  });

  it('marks a place by its id, brings it into the list, and leaves the focus alone', async () => {
    const map = await show();
    expect(map.select('dinner')).to.equal(true);
    await map.updateComplete;
    expect(chosen(map)).to.deep.equal(['見本こども食堂']);
    expect(map.shadowRoot!.activeElement).to.equal(null);
    await waitUntil(() => map.shadowRoot!.querySelector('[aria-live]')!.textContent!.includes('見本こども食堂'));
    await isAccessible(map);
    expect(map.select('no-such-place')).to.equal(false);
    await map.updateComplete;
    expect(chosen(map)).to.deep.equal([]);
    map.filters = { kind: ['salon'] };
    await map.updateComplete;
    expect(map.select('dinner')).to.equal(false);
  });

  it('marks it on the map too', async () => {
    await setViewport({ width: 1280, height: 800 });
    const map = await show({ map: 'auto', page: '' });
    const pins = (): HTMLElement[] => [...map.shadowRoot!.querySelectorAll<HTMLElement>('.pin')];
    await waitUntil(() => pins().length > 0, 'no pins');
    map.select('dinner');
    await waitUntil(() => pins().some((pin) => pin.ariaLabel === '見本こども食堂' && pin.ariaCurrent === 'true'));
    expect(map.shadowRoot!.activeElement).to.equal(null);
    await setViewport({ width: 800, height: 600 });
  });

  it('shows a hidden place in the list, and nowhere else', async () => {
    const map = await show({ map: 'auto', page: '' });
    expect(map.select('hidden')).to.equal(true);
    await map.updateComplete;
    expect(chosen(map)).to.deep.equal(['語り合う会']);
    expect(map.shadowRoot!.innerHTML).not.to.match(/35\.123|139\.456|見本町9-9/);
  });

  it('leads to the same view on its own page, and tells no server of it', async () => {
    const map = await show({ map: 'none', page: '/places.html' });
    expect(link(map)).to.equal(`${location.origin}/places.html`);
    map.filters = {
      area: ['14205'],
      kind: ['salon', 'kodomo-shokudo'],
      topic: ['money'],
      audience: ['youth'],
      query: '食堂',
    };
    await map.updateComplete;
    expect(link(map)).to.equal(`${location.origin}/places.html#tsunagari-places?area=14205&kind=salon+kodomo-shokudo`);
    await isAccessible(map);
  });

  it('follows such a link', async () => {
    location.hash = '#tsunagari-places?area=14382&openOn=we&place=dinner';
    const map = await show();
    expect(map.filters.area).to.deep.equal(['14382']);
    expect(map.filters.openOn).to.deep.equal(['we']);
    await waitUntil(() => chosen(map).length > 0);
    expect(chosen(map)).to.deep.equal(['見本こども食堂']);
  });

  it('reads back what it wrote, and is not misled by other fragments', () => {
    const filters = { ...NO_FILTERS, area: ['14'], openOn: ['today', 'sa'], online: true };
    const { hash } = new URL(pageLink('https://example.jp/#top', filters, 'a&b=c 居')!);
    expect(linkedView(hash)).to.deep.equal({
      filters: { area: ['14'], openOn: ['today', 'sa'], online: true },
      place: 'a&b=c 居',
    });
    expect(pageLink('https://example.jp/#top', NO_FILTERS)).to.equal('https://example.jp/#top');
    for (const page of ['', 'javascript:alert(1)', 'mailto:a@example.jp'])
      expect(pageLink(page, filters), page).to.equal(undefined);
    for (const fragment of ['', '#', '#places', '#tsunagari-window=a', '#tsunagari-places'])
      expect(linkedView(fragment), fragment).to.equal(undefined);
    expect(linkedView('#tsunagari-places?topic=money&query=x&constructor=1')).to.deep.equal({ filters: {} });
  });
});
