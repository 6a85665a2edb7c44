/** Events as structured data of schema.org, for search engines. Pure: what stands in it is what a card shows. */
import type { CommunityEvent, LocalizedText } from '../../feed/schema.js';
import { fetchableUrl } from '../../feed/safe-url.js';
import { applicationState, type ApplicationState } from './event-application.js';
import { effectiveOutcome, eventOccurrences, type EventOutcome, type Occurrence } from './event-occurrences.js';
import { isoDay, japanDayNumber, parseFeedDate, toJapanTime } from '../time/japan-time.js';

/** A value of a JSON document. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
type Thing = { [key: string]: Json | undefined };

export interface JsonLdTexts {
  now: Date;
  /** A feed's text in the page's language, '' when there is none. */
  text(value: LocalizedText | undefined): string;
}

const SCHEMA = 'https://schema.org';
const STATUS: Readonly<Record<EventOutcome, string>> = {
  scheduled: `${SCHEMA}/EventScheduled`,
  cancelled: `${SCHEMA}/EventCancelled`,
  postponed: `${SCHEMA}/EventPostponed`,
  rescheduled: `${SCHEMA}/EventRescheduled`,
  'moved-online': `${SCHEMA}/EventMovedOnline`,
};
const AVAILABILITY: Readonly<Partial<Record<ApplicationState['kind'], string>>> = {
  open: `${SCHEMA}/InStock`,
  'few-left': `${SCHEMA}/LimitedAvailability`,
  full: `${SCHEMA}/SoldOut`,
  closed: `${SCHEMA}/OutOfStock`,
};

/** How many dates of one event are written: a course of many years needs no entry for each week. */
const SESSIONS = 60;

/** One document of these events; those without a name or a date are left out. */
export function eventsJsonLd(events: readonly CommunityEvent[], texts: JsonLdTexts): Thing {
  const things = events.map((event) => eventThing(event, texts)).filter((thing) => thing !== undefined);
  return { '@context': SCHEMA, '@graph': things };
}

/** JSON that may stand within a `<script>` and in any encoding of the page: nothing in it can end the element or begin a comment. */
export function scriptText(data: Json): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function eventThing(event: CommunityEvent, texts: JsonLdTexts): Thing | undefined {
  const name = texts.text(event.name).trim();
  const occurrences = eventOccurrences(event);
  const dates = datesOf(event, occurrences);
  if (!name || !dates) return undefined;
  const outcome = effectiveOutcome(event);
  const where = { ...attendance(event, outcome), location: locations(event, outcome, texts) };
  const url = fetchableUrl(event.url ?? event.source?.url);
  const costs = event.cost ?? [];
  const isFree = costs.length > 0 && costs.every(({ kind, free }) => kind === 'free' || (!kind && free === true));
  return filled({
    '@type': 'Event',
    name,
    description: [occurrences.length === 1 ? occurrences[0]!.note : undefined, event.description]
      .map((one) => texts.text(one))
      .filter(Boolean)
      .join('\n'),
    ...dates,
    eventStatus: STATUS[outcome === 'scheduled' && isCalledOff(occurrences) ? 'cancelled' : outcome],
    ...where,
    url,
    image: imageOf(event),
    isAccessibleForFree: isFree || undefined,
    ...people(event, texts),
    maximumAttendeeCapacity: event.application?.capacity,
    offers: offer(event, isFree, occurrences[0], texts),
    subEvent:
      occurrences.length > 1
        ? occurrences.slice(0, SESSIONS).map((one) =>
            filled({
              '@type': 'Event',
              name,
              description: texts.text(one.note),
              ...spanOf(one, one),
              eventStatus: STATUS[outcomeOfOne(one, outcome)],
              previousStartDate: one.previous && written(one.previous.instant, one.previous.dateOnly),
              ...where,
            }),
          )
        : undefined,
  });
}

/** Of one date: its own, else that of the event, which is only moved as a whole. */
function outcomeOfOne({ cancelled, previous }: Occurrence, outcome: EventOutcome): EventOutcome {
  if (cancelled) return 'cancelled';
  if (outcome !== 'scheduled' && outcome !== 'rescheduled') return outcome;
  return previous ? 'rescheduled' : 'scheduled';
}

const isCalledOff = (occurrences: readonly Occurrence[]): boolean =>
  occurrences.length > 0 && occurrences.every(({ cancelled }) => cancelled);

/** A postponed event without a new date keeps its old one: without any date it would not be a valid event. */
function datesOf(event: CommunityEvent, occurrences: readonly Occurrence[]): Thing | undefined {
  const previous = parseFeedDate(event.previousStartDate);
  const before = previous && written(previous.instant, previous.dateOnly);
  const [first] = occurrences;
  if (!first) return before === undefined ? undefined : { startDate: before };
  return { ...spanOf(first, occurrences.at(-1)!), previousStartDate: before };
}

/**
 * From the start of the first date to the end of the last. Hours of every day become a schedule: an exhibition does not go on through the night.
 */
