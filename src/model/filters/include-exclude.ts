/** Records that a page asks for by `include` and `exclude`: ids, or `publisher/id` keys, separated by spaces. */
export function onlyListed<R extends { id: string; key: string }>(
  records: readonly R[],
  { include, exclude }: { include: string; exclude: string },
): readonly R[] {
  const wanted = words(include);
  const unwanted = words(exclude);
  if (wanted.size === 0 && unwanted.size === 0) return records;
  return records.filter(
    ({ id, key }) =>
      (wanted.size === 0 || wanted.has(id) || wanted.has(key)) && !unwanted.has(id) && !unwanted.has(key),
  );
}

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));
