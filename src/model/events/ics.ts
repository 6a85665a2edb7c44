/** Events as an iCalendar file (RFC 5545), in Japan time, for calendars of any make. */
import type { CommunityEvent, LocalizedText } from '../../feed/schema.js';
import {
  effectiveOutcome,
  eventOccurrences,
  isAllDay,
  type EventOutcome,
  type Occurrence,
} from './event-occurrences.js';
import { clockTime, foldLine, icsDate, icsLocal, icsUtc, icsText, icsUri } from './ics-lines.js';
import { fromJapanTime, japanDayNumber, parseFeedDate, toJapanTime } from '../time/japan-time.js';

/** An event as a trusted record. */
export type CalendarEvent = CommunityEvent & { key: string };

/** Words that stand in a calendar, in the reader's language. */
export interface CalendarWords {
  /** Before the name of an event that does not take place as written: 【中止】. */
  cancelled: string;
  postponed: string;
  /** Behind the name of an event of several days: when it is open. The end may be unknown. */
  hours(opens: string, closes?: string): string;
  /** Place of an event without one. */
  online: string;
  inquiry: string;
  source: string;
}

export interface CalendarTexts {
  words: CalendarWords;
  /** A feed's text in the reader's language, '' when there is none. */
  text(value: LocalizedText | undefined): string;
}

export interface IcsOptions extends CalendarTexts {
  /** When the file is made; used where a record does not say when it was changed. */
  stamp: Date;
  /** Shown as the calendar's name where a calendar is subscribed to. */
  name?: string;
}

const VERSION_LINES = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Kanagawa Tsunagari Network//tsunagari-widgets//JA',
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
];
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** How often a calendar that is subscribed to may ask again: by the standard, and as Outlook knows it. */
const REFRESH_LINES = ['REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H'];

/**
 * Years that calendars can hold, the last one excluded: earlier ones are before the time zone below, later ones have no day after their last. One
 * such entry makes some readers refuse the whole file.
 */
const [FIRST_YEAR, BEYOND] = [1970, 9999];

/**
 * The file's content, lines ended by CRLF and folded at 75 octets. Every date of an event with several is an entry of its own; events without a
 * date that calendars can read are left out. No categories: a calendar is seen by others.
 */
export function toIcs(events: readonly CalendarEvent[], options: IcsOptions): string {
  const lines = [...VERSION_LINES];
  if (options.name) lines.push(`X-WR-CALNAME:${icsText(options.name)}`, 'X-WR-TIMEZONE:Asia/Tokyo', ...REFRESH_LINES);
  lines.push(...ZONE_LINES);
  for (const event of events) lines.push(...eventLines(event, options));
  lines.push('END:VCALENDAR');
  return lines.map(foldLine).join('');
}

function eventLines(event: CalendarEvent, options: IcsOptions): string[] {
  const occurrences = eventOccurrences(event).filter(({ start }) => fits(start));
  const uids = uidsOf(event, occurrences);
  return occurrences.flatMap((occurrence) => entryLines(event, occurrence, uids.get(occurrence)!, options));
}

/**
 * Stay the same from export to export, so that a calendar updates its entry instead of adding one. One entry has the name of the event: its only
 * date, or that of several which is announced in `startDate` (without one the earliest), so that it stays when further dates are added. The
 * others are named by their day; by the day alone, because an hour is corrected more often than a day is. A date that has moved keeps the name of
 * its first day, also where another date is held on that day now.
 */
export function uidsOf(event: CalendarEvent, occurrences: readonly Occurrence[]): Map<Occurrence, string> {
  const used = new Set<string>();
  const movedFirst = [...occurrences].sort(
    (a, b) => Number(b.previous !== undefined) - Number(a.previous !== undefined),
  );
  const announced = parseFeedDate(event.startDate)?.instant;
  const firsts = occurrences.filter(({ previous }) => previous || !announced).map(firstOf);
  const own = icsDate(new Date(Math.min(...[announced ?? [], firsts].flat().map(Number))));
  return new Map(
    movedFirst.map((occurrence) => {
      const day = icsDate(firstOf(occurrence));
      const name = day === own && !used.has(event.key) ? event.key : `${event.key}/${day}`;
      let uid = name;
      for (let number = 2; used.has(uid); number++) uid = `${name}-${number}`;
      used.add(uid);
      return [occurrence, `${uid}@tsunagari-widgets`];
    }),
  );
}

const firstOf = ({ previous, start }: Occurrence): Date => previous?.instant ?? start;

