/** A record's hours, read once: strings become numbers, so that a status costs a few comparisons. */
import type { Channel, Closure, OpeningSpan } from '../../feed/schema.js';
import { dayNumberOf, parseFeedDate } from '../time/japan-time.js';
import {
  compileDays,
  compilePeriod,
  EVERY_DAY,
  compileYearly,
  namesHoliday,
  periodBounds,
  validityBounds,
  type DayRule,
  type JapanMinutes,
  type Period,
} from './schedule-days.js';

/** The fields of a record from which a status can be computed. Records are immutable: their hours are compiled once. */
export interface OpeningRecord {
  schedule?: OpeningSpan[] | undefined;
  onHolidays?: 'closed' | 'open' | 'unknown' | undefined;
  closures?: Closure[] | undefined;
  status?: string | undefined;
  channels?: Channel[] | undefined;
  validFrom?: string | undefined;
  validThrough?: string | undefined;
}

/** `opens` and `closes` in minutes after the midnight of the day on which it begins; `closes` is later than `opens`. */
export interface CompiledSpan {
  rule: DayRule;
  period: Period;
  opens: number;
  closes: number;
  /** Bounds of its period. */
  from: JapanMinutes;
  until: JapanMinutes;
}

export interface CompiledClosure {
  rule: DayRule;
  period: Period;
  yearly?: { first: number; last: number };
  /** Cuts the spans by moments instead of leaving out whole days. */
  byMoment: boolean;
}

export interface CompiledSchedule {
  spans: readonly CompiledSpan[];
  closures: readonly CompiledClosure[];
  onHolidays: 'closed' | 'open' | 'unknown';
  /** Something in it cannot be read: "closed" must not be claimed. */
  unreadable: boolean;
  /** Whether it makes a difference that a day is a 祝日. */
  holidaysMatter: boolean;
  /** Number of days that a span may continue after the day on which it began. */
  reach: number;
  suspended: boolean;
  valid: { from: JapanMinutes; until: JapanMinutes };
  /** From this moment on no span begins any more. */
  over: JapanMinutes;
  /** Moments at which a period or the validity of the record begins or ends. */
  bounds: readonly JapanMinutes[];
  /** Latest time of day, in minutes, up to which somebody is still taken; undefined: up to closing. */
  lastAccepted?: number;
}

const compiled = new WeakMap<object, CompiledSchedule>();
/** Most offices keep the same hours: equal hours are compiled, and later evaluated, once. */
const equal = new Map<string, CompiledSchedule>();
const MOST_EQUAL = 20_000;

/** The compiled hours of a record; records with equal hours share them. */
export function scheduleOf(record: OpeningRecord): CompiledSchedule {
  const known = compiled.get(record);
  if (known) return known;
  const key = keyOf(record);
  let one = equal.get(key);
  if (!one) {
    if (equal.size >= MOST_EQUAL) equal.clear();
    one = compile(record);
    equal.set(key, one);
  }
  compiled.set(record, one);
  return one;
}

/** Equal for equal hours. Not by JSON: pages with old libraries bring their own `toJSON`. */
function keyOf(record: OpeningRecord): string {
  let key = `${record.onHolidays}|${record.status}|${latestAccepted(record.channels)}|${record.validFrom}|${record.validThrough}`;
  for (const span of record.schedule ?? []) key += `\n${daysKey(span)}|${span.opens}|${span.closes}`;
  for (const closure of record.closures ?? []) key += `\n-${daysKey(closure)}|${closure.date}|${closure.yearly}`;
  return key;
}

function daysKey({ days, weeks, monthDays, from, through }: OpeningSpan | Closure): string {
  return `${days?.join()}|${weeks?.join()}|${monthDays?.join()}|${from}|${through}`;
}

