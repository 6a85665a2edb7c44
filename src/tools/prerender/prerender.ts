/**
 * A list as plain HTML, for who has no JavaScript, for search engines, and for checkers that do not look into widgets. It is read on other
 * days than the one on which it was made: so it says hours and dates, and never that something is open now.
 */
import type { LocalizedText } from '../../feed/schema.js';
import { ownValue } from '../../feed/plain-object.js';
import { fetchableUrl, telUrl } from '../../feed/safe-url.js';
import type { EventRecord, Feed, IbashoRecord, Provenance, WindowRecord } from '../../feed/types.js';
import { EVENT_KINDS } from '../../feed/vocabulary.js';
import { agenda } from '../../model/events/agenda.js';
import { eventsJsonLd, scriptText } from '../../model/events/json-ld.js';
import { belongsTo } from '../../model/filters/facet-values.js';
import { windowStatus } from '../../model/hours/window-status.js';
import { precisionOf } from '../../model/matching/find-ibasho.js';
import { NEUTRAL_PAGE } from '../../model/safety/neutral-page.js';
import { AreaIndex } from '../../model/places/areas.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import { describeEvent } from '../../text/event-status/describe.js';
import { describeHours } from '../../text/opening-hours/describe.js';
import { element, escaped, facts, link } from '../../text/html.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { safetyHtml, voicelessHtml } from '../../text/safety-html.js';
import { en as enEvents } from '../../text/en/event-list.js';
import { en as enFinder } from '../../text/en/consultation-finder.js';
import { en as enGuide } from '../../text/en/support-guide.js';
import { en as enIbasho } from '../../text/en/ibasho-map.js';
import { ja as jaEvents } from '../../text/ja/event-list.js';
import { ja as jaFinder } from '../../text/ja/consultation-finder.js';
import { ja as jaGuide } from '../../text/ja/support-guide.js';
import { ja as jaIbasho } from '../../text/ja/ibasho-map.js';

/** Widgets that can be written as HTML. */
export const PRERENDERED = ['event-list', 'consultation-finder', 'ibasho-map', 'support-guide'] as const;
export type Prerendered = (typeof PRERENDERED)[number];

export interface PrerenderOptions {
  /** Area codes; all areas when empty. */
  areas: readonly string[];
  now: Date;
  language: 'ja' | 'en';
  limit: number;
  jsonLd: boolean;
}

type Events = typeof jaEvents;
type Sourced = Provenance & { source?: { name?: LocalizedText; url?: string }; verifiedOn?: string };

/** The HTML of one widget. The same feed and options give the same bytes. */
export function prerender(widget: Prerendered, feed: Feed, options: PrerenderOptions): string {
  const index = new AreaIndex(feed.areaTable);
  const isHere = (record: EventRecord | IbashoRecord | WindowRecord): boolean =>
    options.areas.length === 0 || options.areas.some((area) => belongsTo(record, area, index));
  switch (widget) {
    case 'event-list':
      return events(feed, feed.events.filter(isHere), options);
    case 'consultation-finder':
      return windows(feed, feed.consultationWindows.filter(isHere), options);
    case 'support-guide':
      return windows(
        feed,
        feed.consultationWindows.filter(isHere),
        options,
        options.language === 'en' ? enGuide.heading : jaGuide.heading,
      );
    case 'ibasho-map':
      return places(feed, feed.ibasho.filter(isHere), options);
  }
}

function events(feed: Feed, all: readonly EventRecord[], options: PrerenderOptions): string {
  const { now, language, limit, jsonLd } = options;
  const words: Events = language === 'en' ? enEvents : jaEvents;
  const text = (value: LocalizedText | undefined): string => textValue(value, language);
  const meant = all.filter(
    (event) => (event.for ?? ownValue<string>(EVENT_KINDS, event.kind) ?? 'both') !== 'supporter',
  );
  const { ongoing, months, undated } = agenda(meant, now, { coming: limit, past: 0 }, feed.updated);
  const coming = [...ongoing, ...months.flatMap(({ entries }) => entries), ...undated];
  const items = coming.map(({ event, state, occurrence }) => {
    // What is true only at this moment would be read on another day.
    const statuses = describeEvent(words.status, words.dates, state, now).filter(({ lasts }) => lasts);
    // No way to apply where no more people are accepted, or where the event is off.
    const takes = 'application' in state && !['closed', 'full', 'not-yet'].includes(state.application.kind);
    const { name, address } = event.location ?? {};
    const online = event.online === true || event.onlineUrl !== undefined;
    return card(text(event.name), [
      element('p', escaped(statuses.map((one) => plain(one.words)).join('・'))),
      element('p', escaped(text(event.description))),
      facts([
        [words.when, escaped(occurrence ? plain(words.dates.range(occurrence, now)) : words.dateUnknown)],
        [words.where, escaped([text(name), text(address), online ? words.online : ''].filter(Boolean).join(' '))],
        [words.organizer, escaped((event.organizers ?? []).map((one) => text(one.name)).join('、'))],
        [
          words.applyBy,
          link(
            takes ? event.application?.url : undefined,
            takes && fetchableUrl(event.application?.url) ? words.applyOnPage : '',
          ),
        ],
        [words.common.website, link(event.url, fetchableUrl(event.url) ? text(event.name) : '')],
      ]),
      source(event, words, text),
    ]);
  });
  const data = jsonLd
    ? `<script type="application/ld+json">${scriptText(
        eventsJsonLd(
          coming.map(({ event }) => event),
          { now, text },
        ),
      )}</script>`
    : '';
  return page(feed, language, words, words.heading, [], items, data);
}

