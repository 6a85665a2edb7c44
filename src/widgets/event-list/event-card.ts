import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import type { Application, CommunityEvent, Contact, Text } from '../../feed/schema.js';
import { safeUrl, telUrl } from '../../feed/safe-url.js';
import type { Trusted } from '../../feed/types.js';
import type { AgendaEntry } from '../../model/agenda.js';
import type { Occurrence } from '../../model/event-occurrences.js';
import { eventOccurrences } from '../../model/event-state.js';
import { freshness } from '../../model/trust.js';
import { parseFeedDate, toJapanTime } from '../../model/japan-time.js';
import { describeEvent, type EventWords } from '../../text/event-status/describe.js';
import type { EventListText } from '../../text/event-list/index.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { cardId } from '../../ui/card-id.js';
import { costList } from '../../ui/cost-list.js';
import { headingTag } from '../../ui/frame.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { limitsOf } from '../../ui/limits.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import type { calendarMenu } from './calendar-menu.js';

export interface EventCardParts {
  entry: AgendaEntry<Trusted<'events'>>;
  now: Date;
  feedUpdated: Date;
  language: LanguageController<EventListText>;
  headingLevel: number;
  /** Loads `calendarMenu`. */
  onCalendar: () => void;
  calendarMenu: typeof calendarMenu | 'failed' | undefined;
  onSelect: (action: string, id: string) => void;
}

const ICONS: Readonly<Record<EventWords['tone'], string>> = {
  stopped: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8.5 8.5l7 7M15.5 8.5l-7 7',
  changed: 'M4 9h13l-3-3M20 15H7l3 3',
  running: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M10 8.5v7l5.5-3.5z',
  open: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12.5l3 3l5-6',
  waiting: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3 2',
  over: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12h8',
};
const TONE_CLASS: Readonly<Record<EventWords['tone'], string>> = { stopped: 'attention', changed: 'attention', running: 'good', open: 'good', waiting: '', over: 'quiet' };

/** One event as a card: when first, then what one can do, then the rest folded. */
export function eventCard(parts: EventCardParts): TemplateResult {
  const { entry, now, language, headingLevel } = parts;
  const { event, state, occurrence } = entry;
  const { words, furigana } = language;
  const id = cardId(event.key);
  const kind = ownValue<string>(words.eventKinds, event.kind);
  const statuses = describeEvent(words.status, words.dates, state, now);
  return html`<article class="card event" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    ${occurrence ? dateBlock(occurrence, language, now) : nothing}
    <div class="event-body">
      ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(event.name, language)}</span>${foreignMark(event.name, language)}`, 'card-title')}
      ${statuses.length > 0
        ? html`<ul class="row statuses">
            ${statuses.map(({ tone, words: sentence }) => html`<li class="status ${TONE_CLASS[tone]}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[tone]} /></svg><span>${ruby(sentence, furigana)}</span></li>`)}
          </ul>`
        : nothing}
      <dl class="facts">
        <dt>${ruby(words.when, furigana)}</dt>
        <dd>${whenText(parts)}</dd>
        ${placeFact(event, language)} ${fact(words.common.audience, audienceText(event, language), furigana)}
        ${kind ? fact(words.kind, ruby(kind, furigana), furigana) : nothing}
        ${costFact(event, language)}
      </dl>
      ${actions(parts)} ${calendar(parts)} ${details(parts)}
      ${sourceLine(event, language, checkedDate(event, language), freshness(event, now, parts.feedUpdated).trust === 'old' && state.kind !== 'past')}
    </div>
  </article>`;
}

function checkedDate(event: Trusted<'events'>, language: LanguageController<EventListText>): string | undefined {
  const checked = parseFeedDate(event.verifiedOn);
  return checked && language.words.dates.fullDate(checked.instant);
}

/** Month and day in large figures; the words beside it say the same, so that it is hidden from screen readers. */
function dateBlock(occurrence: Occurrence, language: LanguageController<EventListText>, now: Date): TemplateResult {
  const { month, day } = toJapanTime(occurrence.start);
  const weekday = plain(language.words.dates.date(occurrence.start, now)).match(/（(.)）|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/);
  return html`<p class="date-block" aria-hidden="true"><span class="date-month">${month}/</span><span class="date-day">${day}</span><span class="date-week">${weekday?.[1] ?? weekday?.[2] ?? ''}</span></p>`;
}

