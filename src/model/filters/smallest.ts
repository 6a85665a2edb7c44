/**
 * The first `count` items in sorted order, without sorting the others: a long list costs one pass.
 * @param compare as for `sort`; ties keep no particular order, so give it a last word
 */
export function smallest<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (count <= 0) return [];
  if (items.length <= count || count > items.length / 4) return [...items].sort(compare).slice(0, count);
  // A heap of the best so far, the worst of them on top.
  const heap: T[] = [];
  for (const item of items) {
    if (heap.length < count) rise(heap, item, compare);
    else if (compare(item, heap[0]!) < 0) sink(heap, item, compare);
  }
  return heap.sort(compare);
}

function rise<T>(heap: T[], item: T, compare: (a: T, b: T) => number): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[parent]!, item) >= 0) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = item;
}

function sink<T>(heap: T[], item: T, compare: (a: T, b: T) => number): void {
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) > 0) child++;
    if (compare(heap[child]!, item) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
}
