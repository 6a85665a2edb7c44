/** One VEVENT as the importer needs it: its moments in Japan, its rules, its words, and what had to be put right. */
import { dayNumberOf } from '../../model/time/japan-time.js';
import type { MessageCode } from '../messages/ja.js';
import type { Component, Property } from './ical-text.js';
import { plainText, valueOf } from './ical-text.js';
import { isPrivate, isTentative } from './ical-unfit.js';
import { JAPAN_MINUTES } from '../../feed/japan-clock.js';
import { JAPAN, UTC, type Zone } from './ical-zones.js';
import { parseRule, type Rule } from './rrule.js';
import { stripHtml } from './strip-html.js';

/** A day, or a minute of it, by the clock of the calendar's own zone. */
export interface Local {
  day: number;
  /** Undefined: the whole day. */
  minutes?: number;
  zone: Zone;
}

/** A day beside the rule, with its own length in minutes where it is given as a period. */
export type Extra = Local & { length?: number };

/** Something put right in one VEVENT, for the report. */
export interface Repair {
  code: MessageCode;
  column?: string;
  value?: string;
  params?: Record<string, string | number | undefined>;
}

export interface CalendarEvent {
  uid: string;
  start: Local;
  /** Length in minutes, or in days for whole days; undefined when the file does not say. */
  length?: number;
  rules: Rule[];
  extra: Extra[];
  without: Local[];
  /** EXRULE: days that are left out by a rule. */
  exceptRules: Rule[];
  recurrenceId?: Local;
  /** A changed day whose change holds for all later ones as well (RANGE=THISANDFUTURE). */
  andFuture: boolean;
  /** An exception that could not be read: which days are left out is not known. */
  doubt?: { column: string; value: string };
  sequence: number;
  cancelled: boolean;
  /** Not yet decided, or not for the public: as a change, it takes its day out of the series. */
  withheld: boolean;
  properties: readonly Property[];
  repairs: Repair[];
}

