/** Every day of an event, or every part of a course, in the folded end of a card. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord } from '../../feed/types.js';
import { safeUrl } from '../../feed/safe-url.js';
import { partsOf, type Occurrence } from '../../model/events/event-occurrences.js';
import { eventOccurrences, eventState } from '../../model/events/event-state.js';
import { describeEvent } from '../../text/event-status/describe.js';
import { textValue } from '../../text/pick-text.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import type { ShownEvent } from './event-card-parts.js';
import { firstPlanned } from './first-planned.js';

/** Most dates of one event that are listed. */
const SESSIONS = 60;

type Parts = Pick<ShownEvent, 'language' | 'now' | 'feedUpdated' | 'whole'>;

/** @param shown the record on the card; of the other parts only what differs from it is shown */
export function dayList(shown: EventRecord, parts: Parts): TemplateResult | typeof nothing {
  const own = partsOf(parts.whole);
  if (own) return listOf(own.map((part) => html`${partText(part, shown, parts)}`));
  const days = eventOccurrences(shown);
  if (days.length < 2) return nothing;
  const listed = daysToCome(days, parts.now).map((day) => dayText(day, parts));
  return listOf(days.length > SESSIONS ? [...listed, ofAll(days.length, parts)] : listed);
}

/** Of more dates than anybody reads, those to come first, filled up with the last ones that are over. */
function daysToCome(days: readonly Occurrence[], now: Date): readonly Occurrence[] {
  const next = days.findIndex(({ until }) => until > now);
  const from = Math.min(next < 0 ? days.length : next, Math.max(0, days.length - SESSIONS));
  return days.slice(from, from + SESSIONS);
}

const ofAll = (count: number, { language: { words, furigana } }: Parts): TemplateResult =>
  html`${ruby(words.common.aside(words.sessions(count)), furigana)}`;

const listOf = (items: readonly TemplateResult[]): TemplateResult =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

function dayText(day: Occurrence, { language, now }: Parts): TemplateResult {
  const { words, furigana } = language;
  return html`${ruby(words.dates.range(day, now), furigana)}${day.cancelled ? html`${' '}<span class="tag">${ruby(words.status.cancelled, furigana)}</span>` : nothing}${day.note ? html`${' '}${feedText(day.note, language)}` : nothing}${day.previous ? html`${' '}${firstPlanned(day.previous, language, now)}` : nothing}`;
}

function partText(part: EventRecord, shown: EventRecord, parts: Parts): TemplateResult {
  const { language, now, feedUpdated } = parts;
  const { words, furigana } = language;
  const days = eventOccurrences(part).slice(0, SESSIONS);
  const said = describeEvent(words.status, words.dates, eventState(part, now, feedUpdated), now);
  const differs = (read: (event: EventRecord) => unknown): boolean =>
    JSON.stringify(read(part)) !== JSON.stringify(read(shown));
  const venue = differs(({ location: place }) => place) ? part.location : undefined;
  const page = differs(({ url }) => url) ? safeUrl(part.url) : undefined;
  return html`<b>${feedText(part.name, language)}</b><br />${days.length > 0 ? days.map((day, index) => html`${index > 0 ? html`<br />` : nothing}${dayText(day, parts)}`) : ruby(words.dateUnknown, furigana)}${said.map(({ words: sentence }) => html`${' '}<span class="tag">${ruby(sentence, furigana)}</span>`)}${venue ? html`<br />${feedText(venue.name, language)} ${feedText(venue.address, language)}` : nothing}${differs(({ description }) => description) ? prose(part.description, language) : nothing}${page ? html`<br /><a href=${page} referrerpolicy="no-referrer">${ruby(words.common.website, furigana)}${unseen(textValue(part.name, language.language))}</a>` : nothing}`;
}
