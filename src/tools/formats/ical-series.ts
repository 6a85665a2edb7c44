/** The days of an event: start, rules, single additions and omissions, and days that were changed one by one. */
import type { Session } from '../../feed/schema.js';
import { isoDay } from '../../model/time/japan-time.js';
import { readTitleMark, saysOff } from '../import/repairs.js';
import { sentencesOf, takingsOf } from '../judge/taking-away.js';
import { inJapan, localOf, utcOf, type CalendarEvent, type Extra, type Local } from './ical-event.js';
import { textOf } from './ical-text.js';
import { ruleDays, type Rule } from './rrule.js';

/** What a recurring event is expanded to: days around the day of the import. */
export interface SeriesPeriod {
  from: number;
  through: number;
  /** Sessions of one event at most. */
  most: number;
}

export interface Series {
  sessions: Session[];
  /** The rule goes on beyond the window, or has more days than are kept. */
  more: boolean;
  /** No day of the rule lies in the window; the last one before it is kept. */
  past: boolean;
  /** Changed or omitted days that are none of the series. */
  astray: { column: 'EXDATE' | 'RECURRENCE-ID'; day: string }[];
  /** An exception could not be read; only the first day is kept. */
  doubt?: { column: string; value: string };
}

interface Occurrence {
  /** Where the rule has it: by this it is changed or left out. */
  id: Local;
  local: Extra;
  by: CalendarEvent;
  /** Where the series had the one day that was moved by itself. */
  from?: Local;
}

type Found = Map<number, Occurrence>;

/** Sessions of a master with its changed days, in order of time. A single event gives one, wherever it lies. */
export function seriesOf(master: CalendarEvent, changes: readonly CalendarEvent[], range: SeriesPeriod): Series {
  const doubt = [master, ...changes].find(({ doubt }) => doubt)?.doubt;
  // Which days are left out is not known: of none but the first can it be said that it takes place.
  const known: CalendarEvent = doubt ? { ...master, rules: [], extra: [] } : master;
  const { found, more, past } = expand(known, range);
  const astray: Series['astray'] = [];
  const isAstray = (at: Local): boolean => within(at, range) && !past && meant(found, at).length === 0;
  for (const without of known.without)
    if (isAstray(without)) astray.push({ column: 'EXDATE', day: isoDay(inJapan(without).day) });
  for (const { recurrenceId, andFuture } of known.rules.length > 0 ? changes : [])
    if (
      recurrenceId &&
      !andFuture &&
      isAstray(recurrenceId) &&
      !known.without.some((one) => one.day === recurrenceId.day)
    )
      astray.push({ column: 'RECURRENCE-ID', day: isoDay(inJapan(recurrenceId).day) });
  for (const without of known.without) for (const key of meant(found, without)) found.delete(key);
  const gone: Occurrence[] = [];
  const rangesFirst = [...changes].sort((a, b) => Number(b.andFuture) - Number(a.andFuture) || idOf(a) - idOf(b));
  for (const change of rangesFirst)
    if (change.andFuture) changeAllFrom(found, change, known, range);
    else gone.push(...changeOne(found, change, known, range));
  const all = [...found.values(), ...gone].sort((a, b) => utcOf(a.local) - utcOf(b.local));
  return {
    sessions: all.slice(0, range.most).map((occurrence) => sessionOf(occurrence, master)),
    more: more || all.length > range.most,
    past,
    astray,
    ...(doubt && { doubt }),
  };
}

const idOf = ({ recurrenceId, start }: CalendarEvent): number => utcOf(recurrenceId ?? start);

