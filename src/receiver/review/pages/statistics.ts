import { html } from 'hono/html';
import { EXCHANGE_STATES } from '../../../feed/vocabulary.js';
import { exchangeStates } from '../../../text/ja/vocabulary/exchange-states.js';
import { sectors } from '../../../text/ja/vocabulary/sectors.js';
import { ja as words } from '../../messages/review.ja.js';
import { countBy, kindsByState } from '../rules/statistics.js';
import type { OfficeEntry } from '../store/entries.js';
import type { Figures } from '../store/figures.js';
import type { SeatedVisit } from '../visit.js';
import { optionText } from './answers.js';
import { dayText } from './dates.js';
import { page, type Html } from './layout.js';
import { select } from './list.js';
import { dayInJapan } from '../../../feed/japan-clock.js';

const texts = words.statistics;
const SECTORS: Readonly<Record<string, keyof typeof sectors>> = {
  organization: 'civil',
  individual: 'civil',
  company: 'industry',
  school: 'academia',
  government: 'government',
};

function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly [string, readonly number[]])[],
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, counts]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${counts.map((count) => html`<td class="number">${count}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const single = (rows: readonly [string, number][], nameOf: (key: string) => string) =>
  rows.map(([key, count]) => [nameOf(key), [count]] as const);

function entryTable(caption: string, entries: readonly OfficeEntry[]): Html {
  const rows = kindsByState(
    entries.map(({ record }) => ({
      kind: record.resourceKind ?? 'other',
      state: EXCHANGE_STATES.find((state) => state === record.state) ?? 'open',
    })),
    EXCHANGE_STATES,
  );
  const states = EXCHANGE_STATES.map((state) => exchangeStates[state].replace(/（.*$/, ''));
  return table(
    caption,
    [texts.kind, ...states, texts.total],
    rows.map(([kind, counts]) => [optionText('resourceKind', kind), counts]),
  );
}

export function statisticsPage(visit: SeatedVisit, figures: Figures): Promise<Response> {
  const { members, needs, offers, year, years, received, approved, made, deleted } = figures;
  const sectorOf = (kind: string | undefined): string => sectors[SECTORS[kind ?? ''] ?? 'civil'];
  return page({
    title: texts.title,
    seat: visit.seat,
    within: '/review/statistics',
    main: html`<h2>${texts.now}</h2>
      <p>${texts.asOf(dayText(dayInJapan(visit.now)))}　${texts.members}：${members.length}</p>
      ${table(
        texts.bySector,
        [texts.kind, texts.count],
        single(
          countBy(members, ({ values }) => [sectorOf(values.kind)]),
          (name) => name,
        ),
      )}
      ${table(
        texts.byArea,
        [texts.area, texts.count],
        single(
          countBy(members, ({ values }) => values.serviceAreas ?? []),
          (area) => optionText('serviceAreas', area),
        ),
      )}
      ${entryTable(texts.needs, needs)} ${entryTable(texts.offers, offers)}
      <h2>${texts.inYear}</h2>
      <form class="filters" method="get" action="/review/statistics">
        ${select(
          'year',
          texts.year,
          String(year),
          years.map((one) => [String(one), texts.fiscal(one)] as const),
        )}
        <button class="second">${texts.show}</button>
      </form>
      ${table(
        texts.fiscal(year),
        [texts.kind, texts.count],
        [
          [texts.received, [received]],
          [texts.approved, [approved]],
          [texts.made, [made.length]],
          [texts.deleted, [deleted]],
        ],
      )}
      ${table(
        texts.madeByKind,
        [texts.kind, texts.count],
        single(
          countBy(made, ({ resource_kind }) => [resource_kind]),
          (kind) => optionText('resourceKind', kind),
        ),
      )}`,
  });
}
