/** Clerks write a theme or a network by its name; the feed knows it by its id. */
import { japanese, stringOf, type AnyRecord } from '../report/unproven.js';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s・、,（）()「」]/gu, '')
    .toLowerCase();

/**
 * Gives `field` of a record the ids of `rows`, which it may name by id or label. Words that are neither stay as they are, for `unknown`
 * to be told. The record itself when there is nothing to change.
 */
export function idsByName(
  field: 'themes' | 'networks',
  rows: readonly AnyRecord[],
): (record: AnyRecord) => { record: AnyRecord; unknown: string[] } {
  const ids = new Map<string, string>();
  for (const key of ['id', 'label', 'name'])
    for (const row of rows)
      if (!ids.has(fold(japanese(row[key])))) ids.set(fold(japanese(row[key])), stringOf(row['id']));
  ids.delete('');
  return (record) => {
    const said = record[field];
    if (!Array.isArray(said)) return { record, unknown: [] };
    const words = said.map(String);
    const known = words.map((word) => ids.get(fold(word)) ?? word);
    const unknown = words.filter((word) => !ids.has(fold(word)));
    return {
      record: known.every((id, i) => id === words[i]) ? record : { ...record, [field]: [...new Set(known)] },
      unknown,
    };
  };
}
