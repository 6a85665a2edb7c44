import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/ibasho-map/define.js';
import type { TsunagariFilterChangeEvent } from '../../../src/internal/events.js';
import type { IbashoMap } from '../../../src/widgets/ibasho-map/ibasho-map.js';
import { buildFeed, buildIbasho, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { waitUntil } from '../../fixtures/wait.js';

const clock = (): Date => NOW;
const hours = (days: ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[]): object[] => [
  { days, opens: '00:00', closes: '24:00' },
];
const TODAY = (['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const)[
  new Date(NOW.getTime() + 9 * 3_600_000).getUTCDay()
]!;
const places = [
  buildIbasho({
    id: 'ramp',
    name: '坂のある家',
    schedule: hours([TODAY]),
    welcomes: ['come-alone'],
    accessibility: ['wheelchair', 'elevator'],
  } as object),
  buildIbasho({
    id: 'market',
    name: '土曜の朝市',
    schedule: hours(['sa']),
    welcomes: ['come-alone', 'no-talking'],
    accessibility: ['elevator'],
  } as object),
  buildIbasho({
    id: 'silent',
    name: 'だまっている広場',
    schedule: undefined,
    welcomes: undefined,
    accessibility: undefined,
  }),
];
const show = async (attributes: Record<string, string> = {}): Promise<IbashoMap> => {
  const url = serveFeed(buildFeed({ ibasho: places }));
  const map = await ready<IbashoMap>(
    html`<tsunagari-ibasho-map .clock=${clock} feed=${url} map="none"></tsunagari-ibasho-map>`,
  );
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  await map.updateComplete;
  return map;
};
const names = (map: IbashoMap): string[] =>
  [...map.shadowRoot!.querySelectorAll('.card-title')].map((title) => title.textContent!.trim());
const press = async (map: IbashoMap, label: string): Promise<void> => {
  map.shadowRoot!.querySelector<HTMLDetailsElement>('.filters details')!.open = true;
  const chip = [...map.shadowRoot!.querySelectorAll<HTMLElement>('.chip')].find((one) =>
    one.textContent!.startsWith(label),
  )!;
  chip.querySelector('input')!.click();
  await map.updateComplete;
};

describe('tsunagari-ibasho-map: when, how and with what', () => {
  afterEach(resetPage);

  it('is asked for today, the weekend and weekdays', async () => {
    const map = await show();
    await press(map, '今日ひらいている');
    expect(names(map)).to.deep.equal(['坂のある家']);
    expect(map.filters.openOn).to.deep.equal(['today']);
    await press(map, '土曜日');
    expect(names(map)).to.have.members(['坂のある家', '土曜の朝市']);
    await press(map, '今日ひらいている');
    expect(names(map)).to.deep.equal(['土曜の朝市']);
    await isAccessible(map);
  });

  it('tells that others have not said so, never that it is not so', async () => {
    const map = await show();
    await press(map, '車いす可');
    expect(names(map)).to.deep.equal(['坂のある家']);
    const rest = map.shadowRoot!.querySelector('[part="unsure"]')!;
    expect(rest.textContent).to.include('ほかの2か所は').and.to.include('お問い合わせください');
    await isAccessible(map);
    rest.querySelector('button')!.click();
    await map.updateComplete;
    expect(names(map)).to.have.lengthOf(3);
    expect(map.shadowRoot!.querySelector('[part="unsure"]')).to.equal(null);
    expect(map.shadowRoot!.activeElement?.className).to.equal('results-title');
  });

  it('asks for all that somebody needs', async () => {
    const map = await show();
    await press(map, 'エレベーター');
    expect(names(map)).to.have.members(['坂のある家', '土曜の朝市']);
    await press(map, '車いす可');
    expect(names(map)).to.deep.equal(['坂のある家']);
  });

  it('is preset and fixed by the page', async () => {
    const map = await show({ 'open-on': 'sa su', accessibility: 'elevator', locked: 'open-on accessibility' });
    expect(names(map)).to.deep.equal(['土曜の朝市']);
    expect(shownText(map)).not.to.include('曜日月曜日');
    expect(map.shadowRoot!.querySelector('[part="unsure"] button')).to.equal(null);
    map.filters = {};
    await map.updateComplete;
    expect(names(map)).to.deep.equal(['土曜の朝市']);
  });

  it('is searched by words, of which nothing leaves', async () => {
    const map = await show();
    map.shadowRoot!.querySelector<HTMLDetailsElement>('.filters details')!.open = true;
    const field = map.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
    field.focus();
    field.value = 'あさいち';
    setTimeout(() => field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    const { detail } = (await oneEvent(map, 'tsunagari-filter-change')) as TsunagariFilterChangeEvent;
    expect(detail.filters!['query']).to.equal('');
    field.value = '朝市';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(() => names(map).length === 1, 'nothing was searched');
    expect(names(map)[0]).to.equal('土曜の朝市');
    expect(shownText(map).replace(/土曜の朝市/g, '')).not.to.include('朝市');
    await isAccessible(map);
  });

  for (const [lang, word] of [
    ['en', 'Open this weekend'],
    ['ja-x-yasashii', '今週の'],
  ] as const)
    it(`names its filters in ${lang}`, async () => {
      const map = await show({ lang });
      await waitUntil(() => map.shadowRoot!.querySelector('.filters')?.textContent!.includes(word), word);
      await isAccessible(map);
    });
});
