/** The order in which windows are offered to a person. */
import type { WindowRecord } from '../../feed/types.js';
import { isViolenceTopic } from '../../feed/vocabulary.js';
import type { AreaIndex } from '../places/areas.js';
import { admits, type Visitor } from '../people/eligibility.js';
import { isForSupportersOnly, suitsAge } from '../people/suits.js';
import type { RecordSelection, SelectedRecords } from '../filters/record-selection.js';
import { inRanks } from '../filters/sort.js';
import { LINE_RANK, type LineRank } from '../safety/line-order.js';
import { accuses, type HarmAsked } from './reporting-harm.js';

/** Windows that a visitor may use at all, without those with hard limits that exclude them, and those for supporters only. */
export function windowsFor(windows: readonly WindowRecord[], visitor: Visitor): readonly WindowRecord[] {
  return windows.filter((desk) => !isForSupportersOnly(desk) && admits(desk, visitor) !== 'no');
}

export interface OrderContext {
  /** The rank of the record at a position of the selection, for somebody who uses only the ways that were chosen. */
  rankOf: (index: number) => LineRank;
  areas: AreaIndex;
  /** Area code, '' for none. */
  area: string;
  visitor: Visitor;
  query: string;
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
  const { rankOf, areas, area, visitor, query, asked, first = [] } = context;
  const isAsked = query.trim() !== '' || asked.topics.length > 0;
  const found = query.trim() === '' ? undefined : foundOf(selection, query);
  let open = 0;
  const keyOf = (index: number): number => {
    const desk = selection.records[index]!;
    const line = rankOf(index);
    if (line === LINE_RANK.open) open++;
    const match = found?.get(index);
    const suits = suitsAge(desk, visitor.ageBand);
    const mayNotServe =
      area === '' ? !areas.isWide(desk.serviceAreas) : areas.serves(desk.serviceAreas, area) === 'unknown';
    let key = line === LINE_RANK.resting ? 1 : 0;
    key = within(key, first.length > 0 && !desk.topics?.some((topic) => first.includes(topic)));
    key = within(key, match ? match[0] : 0);
    key = within(key, accuses(desk, asked));
    key = within(key, mayNotServe);
    key = within(key, suits === 2);
    key = within(key, !isAsked && isOfViolence(desk) ? Math.max(line, LINE_RANK.roundTheClock) : line);
    key = within(key, !isAsked && !isForAnyTrouble(desk));
    key = within(key, match ? match[1] : 0);
    key = within(key, suits);
    return within(key, area === '' ? 0 : areas.nearness(desk.serviceAreas, area));
  };
  const windows = inRanks([...selected.indices.slice().sort()], keyOf).map((index) => selection.records[index]!);
  return { windows, open };
}

/** What decides between equals, as the next digit of a key. */
const within = (key: number, part: number | boolean): number => key * 16 + Math.min(15, Number(part));

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
