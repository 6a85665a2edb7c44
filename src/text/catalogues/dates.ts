import type { Language } from '../../feed/vocabulary.js';
import type { Catalogue } from '../catalogue.js';
import type { DatesText } from '../dates/dates-text.js';
import { ja } from '../ja/dates.js';

export type { DateRange, DatesText } from '../dates/dates-text.js';
const byIntl = (language: Language) => (): Promise<DatesText> =>
  import('../dates/intl.js').then((module) => module.intlDates(language));

/** Days and times in every language. */
export const datesText: Catalogue<DatesText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/dates.js').then((module) => module.yasashii),
    en: () => import('../en/dates.js').then((module) => module.en),
    'zh-Hans': byIntl('zh-Hans'),
    ko: byIntl('ko'),
    es: byIntl('es'),
    pt: byIntl('pt'),
    tl: byIntl('tl'),
    vi: byIntl('vi'),
    th: byIntl('th'),
    ne: byIntl('ne'),
    id: byIntl('id'),
  },
};
