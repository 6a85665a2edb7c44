/**
 * Opening hours as offices write them → `schedule`, `onHolidays`, `closures`, when every word of them was understood; else nothing, and
 * the caller keeps the sentence. Strict on purpose: a closed door shown as open is worse than a sentence. Not computed, for instance:
 * hours without days, 不定期, 原則, 月曜が祝日の場合は翌日, お盆 without dates, two clauses for the same hour of a day.
 */
import type { Closure, OpeningSpan } from '../../feed/schema.js';
import { withoutRemarks } from './hours/notes.js';
import { parseHours } from './hours/parse.js';
import type { Alternative, Parsed } from './hours/parsed.js';
import { readPeriod } from './hours/period.js';
import { resolveHours } from './hours/resolve.js';
import { foldProse, tokensOf } from './hours/tokens.js';

/** Days, times and sentences of one row about its hours. */
export interface HoursText {
  /** 利用可能曜日, 開催日: 「月火水」「第3土曜日」. */
  days: string;
  opens: string;
  closes: string;
  /** Sentences about hours; several are parted by new lines. */
  prose: string;
  /** 休館日. */
  closed: string;
  /** Another column says that the days are not every such day (月1回程度). */
  uncertain: boolean;
}

export interface Hours {
  schedule?: OpeningSpan[];
  onHolidays?: 'closed' | 'open' | 'unknown';
  closures?: Closure[];
  /** Something stays to be said in words, e.g. 年末年始 without dates (then 12/28 to 1/4 are taken as shut, the widest custom). */
  hoursNote?: string;
}

const LONGEST = 400;

/** The hours of one row. Columns and sentences must agree; what only one of them says is added. */
export function readHours({ days, opens, closes, prose, closed, uncertain }: HoursText): Hours {
  if (uncertain || [days, opens, closes, prose, closed].some((text) => text.length > LONGEST)) return {};
  const period = days + opens + closes + closed === '' ? readPeriod(prose) : undefined;
  // Announced by their dates, they hold on 祝日 too.
  if (period) return { schedule: period, onHolidays: 'open' };
  const fromDays = parsed(days);
  const fromTimes = opens === '' && closes === '' ? NOTHING : parsed(`${opens}~${closes}`);
  const fromProse = parsed(prose);
  const fromClosed = closed.trim() === '' ? NOTHING : parsed(closed, true);
  if (!fromDays || !fromTimes || !fromProse || !fromClosed) return {};
  const entries = joined(fromDays, fromTimes, fromProse);
  if (!entries) return {};
  const parts = [fromDays, fromTimes, fromProse, fromClosed];
  const resolved = resolveHours({
    entries,
    without: parts.flatMap(({ without }) => without),
    breaks: parts.flatMap(({ breaks }) => breaks),
    always: parts.some(({ always }) => always),
    holidaysOpen: parts.some(({ holidaysOpen }) => holidaysOpen),
  });
  if (!resolved) return {};
  const hours: Hours = { schedule: resolved.schedule };
  if (resolved.onHolidays) hours.onHolidays = resolved.onHolidays;
  if (resolved.closures) hours.closures = resolved.closures;
  const hasRemarks = [days, prose, closed].map(foldProse).some((text) => withoutRemarks(text) !== text);
  if (resolved.approximate || hasRemarks)
    hours.hoursNote = [hasRemarks ? days : '', prose, closed].filter((text) => text !== '').join(' ');
  return hours;
}

/** One sentence with all there is to say: 「月～金（祝日を除く）9時～17時」. */
export function readHoursProse(prose: string, closed = ''): Hours {
  return readHours({ days: '', opens: '', closes: '', prose, closed, uncertain: false });
}

const NOTHING: Parsed = { entries: [], without: [], breaks: [], always: false, holidaysOpen: false };

function parsed(text: string, closed = false): Parsed | undefined {
  const folded = withoutRemarks(foldProse(text));
  if (folded === '') return NOTHING;
  if (closed && /^(?:なし|無し|無|ありません|none)$/u.test(folded)) return { ...NOTHING, always: true };
  const tokens = tokensOf(folded);
  return tokens && parseHours(tokens, closed);
}

/** Entries of the three places as one list: days of one with the times of another. */
function joined(days: Parsed, times: Parsed, prose: Parsed): Parsed['entries'] | undefined {
  const columnDays = days.entries;
  const withTimes = prose.entries.filter((entry) => entry.times.length > 0);
  const column = times.entries[0]?.times;
  if (times.entries.length > 1 || (times.entries.length === 1 && times.entries[0]?.days)) return undefined;
  if (columnDays.some((entry) => entry.times.length > 0))
    return withTimes.length > 0 || column || prose.entries.length > 0 ? undefined : columnDays;
  if (prose.entries.length === 0)
    return column
      ? columnDays.length === 0
        ? times.entries
        : columnDays.map((entry) => ({ ...entry, times: column }))
      : columnDays;
  if (column && !withTimes.every((entry) => within(entry.times, column, withTimes.length === 1))) return undefined;
  const completed = prose.entries.map((entry) => (entry.times.length > 0 ? entry : { ...entry, times: column ?? [] }));
  if (columnDays.length === 0) return completed;
  const [only] = completed;
  if (completed.length === 1 && only && only.days === undefined)
    return columnDays.map((entry) => ({
      ...entry,
      times: only.times,
      breaks: [...entry.breaks, ...only.breaks],
      without: [...entry.without, ...only.without],
      holidays: only.holidays ?? entry.holidays,
    }));
  return sameDays(
    columnDays.flatMap((entry) => entry.days ?? []),
    completed.flatMap((entry) => entry.days ?? []),
  ) && completed.every((entry) => entry.days)
    ? completed
    : undefined;
}

/** Times in a sentence beside times in columns must be the same ones, or their parts when they begin and end alike. */
function within(
  spans: readonly { opens: number; closes: number }[],
  column: readonly { opens: number; closes: number }[],
  alone: boolean,
): boolean {
  return alone && spans[0]?.opens === column[0]?.opens && spans.at(-1)?.closes === column.at(-1)?.closes;
}

function sameDays(a: readonly Alternative[], b: readonly Alternative[]): boolean {
  const plain = (list: readonly Alternative[]): string =>
    [
      ...new Set(
        list.flatMap(({ days, weeks, monthDays, holiday }) =>
          holiday ? ['ph'] : monthDays ? monthDays.map(String) : days.map((day) => `${day}${weeks?.join('') ?? ''}`),
        ),
      ),
    ]
      .sort()
      .join(' ');
  return plain(a) === plain(b);
}
