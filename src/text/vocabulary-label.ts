import type { Text } from '../feed/schema.js';
import type { Language } from '../feed/vocabulary.js';
import { textValue } from './pick-text.js';

/**
 * Label of an id: the feed's own where it relabels the id, else the catalogue's.
 * @returns undefined for an id that nobody names: the caller shows そのほか or nothing
 */
export function vocabularyLabel(id: string, labels: Readonly<Record<string, string>>, rows: readonly { id: string; label?: Text }[], language: Language): string | undefined {
  const own = rows.find((row) => row.id === id)?.label;
  return (own && textValue(own, language)) || (Object.hasOwn(labels, id) ? labels[id] : undefined);
}
