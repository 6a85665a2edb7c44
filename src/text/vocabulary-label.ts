import { ownValue } from '../feed/plain-object.js';
import type { LocalizedText } from '../feed/schema.js';
import type { Language } from '../feed/vocabulary.js';
import { textValue } from './pick-text.js';

/** A row of the feed that gives an id its label. */
export interface NamedRow {
  id: string;
  label?: LocalizedText;
  name?: LocalizedText;
}

/**
 * Label of an id: the feed's own where it relabels the id, else the catalogue's.
 * @returns undefined for an id that nobody names: the caller shows そのほか or nothing
 */
export function vocabularyLabel(
  id: string,
  labels: Readonly<Record<string, string>>,
  rows: readonly NamedRow[],
  language: Language,
): string | undefined {
  const row = rows.find((one) => one.id === id);
  const own = row?.label ?? row?.name;
  return (own && textValue(own, language)) || ownValue(labels, id);
}
