import { html, nothing, type TemplateResult } from 'lit';
import { fetchableUrl } from '../../feed/safe-url.js';
import type { WelcomeId } from '../../feed/vocabulary.js';
import type { IbashoRecord } from '../../feed/types.js';
import { precisionOf } from '../../model/matching/find-ibasho.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { textValue } from '../../text/pick-text.js';
import { contactList } from '../../ui/contact-items.js';
import { fact } from '../../ui/fact.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { feedText, ruby } from '../../ui/ruby.js';
import { spokenFact } from '../../ui/spoken-fact.js';
import type { IbashoCardParts } from './ibasho-card-parts.js';
import { tick } from './place-marks.js';

type Reading = LanguageController<IbashoMapText>;

/** What people ask before a first visit. Each is a tick, or an invitation to ask. */
const FIRST_VISIT: readonly WelcomeId[] = [
  'come-alone',
  'no-booking',
  'just-look',
  'leave-anytime',
  'staff-greets',
  'no-name',
];
/** … and before they join online. */
const FIRST_ONLINE: readonly WelcomeId[] = [
  'come-alone',
  'no-booking',
  'no-camera',
  'leave-anytime',
  'no-talking',
  'no-name',
];

/** The folded part of a card: first visit, atmosphere, accessibility, operator and contact. */
export function placeDetails({ place, language }: IbashoCardParts): TemplateResult {
  const { words, furigana } = language;
  const isHidden = precisionOf(place) === 'hidden';
  return html`${photo(place, language)}
      <dl class="facts">
        ${fact(words.firstVisit, firstVisit(place, language), language)} ${fact(words.atmosphere, feedText(place.atmosphere, language), language)}
        ${fact(words.equipment, accessibility(place, language), language)} ${language.language === 'ja' ? spokenFact(place.languages, language) : nothing}
        ${fact(words.capacityLabel, place.capacity ? ruby(words.capacity(place.capacity), furigana) : nothing, language)}
        ${fact(words.common.access, isHidden ? nothing : feedText(place.access, language), language)} ${fact(words.operator, feedText(place.operator, language), language)}
        ${fact(words.contact, contactList(place.contact, language, words.contactForm), language)}
        ${typeof place.online === 'object' ? fact(words.common.online, feedText(place.online.note, language), language) : nothing}
      </dl>`;
}

function firstVisit(place: IbashoRecord, { words, furigana, language }: Reading): TemplateResult {
  const asked = place.online && !place.address ? FIRST_ONLINE : FIRST_VISIT;
  const isKnown = (id: WelcomeId): boolean =>
    place.welcomes?.includes(id) === true || (id === 'no-booking' && place.reservation === false);
  const unknown = asked.filter((id) => !isKnown(id) && !(id === 'no-booking' && place.reservation));
  return html`<ul class="ticks plain">
    ${asked.filter(isKnown).map((id) => html`<li>${tick()}<span>${ruby(words.welcomes[id], furigana)}</span></li>`)}
    ${place.reservation === true ? html`<li><span>${ruby(words.reservation, furigana)}</span></li>` : place.reservation ? html`<li>${feedText(place.reservation, { language, furigana })}</li>` : nothing}
    ${unknown.map((id) => html`<li><span>${ruby(words.welcomes[id] + words.common.colon + words.common.notStated, furigana)}</span></li>`)}
  </ul>`;
}

function accessibility(place: IbashoRecord, { words, furigana }: Reading): TemplateResult {
  const known = (Object.keys(words.accessibility) as (keyof typeof words.accessibility)[]).filter((id) =>
    place.accessibility?.includes(id),
  );
  if (known.length === 0) return html`${ruby(words.common.notStated, furigana)}`;
  return html`<ul class="ticks plain">${known.map((id) => html`<li>${tick()}<span>${ruby(words.accessibility[id], furigana)}</span></li>`)}</ul>`;
}

/** A picture only where the people in it and its maker agreed. */
function photo({ photo: picture }: IbashoRecord, { language }: Reading): TemplateResult | typeof nothing {
  const url = fetchableUrl(picture?.url);
  if (!url || picture?.consent !== true) return nothing;
  return html`<img class="photo" src=${url} alt=${textValue(picture.alt, language)} loading="lazy" decoding="async" referrerpolicy="no-referrer" />`;
}
