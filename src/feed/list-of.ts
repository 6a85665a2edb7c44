/** A list of so many items, each made from its place. Old libraries replace `Array.from` by one that takes no function. */
export function listOf<Item>(length: number, make: (at: number) => Item): Item[] {
  const list: Item[] = [];
  for (let at = 0; at < length; at++) list.push(make(at));
  return list;
}
