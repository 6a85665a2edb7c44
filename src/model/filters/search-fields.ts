/** The searchable fields of each kind of record. */
import { ownValue } from '../../feed/plain-object.js';
import type { LocalizedText, TopicRow } from '../../feed/schema.js';
import type { Trusted } from '../../feed/types.js';
import { TOPIC_KEYWORDS } from '../../feed/topic-keywords.js';
import { facetValues, type FacetName, type FilteredCollection } from './facet-values.js';
import type { AreaIndex } from '../places/areas.js';
import type { SearchFields, Sense } from '../search/search-index.js';

/** Words of the visitor's language and tables of the feed that make ids findable. */
export interface SearchWords {
  topics?: Readonly<Record<string, string>>;
  kinds?: Readonly<Record<string, string>>;
  channels?: Readonly<Record<string, string>>;
  audiences?: Readonly<Record<string, string>>;
  /** Names of what cards say of a record beside its words: what it costs, how one may come, what is there, which languages are spoken. */
  facts?: Partial<Readonly<Record<FacetName, Readonly<Record<string, string>>>>>;
  areas?: AreaIndex;
  /** Rows of the feed: their labels and hidden keywords. */
  topicRows?: readonly TopicRow[];
  /** What words mean that stand in no text. */
  sense?: Sense<never>;
  /** Topics that words mean which no record has. */
  meaning?: (query: string, rows?: readonly TopicRow[]) => readonly string[];
}

type Searched = Trusted<FilteredCollection>;

/** Makes the function that `SearchIndex` wants, for any collection. */
export function searchFields(words: SearchWords): (record: Searched) => SearchFields {
  const topicWords = new Map<string, readonly string[]>();
  const wordsOfTopic = (id: string): readonly string[] => {
    let known = topicWords.get(id);
    if (!known) {
      const row = words.topicRows?.find((one) => one.id === id);
      const keywords = ownValue<readonly string[]>(TOPIC_KEYWORDS, id) ?? [];
      topicWords.set(
        id,
        (known = [...labelOf(words.topics, id), ...textsOf(row?.label), ...keywords, ...(row?.keywords ?? [])]),
      );
    }
    return known;
  };
  const areaWords = new Map<string, readonly string[]>();
  const wordsOfArea = (code: string): readonly string[] => {
    let known = areaWords.get(code);
    if (!known)
      areaWords.set(
        code,
        (known =
          code === '00'
            ? []
            : [
                words.areas?.label(code) ?? '',
                words.areas?.kana(code) ?? '',
                words.areas?.label(code, 'en') ?? '',
              ].filter(Boolean)),
      );
    return known;
  };
  const facts = Object.entries(words.facts ?? {}) as [FacetName, Readonly<Record<string, string>>][];
  return (record) => {
    const [name = '', ...otherNames] = textsOf(record.name);
    return {
      name,
      aliases: 'kana' in record && record.kana ? [...otherNames, record.kana] : otherNames,
      labels: [
        ...(record.topics ?? []).flatMap(wordsOfTopic),
        ...kindOf(record).flatMap((id) => labelOf(words.kinds, id)),
        ...('channels' in record ? (record.channels ?? []).flatMap(({ id }) => labelOf(words.channels, id)) : []),
        ...(record.audiences ?? []).flatMap((id) => labelOf(words.audiences, id)),
        ...facts.flatMap(([facet, names]) => facetValues(record, facet).flatMap((id) => labelOf(names, id))),
        ...(record.keywords ?? []),
        ...(record.tags ?? []),
        ...(('serviceAreas' in record && record.serviceAreas) || record.areas || []).flatMap(wordsOfArea),
      ],
      text: textOf(record),
      concepts: [...(record.topics ?? []), ...facetValues(record, 'language').map((tag) => `language:${tag}`)],
    };
  };
}

function labelOf(labels: Readonly<Record<string, string>> | undefined, id: string): string[] {
  // Readings of marked text stand beside their kanji; both may be typed.
  const label = ownValue(labels, id) ?? '';
  return label === ''
    ? []
    : label.includes('|')
      ? [label.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1'), label.replace(/\{[^{}|]+\|([^{}|]+)\}/g, '$1')]
      : [label];
}

function kindOf(record: Searched): string[] {
  if ('resourceKind' in record && record.resourceKind) return [record.resourceKind];
  if ('sector' in record && record.sector) return [record.sector];
  return 'kind' in record && record.kind ? [record.kind] : [];
}

const listed = (texts: LocalizedText | LocalizedText[] | undefined): LocalizedText[] =>
  Array.isArray(texts) ? texts : texts === undefined ? [] : [texts];

/** A text in every language it has, Japanese first. */
function textsOf(text: LocalizedText | undefined): string[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [text];
  const { ja, ...others } = text;
  return [ja ?? '', ...Object.values(others)].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

function textOf(record: Searched): string[] {
  const found = textsOf(record.description);
  const add = (text: LocalizedText | undefined): void => void found.push(...textsOf(text));
  add(record.source?.name);
  const isHidden = 'addressPrecision' in record && record.addressPrecision === 'hidden';
  if ('address' in record && !isHidden) add(record.address);
  if ('channels' in record) for (const channel of record.channels ?? []) if (channel.number) found.push(channel.number);
  if ('hoursNote' in record) add(record.hoursNote);
  if ('operator' in record) add(record.operator);
  if ('atmosphere' in record) add(record.atmosphere);
  if ('access' in record && !isHidden) add(record.access);
  if ('location' in record) for (const text of [record.location?.name, record.location?.address]) add(text);
  if ('programme' in record) for (const part of listed(record.programme)) add(part);
  if ('lecturers' in record)
    for (const one of record.lecturers ?? []) add(typeof one === 'object' && 'name' in one ? one.name : one);
  if ('organizers' in record) for (const organizer of record.organizers ?? []) add(organizer.name);
  if ('activities' in record) add(record.activities);
  if ('summary' in record) add(record.summary);
  if ('organization' in record) add(record.organization);
  if ('partnerTopics' in record) add(record.partnerTopics);
  return found.filter(Boolean);
}
