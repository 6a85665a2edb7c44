import type { LocalizedText } from '../feed/schema.js';
import type { Language } from '../feed/vocabulary.js';

/** A text of the feed in the best language there is. `lang` is the language it is really in. */
export interface PickedText {
  value: string;
  lang: Language;
  /** True when the visitor reads another language and must be told so. */
  foreign: boolean;
}

const JAPANESE: readonly Language[] = ['ja', 'ja-x-yasashii'];

/** Chooses the visitor's language, else Japanese, else whatever is there; undefined when there is no text. */
export function pickText(text: LocalizedText | undefined, language: Language): PickedText | undefined {
  if (text === undefined) return undefined;
  const byLanguage: Partial<Record<Language, string | undefined>> = typeof text === 'string' ? { ja: text } : text;
  const order: Language[] = [language, 'ja', 'ja-x-yasashii', 'en', ...(Object.keys(byLanguage) as Language[])];
  // Only the languages that we know were checked to be texts.
  const lang = order.find(
    (candidate) =>
      Object.hasOwn(byLanguage, candidate) && byLanguage[candidate] && typeof byLanguage[candidate] === 'string',
  );
  if (!lang) return undefined;
  const foreign = lang !== language && !(JAPANESE.includes(lang) && JAPANESE.includes(language));
  return { value: byLanguage[lang]!, lang, foreign };
}

/** The chosen text's words alone, '' when there is none. */
export function textValue(text: LocalizedText | undefined, language: Language): string {
  return pickText(text, language)?.value ?? '';
}
