/**
 * Samples that always lie around the day of the build: every day of a record moves by the same number of whole weeks, so that weekdays,
 * order and distances stay as the table has them. Only records whose name says サンプル move; what really happened keeps its date.
 */
import { japanese, type AnyRecord } from '../report/unproven.js';

/** Fields that hold a day, wherever they stand in a record. Schedules are rules, not days, and prose is nobody's to change. */
const DAYS = new Set([
  'startDate',
  'endDate',
  'previousStartDate',
  'opens',
  'deadline',
  'asOf',
  'verifiedOn',
  'modified',
  'nextCheckOn',
  'validFrom',
  'validThrough',
  'publishedOn',
  'joinedOn',
  'on',
]);
const RULES = new Set(['schedule', 'closures']);
const DAY = /^(\d{4}-\d{2}-\d{2})(?=$|T)/;
const WEEK = 7 * 86_400_000;

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whole weeks from the week that the table takes for today's to the week of the build; both days count as days of Japan. */
export function weeksBetween(sampleWeek: string, date: string): number {
  return Math.floor((time(date) - time(sampleWeek)) / WEEK);
}

function shiftDay(value: string, weeks: number): string {
  return value.replace(DAY, (day) => new Date(time(day) + weeks * WEEK).toISOString().slice(0, 10));
}

function shifted(value: unknown, weeks: number, key: string): unknown {
  if (typeof value === 'string') return DAYS.has(key) ? shiftDay(value, weeks) : value;
  if (RULES.has(key)) return value;
  if (Array.isArray(value)) return value.map((one) => shifted(one, weeks, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shifted(inner, weeks, name)]));
}

/** The record with its days moved; a record whose name does not say サンプル is returned unchanged. */
export function shiftSampleDates<T extends AnyRecord>(record: T, weeks: number): T {
  return weeks !== 0 && japanese(record['name']).includes('サンプル') ? (shifted(record, weeks, '') as T) : record;
}
