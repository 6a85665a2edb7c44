/** The order in which windows are offered to a person. */
import type { Feed, Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../places/areas.js';
import { admits, isForSupportersOnly, suitsAge, type Visitor } from './eligibility.js';
import { isOpenNow } from '../hours/window-status.js';
import type { RecordSelection, Selection } from '../filters/record-selection.js';

export type WindowRecord = Trusted<'consultationWindows'>;

/** Windows that a visitor may use at all: hard limits shut out, supporters' own windows are none of theirs. */
export function windowsFor(windows: readonly WindowRecord[], visitor: Visitor): readonly WindowRecord[] {
  return windows.filter((window) => !isForSupportersOnly(window) && admits(window, visitor) !== 'no');
}

export interface OrderContext {
  feed: Feed;
  now: Date;
  areas: AreaIndex;
  /** Area code, '' for none. */
  area: string;
  visitor: Visitor;
  query: string;
}

/**
 * Selected windows, best first: by how well they match the words, open before closed, those made for the person's age, the nearest; what does
 * not say whom it serves comes last. The feed's own order decides between equals.
 */
export function orderWindows(
  selection: RecordSelection<WindowRecord>,
  selected: Selection,
  context: OrderContext,
): { windows: WindowRecord[]; open: number } {
  const { feed, now, areas, area, visitor, query } = context;
  const ranks = query.trim() === '' ? undefined : ranksOf(selection, query);
  const keys = new Float64Array(selected.indices.length);
  let open = 0;
  const positions = [...selected.indices].map((index, order) => {
    const window = selection.records[index]!;
    const isOpen = isOpenNow(window, now, { holidays: feed.holidays, feedUpdated: feed.updated });
    if (isOpen) open++;
    const unknown = area !== '' && areas.serves(window.serviceAreas, area) === 'unknown';
    const near = area === '' ? 0 : areas.nearness(window.serviceAreas, area);
    const parts = [ranks?.get(index) ?? 0, unknown ? 1 : 0, isOpen ? 0 : 1, suitsAge(window, visitor.ageBand), near];
    let key = 0;
    for (const part of parts) key = key * 16 + Math.min(15, part);
    keys[order] = key;
    return order;
  });
  positions.sort((a, b) => keys[a]! - keys[b]! || selected.indices[a]! - selected.indices[b]!);
  return { windows: positions.map((order) => selection.records[selected.indices[order]!]!), open };
}

function ranksOf(selection: RecordSelection<WindowRecord>, query: string): Map<number, number> {
  const found = new Map<number, number>();
  const result = selection.search?.search(query);
  result?.indices.forEach((index, at) => found.set(index, result.ranks[at]!));
  return found;
}
