/** Turns a finding's code into the sentence and the advice that a clerk reads. */
import { en } from './en.js';
import { ja, type MessageCode } from './ja.js';
import type { Message, MessageEntry, MessageParams } from './message.js';

/** Code and values → message and remedy in the language that was chosen. */
export type Say = (code: MessageCode, params?: MessageParams) => Message;

const catalogues: Record<'ja' | 'en', Record<MessageCode, MessageEntry>> = { ja, en };

/** The `say` of one language. */
export function createSay(lang: 'ja' | 'en'): Say {
  const catalogue = catalogues[lang];
  return (code, params = {}) => {
    const entry = catalogue[code];
    return typeof entry === 'function' ? entry(params) : entry;
  };
}