function fact(label: string, value: unknown, furigana: boolean): TemplateResult | typeof nothing {
  return value === nothing || value === '' || value === undefined ? nothing : html`<dt>${ruby(label, furigana)}</dt><dd>${value}</dd>`;
}

function whenText({ entry: { event, occurrence }, language, now }: EventCardParts): TemplateResult {
  const { words, furigana } = language;
  const all = eventOccurrences(event);
  const range = (one: Occurrence): string => words.dates.range({ start: one.start, dateOnly: one.dateOnly, end: one.end, endDateOnly: one.endDateOnly }, now);
  const previous = parseFeedDate(event.previousStartDate);
  return html`${occurrence ? ruby(range(occurrence), furigana) : ruby(words.dateUnknown, furigana)}${all.length > 1 ? html`${ruby(words.common.aside(words.sessions(all.length)), furigana)}` : nothing}
  ${event.timeNote ? html`<br />${feedText(event.timeNote, language)}` : nothing}
  ${previous ? html`<br /><s class="muted">${ruby(words.originalDate(previous.dateOnly ? words.dates.date(previous.instant, now) : words.dates.dateTime(previous.instant, now)), furigana)}</s>` : nothing}`;
}

function placeFact(event: CommunityEvent, language: LanguageController<EventListText>): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const { location } = event;
  const isOnline = event.online === true || event.onlineUrl !== undefined;
  if (!location?.name && !location?.address && !isOnline) return nothing;
  return html`<dt>${ruby(words.where, furigana)}</dt>
    <dd>
      ${location?.name ? feedText(location.name, language) : nothing}${location?.address ? html`<span class="address">${feedText(location.address, language)}</span>` : nothing}
      ${isOnline ? html`<span class="tag">${ruby(words.online, furigana)}</span>` : nothing}
    </dd>`;
}

function audienceText(event: CommunityEvent, language: LanguageController<EventListText>): unknown {
  const limits = limitsOf(event.eligibility, language) ?? nothing;
  if (event.for !== 'supporter') return limits;
  return html`<span class="tag">${ruby(language.words.forSupporters, language.furigana)}</span> ${limits}`;
}

function costFact({ cost }: CommunityEvent, language: LanguageController<EventListText>): TemplateResult | typeof nothing {
  return cost?.length ? html`<dt>${ruby(language.words.common.cost, language.furigana)}</dt><dd>${costList(cost, language.words.costKinds, language)}</dd>` : nothing;
}

function actions({ entry: { event, state }, language, onSelect }: EventCardParts): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const application = 'application' in state ? state.application : undefined;
  const canApply = application && !['closed', 'not-yet'].includes(application.kind) && !(application.kind === 'full' && application.waitingList === false);
  const apply = safeUrl(event.application?.url);
  const page = safeUrl(event.url);
  return html`<p class="row no-print">
    ${apply && canApply ? html`<a class="button primary" href=${apply} referrerpolicy="no-referrer" @click=${() => onSelect('apply', event.id)}>${ruby(words.applyOnPage, furigana)}</a>` : nothing}
    ${page ? html`<a class="button" href=${page} referrerpolicy="no-referrer" @click=${() => onSelect('page', event.id)}>${ruby(words.common.website, furigana)}</a>` : nothing}
  </p>`;
}

/** What is over or was called off is no date to add. */
function calendar({ entry: { event, state }, now, language, onCalendar, calendarMenu: menu, onSelect }: EventCardParts): TemplateResult | typeof nothing {
  if (state.kind !== 'running' && state.kind !== 'upcoming') return nothing;
  return html`<details class="no-print" @toggle=${onCalendar}>
    <summary>${ruby(language.words.addToCalendar, language.furigana)}${unseen(textValue(event.name, language.language))}</summary>
    ${menu === 'failed' ? html`<p role="status">${ruby(language.words.common.failed, language.furigana)}</p>` : menu?.(event, state.occurrence, now, language, () => onSelect('calendar', event.id))}
  </details>`;
}