/** @param heading the guide's own: nobody can be asked without scripts, so what it would lead to stands there */
function windows(
  feed: Feed,
  all: readonly WindowRecord[],
  { now, language, limit }: PrerenderOptions,
  heading?: string,
): string {
  const words = language === 'en' ? enFinder : jaFinder;
  const text = (value: LocalizedText | undefined): string => textValue(value, language);
  const items = usable(all, feed, now)
    .slice(0, limit)
    .map((desk) =>
      card(text(desk.name), [
        element('p', escaped(text(desk.description))),
        element(
          'ul',
          (desk.channels ?? []).map(({ id, number, dial, url }) => {
            const way = plain(ownValue<string>(words.channels, id) ?? words.common.other);
            const target = number ? telUrl(dial ?? number) : id === 'email' ? undefined : fetchableUrl(url);
            return element('li', `${escaped(way)}：${link(target, number ?? (target ? text(desk.name) : ''))}`);
          }),
        ),
        hours(desk, words, text, now),
        source(desk, words, text),
      ]),
    );
  const exit = element('p', [link(NEUTRAL_PAGE, plain(words.safety.exit)), ' ', escaped(plain(words.safety.exitNote))]);
  return page(
    feed,
    language,
    words,
    heading ?? words.heading,
    [exit, ...safetyHtml(words.safety, language, feed, now), voicelessHtml(words.safety)],
    items,
  );
}

/** Only what one may know: a place that must not be found has no address here either. */
function places(feed: Feed, all: readonly IbashoRecord[], { now, language, limit }: PrerenderOptions): string {
  const words = language === 'en' ? enIbasho : jaIbasho;
  const text = (value: LocalizedText | undefined): string => textValue(value, language);
  const items = usable(all, feed, now)
    .slice(0, limit)
    .map((place) => {
      const isShown = precisionOf(place) === 'exact';
      return card(text(place.name), [
        element('p', escaped(plain(ownValue<string>(words.ibashoKinds, place.kind) ?? ''))),
        element('p', escaped(text(place.description))),
        facts([
          [words.common.address, isShown ? escaped(text(place.address)) : ''],
          [words.common.access, isShown ? escaped(text(place.access)) : ''],
          [words.common.phone, link(telUrl(place.contact?.phone), place.contact?.phone ?? '')],
          [words.common.website, link(place.url, fetchableUrl(place.url) ? text(place.name) : '')],
        ]),
        hours(place, words, text, now),
        source(place, words, text),
      ]);
    });
  return page(feed, language, words, words.heading, [element('p', escaped(plain(words.intro)))], items);
}

/** Leaves out what is over or closed for now. */
const usable = <R extends WindowRecord | IbashoRecord>(records: readonly R[], feed: Feed, now: Date): R[] =>
  records.filter((record) => {
    const { validity } = windowStatus(record, now, { holidays: feed.holidays, feedUpdated: feed.updated });
    return validity !== 'expired' && (record.status ?? 'active') === 'active';
  });

type Common = Pick<Events, 'common' | 'dates'>;

function hours(
  record: WindowRecord | IbashoRecord,
  words: Common & { regularHours: typeof jaIbasho.regularHours },
  text: (value: LocalizedText | undefined) => string,
  now: Date,
): string {
  const lines = describeHours(words.regularHours, words.dates, record, now).map(plain);
  const note = text(record.hoursNote);
  return element(
    'ul',
    [...lines, ...(note ? [note] : [])].map((line) => element('li', escaped(line))),
  );
}

function source(
  record: Sourced,
  { common, dates }: Common,
  text: (value: LocalizedText | undefined) => string,
): string {
  const checked = parseFeedDate(record.verifiedOn);
  const name = text(record.source?.name ?? record.publisher.name) || record.publisher.id;
  const said = checked ? common.checked(dates.fullDate(checked.instant)) : common.notChecked;
  return element(
    'p',
    `${escaped(plain(common.source))}${link(fetchableUrl(record.source?.url ?? record.publisher.url), name)}${escaped(plain(said))}`,
  );
}

const card = (name: string, parts: readonly string[]): string =>
  `<li>\n<h3>${escaped(name)}</h3>\n${parts.filter(Boolean).join('\n')}\n</li>`;

/** Within one element: a heading of the page's own may not stand right in the tag. */
function page(
  feed: Feed,
  language: string,
  { common, dates }: Common,
  heading: string,
  before: readonly string[],
  items: readonly string[],
  after = '',
): string {
  const parts = [
    `<section lang="${language}" data-tsunagari-written>`,
    element('h2', escaped(plain(heading))),
    feed.demo ? element('p', escaped(plain(common.demo))) : '',
    ...before,
    items.length > 0 ? `<ul>\n${items.join('\n')}\n</ul>` : element('p', escaped(plain(common.nothingListed))),
    element('p', escaped(plain(common.disclaimer))),
    element('p', escaped(plain(common.updated(dates.fullDate(feed.updated))))),
    after,
    '</section>',
  ];
  return `${parts.filter(Boolean).join('\n')}\n`;
}
