import { nothing } from 'lit';
import type { CommonText } from '../text/ja/common.js';
import { vocabularyLabel, type NamedRow } from '../text/vocabulary-label.js';
import type { Reader } from './language-controller.js';
import { ruby } from './ruby.js';

/** Names of ids, the feed's own first; a theme under consultation is marked as such. Nothing where no id has a name. */
export function namedIds(
  ids: readonly string[] | undefined,
  labels: Readonly<Record<string, string>>,
  rows: readonly (NamedRow & { status?: string })[],
  { words: { common }, language, furigana }: Reader & { words: { common: CommonText } },
): unknown {
  const names = (ids ?? []).flatMap((id) => {
    const label = vocabularyLabel(id, labels, rows, language);
    const isDraft = rows.some((row) => row.id === id && row.status === 'draft');
    return label === undefined ? [] : [isDraft ? label + common.draft : label];
  });
  return names.length > 0 ? ruby(common.join(names), furigana) : nothing;
}
