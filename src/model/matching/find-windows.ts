/** The order in which windows are offered to a person. */
import type { Feed, WindowRecord } from '../../feed/types.js';
import { isViolenceTopic } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../places/areas.js';
import { admits, type Visitor } from '../people/eligibility.js';
import { isForSupportersOnly, suitsAge } from '../people/suits.js';
import type { RecordSelection, SelectedRecords } from '../filters/record-selection.js';
import { LINE_RANK, rankByWays } from '../safety/line-order.js';
import { accuses, type HarmAsked } from './reporting-harm.js';

/** Windows that a visitor may use at all, without those with hard limits that exclude them, and those for supporters only. */
export function windowsFor(windows: readonly WindowRecord[], visitor: Visitor): readonly WindowRecord[] {
  return windows.filter((desk) => !isForSupportersOnly(desk) && admits(desk, visitor) !== 'no');
}

export interface OrderContext {
  feed: Feed;
  now: Date;
  areas: AreaIndex;
  /** Area code, '' for none. */
  area: string;
  visitor: Visitor;
  query: string;
  /** Ids of the ways that the person chose; any when absent. */
  ways?: readonly string[] | undefined;
  /** What the person is asking about: decides whether lines that take reports of harm may lead. */
  asked: HarmAsked;
  /** Topics of violence that the words speak of: what serves them comes first. */
  first?: readonly string[];
}

/**
 * Selected windows, best first: the one asked for by its whole name; by how plainly they match the words; those that admit the person's age; open,
 * then round the clock as listed, then unknown, then closed; those made for that age, the nearest. What takes nobody for now is last of all,
 * and what may not serve the person, or takes reports of harm that nobody spoke of, comes after the others: where no area is known that is what serves
 * no whole prefecture, else what does not say whom it serves. Where no trouble was named, those for any trouble come before those for one. The
 * feed's own order decides between equals.
 */
export function orderWindows(
  selection: RecordSelection<WindowRecord>,
  selected: SelectedRecords,
  context: OrderContext,
): { windows: WindowRecord[]; open: number } {
  const { feed, now, areas, area, visitor, query, ways, asked, first = [] } = context;
  const isAsked = query.trim() !== '' || asked.topics.length > 0;
  const found = query.trim() === '' ? undefined : foundOf(selection, query);
  const keys = new Float64Array(selected.indices.length);
  let open = 0;
  const positions = [...selected.indices].map((index, order) => {
    const desk = selection.records[index]!;
    const line = rankByWays(desk, ways, now, { holidays: feed.holidays, feedUpdated: feed.updated });
    if (line === LINE_RANK.open) open++;
    const [tier, rank] = found?.get(index) ?? [0, 0];
    const suits = suitsAge(desk, visitor.ageBand);
    const mayNotServe =
      area === '' ? !areas.isWide(desk.serviceAreas) : areas.serves(desk.serviceAreas, area) === 'unknown';
    const parts = [
      line === LINE_RANK.resting ? 1 : 0,
      first.length > 0 && !desk.topics?.some((topic) => first.includes(topic)) ? 1 : 0,
      tier,
      accuses(desk, asked) ? 1 : 0,
      mayNotServe ? 1 : 0,
      suits === 2 ? 1 : 0,
      !isAsked && isOfViolence(desk) ? Math.max(line, LINE_RANK.roundTheClock) : line,
      isAsked || isForAnyTrouble(desk) ? 0 : 1,
      rank,
      suits,
      area === '' ? 0 : areas.nearness(desk.serviceAreas, area),
    ];
    let key = 0;
    for (const part of parts) key = key * 16 + Math.min(15, part);
    keys[order] = key;
    return order;
  });
  positions.sort((a, b) => keys[a]! - keys[b]! || selected.indices[a]! - selected.indices[b]!);
  return { windows: positions.map((order) => selection.records[selected.indices[order]!]!), open };
}

const GENERAL: readonly string[] = ['lonely-talk', 'feeling-low', 'not-sure'];

/** Whether anybody may turn there, whatever the trouble. */
const isForAnyTrouble = ({ topics = [] }: WindowRecord): boolean => topics.some((topic) => GENERAL.includes(topic));

/**
 * Whether a window is about violence. To lead with one where nobody spoke of violence would tell people what is wrong with them, even where no
 * other line is certainly open.
 */
const isOfViolence = (desk: WindowRecord): boolean =>
  !isForAnyTrouble(desk) && desk.topics?.some(isViolenceTopic) === true;

/** How plainly each window matches: its tier, within which no difference is worth a closed door before an open one, and its rank. */
function foundOf(
  selection: RecordSelection<WindowRecord>,
  query: string,
): Map<number, readonly [tier: number, rank: number]> {
  const found = new Map<number, readonly [number, number]>();
  const result = selection.search?.search(query);
  result?.indices.forEach((index, at) => found.set(index, [result.tiers[at]!, result.ranks[at]!]));
  return found;
}
