import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ownValue } from '../../feed/plain-object.js';
import { safeUrl } from '../../feed/safe-url.js';
import type { IbashoRecord } from '../../feed/types.js';
import type { SelectAction } from '../../internal/events.js';
import { isOnline } from '../../model/filters/facet-values.js';
import { pointOf, precisionOf } from '../../model/matching/find-ibasho.js';
import { windowStatus } from '../../model/hours/window-status.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import { textValue } from '../../text/pick-text.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { costList } from '../../ui/cost-list.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { openingLine } from '../../ui/opening-line.js';
import { picture } from '../../ui/photo.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby } from '../../ui/ruby.js';
import { spokenLine } from '../../ui/spoken-fact.js';
import type { IbashoCardParts } from './ibasho-card-parts.js';
import { knownWelcomes, ofPlace, tick } from './place-marks.js';

/** One 居場所の候補: what it is, whether it is open, where, and what a first visit would be like. */
export function ibashoCard(parts: IbashoCardParts): TemplateResult {
  const { place, now, context, language, headingLevel, icon, pictureUrl, distance, isChosen } = parts;
  const { words, furigana } = language;
  const id = cardId(place.key);
  const status = windowStatus(place, now, context);
  const limits = limitsOf(place.eligibility, language);
  const [first = nothing, ...others] = actions(parts);
  const kind = ownValue<string>(words.ibashoKinds, place.kind) ?? words.common.other;
  const about = html`${prose(place.description, language)} ${where(place, language)}
    ${limits ? html`<p class="small whom"><strong>${ruby(words.common.audience + words.common.colon, furigana)}</strong>${limits}</p>` : nothing} ${spokenLine(place, language)} ${firstTicks(place.welcomes, language)}`;
  return html`<article class=${classMap({ card: true, place: true, chosen: isChosen })} part="card" aria-labelledby=${id} tabindex="-1" data-result data-key=${place.key}>
    ${isChosen ? html`<p class="chosen-note"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PIN} /></svg><span>${ruby(words.chosen, furigana)}</span></p>` : nothing}
    ${headingTag(headingLevel, 2, html`<span id=${id}>${feedText(place.name, language)}</span>${foreignMark(place.name, language)}`, 'card-title')}
    <div class="kind-line">${icon}<div><span>${ruby(kind, furigana)}</span> ${isOnline(place) && place.kind !== 'online-community' ? html`<span>${ruby(words.common.online, furigana)}</span>` : nothing} ${distance === undefined ? nothing : html`<span class="distance">${ruby(distance, furigana)}</span>`} ${place.cost?.length ? costList(place.cost, words.costKinds, language) : nothing}</div></div>
    ${openingLine(status, words.opening, language, now)}
    ${pictureUrl ? html`<div class="beside">${picture(pictureUrl, '', 'thumb')}${about}</div>` : about}
    ${cardEnd(first, parts.details({ ...parts, status, others }), textValue(place.name, language.language), language)}
  </article>`;
}

/** The place as the one line of a folded card says it. */
function where(place: IbashoRecord, language: LanguageController<IbashoMapText>): TemplateResult | typeof nothing {
  return place.address && precisionOf(place) !== 'hidden'
    ? html`<p class="one-line"><span>${feedText(place.address, language)}</span></p>`
    : nothing;
}

const PIN = 'M12 21c-4-5-7-8-7-12a7 7 0 0 1 14 0c0 4-3 7-7 12zM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5';

/** The first three of what the operator has confirmed. */
function firstTicks(
  welcomes: readonly string[] | undefined,
  { words, furigana }: LanguageController<IbashoMapText>,
): TemplateResult | typeof nothing {
  const known = knownWelcomes(welcomes, words).slice(0, 3);
  return known.length > 0
    ? html`<ul class="ticks one-line">${known.map((id) => html`<li>${tick()}<span>${ruby(words.welcomes[id], furigana)}</span></li>`)}</ul>`
    : nothing;
}

/** What one can do, the most important first. */
function actions(parts: IbashoCardParts): TemplateResult[] {
  const { place, language, onMap, onUse } = parts;
  const { words, furigana } = language;
  const of = ofPlace(place, language);
  const online = typeof place.online === 'object' ? safeUrl(place.online.url) : undefined;
  const page = safeUrl(place.url);
  const route = routeUrl(parts);
  const link = (action: SelectAction, url: string | undefined, label: string): TemplateResult[] =>
    url
      ? [
          html`<a class="button" href=${url} referrerpolicy="no-referrer" @click=${() => onUse(action, place)}><span>${ruby(label, furigana)}${of}</span></a>`,
        ]
      : [];
  const map =
    onMap && pointOf(place)
      ? [
          html`<button class="button" type="button" data-map @click=${() => onMap(place)}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PIN} /></svg><span>${ruby(words.onMap, furigana)}${of}</span></button>`,
        ]
      : [];
  return [
    ...link('online', online, words.onlinePage),
    ...map,
    ...link('page', page, words.common.website),
    ...link('route', route, words.route),
  ];
}

/** A route leads only to places whose position is exact. */
function routeUrl({ place, route }: IbashoCardParts): string | undefined {
  const point = pointOf(place);
  if (!point || precisionOf(place) !== 'exact' || !route) return undefined;
  return safeUrl(route.replace('{latitude}', String(point.latitude)).replace('{longitude}', String(point.longitude)));
}
