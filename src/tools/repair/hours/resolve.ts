/** What was parsed → the schedule of the feed, where it is free of contradictions and of gaps. */
import type { Closure, OpeningSpan } from '../../../feed/schema.js';
import type { Alternative, Entry, Exclusion, Parsed, Span } from './parsed.js';
import { WEEK, type Weekday } from './tokens.js';

export interface Resolved {
  schedule: OpeningSpan[];
  onHolidays?: 'closed' | 'open';
  closures?: Closure[];
  /** 年末年始 stands there without dates: the words must be shown too. */
  approximate: boolean;
}

/**
 * 年末年始 without dates: offices close at 12/29 to 1/3, some a day longer at either end. The widest of these is taken as shut, so that
 * no closed door is ever shown as open; the words are kept beside it.
 */
const NEW_YEAR = '12-28/01-04';
const NEW_YEAR_NOTE = '年末年始（日にちは公式ページでご確認ください）';

interface Rule {
  alternative: Alternative;
  times: Span[];
  entry: number;
}

export function resolveHours(parsed: Parsed): Resolved | undefined {
  const { entries } = parsed;
  if (entries.length === 0 || entries.some(({ times }) => times.length === 0)) return undefined;
  // Hours without days beside hours with days: of which days are they?
  if (entries.length > 1 && entries.some(({ days }) => days === undefined)) return undefined;
  const all = [...parsed.without, ...entries.flatMap(({ without }) => without)];
  const rules: Rule[] = [];
  for (const [index, entry] of entries.entries()) {
    const without = [...parsed.without, ...entry.without];
    const times = minus(
      entry.times,
      [...entry.breaks, ...parsed.breaks],
      entry.breaks.length > 0 || entries.length === 1,
    );
    if (!times) return undefined;
    for (const alternative of daysOf(entry, without, parsed) ?? [undefined]) {
      if (!alternative) return undefined;
      rules.push({ alternative, times, entry: index });
    }
  }
  if (rules.some((rule, i) => rules.some((other, j) => j > i && other.entry !== rule.entry && clash(rule, other))))
    return undefined;
  // 休日 of an office that is open from Monday to Friday only can be nothing but 祝日.
  const weekdaysOnly = rules.every(
    ({ alternative: { days, holiday, monthDays } }) =>
      !holiday && !monthDays && !days.includes('sa') && !days.includes('su'),
  );
  for (const exclusion of all) {
    if (exclusion.dayOff && !weekdaysOnly) return undefined;
    exclusion.holidays ||= exclusion.dayOff;
  }
  const holidays = onHolidays(parsed, rules);
  if (holidays === 'contradiction') return undefined;
  const closures = closuresOf(
    all,
    rules.some(({ alternative }) => alternative.holiday),
  );
  const resolved: Resolved = { schedule: spansOf(rules), approximate: all.some(({ newYear }) => newYear) };
  if (holidays) resolved.onHolidays = holidays;
  if (closures.length > 0) resolved.closures = closures;
  return resolved;
}

/** The days of one entry without those that are taken away; undefined when nobody says which days, or nothing is left. */
function daysOf(entry: Entry, without: readonly Exclusion[], { always }: Parsed): Alternative[] | undefined {
  const shut = new Set<Weekday>();
  for (const { alternatives } of without)
    for (const { days, weeks, monthDays } of alternatives)
      if (!weeks && !monthDays) for (const day of days) shut.add(day);
  if (entry.days === undefined) {
    // 「休館日：第3日曜日」 says that the other Sundays are open, as 「休館日：月曜日」 does of the other days; 「休館日：祝日」 says nothing of Sundays.
    const weekdaysNamed = shut.size > 0 || without.some(({ alternatives }) => alternatives.some(({ weeks }) => weeks));
    if (always ? shut.size > 0 : !weekdaysNamed || shut.size === 7) return undefined;
    return [{ days: WEEK.filter((day) => !shut.has(day)), single: false }];
  }
  const left: Alternative[] = [];
  for (const alternative of entry.days) {
    if (alternative.holiday || alternative.monthDays) {
      left.push(alternative);
      continue;
    }
    const days = alternative.days.filter((day) => !shut.has(day));
    if (days.length === 0 || (alternative.single && days.length < alternative.days.length)) return undefined;
    left.push({ ...alternative, days });
  }
  return left.length > 0 ? left : undefined;
}

