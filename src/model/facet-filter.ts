/** One way to filter: which values a record has under it. Values of one dimension are joined by OR, dimensions by AND. */
export interface Dimension<R> {
  name: string;
  valuesOf(record: R): readonly string[];
}

/** Chosen values per dimension; an absent or empty list means no condition. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export interface Filtered<R> {
  matches: R[];
  /** Per dimension and value: how many records have that value and meet all other conditions, i.e. what choosing it alone would bring. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Filters records and counts every choice in one pass, keeping the order of the records. */
export function facetFilter<R>(records: readonly R[], dimensions: readonly Dimension<R>[], choices: Choices): Filtered<R> {
  const wanted = dimensions.map(({ name }) => new Set(Object.hasOwn(choices, name) ? choices[name] : []));
  const counts = dimensions.map(() => new Map<string, number>());
  const values: (readonly string[])[] = new Array<readonly string[]>(dimensions.length);
  const matches: R[] = [];
  for (let at = 0; at < records.length; at++) {
    const record = records[at]!;
    let misses = 0;
    let missed = -1;
    for (let index = 0; index < dimensions.length; index++) {
      const own = (values[index] = dimensions[index]!.valuesOf(record));
      if (wanted[index]!.size === 0 || own.some((value) => wanted[index]!.has(value))) continue;
      misses++;
      missed = index;
    }
    if (misses === 0) matches.push(record);
    if (misses > 1) continue;
    for (let index = misses === 0 ? 0 : missed; index < (misses === 0 ? dimensions.length : missed + 1); index++) {
      const count = counts[index]!;
      for (const value of values[index]!) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { matches, counts: new Map(dimensions.map(({ name }, index) => [name, counts[index]!])) };
}
