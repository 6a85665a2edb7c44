import { expect } from '@open-wc/testing';
import '../../../src/widgets/ibasho-map/define.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, buildIbasho, NOW } from '../../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../../fixtures/ibasho.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const feed = buildFeed({
  ibasho: [
    ...IBASHO_IN_EVERY_STATE,
    buildIbasho({
      id: 'station',
      name: '駅前の広場',
      areas: ['14382'],
      geo: { latitude: 35.2335, longitude: 139.1042 },
      access: '見本湯本駅から徒歩2分',
    }),
  ],
});
const until = (check: () => unknown, message: string): Promise<void> => waitUntil(check, message);

async function show(lang = 'ja', area = ''): Promise<IbashoMap> {
  const map = await ready<IbashoMap>(
    html`<tsunagari-ibasho-map .clock=${() => NOW} feed=${serveFeed(feed)} map="none" lang=${lang} area=${area}></tsunagari-ibasho-map>`,
  );
  map.shadowRoot!.querySelector<HTMLElement>('.near summary')!.click();
  await until(() => field(map), 'no field comes');
  return map;
}
const field = (map: IbashoMap): HTMLInputElement => map.shadowRoot!.querySelector<HTMLInputElement>('#near-place')!;
const starts = (map: IbashoMap): HTMLButtonElement[] => [
  ...map.shadowRoot!.querySelectorAll<HTMLButtonElement>('.starts button'),
];
const titles = (map: IbashoMap): string[] =>
  [...map.shadowRoot!.querySelectorAll('.card-title')].map((title) => title.textContent!.trim());
async function type(map: IbashoMap, typed: string): Promise<void> {
  field(map).value = typed;
  field(map).dispatchEvent(new InputEvent('input'));
  await map.updateComplete;
}
/** Types, and waits for the answer: the names that can be found are gathered only when the field has come. */
async function look(map: IbashoMap, typed: string): Promise<void> {
  await type(map, typed);
  const answer = (): Element | null => map.shadowRoot!.querySelector('#near-place-hint ~ [role="status"]');
  await until(() => answer()?.textContent!.trim(), `no answer to ${typed}`);
}

describe('tsunagari-ibasho-map: near a place that somebody names', () => {
  afterEach(resetPage);

  it('counts from there, says so in words, and sends nothing', async () => {
    const map = await show();
    const before = titles(map);
    const told: unknown[] = [];
    map.addEventListener('tsunagari-filter-change', (change) => told.push(change));
    const { fetch } = window;
    const asked: unknown[] = [];
    window.fetch = (...all) => {
      asked.push(all[0]);
      return fetch(...all);
    };
    await isAccessible(map);
    await look(map, '見本湯本駅');
    expect(starts(map), 'the station').to.have.length(1);
    expect(starts(map)[0]!.textContent).to.equal('見本湯本駅のあたり');
    starts(map)[0]!.focus();
    starts(map)[0]!.click();
    await map.updateComplete;
    expect(titles(map).slice(0, 2)).to.deep.equal(['駅前の広場', '見本こども食堂']);
    expect(shownText(map))
      .to.include('見本湯本駅のあたりから近い順です。')
      .and.match(/見本湯本駅のあたりから直線で約0(\.\d)?km/);
    expect(map.shadowRoot!.activeElement).to.equal(starts(map)[0]);
    expect(starts(map)[0]!.ariaPressed).to.equal('true');
    await until(
      () => map.shadowRoot!.querySelector('[aria-live]')!.textContent!.includes('見本湯本駅'),
      'not announced',
    );
    await isAccessible(map);
    starts(map)[0]!.click();
    await map.updateComplete;
    expect(titles(map)).to.deep.equal(before);
    window.fetch = fetch;
    expect([asked, told]).to.deep.equal([[], []]);
  });

  it('offers the town that is chosen, and says where nothing is found', async () => {
    const map = await show('ja', '14205');
    await until(() => starts(map).length === 1, 'the town is not offered');
    expect(starts(map)[0]!.textContent).to.equal('藤沢市の中心あたり');
    await look(map, 'どこにもない所');
    expect(starts(map)).to.deep.equal([]);
    expect(shownText(map)).to.include('見つかりませんでした');
    await isAccessible(map);
  });

  it('starts from no place that does not show where it is, and tells no distance to a hidden one', async () => {
    const map = await show();
    await look(map, '見本こども食堂');
    expect(starts(map), 'the place').to.have.length(1);
    for (const typed of ['語り合う会', '町内のどこか', '見本町9-9', '裏口', '見本地区']) {
      await look(map, typed);
      expect(starts(map), typed).to.deep.equal([]);
    }
    await look(map, '見本こども食堂');
    starts(map)[0]!.click();
    await map.updateComplete;
    const cards = [...map.shadowRoot!.querySelectorAll('.card')].filter((card) =>
      /語り合う会|町内のどこか/.test(card.textContent!),
    );
    expect(cards.map((card) => card.querySelector('.distance')?.textContent ?? '')).to.deep.equal([
      '「見本こども食堂」から直線で約29km',
      '',
    ]);
  });

  it('is no search for words of despair: they bring the lines', async () => {
    const map = await show();
    await type(map, 'きえたい');
    await until(() => map.shadowRoot!.querySelector('.life-hard a[href^="tel:"]'), 'no lines come');
    expect(starts(map)).to.deep.equal([]);
    expect(shownText(map)).not.to.match(/きえたい|見つかりませんでした/);
    await isAccessible(map);
  });

  for (const [lang, expected] of [
    ['en', 'Nearest to the middle of'],
    ['ja-x-yasashii', 'まんなかから'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const map = await show(lang, '14205');
      await until(() => starts(map).length === 1, 'the town is not offered');
      starts(map)[0]!.click();
      await until(() => shownText(map).includes(expected), 'it does not say from where');
      await isAccessible(map);
    });
});
