/** The hours that two copies of a record have in common: where nobody can tell which copy is right, only these are promised. */
import { listOf, objectOf, stringOf } from '../report/unproven.js';

type Span = Record<string, unknown>;

/** Spans of one schedule that overlap those of the other, day by day; spans of other rules only where both have the same. */
export function commonHours(one: unknown, other: unknown): Span[] {
  const [a, b] = [one, other].map((schedule) => listOf(schedule).map(objectOf)) as [Span[], Span[]];
  return a.flatMap((span) => b.flatMap((twin) => overlap(span, twin)));
}

function overlap(a: Span, b: Span): Span[] {
  if (rest(a) !== rest(b)) return [];
  const days = listOf(a['days']).filter((day) => listOf(b['days']).includes(day));
  const isEveryDay = [a, b].every((span) => listOf(span['days']).length === 0);
  const opens = [a, b].map((span) => stringOf(span['opens'])).sort()[1] ?? '';
  const closes = [a, b].map((span) => stringOf(span['closes'])).sort()[0] ?? '';
  // Hours past midnight count only where both copies have the same.
  const isSame = a['opens'] === b['opens'] && a['closes'] === b['closes'];
  const isWithinDay = [a, b].every((span) => stringOf(span['closes']) > stringOf(span['opens']));
  if ((days.length === 0 && !isEveryDay) || !(isSame || (isWithinDay && closes > opens))) return [];
  return [{ ...a, ...(isEveryDay ? {} : { days }), ...(isSame ? {} : { opens, closes }) }];
}

/** What a span says besides its days and hours. */
const rest = ({ days: _days, opens: _opens, closes: _closes, ...others }: Span): string => JSON.stringify(others);
