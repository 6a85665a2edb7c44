import { fieldOf, isEntryList } from '../../join/fields.js';
import type { EntryList, Level } from '../../join/exchange-entry.js';
import type { Question } from '../../join/question.js';
import type { Problem } from '../../join/validate.js';
import type { JoinExchangeText } from '../../text/catalogues/join-exchange.js';
import type { JoinFormText } from '../../text/catalogues/join-form.js';

/** Words of both parts of the form. */
export interface JoinWords {
  form: JoinFormText;
  exchange: JoinExchangeText;
}

/** Words for one choice of a question. */
export function optionLabel({ name, type }: Question, option: string, { form, exchange }: JoinWords): string {
  if (name === 'visibility') return exchange.levels[option as Level] ?? option;
  if (name === 'resourceKind') return exchange.resourceKinds[option] ?? option;
  if (name === 'connections') return exchange.connections[option] ?? option;
  if (name === 'networks') return exchange.networks[option] ?? option;
  if (name === 'themes') return (exchange.themes[option] ?? option) + form.common.draft;
  return type === 'choice' || type === 'areas' ? (form.options[option] ?? option) : option;
}

/** The entry's own name: 課題 2. */
export const entryName = (list: EntryList, index: number, { exchange }: JoinWords): string =>
  exchange.lists[list].entry(index + 1);

/** Name of the answer to which a problem belongs. */
export function problemLabel({ field, entry, part }: Problem, words: JoinWords): string {
  if (entry === undefined || !isEntryList(field)) return words.form.labels[field];
  const name = entryName(field, entry, words);
  return part ? `${name}${words.form.common.colon}${words.exchange.parts[field][part]}` : name;
}

/** What is wrong with one answer. */
export const problemWords = (problem: Problem, words: JoinWords): string =>
  words.form.problems[problem.code](problemLabel(problem, words));

/** The screen on which a problem can be mended. */
export const stepOf = ({ field }: Pick<Problem, 'field'>): 1 | 2 | 3 => fieldOf(field)?.step ?? 3;
