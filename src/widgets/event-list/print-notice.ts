/** The list of events as a paper for a notice board: large days, few words. */
import type { EventRecord } from '../../feed/types.js';
import type { AgendaEntry } from '../../model/events/agenda.js';
import { partsOf, type Occurrence } from '../../model/events/event-occurrences.js';
import { currentPart, eventOccurrences } from '../../model/events/event-state.js';
import { toJapanTime } from '../../model/time/japan-time.js';
import type { EventToolsText } from '../../text/catalogues/event-tools.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { make, noticeCost, noticeRow, noticeWords, printNoticePaper } from '../../ui/notice-paper.js';
import type { ToolParts } from './tool-parts.js';

/** Days of a course that are written out. */
const DAYS = 8;

/** False where it cannot be printed. */
export function printNotice(beside: HTMLElement, parts: ToolParts, words: EventToolsText): boolean {
  const { feed, entries, language } = parts;
  const paper = {
    ...parts,
    demo: feed.demo,
    reader: language,
    records: entries.map(({ event }) => event),
    entries: (page: Document) => entries.map((entry) => eventOf(page, entry, parts)),
  };
  return printNoticePaper(beside, paper, words);
}

function eventOf(
  page: Document,
  entry: AgendaEntry<EventRecord>,
  { language: reader, now, feed, lasting }: ToolParts,
): HTMLElement {
  const { words, language } = reader;
  const { event: whole, occurrence } = entry;
  const event = currentPart(whole, now, feed.updated);
  const text = (value: Parameters<typeof textValue>[0]): string => textValue(value, language);
  const row = noticeRow(page);
  const day = make(page, 'div', '', { flex: '0 0 4.4em', textAlign: 'center', lineHeight: '1.2' });
  if (occurrence) {
    const { year, month, day: number } = toJapanTime(occurrence.start);
    day.append(
      make(page, 'div', plain(words.dates.month(year, month, occurrence.start)), {}),
      make(page, 'div', String(number), { fontSize: '2.2em', fontWeight: 'bold' }),
      make(page, 'div', plain(words.dates.weekday(occurrence.start)), {}),
    );
  }
  const [body, line, labelled] = noticeWords(page, text(whole.name), words);
  for (const sentence of lasting(entry)) line(sentence, { fontWeight: 'bold' });
  line(occurrence ? words.dates.range(occurrence, now) : words.dateUnknown, { fontSize: '1.2em', fontWeight: 'bold' });
  for (const note of [occurrence?.note, event.timeNote]) line(text(note));
  line(otherDays(whole, words, now, text));
  const online = event.online === true || event.onlineUrl !== undefined ? words.online : '';
  labelled(words.where, [text(event.location?.name), text(event.location?.address), online].filter(Boolean).join(' '));
  labelled(words.common.cost, noticeCost(event.cost, reader));
  const { inquiry, application } = event;
  labelled(words.applyBy, [text(application?.note), application?.phone, application?.email].filter(Boolean).join(' '));
  labelled(words.inquiry, [text(inquiry?.name), inquiry?.phone, inquiry?.email].filter(Boolean).join(' '));
  row.append(day, body);
  return row;
}

/** All days of a course, those called off as such, with what is said of one of them alone. */
function otherDays(
  whole: EventRecord,
  words: ToolParts['language']['words'],
  now: Date,
  text: (note: Occurrence['note']) => string,
): string {
  const days = eventOccurrences(whole);
  if (days.length < 2) return '';
  const off = new Set(
    (partsOf(whole) ?? []).flatMap((part) =>
      ['cancelled', 'postponed'].includes(part.eventStatus ?? '') ? eventOccurrences(part) : [],
    ),
  );
  const said = days.slice(0, DAYS).map((day) => {
    const note = text(day.note);
    const fate = day.cancelled || off.has(day) ? words.status.calendar.cancelled : '';
    return words.dates.range(day, now) + fate + (note && words.common.aside(note));
  });
  return `${words.sessions(days.length)}${words.common.colon}${words.common.join(said)}${days.length > DAYS ? '…' : ''}`;
}