function details({ entry: { event }, language, now }: EventCardParts): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const organizers = event.organizers?.map(
    (one) => html`<li>${feedText(one.name, language)}${one.role ? ruby(words.common.aside(ownValue(words.roles, one.role) ?? one.role), furigana) : nothing}</li>`,
  );
  const lecturers = event.lecturers?.map((one) => html`<li>${typeof one === 'object' && 'name' in one ? html`${feedText(one.name, language)} ${feedText(one.title, language)}` : feedText(one as Text, language)}</li>`);
  const programme = Array.isArray(event.programme) ? event.programme.map((one) => html`<li>${feedText(one, language)}</li>`) : event.programme ? html`<li>${feedText(event.programme, language)}</li>` : undefined;
  const sessions = eventOccurrences(event);
  const flyer = safeUrl(event.flyer?.url);
  const result = event.result ? words.result(event.result.applied, event.result.attended) : '';
  const facts = [
    sessions.length > 1 ? fact(words.when, html`<ul>${sessions.slice(0, 60).map((one) => html`<li>${ruby(words.dates.range({ start: one.start, dateOnly: one.dateOnly, end: one.end, endDateOnly: one.endDateOnly }, now), furigana)}${one.cancelled ? html` <span class="tag">${ruby(words.status.cancelled, furigana)}</span>` : nothing}</li>`)}</ul>`, furigana) : nothing,
    programme ? fact(words.programme, html`<ul>${programme}</ul>`, furigana) : nothing,
    lecturers?.length ? fact(words.lecturer, html`<ul>${lecturers}</ul>`, furigana) : nothing,
    organizers?.length ? fact(words.organizer, html`<ul>${organizers}</ul>`, furigana) : nothing,
    event.location?.access ? fact(words.common.access, feedText(event.location.access, language), furigana) : nothing,
    applicationFact(event.application, language),
    contactFact(words.inquiry, event.inquiry, language),
    result ? fact(words.results, ruby(result, furigana), furigana) : nothing,
  ].filter((one) => one !== nothing);
  if (facts.length === 0 && !event.description && !flyer) return nothing;
  return html`<details>
    <summary>${ruby(words.common.details, furigana)}${unseen(textValue(event.name, language.language))}</summary>
    <div class="stack">
      ${event.description ? html`<p class="prose">${feedText(event.description, language)}</p>` : nothing}
      <dl class="facts">${facts}</dl>
      ${flyer ? html`<p><a href=${flyer} referrerpolicy="no-referrer">${ruby(words.flyer, furigana)}</a></p>` : nothing}
    </div>
  </details>`;
}

function applicationFact(application: Application | undefined, language: LanguageController<EventListText>): TemplateResult | typeof nothing {
  if (!application) return nothing;
  const { words, furigana } = language;
  const capacity = application.capacity === undefined ? nothing : html`<li>${ruby(words.capacity(application.capacity), furigana)}</li>`;
  const note = application.note ? html`<li>${feedText(application.note, language)}</li>` : nothing;
  const ways = contactItems({ phone: application.phone, email: application.email }, language);
  return capacity === nothing && note === nothing && ways.length === 0 ? nothing : html`<dt>${ruby(words.applyBy, furigana)}</dt><dd><ul>${capacity}${note}${ways}</ul></dd>`;
}

function contactFact(label: string, contact: Contact | undefined, language: LanguageController<EventListText>): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const items = contactItems(contact, language);
  const name = contact.name ? html`<li>${feedText(contact.name, language)}</li>` : nothing;
  return items.length === 0 && name === nothing ? nothing : html`<dt>${ruby(label, language.furigana)}</dt><dd><ul>${name}${items}</ul></dd>`;
}

function contactItems({ phone, email, url }: Contact, language: LanguageController<EventListText>): TemplateResult[] {
  const { words, furigana } = language;
  const items: TemplateResult[] = [];
  const call = telUrl(phone);
  const mail = email ? safeUrl(`mailto:${email}`) : undefined;
  const page = safeUrl(url);
  if (phone) items.push(html`<li>${ruby(words.common.phone, furigana)} ${call ? html`<a href=${call}>${phone}</a>` : phone}</li>`);
  if (mail) items.push(html`<li>${ruby(words.common.email, furigana)} <a href=${mail}>${email}</a></li>`);
  if (page) items.push(html`<li><a href=${page} referrerpolicy="no-referrer">${ruby(words.common.website, furigana)}</a></li>`);
  return items;
}