/** Start, rules and single additions of an event, without what its rules of exception leave out. */
function expand(master: CalendarEvent, range: SeriesPeriod): { found: Found; more: boolean; past: boolean } {
  const recurring = master.rules.length > 0;
  const found: Found = new Map();
  const add = (local: Extra): void => void found.set(utcOf(local), { id: local, local, by: master });
  let more = false;
  let past = false;
  if (!recurring) add(master.start);
  for (const rule of master.rules) {
    const last = lastDay(rule.until, master.start);
    const { days, complete } = ruleDays(rule, master.start.day, { ...range, last });
    for (const local of momentsOf(master, rule, days)) add(local);
    const endless = rule.count === undefined && (last === undefined || last > range.through);
    more ||= !complete || endless;
    if (days.length === 0 && found.size === 0) {
      // Its first day lies beyond what is shown, or its last one long ago.
      const isAhead = master.start.day > range.through;
      past = !isAhead;
      more ||= isAhead;
      const [latest] = ruleDays(rule, master.start.day, {
        from: Math.max(master.start.day, Math.min(last ?? Infinity, range.from) - 800),
        through: Math.min(range.from, last ?? Infinity),
        last,
        most: 2_000,
      }).days.slice(-1);
      add({ ...master.start, day: latest ?? master.start.day });
    }
  }
  for (const extra of master.extra)
    if (!recurring || within(extra, range))
      add(
        extra.minutes === undefined && master.start.minutes !== undefined ? { ...master.start, day: extra.day } : extra,
      );
  for (const rule of master.exceptRules) {
    const last = lastDay(rule.until, master.start);
    // Here the start is a day like any other.
    const { days } = ruleDays(rule, master.start.day, { ...range, last, most: 10_000, startCounts: false });
    for (const local of momentsOf(master, rule, days)) found.delete(utcOf(local));
  }
  return { found, more, past };
}

/** Puts a change in the place of its day; gives back the day where it was called off. */
function changeOne(found: Found, change: CalendarEvent, master: CalendarEvent, range: SeriesPeriod): Occurrence[] {
  const at = change.recurrenceId ?? change.start;
  const replaced = meant(found, at).map((key) => [key, found.get(key)] as const);
  for (const [key] of replaced) found.delete(key);
  const from = replaced.length === 1 ? replaced[0]?.[1]?.id : undefined;
  const occurrence: Occurrence = { id: at, local: change.start, by: change, ...(from && { from }) };
  if (change.withheld || (master.rules.length > 0 && !within(change.start, range) && found.size > 0)) return [];
  if (change.cancelled) return [occurrence];
  found.set(utcOf(change.start), occurrence);
  return [];
}

/** A change from one day on: every later one moves by as much as that day does. */
function changeAllFrom(found: Found, change: CalendarEvent, master: CalendarEvent, range: SeriesPeriod): void {
  const at = change.recurrenceId ?? change.start;
  const later = [...found].filter(([, { id }]) =>
    id.minutes === undefined || !at.minutes ? id.day >= at.day : utcOf(id) >= utcOf(at),
  );
  const moved = change.start.day - at.day;
  for (const [key, occurrence] of later) {
    if (change.withheld || change.rules.length > 0) found.delete(key);
    else {
      const { id } = occurrence;
      const { minutes, zone } = change.start;
      const shift = id.minutes !== undefined && minutes !== undefined ? minutes - (master.start.minutes ?? 0) : 0;
      occurrence.by = change;
      if (!change.cancelled)
        occurrence.local = {
          day: id.day + moved,
          zone,
          ...(minutes !== undefined && { minutes: Math.max(0, (id.minutes ?? minutes) + shift) }),
        };
    }
  }
  if (change.rules.length > 0 && !change.withheld)
    for (const [key, occurrence] of expand(change, range).found) found.set(key, occurrence);
}

const within = (local: Local, { from, through }: SeriesPeriod): boolean => local.day >= from && local.day <= through;

/**
 * The occurrences that an exception speaks of: the same moment, else (given as a day, or at midnight as Outlook and Exchange write it) all of
 * that day, else the only one of its day, written by another clock.
 */
function meant(found: Found, at: Local): number[] {
  if (found.has(utcOf(at))) return [utcOf(at)];
  const japan = inJapan(at);
  const byDay = (day: number, dayIn: (id: Local) => number): number[] =>
    [...found].filter(([, { id }]) => dayIn(id) === day).map(([key]) => key);
  if (!at.minutes) return byDay(at.day, ({ day }) => day);
  const keys = byDay(japan.day, (id) => inJapan(id).day);
  return japan.minutes === 0 || keys.length === 1 ? keys : [];
}

