/** The days of an event: start, rules, single additions and omissions, and days that were changed one by one. */
import type { Session } from '../../feed/schema.js';
import { isoDay } from '../../model/time/japan-time.js';
import { inJapan, localOf, textOf, utcOf, type CalendarEvent, type Local } from './ical-event.js';
import { ruleDays } from './rrule.js';

/** What a recurring event is expanded to: days around the day of the import. */
export interface Window {
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
}

interface Occurrence {
  local: Local;
  by: CalendarEvent;
}

/** Sessions of a master with its changed days, in order of time. A single event gives one, wherever it lies. */
export function seriesOf(master: CalendarEvent, changes: readonly CalendarEvent[], window: Window): Series {
  const recurring = master.rules.length > 0;
  const found = new Map<number, Occurrence>();
  const add = (local: Local): void => void found.set(utcOf(local), { local, by: master });
  let more = false;
  let past = false;
  if (!recurring) add(master.start);
  for (const rule of master.rules) {
    const last = lastDay(rule.until, master.start);
    const { days, complete } = ruleDays(rule, master.start.day, { ...window, last });
    for (const day of days)
      for (const minutes of timesOf(master, rule.byHour, rule.byMinute))
        if (!afterUntil({ ...master.start, day, minutes }, rule.until)) add({ ...master.start, day, minutes });
    const endless = rule.count === undefined && (last === undefined || last > window.through);
    more ||= !complete || endless;
    if (days.length === 0 && found.size === 0) {
      past = true;
      const [latest] = ruleDays(rule, master.start.day, {
        from: Math.max(master.start.day, Math.min(last ?? Infinity, window.from) - 800),
        through: Math.min(window.from, last ?? Infinity),
        last,
        most: 2_000,
      }).days.slice(-1);
      add({ ...master.start, day: latest ?? master.start.day });
    }
  }
  for (const extra of master.extra)
    if (!recurring || within(extra, window))
      add(
        extra.minutes === undefined && master.start.minutes !== undefined ? { ...master.start, day: extra.day } : extra,
      );
  for (const without of master.without) remove(found, without);
  const cancelled: Occurrence[] = [];
  for (const change of changes) {
    const at = change.recurrenceId;
    if (at) remove(found, at);
    if (recurring && !within(change.start, window) && found.size > 0) continue;
    (change.cancelled ? cancelled : []).push({ local: change.start, by: change });
    if (!change.cancelled) found.set(utcOf(change.start), { local: change.start, by: change });
  }
  const all = [...found.values(), ...cancelled].sort((a, b) => utcOf(a.local) - utcOf(b.local));
  return {
    sessions: all.slice(0, window.most).map((occurrence) => sessionOf(occurrence, master)),
    more: more || all.length > window.most,
    past,
  };
}

const within = (local: Local, { from, through }: Window): boolean => local.day >= from && local.day <= through;

/** Takes a day out; one given without time stands for all moments of it. */
function remove(found: Map<number, Occurrence>, without: Local): void {
  if (found.delete(utcOf(without))) return;
  const day = inJapan(without).day;
  if (without.minutes !== undefined) {
    // Written by the clock of another program's zone: the day itself must be the only one.
    for (const [key, { local }] of found) if (local.minutes === undefined && local.day === day) found.delete(key);
    return;
  }
  for (const [key, { local }] of found) if (local.day === without.day) found.delete(key);
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

function sessionOf({ local, by }: Occurrence, master: CalendarEvent): Session {
  const session: Session = spanOf(local, by.length ?? (by === master ? undefined : master.length));
  if (by.cancelled) session.eventStatus = 'cancelled';
  const title = textOf(by.properties, 'SUMMARY');
  if (by !== master && title !== '' && title !== textOf(master.properties, 'SUMMARY')) session.note = title;
  return session;
}

/** Start and end as the feed writes them. Whole days end on their last day, not on the day after as calendars say. */
export function spanOf(local: Local, length: number | undefined): Session {
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
