/** The tables that the office exports. */
import { ENTRY_PARTS } from '../../../join/exchange-entry.js';
import { FIELDS } from '../../../join/fields.js';
import { exchangeStates } from '../../../text/ja/vocabulary/exchange-states.js';
import { ja as words } from '../../messages/review.ja.js';
import type { Sheet } from '../rules/sheets.js';
import type { ReviewedApplication } from '../store/applications.js';
import type { OfficeEntry } from '../store/entries.js';
import type { Exchange } from '../store/exchange.js';
import { answersOf, applicantName, fieldLabel, partLabel, partsOf } from './answers.js';
import { momentText } from './dates.js';

const { tables } = words.export;
const levelText = (level: string | undefined): string => words.application.levels[level ?? 'office'] ?? '';

export function applicationSheet(applications: readonly ReviewedApplication[]): Sheet {
  const fields = FIELDS.filter(({ type }) => type !== 'entries' && type !== 'levels');
  return {
    name: tables['applications']!,
    rows: [
      [words.list.receipt, words.list.state, words.list.received, ...fields.map(({ name }) => fieldLabel(name))],
      ...applications.map(({ receipt, state, received_at, values }) => {
        const answers = new Map(answersOf(values).map(({ name, text }) => [name, text]));
        return [
          receipt,
          words.states[state],
          momentText(received_at),
          ...fields.map(({ name }) => answers.get(name) ?? ''),
        ];
      }),
    ],
  };
}

export function entrySheet(list: 'needs' | 'offers', entries: readonly OfficeEntry[]): Sheet {
  const parts = ENTRY_PARTS.filter(({ name }) => name !== 'title' && name !== 'visibility');
  return {
    name: tables[list]!,
    rows: [
      [
        words.list.receipt,
        words.list.applicant,
        words.pairs.state,
        partLabel(list, 'title'),
        ...parts.map(({ name }) => partLabel(list, name)),
        partLabel(list, 'visibility'),
      ],
      ...entries.map(({ application, entry, record }) => {
        const answers = new Map(partsOf(list, entry).map(({ name, text }) => [name, text]));
        return [
          application.receipt,
          applicantName(application.values, words.application.unnamed),
          exchangeStates[record.state as keyof typeof exchangeStates] ?? '',
          entry.title ?? '',
          ...parts.map(({ name }) => answers.get(name) ?? ''),
          levelText(entry.visibility),
        ];
      }),
    ],
  };
}

export function pairSheet({ pairs, entry }: Exchange): Sheet {
  const titleOf = (id: string): string => entry(id)?.entry.title ?? '';
  return {
    name: tables['pairs']!,
    rows: [
      [words.pairs.need, words.pairs.offer, words.pairs.state, words.pairs.outcome, words.pairs.changed],
      ...pairs.map((pair) => [
        titleOf(pair.need_id),
        titleOf(pair.offer_id),
        words.pairStates[pair.state],
        pair.outcome ?? '',
        momentText(pair.changed_at),
      ]),
    ],
  };
}