function spanOf(first: Occurrence, last: Occurrence): Thing {
  const { start, dateOnly, daily } = first;
  const end =
    last.end && written(last.endDateOnly || !last.daily ? last.end : lastDay(last), last.endDateOnly || !!last.daily);
  if (!daily) return { startDate: written(start, dateOnly), endDate: end };
  const closes = daily.closes === undefined ? undefined : clock(daily.closes);
  return {
    startDate: written(start, true),
    endDate: end,
    eventSchedule: filled({
      '@type': 'Schedule',
      startDate: written(start, true),
      endDate: written(lastDay(first), true),
      startTime: clock(daily.opens),
      endTime: closes,
      repeatFrequency: 'P1D',
      scheduleTimezone: 'Asia/Tokyo',
    }),
  };
}

const lastDay = ({ until }: Occurrence): Date => new Date(until.getTime() - 1);
const two = (number: number): string => String(number).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** `2026-07-28` or `2026-07-28T15:00:00+09:00` */
function written(instant: Date, dateOnly: boolean): string {
  const day = isoDay(japanDayNumber(instant));
  return dateOnly ? day : `${day}T${clock(toJapanTime(instant).minutes)}:00+09:00`;
}

function attendance(event: CommunityEvent, outcome: EventOutcome): Thing {
  const online = isOnline(event) || outcome === 'moved-online';
  const mode = !online ? 'Offline' : hasVenue(event, outcome) ? 'Mixed' : 'Online';
  return { eventAttendanceMode: `${SCHEMA}/${mode}EventAttendanceMode` };
}

const isOnline = ({ online, onlineUrl }: CommunityEvent): boolean => online === true || onlineUrl !== undefined;
const hasVenue = ({ location: venue }: CommunityEvent, outcome: EventOutcome): boolean =>
  outcome !== 'moved-online' && (venue?.name !== undefined || venue?.address !== undefined);

function locations(event: CommunityEvent, outcome: EventOutcome, { text }: JsonLdTexts): Json | undefined {
  const places: Thing[] = [];
  if (hasVenue(event, outcome)) {
    const { name, address, geo } = event.location!;
    places.push(
      filled({
        '@type': 'Place',
        name: text(name) || text(address),
        address: text(address) || text(name),
        geo: geo && { '@type': 'GeoCoordinates', latitude: geo.latitude, longitude: geo.longitude },
      }),
    );
  }
  if (isOnline(event) || outcome === 'moved-online')
    places.push(filled({ '@type': 'VirtualLocation', url: fetchableUrl(event.onlineUrl ?? event.url) }));
  return places.length > 1 ? places : places[0];
}

/** Only images: flyers are often PDF files. */
function imageOf({ flyer }: CommunityEvent): string | undefined {
  const url = fetchableUrl(flyer?.url);
  return url && /\.(?:png|jpe?g|webp|gif|avif)(?:[?#]|$)/i.test(url) ? url : undefined;
}

/** Roles of organisations that lend only a name or a hand: they do not hold the event. */
const HELPERS: readonly string[] = ['後援', '協力'];

function people({ organizers = [], lecturers = [] }: CommunityEvent, { text }: JsonLdTexts): Thing {
  const organization = ({ name, url }: (typeof organizers)[number]): Thing =>
    filled({ '@type': 'Organization', name: text(name), url: fetchableUrl(url) });
  const helps = ({ role }: (typeof organizers)[number]): boolean => HELPERS.includes(role ?? '');
  return {
    organizer: few(organizers.filter((one) => !helps(one)).map(organization)),
    contributor: few(organizers.filter(helps).map(organization)),
    performer: few(
      lecturers.map((one) => ({
        '@type': 'Person',
        name: text(typeof one === 'object' && 'name' in one ? (one.name as LocalizedText) : (one as LocalizedText)),
      })),
    ),
  };
}

/** How to apply. Says nothing of places where applications are as unknown as their price. */
function offer(
  { application, url: page }: CommunityEvent,
  isFree: boolean,
  first: Occurrence | undefined,
  { now }: JsonLdTexts,
): Thing | undefined {
  const url = fetchableUrl(application?.url) ?? (isFree ? fetchableUrl(page) : undefined);
  if (!url) return undefined;
  const opens = parseFeedDate(application?.opens);
  const deadline = parseFeedDate(application?.deadline);
  return filled({
    '@type': 'Offer',
    url,
    ...(isFree && { price: 0, priceCurrency: 'JPY' }),
    availability: AVAILABILITY[applicationState(application, now, first?.start).kind],
    validFrom: opens && written(opens.instant, opens.dateOnly),
    validThrough: deadline && written(deadline.instant, deadline.dateOnly),
  });
}

const few = (things: readonly Thing[]): Json | undefined => {
  const named = things.filter(({ name }) => name !== undefined && name !== '');
  return named.length > 1 ? named : named[0];
};

/** Without empty members. */
function filled(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== ''));
}
