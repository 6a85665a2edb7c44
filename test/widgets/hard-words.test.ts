/** Whatever list somebody looks through: words by which they say that living is hard bring the lines, and nothing else is done with them. */
import { expect, fixture } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import type { TsunagariFilterChangeEvent } from '../../src/internal/events.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import type { Filters } from '../../src/model/filters/filters.js';
import { EVENTS_IN_EVERY_STATE } from '../fixtures/events.js';
import { buildFeed, buildMember, buildNeed, buildReport, NOW } from '../fixtures/feed.js';
import { IBASHO_IN_EVERY_STATE } from '../fixtures/ibasho.js';
import { isAccessible, isDrawn, resetPage, shownText } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

type Searched = WidgetElement & { filters: Filters };

/** Types as a visitor does, who goes to the field first. */
function type(field: HTMLInputElement, words: string): void {
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input'));
}

async function drawn(tag: string, lang: string): Promise<Searched> {
  const url = serveFeed(
    buildFeed({
      events: EVENTS_IN_EVERY_STATE.slice(0, 3),
      ibasho: IBASHO_IN_EVERY_STATE.slice(0, 3),
      members: [buildMember()],
      needs: [buildNeed()],
      reports: [buildReport()],
    }),
  );
  const name = unsafeStatic(`tsunagari-${tag}`);
  const list = await fixture<Searched>(staticHtml`<${name} .clock=${() => NOW} feed=${url} lang=${lang}></${name}>`);
  await waitUntil(() => isDrawn(list), 'nothing is shown');
  return list;
}

for (const [tag, lang, typed] of [
  ['event-list', 'ja', 'しにたい'],
  ['ibasho-map', 'ja-x-yasashii', '消えたい'],
  ['member-directory', 'en', 'shinitai'],
  ['matching-board', 'ja', '死にたい'],
  ['report-list', 'ja', 'きえてしまいたい'],
] as const)
  describe(`words of despair in the search of <tsunagari-${tag}>`, () => {
    afterEach(resetPage);

    it(`bring the lines (${lang}), and the list stays`, async () => {
      const list = await drawn(tag, lang);
      const root = list.shadowRoot!;
      const count = root.querySelectorAll('[part="card"]').length;
      const told: unknown[] = [];
      list.addEventListener('tsunagari-filter-change', (change) => told.push((change as CustomEvent).detail));
      for (const details of root.querySelectorAll('details')) details.open = true;
      const field = root.querySelector<HTMLInputElement>('#record-search')!;
      type(field, typed);
      await waitUntil(() => root.querySelector('.life-hard .hard-button'), 'no lines come');
      expect(root.querySelectorAll('.life-hard a[href^="tel:"]').length).to.be.greaterThan(0);
      expect(getComputedStyle(root.querySelector('.hard-lines')!).display).to.equal('grid');
      expect(root.querySelectorAll('[part="card"]').length).to.equal(count);
      expect(list.filters.query).to.equal('');
      expect(told).to.deep.equal([]);
      expect(shownText(list)).not.to.include(typed);
      await isAccessible(list);
      type(field, '');
      await waitUntil(() => !root.querySelector('.life-hard'), 'the lines stay');
    });

    it('are heard for violence too: its lines and kind words come, and go with the words', async () => {
      const list = await drawn(tag, lang);
      const root = list.shadowRoot!;
      for (const details of root.querySelectorAll('details')) details.open = true;
      const field = root.querySelector<HTMLInputElement>('#record-search')!;
      const told: unknown[] = [];
      list.addEventListener('tsunagari-filter-change', (change) =>
        told.push((change as TsunagariFilterChangeEvent).detail.filters),
      );
      type(field, '夫が怖い');
      await waitUntil(
        () => root.querySelector('.life-hard a[href="tel:#8008"], .life-hard a[href="tel:%238008"]'),
        '#8008',
      );
      expect(root.querySelectorAll('.life-hard .hard-button')).to.have.length(2);
      expect(root.querySelector('.life-hard .kind')!.textContent).not.to.equal('');
      expect(shownText(list)).not.to.include('夫が怖い');
      expect(told.map((filters) => (filters as Filters).query).join('')).to.equal('');
      await isAccessible(list);
      type(field, '');
      await waitUntil(() => !root.querySelector('.life-hard'), 'the lines stay');
    });

    it('stand in the field where something else was searched for before, and no page is told either', async () => {
      const list = await drawn(tag, lang);
      const told: unknown[] = [];
      list.addEventListener('tsunagari-filter-change', (change) =>
        told.push((change as TsunagariFilterChangeEvent).detail.filters),
      );
      const root = list.shadowRoot!;
      for (const details of root.querySelectorAll('details')) details.open = true;
      const field = root.querySelector<HTMLInputElement>('#record-search')!;
      type(field, 'qqq');
      await waitUntil(() => list.filters.query === 'qqq', 'nothing is searched');
      type(field, typed);
      await waitUntil(() => root.querySelector('.life-hard .hard-button'), 'no lines come');
      expect(field.value).to.equal(typed);
      expect(told.map((filters) => (filters as Filters).query)).to.deep.equal(['', '']);
    });
  });
