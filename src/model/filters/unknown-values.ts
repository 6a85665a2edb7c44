import { areaCode, NATION } from '../../feed/area-code.js';
import { COLLECTIONS, type CollectionName } from '../../feed/collections.js';
import type { Feed, Trusted } from '../../feed/types.js';

/** Values on a widget's tag that only the feed can confirm. */
export type Wanted = Readonly<
  Partial<Record<'area' | 'topic' | 'theme' | 'network' | 'tag' | 'include' | 'exclude', string>>
>;

export interface UnknownValue {
  name: keyof Wanted;
  value: string;
  /** The values that there are. */
  known: readonly string[];
}

/** Values that no record of the feed has: with them a list stays empty for no visible reason. */
export function unknownValues(wanted: Wanted, feed: Feed): UnknownValue[] {
  const records = COLLECTIONS.flatMap((name): readonly Trusted<CollectionName>[] => feed[name]);
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const codes = feed.areaTable.flatMap(({ code }) => areaCode(code) ?? []);
  const known: Record<keyof Wanted, string[]> = {
    area: codes,
    topic: ids(feed.topics),
    theme: ids(feed.themes),
    network: ids(feed.networks),
    tag: records.flatMap(({ tags }) => tags ?? []),
    include: ids(records),
    exclude: ids(records),
  };
  // Parts of the feed may not be loaded.
  const isWhole = feed.parts.length === 0;
  const has: Partial<Record<keyof Wanted, (value: string) => boolean>> = {
    // A prefecture is known by the areas in it; a value that is no code was reported when the attribute was read.
    area: (value) => {
      const code = areaCode(value);
      return (
        !code || code === NATION || codes.length === 0 || codes.some((one) => one === code || one.startsWith(code))
      );
    },
    // The other values belong to the vocabulary.
    topic: (value) => !value.startsWith('x-'),
    tag: () => !isWhole,
    include: (value) => !isWhole || records.some(({ key }) => key === value),
    exclude: (value) => !isWhole || records.some(({ key }) => key === value),
  };
  return (Object.keys(known) as (keyof Wanted)[]).flatMap((name) =>
    (wanted[name] ?? '')
      .split(/[\s,]+/)
      .filter((value) => value && !has[name]?.(value) && !known[name].includes(value))
      .map((value) => ({ name, value, known: known[name] })),
  );
}