function momentsOf(master: CalendarEvent, rule: Rule, days: readonly number[]): Local[] {
  return days.flatMap((day) =>
    timesOf(master, rule.byHour, rule.byMinute)
      .map((minutes): Local => ({ ...master.start, day, minutes }))
      .filter((local) => !afterUntil(local, rule.until)),
  );
}

function timesOf(
  master: CalendarEvent,
  hours: readonly number[] | undefined,
  minutes: readonly number[] | undefined,
): (number | undefined)[] {
  const { minutes: own } = master.start;
  if (own === undefined || (!hours && !minutes)) return [own];
  return (hours ?? [Math.floor(own / 60)]).flatMap((hour) =>
    (minutes ?? [own % 60]).map((minute) => hour * 60 + minute),
  );
}

/** Last day of a rule by the clock of its own zone. */
function lastDay(until: string | undefined, start: Local): number | undefined {
  const local = until === undefined ? undefined : localOf(until, start.zone);
  // A limit in UTC may fall on the day before or after here; the moment itself is compared later.
  return local && local.day + (local.minutes === undefined ? 0 : 1);
}

function afterUntil(local: Local, until: string | undefined): boolean {
  const limit = until === undefined ? undefined : localOf(until, local.zone);
  if (!limit) return false;
  if (limit.minutes === undefined || local.minutes === undefined)
    return local.day > (local.minutes === undefined ? inJapan(limit).day : limit.day);
  return utcOf(local) > utcOf(limit);
}

function sessionOf({ local, by, from }: Occurrence, master: CalendarEvent): Session {
  const session: Session = spanOf(local, local.length ?? by.length ?? (by === master ? undefined : master.length));
  if (by === master) return session;
  const title = textOf(by.properties, 'SUMMARY');
  const place = textOf(by.properties, 'LOCATION');
  const status = by.cancelled ? 'cancelled' : (fateIn(title) ?? fateSaid(textOf(by.properties, 'DESCRIPTION')));
  if (status) session.eventStatus = status;
  const first = from && !by.cancelled ? spanOf(from, undefined).startDate : session.startDate;
  if (first !== session.startDate) session.previousStartDate = first;
  const note = [
    title === textOf(master.properties, 'SUMMARY') ? '' : title,
    place === '' || place === textOf(master.properties, 'LOCATION') ? '' : `会場：${place}`,
  ];
  if (note.some((words) => words !== ''))
    session.note = note
      .filter((words) => words !== '')
      .join(' ')
      .slice(0, 2_000);
  return session;
}

/** What the title of one changed day says: its mark, or that it closes. That something is moved, its own moment says already. */
function fateIn(title: string): string | undefined {
  const mark = readTitleMark(title).eventStatus;
  if (mark) return mark;
  return takingsOf(title).some(({ word }) => CLOSES.test(word)) ? 'cancelled' : undefined;
}

/** The words of a changed day, where they say nothing else. */
const fateSaid = (words: string): string | undefined =>
  sentencesOf(words)
    .map((sentence) => saysOff(sentence))
    .find((fate) => fate !== undefined);

const CLOSES = /休|閉|中止|中断|止め|やめ|キャンセル|延期|見送|見合|(?<![交清源風渓合主一])流会|ません|cancel|clos/iu;

/** Start and end as the feed writes them. Whole days end on their last day, not on the day after as calendars say. */
function spanOf(local: Local, length: number | undefined): Session {
  const { day, minutes } = inJapan(local);
  if (minutes === undefined)
    return length !== undefined && length > 1
      ? { startDate: isoDay(day), endDate: isoDay(day + length - 1) }
      : { startDate: isoDay(day) };
  const startDate = moment(day, minutes);
  return length === undefined || length === 0 ? { startDate } : { startDate, endDate: moment(day, minutes + length) };
}

function moment(day: number, minutes: number): string {
  const at = minutes % 1440;
  return `${isoDay(day + Math.floor(minutes / 1440))}T${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00+09:00`;
}
