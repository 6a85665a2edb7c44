/** Ordering records without sorting more of them than are shown. */

/**
 * The first `count` of the items in order, the rest untouched: a heap of `count`, so that thirty rows of 100,000 cost one pass.
 * Equal items keep their given order.
 */
export function topK<T>(items: ArrayLike<T>, count: number, compare: (a: T, b: T) => number): T[] {
  if (count <= 0) return [];
  const heap: number[] = [];
  // The worst on top; among equals the later one is worse.
  const worse = (a: number, b: number): boolean => {
    const order = compare(items[a]!, items[b]!);
    return order > 0 || (order === 0 && a > b);
  };
  const sink = (start: number): void => {
    for (let at = start; ;) {
      const left = 2 * at + 1;
      let worst = at;
      if (left < heap.length && worse(heap[left]!, heap[worst]!)) worst = left;
      if (left + 1 < heap.length && worse(heap[left + 1]!, heap[worst]!)) worst = left + 1;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  };
  for (let index = 0; index < items.length; index++) {
    if (heap.length < count) {
      heap.push(index);
      if (heap.length === count) for (let at = (count >> 1) - 1; at >= 0; at--) sink(at);
    } else if (worse(heap[0]!, index)) {
      heap[0] = index;
      sink(0);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1)).map((index) => items[index]!);
}

/** All items by a rank, of which there are few: in one pass, however many there are. Equal items keep their given order. */
export function inRanks<T>(items: readonly T[], rankOf: (item: T) => number): T[] {
  const ranks = new Map<number, T[]>();
  for (const item of items) {
    const rank = rankOf(item);
    const equals = ranks.get(rank);
    if (equals) equals.push(item);
    else ranks.set(rank, [item]);
  }
  return [...ranks].sort(([a], [b]) => a - b).flatMap(([, equals]) => equals);
}

/** The first item by one number after another; only items that are equal so far are asked for the next. Of equals the one given first. */
export function firstBy<T>(items: readonly T[], ...numbersOf: readonly ((item: T) => number)[]): T | undefined {
  let equals = items;
  for (const numberOf of numbersOf) {
    let least = Infinity;
    let found: T[] = [];
    for (const item of equals) {
      const number = numberOf(item);
      if (number < least) found = [];
      if (number <= least) {
        least = number;
        found.push(item);
      }
    }
    equals = found;
  }
  return equals[0];
}

/** One comparison after another, the first that decides. */
export function byFirst<T>(...compares: readonly ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Ascending by a number; remembers what it worked out per item. */
export function byNumber<T>(numberOf: (item: T) => number): (a: T, b: T) => number {
  const known = new Map<T, number>();
  const number = (item: T): number => {
    let value = known.get(item);
    if (value === undefined) known.set(item, (value = numberOf(item)));
    return value;
  };
  return (a, b) => number(a) - number(b);
}

/** Ascending by code units of a key (kana before kanji), which costs a hundredth of a locale's collation. */
export function byKey<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  const known = new Map<T, string>();
  const key = (item: T): string => {
    let value = known.get(item);
    if (value === undefined) known.set(item, (value = keyOf(item)));
    return value;
  };
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
