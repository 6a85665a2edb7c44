/** What stands in the fold of an event's card; it comes after the first events. */
import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import type { Application, CommunityEvent, LocalizedText } from '../../feed/schema.js';
import { safeUrl } from '../../feed/safe-url.js';
import { partsOf } from '../../model/events/event-occurrences.js';
import { freshness } from '../../model/time/freshness.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import { textValue } from '../../text/pick-text.js';
import { contactItems, contactList } from '../../ui/contact-items.js';
import { costList } from '../../ui/cost-list.js';
import { fact } from '../../ui/fact.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import { spokenFact } from '../../ui/spoken-fact.js';
import { dayList } from './day-list.js';
import type { EventDetailsParts } from './event-card-parts.js';

/** Where, for whom, when and by whom, how to apply and whom to ask, the calendar, and who says so. */
export function eventDetails(parts: EventDetailsParts): TemplateResult {
  const { entry, now, feedUpdated, language, audience, others } = parts;
  const { event, state } = entry;
  const { words, furigana } = language;
  return html`<dl class="facts">
      ${fact(words.where, placeText(parts), language)} ${fact(words.common.audience, audience, language)} ${spokenFact(event.languages, language)}
      ${fact(words.kind, event.kind ? ruby(ownValue<string>(words.eventKinds, event.kind) ?? words.common.other, furigana) : nothing, language)}
      ${fact(words.common.cost, event.cost?.length ? costList(event.cost, words.costKinds, language) : nothing, language)}
    </dl>
    ${others.length > 0 ? html`<p class="row no-print">${others}</p>` : nothing} ${more(parts)} ${calendar(parts)}
    ${sourceLine(event, language, freshness(event, now, feedUpdated).trust === 'old' && state.kind !== 'past')}`;
}

function placeText({ entry, isOnline, language }: EventDetailsParts): TemplateResult | typeof nothing {
  const { location: venue } = entry.event;
  if (!venue?.name && !venue?.address && !isOnline) return nothing;
  return html`${feedText(venue?.name, language)}${venue?.address ? html`<span class="address">${feedText(venue.address, language)}</span>` : nothing}${isOnline ? html`<span class="tag">${ruby(language.words.online, language.furigana)}</span>` : nothing}`;
}

/** Adding the event to a calendar; not offered for what is over or cancelled. */
function calendar({
  entry: { event, state },
  now,
  language,
  onCalendar,
  calendarMenu: menu,
  onSelect,
  whole,
}: EventDetailsParts): TemplateResult | typeof nothing {
  if (!('application' in state) || !('occurrence' in state)) return nothing;
  return html`<details class="no-print" @toggle=${onCalendar}>
    <summary>${ruby(language.words.addToCalendar, language.furigana)}${unseen(textValue(event.name, language.language))}</summary>
    ${menu === 'failed' ? html`<p role="status">${ruby(language.words.common.failed, language.furigana)}</p>` : menu?.(event, state.occurrence, now, language, () => onSelect('calendar', event.id), partsOf(whole))}
  </details>`;
}

/** Every date, what happens there, who holds it, how to apply and whom to ask. */
function more(parts: EventDetailsParts): TemplateResult {
  const {
    entry: { event },
    language,
  } = parts;
  const { words, furigana } = language;
  const list = (items: readonly unknown[]): TemplateResult | typeof nothing =>
    items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;
  const { programme = [], lecturers = [], organizers = [] } = event;
  const result = event.result ? words.result(event.result.applied, event.result.attended) : '';
  const facts = [
    fact(words.when, dayList(event, parts), language),
    fact(
      words.programme,
      list((Array.isArray(programme) ? programme : [programme]).map((one) => feedText(one, language))),
      language,
    ),
    fact(
      words.lecturer,
      list(
        lecturers.map((one) =>
          isTitled(one)
            ? html`${feedText(one.name, language)} ${feedText(one.title, language)}`
            : feedText(one, language),
        ),
      ),
      language,
    ),
    fact(
      words.organizer,
      list(
        organizers.map(
          ({ name, role }) =>
            html`${feedText(name, language)}${role ? ruby(words.common.aside(ownValue(words.roles, role) ?? role), furigana) : nothing}`,
        ),
      ),
      language,
    ),
    fact(words.common.access, feedText(event.location?.access, language), language),
    fact(words.applyBy, applicationText(event.application, language), language),
    fact(words.inquiry, contactList(event.inquiry, language), language),
    fact(words.results, result ? ruby(result, furigana) : nothing, language),
  ].filter((one) => one !== nothing);
  const flyer = safeUrl(event.flyer?.url);
  return html`${facts.length > 0 ? html`<dl class="facts">${facts}</dl>` : nothing}
  ${flyer ? html`<p><a href=${flyer} referrerpolicy="no-referrer">${ruby(words.flyer, furigana)}</a></p>` : nothing}`;
}

type Lecturer = NonNullable<CommunityEvent['lecturers']>[number];
const isTitled = (one: Lecturer): one is Extract<Lecturer, { name: LocalizedText }> =>
  typeof one === 'object' && 'name' in one;

function applicationText(
  application: Application | undefined,
  language: LanguageController<EventListText>,
): TemplateResult | typeof nothing {
  if (!application) return nothing;
  const { capacity, note, phone, email } = application;
  const items = contactItems({ phone, email }, language);
  if (note) items.unshift(html`<li>${feedText(note, language)}</li>`);
  if (capacity !== undefined)
    items.unshift(html`<li>${ruby(language.words.capacity(capacity), language.furigana)}</li>`);
  return items.length > 0 ? html`<ul>${items}</ul>` : nothing;
}
