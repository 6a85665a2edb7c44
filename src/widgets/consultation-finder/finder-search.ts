import type { Text } from '../../feed/schema.js';
import { TOPIC_KEYWORDS } from '../../feed/topic-keywords.js';
import type { TopicId } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../../model/areas.js';
import type { FacetName } from '../../model/facet-values.js';
import type { ActiveFilter } from '../../model/filters.js';
import type { WindowRecord } from '../../model/find-windows.js';
import type { SearchFields } from '../../model/search.js';
import type { ConsultationFinderText } from '../../text/consultation-finder/index.js';
import { plain } from '../../text/ruby.js';
import type { Reader } from '../../ui/language-controller.js';

/** Filters of the finder beside area and opening. */
export const WINDOW_FACETS: readonly FacetName[] = ['topic', 'channel', 'audience', 'language', 'network', 'tag'];

/** What of a window is searched: names in every language, labels and hidden keywords of its topics, its areas, then its text. */
export function searchFieldsOf(window: WindowRecord, words: ConsultationFinderText, areas: AreaIndex): SearchFields {
  const topics = window.topics ?? [];
  const [name = '', ...aliases] = spellings(window.name);
  return {
    name,
    aliases,
    labels: [
      ...topics.flatMap((topic) => (Object.hasOwn(words.topics, topic) ? [plain(words.topics[topic as TopicId]), ...TOPIC_KEYWORDS[topic as TopicId]] : [topic])),
      ...(window.keywords ?? []),
      ...(window.serviceAreas ?? []).slice(0, 20).flatMap((code) => [areas.label(code), areas.kana(code)]),
    ],
    text: [...spellings(window.description), ...(window.channels ?? []).flatMap((channel) => channel.number ?? []), ...spellings(window.publisher.name)],
  };
}

function spellings(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text).filter((value): value is string => typeof value === 'string').map(plain);
}

/** Name of a condition, to offer giving it up. The words typed are never repeated. */
export function conditionLabel({ filter, value }: ActiveFilter, words: ConsultationFinderText, areas: AreaIndex, reader: Reader): string {
  if (filter === 'query') return words.common.search;
  if (filter === 'area') return areas.label(value, reader.language);
  if (filter === 'openNow') return words.openNow;
  if (filter === 'channel') return value === 'voiceless' ? words.voiceless : (words.channels[value as keyof typeof words.channels] ?? value);
  const labels: Readonly<Record<string, string>> = { ...words.topicGroups, ...words.topics, ...words.audiences, ...words.languageNames };
  return labels[value] ?? value;
}
