import { ownValue } from '../feed/plain-object.js';
import { LANGUAGES, type Language } from '../feed/vocabulary.js';

/**
 * The catalogue language for a BCP 47 tag: exact → zh-Hans for any Chinese → tl for fil → base language → Japanese.
 * @param tag as found on the page, any case
 * @param available languages that the catalogue has
 */
export function resolveLanguage(tag: string, available: readonly Language[] = LANGUAGES): Language {
  const wanted = tag.trim().toLowerCase();
  const has = (language: Language): Language | undefined => (available.includes(language) ? language : undefined);
  const exact = available.find((language) => language.toLowerCase() === wanted);
  if (exact) return exact;
  const base = wanted.split('-')[0];
  const related =
    base === 'zh' ? has('zh-Hans') : base === 'fil' ? has('tl') : available.find((language) => language === base);
  return related ?? 'ja';
}

/** The tag for a `lang` attribute: やさしい日本語 is Japanese to a screen reader. */
export function domLanguage(language: Language): string {
  return language === 'ja-x-yasashii' ? 'ja' : language;
}

/** Each language's own name, as its speakers look for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ja: '日本語',
  'ja-x-yasashii': 'やさしい日本語',
  en: 'English',
  'zh-Hans': '简体中文',
  ko: '한국어',
  es: 'Español',
  pt: 'Português',
  tl: 'Tagalog',
  vi: 'Tiếng Việt',
  th: 'ภาษาไทย',
  ne: 'नेपाली',
  id: 'Bahasa Indonesia',
};

/** A language's own name; of one that we do not know, its tag. */
export const languageName = (tag: string): string => ownValue<string>(LANGUAGE_NAMES, tag) ?? tag;

/** Own names of the languages in which somebody can be spoken to. */