/** Written with dashes or slashes, month and day may have one digit. */
const MOMENT =
  /^(\d{4})(?:([-/.]?)(\d{2})\2(\d{2})|([-/.])(\d{1,2})\5(\d{1,2}))(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/iu;

/** Minutes since 1970 in UTC; for whole days the day's own number of minutes, which no zone moves. */
export function utcOf({ day, minutes, zone }: Local): number {
  return minutes === undefined ? day * 1440 : day * 1440 + minutes - zone(day, minutes);
}

/** Day number and minutes in Japan. */
export function inJapan(local: Local): { day: number; minutes?: number } {
  if (local.minutes === undefined) return { day: local.day };
  const japan = utcOf(local) + JAPAN_MINUTES;
  return { day: Math.floor(japan / 1440), minutes: ((japan % 1440) + 1440) % 1440 };
}

/** A day or moment as calendars write it, also with dashes, slashes and colons or in wide digits; undefined when there is no such day or hour. */
export function localOf(value: string, zone: Zone): Local | undefined {
  const match = MOMENT.exec(value.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, year, , month = match[6], date = match[7], , , , hour, minute, , utc, sign] = match;
  const day = dayNumberOf(Number(year), Number(month), Number(date));
  if (day === undefined) return undefined;
  if (hour === undefined) return { day, zone };
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  const moment = { day: hours === 24 ? day + 1 : day, minutes: hours === 24 ? 0 : hours * 60 + minutes };
  if (sign === undefined) return { ...moment, zone: utc ? UTC : zone };
  const ahead = (Number(match[13]) * 60 + Number(match[14])) * (sign === '-' ? -1 : 1);
  return { ...moment, zone: () => ahead };
}

/** Minutes of `P1DT2H30M` or `P2W`; undefined when it is none. */
function durationOf(value: string): number | undefined {
  const match = /^([+-]?)P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/iu.exec(value.trim());
  if (!match || value.length < 3 || match[1] === '-') return undefined;
  return (
    Number(match[2] ?? 0) * 10_080 +
    Number(match[3] ?? 0) * 1440 +
    Number(match[4] ?? 0) * 60 +
    Number(match[5] ?? 0) +
    Math.round(Number(match[6] ?? 0) / 60)
  );
}

/** `20260808T130000/PT2H`, or with its end instead of its length. */
function periodOf(value: string, zone: Zone): Extra | undefined {
  const [from = '', to = '', ...more] = value.split('/');
  const start = more.length === 0 ? localOf(from, zone) : undefined;
  if (!start || start.minutes === undefined) return start;
  const end = localOf(to, zone);
  const length = end ? utcOf(end) - utcOf(start) : durationOf(to);
  return { ...start, ...(length !== undefined && length > 0 && { length }) };
}

type Zones = (tzid: string | undefined) => { zone: Zone; known: boolean };

/** Outlook and Exchange write a description as HTML, sometimes nowhere else. */
function withWords(properties: readonly Property[]): readonly Property[] {
  if (valueOf(properties, 'DESCRIPTION') !== undefined) return properties;
  const styled = valueOf(properties, 'X-ALT-DESC') ?? valueOf(properties, 'STYLED-DESCRIPTION');
  return styled === undefined
    ? properties
    : [...properties, { name: 'DESCRIPTION', params: {}, value: stripHtml(plainText(styled)) }];
}

/** The event, or the code that says why it cannot be one. Never throws. */
export function eventOf(component: Component, zones: Zones): CalendarEvent | { refused: MessageCode; value?: string } {
  const properties = withWords(component.properties);
  const repairs: Repair[] = [];
  if (component.unfinished) repairs.push({ code: 'ics-end-missing' });
  const read = ({ name, params, value }: Property): Extra[] => {
    const { zone, known } = zones(params['TZID']);
    if (!known) repairs.push({ code: 'ics-zone-unknown', column: name, value: params['TZID'] });
    const isDay = /^date$/iu.test(params['VALUE'] ?? '');
    return (
      value
        .split(',')
        .map((part) => localOf(part, zone) ?? periodOf(part, zone))
        .filter((local) => local !== undefined)
        // Midnight of what is said to be a day.
        .map((local) => (isDay && local.minutes === 0 ? { day: local.day, zone: local.zone } : local))
    );
  };
  const startProperty = properties.find(({ name }) => name === 'DTSTART');
  if (!startProperty) return { refused: 'ics-start-missing' };
  const [start] = read(startProperty);
  if (!start) return { refused: 'ics-start-unreadable', value: startProperty.value };
  const event: CalendarEvent = {
    uid: valueOf(properties, 'UID') ?? '',
    start,
    rules: [],
    extra: [],
    without: [],
    exceptRules: [],
    andFuture: false,
    sequence: Number(valueOf(properties, 'SEQUENCE') ?? 0) || 0,
    cancelled: /^cancell?ed$/iu.test(valueOf(properties, 'STATUS') ?? ''),
    withheld: isTentative(properties) || isPrivate(properties),
    properties,
    repairs,
  };
  addLength(event, read);
  asWholeDays(event, read);
  for (const property of properties) {
    const { name, value } = property;
    if (name === 'RRULE' || name === 'EXRULE') {
      const rule = ruleOf(value, start.zone);
      if (rule) (name === 'RRULE' ? event.rules : event.exceptRules).push(rule);
      else if (name === 'RRULE') repairs.push({ code: 'ics-rule-unreadable', column: name, value });
      else event.doubt = { column: name, value };
    } else if (name === 'RDATE' || name === 'EXDATE') {
      const moments = read(property);
      (name === 'RDATE' ? event.extra : event.without).push(...moments);
      if (moments.length === value.split(',').filter((part) => part.trim() !== '').length) continue;
      if (name === 'EXDATE') event.doubt = { column: name, value };
      else repairs.push({ code: 'ics-date-unreadable', column: name, value });
    }
  }
  addRecurrenceId(event, read);
  return event;
}

/** A rule whose end can be read, if only its day; without its end it would go on for ever. */
function ruleOf(value: string, zone: Zone): Rule | undefined {
  const rule = parseRule(value);
  if (!rule || rule.until === undefined || localOf(rule.until, zone)) return rule;
  const day = /^\d{4}[-/.]?\d{2}[-/.]?\d{2}(?!\d)/u.exec(rule.until)?.[0].replace(/\D/gu, '');
  return day !== undefined && localOf(day, zone) ? { ...rule, until: day } : undefined;
}

function addRecurrenceId(event: CalendarEvent, read: (property: Property) => Local[]): void {
  const property = event.properties.find(({ name }) => name === 'RECURRENCE-ID');
  if (!property) return;
  const [id] = read(property);
  const range = property.params['RANGE']?.trim().toUpperCase();
  event.andFuture = range === 'THISANDFUTURE';
  if (!id || (range && !event.andFuture)) event.doubt = { column: property.name, value: property.value };
  // Of a change whose day cannot be read, its own start is at least near.
  event.recurrenceId = id ?? event.start;
}

/** Outlook writes a whole day as midnight to midnight, by the clock of some zone. */
function asWholeDays(event: CalendarEvent, read: (property: Property) => Local[]): void {
  const { start } = event;
  let { length } = event;
  if (start.minutes === undefined) return;
  const marked = /^true$/iu.test(valueOf(event.properties, 'X-MICROSOFT-CDO-ALLDAYEVENT') ?? '');
  const japan = inJapan(start);
  const day = marked && start.minutes === 0 ? start.day : japan.minutes === 0 ? japan.day : undefined;
  if (marked && length !== undefined) {
    // In a night on which clocks change, days have other lengths.
    const end = event.properties.find(({ name }) => name === 'DTEND');
    const last = end && read(end)[0];
    if (last?.minutes === 0) length = (last.day - start.day) * 1440;
  }
  const whole = length !== undefined && length > 0 && length % 1440 === 0;
  if (day === undefined || !(whole || (marked && length === undefined))) return;
  event.start = { day, zone: JAPAN };
  if (length !== undefined) event.length = length / 1440;
}

function addLength(event: CalendarEvent, read: (property: Property) => Local[]): void {
  const end = event.properties.find(({ name }) => name === 'DTEND');
  const whole = event.start.minutes === undefined;
  if (end) {
    const [at] = read(end);
    // A day alone beside a start with its hour says no hour.
    if (!at || (!whole && at.minutes === undefined)) {
      event.repairs.push({ code: 'ics-date-unreadable', column: 'DTEND', value: end.value });
      return;
    }
    const length = whole ? at.day - event.start.day : utcOf(at) - utcOf(event.start);
    if (length < 0) event.repairs.push({ code: 'ics-end-before-start', column: 'DTEND', value: end.value });
    else if (length > 0 || !whole) event.length = length;
    return;
  }
  const duration = valueOf(event.properties, 'DURATION');
  if (duration === undefined) return;
  const minutes = durationOf(duration);
  if (minutes === undefined) event.repairs.push({ code: 'ics-date-unreadable', column: 'DURATION', value: duration });
  else event.length = whole ? Math.ceil(minutes / 1440) : minutes;
}