/** Calendars take a new time only with a higher number; of what has moved at least the first change is known. */
export function sequenceOf(event: CalendarEvent, { previous }: Occurrence): number {
  const own = Math.min(Math.floor(event.sequence ?? 0), 2_147_483_647);
  return Math.max(own, previous || effectiveOutcome(event) === 'rescheduled' ? 1 : 0);
}

function entryLines(event: CalendarEvent, occurrence: Occurrence, uid: string, options: IcsOptions): string[] {
  const outcome: EventOutcome = occurrence.cancelled ? 'cancelled' : effectiveOutcome(event);
  const modified = parseFeedDate(event.modified)?.instant;
  const changed = modified && fits(modified) ? modified : undefined;
  const lines = ['BEGIN:VEVENT', `UID:${icsText(uid)}`, `DTSTAMP:${icsUtc(changed ?? options.stamp)}`];
  if (changed) lines.push(`LAST-MODIFIED:${icsUtc(changed)}`);
  const sequence = sequenceOf(event, occurrence);
  if (sequence > 0) lines.push(`SEQUENCE:${sequence}`);
  lines.push(
    ...timeLines(occurrence),
    `SUMMARY:${icsText(markOf(outcome, options.words) + titleOf(event, occurrence, options))}`,
    `STATUS:${STATUS[outcome]}`,
  );
  const place = placeOf(event, options);
  if (place) lines.push(`LOCATION:${icsText(place)}`);
  const description = descriptionOf(event, occurrence, options);
  if (description) lines.push(`DESCRIPTION:${icsText(description)}`);
  const url = icsUri(event.url ?? event.source?.url ?? event.onlineUrl);
  if (url) lines.push(`URL:${url}`);
  lines.push('END:VEVENT');
  return lines;
}

const STATUS: Readonly<Record<EventOutcome, string>> = {
  scheduled: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  rescheduled: 'CONFIRMED',
  'moved-online': 'CONFIRMED',
};

function markOf(outcome: EventOutcome, words: CalendarWords): string {
  return outcome === 'cancelled' ? words.cancelled : outcome === 'postponed' ? words.postponed : '';
}

/** The name, with the hours where the entry stands for days: nobody sleeps through an exhibition of six weeks. */
export function titleOf(event: CalendarEvent, { daily }: Occurrence, { text, words }: CalendarTexts): string {
  const name = text(event.name);
  if (!daily) return name;
  return name + words.hours(clockTime(daily.opens), daily.closes === undefined ? undefined : clockTime(daily.closes));
}

function fits(instant: Date): boolean {
  const { year } = toJapanTime(instant);
  return year >= FIRST_YEAR && year < BEYOND;
}

/** Whole days end, for a calendar, on the day after. An unknown end is left out rather than invented; 31 December 9999 means none. */
function timeLines(occurrence: Occurrence): string[] {
  const { start, end, endDateOnly, until } = occurrence;
  const isBounded = fits(until);
  if (isAllDay(occurrence)) {
    const after = fromJapanTime(japanDayNumber(new Date(until.getTime() - 1)) + 1, 0);
    return [`DTSTART;VALUE=DATE:${icsDate(start)}`, ...(isBounded ? [`DTEND;VALUE=DATE:${icsDate(after)}`] : [])];
  }
  const lines = [`DTSTART;TZID=Asia/Tokyo:${icsLocal(start)}`];
  const closes = end && isBounded ? icsLocal(endDateOnly ? until : end) : '';
  // Seconds are the least that calendars know, and none of them takes an end at the start itself.
  if (closes > icsLocal(start)) lines.push(`DTEND;TZID=Asia/Tokyo:${closes}`);
  return lines;
}

/** Where it is held, in one line; '' when nothing is known. */
export function placeOf(event: CalendarEvent, { text, words }: CalendarTexts): string {
  if (effectiveOutcome(event) === 'moved-online') return words.online;
  const online = event.online === true || event.onlineUrl !== undefined;
  return (
    [text(event.location?.name), text(event.location?.address)].filter(Boolean).join(' ') ||
    (online ? words.online : '')
  );
}

/** What somebody wants to read in a calendar: what is otherwise on this date, what it is, how to take part, whom to ask. */
export function descriptionOf(event: CalendarEvent, { note }: Occurrence, { text, words }: CalendarTexts): string {
  const { inquiry, source } = event;
  const contact = [text(inquiry?.name), inquiry?.phone, inquiry?.email].filter(Boolean).join(' ');
  const from = text(source?.name);
  return [
    text(note),
    text(event.description),
    text(event.timeNote),
    event.onlineUrl ?? '',
    contact && `${words.inquiry}${contact}`,
    from && `${words.source}${from}`,
  ]
    .filter(Boolean)
    .join('\n');
}
