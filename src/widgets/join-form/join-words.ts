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

/** Words as far as they are there: the first screen needs only its own. */
export type KnownWords = Pick<JoinWords, 'form'> & Partial<JoinWords>;

/** A question to which a problem or the check page leads. */
export type Place = Pick<Problem, 'field' | 'entry' | 'part'>;

/** Words for one choice of a question. */
export function optionLabel({ name, type }: Question, option: string, { form, exchange }: KnownWords): string {
  if (name === 'visibility') return exchange?.levels[option as Level] ?? option;
  if (name === 'resourceKind') return exchange?.resourceKinds[option] ?? option;
  if (name === 'connections') return exchange?.connections[option] ?? option;
  if (name === 'networks') return exchange?.networks[option] ?? option;
  if (name === 'themes') return (exchange?.themes[option] ?? option) + form.common.draft;
  if (type === 'areas') return form.options[option] ?? exchange?.towns[option] ?? option;
  return type === 'choice' ? (form.options[option] ?? option) : option;
}

/** The entry's own name: 課題 2. */
export const entryName = (list: EntryList, index: number, exchange: JoinExchangeText): string =>
  exchange.lists[list].entry(index + 1);

/** Name of the answer at a place. */
export function placeLabel({ field, entry, part }: Place, { form, exchange }: KnownWords): string {
  if (entry === undefined || !isEntryList(field) || !exchange) return form.labels[field];
  const name = entryName(field, entry, exchange);
  return part ? `${name}${form.common.colon}${exchange.parts[field][part]}` : name;
}

/** What is wrong with one answer. */
export const problemWords = (problem: Problem, words: JoinWords): string =>
  words.exchange.problems[problem.code](placeLabel(problem, words));

/** The screen on which a problem can be mended. */
export const stepOf = ({ field }: Place): 1 | 2 | 3 => fieldOf(field)?.step ?? 3;
