/** In which words the page of a member speaks: the language of its application, or the one chosen on the page. */
import { html } from 'hono/html';
import type { EntryList, PartName } from '../../join/exchange-entry.js';
import type { JoinValues } from '../../join/fields.js';
import { READY_LANGUAGES, type ReadyLanguage } from '../../text/catalogue.js';
import { en as enExchange } from '../../text/en/join-exchange.js';
import { en as enForm } from '../../text/en/join-form.js';
import { yasashii as easyExchange } from '../../text/ja-x-yasashii/join-exchange.js';
import { yasashii as easyForm } from '../../text/ja-x-yasashii/join-form.js';
import { ja as jaExchange, type JoinExchangeText } from '../../text/ja/join-exchange.js';
import { ja as jaForm, type JoinFormText } from '../../text/ja/join-form.js';
import { domLanguage, LANGUAGE_NAMES } from '../../text/languages.js';
import { rubyRuns } from '../../text/ruby.js';
import { en } from '../messages/change.en.js';
import { ja, type ChangeText } from '../messages/change.ja.js';
import { yasashii } from '../messages/change.yasashii.js';
import { dayText } from '../review/pages/dates.js';
import type { Html } from '../review/pages/layout.js';

export interface ChangeWords {
  id: ReadyLanguage;
  page: ChangeText;
  form: JoinFormText;
  exchange: JoinExchangeText;
}

const WORDS: Readonly<Record<ReadyLanguage, Omit<ChangeWords, 'id'>>> = {
  ja: { page: ja, form: jaForm, exchange: jaExchange },
  'ja-x-yasashii': { page: yasashii, form: easyForm, exchange: easyExchange },
  en: { page: en, form: enForm, exchange: enExchange },
};

/** Each under its own name, as the page offers them. */
export const LANGUAGES = READY_LANGUAGES.map((id): readonly [name: string, words: ChangeWords] => [
  LANGUAGE_NAMES[id],
  { id, ...WORDS[id] },
]);

/** Words in a language; Japanese where there is no translation. */
export function changeWords(language: string): ChangeWords {
  return LANGUAGES.find(([, { id }]) => id === language)?.[1] ?? LANGUAGES[0]![1];
}

/** `lang` of the page. */
export const languageOfPage = ({ id }: ChangeWords): string => domLanguage(id);

/** Marked text with its readings. */
export const said = (marked: string): Html =>
  html`${rubyRuns(marked).map(({ base, reading }) => (reading === undefined ? base : html`<ruby>${base}<rt>${reading}</rt></ruby>`))}`;

export const dayWords = ({ id }: ChangeWords, day: string): string => (domLanguage(id) === 'ja' ? dayText(day) : day);

/** One option in words; a municipality elsewhere stands as its code. */
export function optionWords({ form, exchange }: ChangeWords, question: string, option: string): string {
  const { resourceKinds, themes, connections, networks, levels, towns } = exchange;
  const labels: Partial<Record<string, Readonly<Record<string, string>>>> = {
    resourceKind: resourceKinds,
    themes,
    connections,
    networks,
    visibility: levels,
  };
  return (labels[question] ?? form.options)[option] ?? towns[option] ?? option;
}

export const fieldWords = ({ form }: ChangeWords, name: keyof JoinValues): string => form.labels[name];
export const entryWords = ({ exchange }: ChangeWords, list: EntryList, place: number): string =>
  exchange.lists[list].entry(place + 1);
export const partWords = ({ exchange }: ChangeWords, list: EntryList, part: PartName): string =>
  exchange.parts[list][part];
