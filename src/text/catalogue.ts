import type { Language } from '../feed/vocabulary.js';

/** The words of one widget: Japanese at hand, other languages loaded when asked for. A missing key is a type error. */
export interface Catalogue<Words> {
  readonly ja: Words;
  readonly others: Readonly<Partial<Record<Language, () => Promise<Words>>>>;
}

/** Languages of a catalogue, Japanese first. */
export function languagesOf(catalogue: Catalogue<unknown>): Language[] {
  return ['ja', ...(Object.keys(catalogue.others) as Language[])];
}