/** Times without their breaks; a break outside of all times is a misunderstanding. */
function minus(times: readonly Span[], breaks: readonly Span[], own: boolean): Span[] | undefined {
  let left = times.map((span) => ({ ...span }));
  for (const pause of breaks) {
    const inside = left.findIndex(({ opens, closes }) => opens < pause.opens && pause.closes < closes);
    const span = left[inside];
    if (!span) {
      // Already written as a gap between two spans.
      if (left.some((one, i) => one.closes <= pause.opens && (left[i + 1]?.opens ?? 0) >= pause.closes)) continue;
      if (own) return undefined;
      continue;
    }
    left = [
      ...left.slice(0, inside),
      { opens: span.opens, closes: pause.opens },
      { opens: pause.closes, closes: span.closes },
      ...left.slice(inside + 1),
    ];
  }
  return left;
}

/** Two clauses that speak of the same hour of the same day: is the second an exception, or an addition? */
function clash(a: Rule, b: Rule): boolean {
  const [x, y] = [a.alternative, b.alternative];
  if (x.holiday !== y.holiday) return false;
  const days = x.holiday || x.monthDays || y.monthDays || x.days.some((day) => y.days.includes(day));
  const apart =
    x.weeks &&
    y.weeks &&
    !x.weeks.includes(-1) &&
    !y.weeks.includes(-1) &&
    !x.weeks.some((week) => y.weeks?.includes(week));
  return Boolean(days) && !apart && a.times.some((s) => b.times.some((t) => s.opens < t.closes && t.opens < s.closes));
}

function onHolidays(
  { entries, without, holidaysOpen, always }: Parsed,
  rules: readonly Rule[],
): 'closed' | 'open' | 'contradiction' | undefined {
  const named = rules.some(({ alternative }) => alternative.holiday);
  const shutFor = (entry: Entry): boolean => entry.without.some(({ holidays }) => holidays);
  if (without.some(({ holidays }) => holidays))
    return named ||
      holidaysOpen ||
      always ||
      entries.some((entry) => entry.holidays === 'open' && entry.days?.[0]?.days.length !== 7)
      ? 'contradiction'
      : 'closed';
  if (entries.some((entry) => shutFor(entry) && entry.days?.some(({ holiday }) => holiday))) return 'contradiction';
  if (holidaysOpen) return named ? 'contradiction' : 'open';
  if (named) return undefined;
  if (entries.every((entry) => entry.holidays === 'closed' || shutFor(entry))) return 'closed';
  if (entries.some(shutFor)) return undefined;
  return always || entries.every((entry) => entry.holidays === 'open') ? 'open' : undefined;
}

/** `holidayHours`: 祝日 have hours of their own, which would open a closed weekday on which a 祝日 falls. */
function closuresOf(exclusions: readonly Exclusion[], holidayHours: boolean): Closure[] {
  const closures: Closure[] = [];
  for (const { alternatives, newYear, yearly } of exclusions) {
    for (const { days, weeks, monthDays } of alternatives) {
      if (monthDays) closures.push({ monthDays });
      else if (weeks) closures.push({ days, weeks: weeks as Closure['weeks'] });
      else if (holidayHours && days.length > 0) closures.push({ days });
    }
    for (const period of yearly) closures.push({ yearly: period });
    if (newYear) closures.push({ yearly: NEW_YEAR, note: NEW_YEAR_NOTE });
  }
  const seen = new Set<string>();
  return closures.filter((closure) => {
    const key = JSON.stringify(closure);
    return seen.has(key) ? false : seen.add(key);
  });
}

function spansOf(rules: readonly Rule[]): OpeningSpan[] {
  const spans: OpeningSpan[] = [];
  for (const {
    alternative: { days, weeks, monthDays, holiday },
    times,
  } of rules) {
    for (const { opens, closes } of times) {
      const hours = { opens: clock(opens), closes: clock(closes) };
      const same = spans.find(
        (span) =>
          span.opens === hours.opens &&
          span.closes === hours.closes &&
          span.days !== undefined &&
          !span.weeks &&
          !span.monthDays,
      );
      if (holiday) {
        if (same) same.days?.push('ph');
        else spans.push({ days: ['ph'], ...hours });
      } else if (monthDays) spans.push({ monthDays, ...hours });
      else if (weeks) spans.push({ days, weeks: weeks as OpeningSpan['weeks'], ...hours });
      else if (same)
        same.days = [
          ...WEEK.filter((day) => same.days?.includes(day) || days.includes(day)),
          ...(same.days?.includes('ph') ? (['ph'] as const) : []),
        ];
      else spans.push(days.length === 7 ? hours : { days: WEEK.filter((day) => days.includes(day)), ...hours });
    }
  }
  return spans;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
