import type { Language } from '../feed/vocabulary.js';

/** Languages in which every widget speaks: a folder of src/text each. A catalogue that lacks one does not compile. */
export const READY_LANGUAGES = ['ja', 'ja-x-yasashii', 'en'] as const satisfies readonly Language[];
export type ReadyLanguage = (typeof READY_LANGUAGES)[number];
export type Translation = Exclude<ReadyLanguage, 'ja'>;

/** The words of one widget: Japanese at hand, other languages loaded when asked for. A missing key is a type error. */
export interface Catalogue<Words> {
  readonly ja: Words;
  readonly others: Readonly<
    Record<Translation, () => Promise<Words>> & Partial<Record<Language, () => Promise<Words>>>
  >;
}

/** Languages of a catalogue, Japanese first. */
export function languagesOf(catalogue: Catalogue<unknown>): Language[] {
  return ['ja', ...(Object.keys(catalogue.others) as Language[])];
}
