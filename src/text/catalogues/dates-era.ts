import type { Language } from '../../feed/vocabulary.js';
import type { ReadyLanguage } from '../catalogue.js';
import type { DatesText } from '../dates/dates-text.js';

/** Days with years by eras. */
export const eraDates: Readonly<
  Record<ReadyLanguage, () => Promise<DatesText>> & Partial<Record<Language, () => Promise<DatesText>>>
> = {
  ja: () => import('../ja/dates-era.js').then((module) => module.ja),
  'ja-x-yasashii': () => import('../ja-x-yasashii/dates-era.js').then((module) => module.yasashii),
  en: () => import('../en/dates-era.js').then((module) => module.en),
};
