/** Turns a finding's code into the sentence and the advice that a clerk reads. */
import { ja } from './ja.js';
import { en } from './en.js';

/** Values that a message may mention. */
export type MessageParams = Readonly<Record<string, string | number | undefined>>;

/** What is wrong, and what to do about it. */
export interface Message {
  message: string;
  remedy: string;
}

/** One entry of a catalogue: fixed, or made from the values of the case. */
export type MessageEntry = Message | ((params: MessageParams) => Message);

/** Code and values → message and remedy in the language that was chosen. An unknown code is said as itself, never thrown on. */
export type Say = (code: string, params?: MessageParams) => Message;

const catalogues: Record<'ja' | 'en', Record<string, MessageEntry>> = { ja, en };

/** The `say` of one language. */
export function createSay(lang: 'ja' | 'en'): Say {
  const catalogue = catalogues[lang];
  return (code, params = {}) => {
    const entry = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
    if (entry === undefined) return { message: code, remedy: '' };
    return typeof entry === 'function' ? entry(params) : entry;
  };
}
