/** The list as a paper for the notice board of a community centre: large days, few words, and the page's QR code. */
import { ownValue } from '../../feed/plain-object.js';
import type { EventRecord } from '../../feed/types.js';
import { printPage } from '../../internal/print.js';
import type { AgendaEntry } from '../../model/events/agenda.js';
import { partsOf } from '../../model/events/event-occurrences.js';
import { currentPart, eventOccurrences } from '../../model/events/event-state.js';
import { toJapanTime } from '../../model/time/japan-time.js';
import type { EventToolsText } from '../../text/catalogues/event-tools.js';
import { domLanguage } from '../../text/languages.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { qrPath } from '../../ui/qr-modules.js';
import type { ToolParts } from './tool-parts.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Days of a course that are written out. */
const DAYS = 8;

/** False where it cannot be printed. */
export function printNotice(beside: HTMLElement, parts: ToolParts, words: EventToolsText): boolean {
  return printPage(beside, parts.heading, (page) => fill(page, parts, words), { onOneSheet: true });
}

function fill(page: Document, parts: ToolParts, words: EventToolsText): void {
  const { feed, language, now, conditions, heading } = parts;
  const { dates, common } = language.words;
  page.documentElement.lang = domLanguage(language.language);
  Object.assign(page.body.style, { fontSize: '12pt', color: '#000', background: '#fff', overflowWrap: 'anywhere' });
  page.body.append(make(page, 'h1', heading, { fontSize: '2em', margin: '0', lineHeight: '1.3' }));
  if (conditions.length > 0)
    page.body.append(make(page, 'p', plain(words.onlyOf(common.join(conditions.map(plain)))), { margin: '0.2em 0 0' }));
  for (const entry of parts.entries) page.body.append(eventOf(page, entry, parts));
  const from = [...new Set(parts.entries.map(({ event }) => sourceOf(event, language.language)))].filter(Boolean);
  const foot = make(page, 'footer', '', { ...ROW, borderTop: '2pt solid', paddingTop: '0.5em', marginTop: '0.5em' });
  const said = make(page, 'div', '', { flex: '1', fontSize: '0.92em' });
  if (parts.page) {
    foot.append(codeOf(page, parts.page));
    said.append(
      make(page, 'p', plain(words.scan), { margin: '0', fontSize: '1.2em', fontWeight: 'bold' }),
      make(page, 'p', parts.page, { margin: '0' }),
    );
  }
  said.append(
    make(page, 'p', plain(words.printed(dates.fullDate(now))), { margin: '0' }),
    make(page, 'p', plain(words.from(common.join(from))), { margin: '0' }),
  );
  if (feed.demo) said.append(make(page, 'p', plain(common.demo), { margin: '0', fontWeight: 'bold' }));
  foot.append(said);
  page.body.append(foot);
}

const ROW = { display: 'flex', gap: '0.8em', alignItems: 'flex-start', breakInside: 'avoid' } as const;

const sourceOf = ({ source, publisher }: EventRecord, language: Parameters<typeof textValue>[1]): string =>
  textValue(source?.name ?? publisher.name ?? publisher.id, language);

function eventOf(
  page: Document,
  entry: AgendaEntry<EventRecord>,
  { language: { words, language }, now, feed, lasting }: ToolParts,
): HTMLElement {
  const { event: whole, occurrence } = entry;
  const event = currentPart(whole, now, feed.updated);
  const text = (value: Parameters<typeof textValue>[0]): string => textValue(value, language);
  const row = make(page, 'section', '', { ...ROW, borderTop: '1pt solid', padding: '0.5em 0', marginTop: '0.5em' });
  const day = make(page, 'div', '', { flex: '0 0 4.4em', textAlign: 'center', lineHeight: '1.2' });
  if (occurrence) {
    const { year, month, day: number } = toJapanTime(occurrence.start);
    day.append(
      make(page, 'div', plain(words.dates.month(year, month, occurrence.start)), {}),
      make(page, 'div', String(number), { fontSize: '2.2em', fontWeight: 'bold' }),
      make(page, 'div', plain(words.dates.weekday(occurrence.start)), {}),
    );
  }
  const body = make(page, 'div', '', { flex: '1', minWidth: '0' });
  body.append(make(page, 'h2', text(whole.name), { fontSize: '1.35em', margin: '0', lineHeight: '1.35' }));
  const line = (value: string, styles: Partial<CSSStyleDeclaration> = {}): void => {
    if (value) body.append(make(page, 'p', plain(value), { margin: '0', ...styles }));
  };
  for (const sentence of lasting(entry)) line(sentence, { fontWeight: 'bold' });
  line(occurrence ? words.dates.range(occurrence, now) : words.dateUnknown, { fontSize: '1.2em', fontWeight: 'bold' });
  line(text(event.timeNote));
  line(otherDays(whole, words, now));
  const online = event.online === true || event.onlineUrl !== undefined ? words.online : '';
  const labelled = (label: string, value: string): void => line(value && `${label}${words.common.colon}${value}`);
  labelled(words.where, [text(event.location?.name), text(event.location?.address), online].filter(Boolean).join(' '));
  labelled(
    words.common.cost,
    words.common.join(
      (event.cost ?? []).map(({ kind, free, note }) =>
        [
          ownValue<string>(words.costKinds, kind ?? (free === true ? 'free' : free === false ? 'paid' : '')) ?? '',
          text(note),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
  );
  const { inquiry, application } = event;
  labelled(words.applyBy, [text(application?.note), application?.phone, application?.email].filter(Boolean).join(' '));
  labelled(words.inquiry, [text(inquiry?.name), inquiry?.phone, inquiry?.email].filter(Boolean).join(' '));
  row.append(day, body);
  return row;
}

/** All days of a course, those called off as such. */
function otherDays(whole: EventRecord, words: ToolParts['language']['words'], now: Date): string {
  const days = eventOccurrences(whole);
  if (days.length < 2) return '';
  const off = new Set(
    (partsOf(whole) ?? []).flatMap((part) =>
      ['cancelled', 'postponed'].includes(part.eventStatus ?? '') ? eventOccurrences(part) : [],
    ),
  );
  const said = days
    .slice(0, DAYS)
    .map((day) => words.dates.range(day, now) + (day.cancelled || off.has(day) ? words.status.calendar.cancelled : ''));
  return `${words.sessions(days.length)}${words.common.colon}${words.common.join(said)}${days.length > DAYS ? '…' : ''}`;
}

function codeOf(page: Document, url: string): SVGElement {
  const { path, size } = qrPath(url);
  const svg = page.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', url);
  Object.assign(svg.style, { flex: '0 0 34mm', inlineSize: '34mm', blockSize: '34mm' });
  const modules = page.createElementNS(SVG, 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}

function make(page: Document, name: string, text: string, styles: Partial<CSSStyleDeclaration>): HTMLElement {
  const made = page.createElement(name);
  if (text) made.textContent = text;
  Object.assign(made.style, styles);
  return made;
}
