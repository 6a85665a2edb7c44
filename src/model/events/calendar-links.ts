/** Addresses that open a calendar service with an event filled in. Nothing is sent until the visitor follows one. */
import { isAllDay, type Occurrence } from './event-occurrences.js';
import { icsDate, icsLocal, icsUtc } from './ics-lines.js';
import { fromJapanTime, isoDay, japanDayNumber } from '../time/japan-time.js';

/** What is filled in: plain words in the reader's language. */
export interface CalendarLinkText {
  title: string;
  details?: string;
  location?: string;
}

export const CALENDAR_SERVICES = ['google', 'outlook', 'yahoo'] as const;
export type CalendarService = (typeof CALENDAR_SERVICES)[number];

/** Addresses longer than this are cut by some services. */
const DETAILS_LENGTH = 600;

/** The address for one date of an event at a calendar service. An unknown end is the start itself. */
export function calendarLink(service: CalendarService, occurrence: Occurrence, text: CalendarLinkText): string {
  const filled = { ...text, details: shorten(text.details ?? '') };
  return LINKS[service](occurrence, filled);
}

type Link = (occurrence: Occurrence, text: CalendarLinkText) => string;

const google: Link = (occurrence, { title, details, location: venue }) =>
  address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: isAllDay(occurrence)
      ? `${icsDate(occurrence.start)}/${icsDate(dayAfter(occurrence))}`
      : `${icsLocal(occurrence.start)}/${icsLocal(endOf(occurrence))}`,
    ctz: 'Asia/Tokyo',
    details,
    location: venue,
  });

const outlook: Link = (occurrence, { title, details, location: venue }) =>
  address('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: isAllDay(occurrence) ? isoDay(japanDayNumber(occurrence.start)) : occurrence.start.toISOString(),
    enddt: isAllDay(occurrence) ? isoDay(japanDayNumber(dayAfter(occurrence))) : endOf(occurrence).toISOString(),
    allday: isAllDay(occurrence) ? 'true' : undefined,
    body: details,
    location: venue,
  });

const yahoo: Link = (occurrence, { title, details, location: venue }) =>
  address('https://calendar.yahoo.com/', {
    v: '60',
    title,
    st: isAllDay(occurrence) ? icsDate(occurrence.start) : icsUtc(occurrence.start),
    et: isAllDay(occurrence) ? icsDate(new Date(dayAfter(occurrence).getTime() - 1)) : icsUtc(endOf(occurrence)),
    dur: isAllDay(occurrence) ? 'allday' : undefined,
    desc: details,
    in_loc: venue,
  });

const LINKS: Readonly<Record<CalendarService, Link>> = { google, outlook, yahoo };

function endOf({ start, end, endDateOnly, until }: Occurrence): Date {
  return end === undefined ? start : endDateOnly ? until : end;
}

function dayAfter({ until }: Occurrence): Date {
  return fromJapanTime(japanDayNumber(new Date(until.getTime() - 1)) + 1, 0);
}

function address(base: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${base}?${query.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`;
}

/** `encodeURIComponent` throws on unpaired surrogates. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function shorten(details: string): string {
  const characters = [...details];
  return characters.length <= DETAILS_LENGTH ? details : `${characters.slice(0, DETAILS_LENGTH).join('')}…`;
}