function compile(record: OpeningRecord): CompiledSchedule {
  const spans: CompiledSpan[] = [];
  let unreadable = false;
  for (const span of record.schedule ?? []) {
    const one = compileSpan(span);
    if (one) spans.push(one);
    else unreadable = true;
  }
  const closures: CompiledClosure[] = [];
  for (const closure of record.closures ?? []) {
    if (!limits(closure)) continue;
    const one = compileClosure(closure);
    if (one) closures.push(one);
    else {
      // It may be shut now: then no hours can be promised at all.
      unreadable = true;
      spans.length = 0;
    }
  }
  // A validity that cannot be read may be over.
  if (
    [record.validFrom, record.validThrough].some(
      (date) => date !== undefined && date.trim() !== '' && !parseFeedDate(date),
    )
  ) {
    unreadable = true;
    spans.length = 0;
  }
  const onHolidays = record.onHolidays ?? 'unknown';
  const valid = validityBounds(record.validFrom, record.validThrough);
  const schedule: CompiledSchedule = {
    spans,
    closures,
    onHolidays,
    unreadable,
    holidaysMatter: dependsOnHolidays(spans, onHolidays) || closures.some((closure) => namesHoliday(closure.rule)),
    reach: Math.max(0, ...spans.map((span) => Math.ceil(span.closes / 1440) - 1)),
    suspended: isSuspended(record.status),
    valid,
    over: Math.min(valid.until, Math.max(-Infinity, ...spans.map((span) => span.until))),
    bounds: [valid.from, valid.until, ...spans.flatMap((span) => [span.from, span.until])].filter(Number.isFinite),
  };
  const last = latestAccepted(record.channels);
  if (last !== undefined) schedule.lastAccepted = last;
  return schedule;
}

/** Spans that name all eight days hold on every kind of day. */
function dependsOnHolidays(spans: readonly CompiledSpan[], onHolidays: string): boolean {
  if (spans.length > 0 && spans.every((span) => span.rule.days === EVERY_DAY)) return false;
  return onHolidays !== 'open' || spans.some((span) => namesHoliday(span.rule));
}

function compileSpan(span: OpeningSpan): CompiledSpan | undefined {
  const opens = clockMinutes(span.opens);
  let closes = clockMinutes(span.closes);
  const period = compilePeriod(span.from, span.through);
  if (opens === undefined || closes === undefined || !period) return undefined;
  while (closes <= opens) closes += 1440;
  return { rule: compileDays(span), period, opens, closes, ...periodBounds(period) };
}

function compileClosure(closure: Closure): CompiledClosure | undefined {
  const period = closure.date === undefined ? compilePeriod(closure.from, closure.through) : datePeriod(closure);
  if (!period) return undefined;
  const one: CompiledClosure = {
    rule: compileDays(closure),
    period,
    byMoment: Number.isFinite(period.from) || Number.isFinite(period.until),
  };
  if (closure.yearly === undefined) return one;
  const yearly = compileYearly(closure.yearly);
  return yearly && { ...one, yearly };
}

/** A closure by `date` that also has a period: both must hold. */
function datePeriod(closure: Closure): Period | undefined {
  const period = compilePeriod(closure.from, closure.through);
  const [year = NaN, month = NaN, day = NaN] = (closure.date ?? '').split('-').map(Number);
  const number = dayNumberOf(year, month, day);
  if (!period || number === undefined) return undefined;
  return { ...period, fromDay: Math.max(period.fromDay, number), throughDay: Math.min(period.throughDay, number) };
}

/** A closure that names no day would close the place forever, so it is only a note. */
function limits(closure: Closure): boolean {
  const { date, from, through, yearly, days, weeks, monthDays } = closure;
  return (
    [date, from, through, yearly].some((value) => value !== undefined) ||
    [days, weeks, monthDays].some((list) => list?.length)
  );
}

function clockMinutes(clock: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 2880 && Number(match[2]) < 60 ? minutes : undefined;
}

const RUNNING: ReadonlySet<string> = new Set(['', 'active', 'open', 'operational', 'available']);

/** Any status other than running means that the place is suspended; a word we do not know is no promise. */
function isSuspended(status: string | undefined): boolean {
  return status !== undefined && !RUNNING.has(status.trim().toLowerCase());
}

/** Channels that are answered while one waits; for the others (mail, fax, letter) a last call means nothing. */
const ANSWERED_AT_ONCE: ReadonlySet<string> = new Set([
  'phone',
  'phone-relay',
  'chat',
  'sns',
  'video',
  'sign-video',
  'in-person',
]);

/** The latest `lastAccepted` of all channels that are answered at once, if each of them has one. */
function latestAccepted(channels: readonly Channel[] | undefined): number | undefined {
  let latest: number | undefined;
  for (const { id, lastAccepted } of channels ?? []) {
    if (lastAccepted === undefined && !ANSWERED_AT_ONCE.has(id)) continue;
    const time = lastAccepted === undefined ? undefined : clockMinutes(lastAccepted);
    if (time === undefined) return undefined;
    latest = Math.max(latest ?? time, time);
  }
  return latest;
}
