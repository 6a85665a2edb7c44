/** Every choice of every list: what is ticked, for the eye and for the ear, is what was chosen, and nothing goes while others are chosen. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/widgets/consultation-finder/define.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import type { Filters } from '../../src/model/filters/filters.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { html, isAccessible, ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../fixtures/windows.js';

type List = LitElement & { filters: Partial<Filters> };

const clock = (): Date => NOW;
const feed = serveFeed(
  buildFeed({
    consultationWindows: [
      ...WINDOWS_IN_EVERY_STATE,
      buildWindow({ id: 'a', topics: ['carer'], audiences: ['carer', 'women'], languages: ['ja', 'en', 'pt'] }),
      buildWindow({ id: 'b', topics: ['family-relations'], channels: [{ id: 'fax', number: '000-000-0002' }] }),
    ],
    ibasho: [
      ...IBASHO_IN_EVERY_STATE,
      buildIbasho({ id: 'a', audiences: ['senior'], languages: ['en'], topics: ['carer'] }),
      buildIbasho({ id: 'b', audiences: ['carer'], languages: ['ja'], kind: 'carer-cafe', cost: [{ free: false }] }),
    ],
    events: [...EVENTS_IN_EVERY_STATE, buildEvent({ id: 'a', topics: ['carer', 'money'], cost: [{ free: true }] })],
  }),
);
const LISTS: Record<string, () => Promise<List>> = {
  finder: () =>
    ready(html`<tsunagari-consultation-finder .clock=${clock} feed=${feed}></tsunagari-consultation-finder>`),
  map: () => ready(html`<tsunagari-ibasho-map .clock=${clock} feed=${feed}></tsunagari-ibasho-map>`),
  events: () => ready(html`<tsunagari-event-list .clock=${clock} feed=${feed}></tsunagari-event-list>`),
};

const textOf = (element: Element | null | undefined): string =>
  element?.firstElementChild?.textContent?.trim() || element?.textContent?.trim() || '';

/** Every box of a list by its question and its name. */
function boxes(list: List): Map<string, HTMLInputElement> {
  const all = [...list.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const name = (box: HTMLInputElement): string =>
    `${textOf(box.closest('fieldset')!.querySelector('legend'))}: ${box.nextElementSibling!.textContent!.replace(/\d+件$/, '').trim()}`;
  return new Map(all.map((box) => [name(box), box]));
}

const ticked = (list: List): string[] =>
  [...boxes(list)].filter(([, box]) => box.checked && box.matches(':checked')).map(([name]) => name);

const chosen = (list: List): string[] =>
  Object.entries(list.filters).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((one) => `${name} ${one}`) : value === true ? [name] : [],
  );

async function press(list: List, name: string): Promise<void> {
  boxes(list).get(name)!.click();
  await list.updateComplete;
}

describe('choices', () => {
  afterEach(resetPage);

  for (const [which, make] of Object.entries(LISTS)) {
    it(`${which}: one press ticks one box, and a second one takes it away`, async () => {
      const list = await make();
      const all = [...boxes(list).keys()];
      expect(all.length).to.be.above(5);
      for (const name of all) {
        await press(list, name);
        expect(ticked(list), `after ${name}`).to.deep.equal([name]);
        expect(chosen(list), `after ${name}`).to.have.length(1);
        expect([...boxes(list).keys()], 'no choice goes').to.deep.equal(all);
        await press(list, name);
        expect(ticked(list)).to.deep.equal([]);
        expect(chosen(list)).to.deep.equal([]);
      }
    }).timeout(60_000);

    it(`${which}: what is ticked grows with what is chosen, also where nothing is found`, async () => {
      const list = await make();
      const all = [...boxes(list).keys()];
      for (const [at, name] of all.entries()) {
        await press(list, name);
        expect(ticked(list)).to.deep.equal(all.slice(0, at + 1));
        expect(chosen(list)).to.have.length(at + 1);
      }
      expect([...boxes(list).values()].some((box) => box.closest('.none'))).to.equal(true);
      await isAccessible(list);
      list.filters = {};
      await list.updateComplete;
      expect(ticked(list)).to.deep.equal([]);
    }).timeout(60_000);

    it(`${which}: every option of every list`, async () => {
      const list = await make();
      const lists = (): HTMLSelectElement[] => [
        ...list.shadowRoot!.querySelectorAll<HTMLSelectElement>('select.field'),
      ];
      for (const at of lists().keys()) {
        const values = [...lists()[at]!.options].map(({ value }) => value);
        for (const value of [...values, '']) {
          const select = lists()[at]!;
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          await list.updateComplete;
          expect(lists()[at]!.value).to.equal(value);
          expect([...lists()[at]!.options].map((option) => option.value)).to.deep.equal(values);
        }
      }
      list.filters = { area: ['14205'] };
      await list.updateComplete;
      list.filters = {};
      await list.updateComplete;
      expect(lists()[0]!.value, 'what a script takes away is taken away').to.equal('');
    }).timeout(60_000);
  }

  it('are called the same before and after they are chosen', async () => {
    for (const make of Object.values(LISTS)) {
      const list = await make();
      for (const name of boxes(list).keys()) {
        await press(list, name);
        const chip = list.shadowRoot!.querySelector('.chip-remove, .active-filters .tag');
        expect(chip?.textContent?.trim().split(' ×')[0]).to.equal(name.split(': ')[1]);
        await press(list, name);
      }
    }
  }).timeout(60_000);

  it('offer other languages, never Japanese, and leave out nobody who did not say', async () => {
    for (const make of [LISTS['finder']!, LISTS['map']!]) {
      const list = await make();
      const names = [...boxes(list).keys()].filter((name) => /ことば|言語/.test(name));
      expect(names.join()).to.include('English').and.not.include('日本語');
      const before = list.shadowRoot!.querySelector('.results-title')!.textContent;
      list.filters = { language: ['ja'] };
      await list.updateComplete;
      expect(list.shadowRoot!.querySelector('.results-title')!.textContent).to.equal(before);
    }
  });
});
