import type { Language } from '../../feed/vocabulary.js';
import type { DatesText } from '../dates/dates-text.js';

/** Days with years by eras, in the languages that have words for them. */
export const eraDates: Partial<Record<Language, () => Promise<DatesText>>> = {
  ja: () => import('../ja/dates-era.js').then((module) => module.ja),
  'ja-x-yasashii': () => import('../ja-x-yasashii/dates-era.js').then((module) => module.yasashii),
  en: () => import('../en/dates-era.js').then((module) => module.en),
};
