/** What stands in the fold of a place's card; it comes after the first places. */
import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import type { Cost, Eligibility } from '../../feed/schema.js';
import type { WelcomeId } from '../../feed/vocabulary.js';
import type { IbashoRecord } from '../../feed/types.js';
import { isOnline } from '../../model/filters/facet-values.js';
import { pointOf, precisionOf } from '../../model/matching/find-ibasho.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { describeHours } from '../../text/opening-hours/describe.js';
import { textValue } from '../../text/pick-text.js';
import { contactList } from '../../ui/contact-items.js';
import { costList } from '../../ui/cost-list.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { fact } from '../../ui/fact.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { picture } from '../../ui/photo.js';
import { feedText, ruby } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import { spokenFact } from '../../ui/spoken-fact.js';
import type { IbashoDetailsParts } from './ibasho-card-parts.js';
import { knownWelcomes, tick } from './place-marks.js';

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

/** What stands in the fold of a card: when, where and for whom, what awaits a visitor, what else one can do, and who says so. */
export function ibashoDetails(parts: IbashoDetailsParts): TemplateResult {
  const { place, language, status, others } = parts;
  return html`<dl class="facts">
      ${hoursFact(parts)} ${whereFact(place, language)} ${audienceFact(place.eligibility, place.audiences, language)} ${costFact(place.cost, language)}
    </dl>
    ${ticks(place.welcomes, language)}
    <p class="row no-print">${others}</p>
    ${visit(parts)} ${sourceLine(place, language, status.trust === 'old')}`;
}

/** The regular hours, and what the record says about them in words. */
function hoursFact({ place, language, now }: IbashoDetailsParts): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const lines = describeHours(words.regularHours, words.dates, place, now);
  if (lines.length === 0 && !place.hoursNote) return nothing;
  const note = place.hoursNote ? html`<li>${feedText(place.hoursNote, language)}</li>` : nothing;
  return fact(
    words.hours,
    html`<ul>${lines.map((line) => html`<li>${ruby(line, furigana)}</li>`)}${note}</ul>`,
    language,
  );
}

/** The address, as exact as it may be shown. */
function whereFact(place: IbashoRecord, language: Reading): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const precision = precisionOf(place);
  if (precision === 'hidden')
    return isOnline(place) ? nothing : fact(words.common.address, ruby(words.addressHidden, furigana), language);
  if (!place.address) return nothing;
  const about =
    precision === 'district'
      ? html`<span class="about">${ruby(words.addressDistrict, furigana)}${pointOf(place) ? ruby(words.approximate, furigana) : nothing}</span>`
      : nothing;
  return fact(words.common.address, html`${feedText(place.address, language)}${about}`, language);
}

function audienceFact(
  eligibility: Eligibility | undefined,
  audiences: readonly string[] | undefined,
  language: Reading,
): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const limits = limitsOf(eligibility, language);
  const labels = audiences?.flatMap((id) => ownValue<string>(words.audiences, id) ?? []) ?? [];
  if (!limits && labels.length === 0) return nothing;
  return fact(
    words.common.audience,
    eligibility?.note
      ? limits
      : html`${ruby(words.common.join(labels), furigana)}${limits ? html`<strong class="about">${limits}</strong>` : nothing}`,
    language,
  );
}

function costFact(costs: readonly Cost[] | undefined, language: Reading): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  return fact(
    words.common.cost,
    costs?.length ? costList(costs, words.costKinds, language) : ruby(words.common.notStated, furigana),
    language,
  );
}

/** What the operator has confirmed. Where nothing is said the visitor is invited to ask; silence never means "no". */
function ticks(welcomes: readonly string[] | undefined, { words, furigana }: Reading): TemplateResult {
  const known = knownWelcomes(welcomes, words);
  return html`<div class="welcomes">
    <p class="welcomes-title">${ruby(words.ways, furigana)}</p>
    ${known.length > 0 ? html`<ul class="ticks">${known.map((id) => html`<li>${tick()}<span>${ruby(words.welcomes[id], furigana)}</span></li>`)}</ul>` : html`<p>${ruby(words.common.notStated, furigana)}</p>`}
  </div>`;
}

/** First visit, atmosphere, accessibility, operator and contact. */
function visit({ place, language, pictureUrl }: IbashoDetailsParts): TemplateResult {
  const { words, furigana } = language;
  const isHidden = precisionOf(place) === 'hidden';
  return html`${pictureUrl ? picture(pictureUrl, textValue(place.photo?.alt, language.language), 'photo') : nothing}
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
    ${unknown.length > 0 ? html`<li><span>${ruby(words.common.join(unknown.map((id) => words.welcomes[id])) + words.common.colon + words.common.notStated, furigana)}</span></li>` : nothing}
  </ul>`;
}

function accessibility(place: IbashoRecord, { words, furigana }: Reading): TemplateResult {
  const known = (Object.keys(words.accessibility) as (keyof typeof words.accessibility)[]).filter((id) =>
    place.accessibility?.includes(id),
  );
  if (known.length === 0) return html`${ruby(words.common.notStated, furigana)}`;
  return html`<ul class="ticks plain">${known.map((id) => html`<li>${tick()}<span>${ruby(words.accessibility[id], furigana)}</span></li>`)}</ul>`;
}
