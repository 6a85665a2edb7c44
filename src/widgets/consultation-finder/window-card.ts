import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Channel, LocalizedText } from '../../feed/schema.js';
import { safeUrl } from '../../feed/safe-url.js';
import type { Feed, WindowRecord } from '../../feed/types.js';
import { NATION } from '../../feed/area-code.js';
import type { SelectAction } from '../../internal/events.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { takesNobody } from '../../model/safety/line-order.js';
import { windowStatus, type WindowStatus } from '../../model/hours/window-status.js';
import { byChannel, byWays, saysHours } from '../../model/hours/opening-hours.js';
import type { highlight } from '../../model/search/highlight.js';
import type { Substitutes } from '../../model/matching/substitutes.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { domLanguage } from '../../text/languages.js';
import { describeOpening } from '../../text/opening-status/describe.js';
import { pickText, textValue } from '../../text/pick-text.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { fact } from '../../ui/fact.js';
import { headingTag } from '../../ui/frame.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { hoursOnPaper, openingLine } from '../../ui/opening-line.js';
import { servesLine } from '../../ui/serves-line.js';
import { languagesOf, spokenFact, spokenLine } from '../../ui/spoken-fact.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import { channelList, firstWay, way, waysLine, type ChannelParts } from './channel-list.js';

export interface WindowCardParts {
  desk: WindowRecord;
  feed: Feed;
  areas: AreaIndex;
  /** Area that the visitor chose, '' for none. */
  area: string;
  now: Date;
  language: LanguageController<ConsultationFinderText>;
  headingLevel: number;
  /** Marked in the name; '' for none. */
  query: string;
  /** Finds the words to highlight; undefined until the second stage is loaded. */
  highlight: typeof highlight | undefined;
  voiceless: boolean;
  /** Ids of the ways that were chosen; undefined for any. */
  ways: readonly string[] | undefined;
  /** A topic under which nothing may stay behind: no map, QR, print or copy in sight. */
  discreet: boolean;
  inMemo: boolean;
  /** The page lets visitors pass on a link to one window. */
  canShare: boolean;
  substitutes: Substitutes | undefined;
  onMemo: (desk: WindowRecord) => void;
  onShare: (desk: WindowRecord) => void;
  onUse: (action: SelectAction, desk: WindowRecord) => void;
  onShow: (desk: WindowRecord) => void;
}

/** One 相談窓口: whether somebody answers now, how to reach them, and for whom it is. */
export function windowCard(parts: WindowCardParts): TemplateResult {
  const { desk, feed, now, language, headingLevel } = parts;
  const { words } = language;
  const seen = byWays(desk, parts.ways);
  const status = windowStatus(seen, now, { holidays: feed.holidays, feedUpdated: feed.updated });
  const id = cardId(desk.key);
  const ways = waysOf(parts, status);
  const first = firstWay(ways);
  return html`<article class="card window" part="card" aria-labelledby=${id} tabindex="-1" data-result>
    ${headingTag(headingLevel, 2, html`<span id=${id}>${nameOf(parts)}</span>${foreignMark(desk.name, language)}`, 'card-title')}
    <div class="row">${openingLine(status, words.opening, language, now)} ${servesLine(desk, parts.area, parts.areas, language)}</div>
    ${hoursOnPaper(seen, status, language, now)} ${hoursNote(seen.hoursNote, language)} ${limits(parts)} ${spokenLine(desk, language)}
    ${prose(desk.description, language)} ${waysLine(first, ways)} ${instead(parts)}
    ${cardEnd(
      first ? way(first, ways) : pageLink(parts, 'button'),
      html`${channelList(first, ways)} ${facts(parts)} ${memoButton(parts)} ${sourceLine(desk, language, status.trust === 'old')}`,
      feedText(desk.name, language),
      language,
    )}
  </article>`;
}

function waysOf(parts: WindowCardParts, status: WindowStatus): ChannelParts {
  const { desk, language, voiceless, discreet } = parts;
  return {
    channels: desk.channels ?? [],
    overFor: overFor(parts, status),
    name: textValue(desk.name, language.language),
    language,
    voiceless,
    discreet,
    takesNobody: takesNobody(status),
    place: place(parts),
    onUse: (action) => parts.onUse(action, desk),
  };
}

function nameOf({ desk, language, query, highlight }: WindowCardParts): unknown {
  const picked = pickText(desk.name, language.language);
  if (!picked || !highlight || query === '' || picked.lang === 'ja-x-yasashii') return feedText(desk.name, language);
  return keyed(
    picked.value + query,
    html`<span lang=${domLanguage(picked.lang)}>${highlight(picked.value, query).map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</span>`,
  );
}

/** Hours in the record's own words. */
function hoursNote(
  note: LocalizedText | undefined,
  language: WindowCardParts['language'],
): TemplateResult | typeof nothing {
  return note
    ? html`<p class="small hours-note clip">${ruby(language.words.hours + language.words.common.colon, language.furigana)}${feedText(note, language)}</p>`
    : nothing;
}

function limits({ desk, areas, language }: WindowCardParts): TemplateResult | typeof nothing {
  const said = limitsOf(desk.eligibility, language, (code) => areas.label(code, language.language));
  return said
    ? html`<p class="limit small whom"><strong>${ruby(language.words.common.audience + language.words.common.colon, language.furigana)}</strong>${said}</p>`
    : nothing;
}

/** A channel may have hours of its own, or stop taking people before the others do: then it gets a sentence of its own. */
function overFor(
  { desk, feed, now, language: { words } }: WindowCardParts,
  { status, trust }: WindowStatus,
): (channel: Channel) => string | undefined {
  return (channel) => {
    const isOwn = channel.lastAccepted !== undefined || saysHours(channel);
    if (!isOwn || status.kind !== 'open' || trust !== 'current') return undefined;
    const own = windowStatus(byChannel(desk, channel), now, { holidays: feed.holidays, feedUpdated: feed.updated });
    return own.status.kind === 'open' ? undefined : describeOpening(words.opening, words.dates, own, now);
  };
}

/** A closed window is no dead end: the next one that admits the same person, and a line by another means. */
function instead({ language, substitutes, onShow }: WindowCardParts): TemplateResult | typeof nothing {
  const others = [substitutes?.next, substitutes?.otherMeans].filter((one) => one !== undefined);
  if (others.length === 0) return nothing;
  const { words, furigana } = language;
  return html`<div class="instead">
    <p>${ruby(words.instead, furigana)}</p>
    <ul>
      ${others.map(({ desk: other }) => html`<li><button class="button plain" type="button" @click=${() => onShow(other)}>${feedText(other.name, language)}</button></li>`)}
    </ul>
  </div>`;
}

/** The address with directions, which open only by a press; nothing where it may not be shown. */
function place({ desk, language, discreet, onUse }: WindowCardParts): TemplateResult | typeof nothing {
  if (discreet || desk.addressPrecision === 'hidden' || textValue(desk.address, language.language) === '')
    return nothing;
  const there = encodeURIComponent(textValue(desk.address, 'ja') || textValue(desk.address, language.language));
  const url = `https://www.google.com/maps/search/?api=1&query=${there}`;
  return html`<p>${feedText(desk.address, language)}</p>
    <p class="no-print"><a href=${url} referrerpolicy="no-referrer" @click=${() => onUse('map', desk)}>${ruby(language.words.map, language.furigana)}</a></p>`;
}

function facts(parts: WindowCardParts): TemplateResult {
  const { desk, areas, language } = parts;
  const { words, furigana } = language;
  const served =
    desk.serviceAreas
      ?.map((code) => (code === NATION ? words.nationwide : areas.label(code, language.language)))
      .filter(Boolean) ?? [];
  const steps = desk.nextSteps === undefined ? [] : Array.isArray(desk.nextSteps) ? desk.nextSteps : [desk.nextSteps];
  const reservation =
    desk.reservation === true
      ? ruby(words.reservation, furigana)
      : desk.reservation === false
        ? ruby(words.noReservation, furigana)
        : feedText(desk.reservation, language);
  return html`<dl class="facts">
      ${fact(words.serves, served.length > 0 ? ruby(words.common.join(served.slice(0, 12)), furigana) : ruby(words.servesUnknown, furigana), language)}
      ${language.language === 'ja' ? spokenFact(languagesOf(desk), language) : nothing} ${fact('✓', desk.anonymous ? ruby(words.anonymous, furigana) : nothing, language)} ${fact('✓', reservation, language)}
      ${fact(words.common.address, comesUnderItsWay(desk) ? nothing : place(parts), language)}
      ${fact(words.nextSteps, steps.length > 0 ? html`<ul>${steps.map((step) => html`<li>${feedText(step, language)}</li>`)}</ul>` : nothing, language)}
    </dl>
    ${desk.channels?.some(({ id }) => id === 'phone') ? html`<p class="muted">${ruby(words.safety.busy, furigana)}</p>` : nothing} ${desk.channels?.length ? pageLink(parts) : nothing}`;
}

const comesUnderItsWay = ({ channels = [] }: WindowRecord): boolean => channels.some(({ id }) => id === 'in-person');

function pageLink({ desk, language, onUse }: WindowCardParts, look = ''): TemplateResult | typeof nothing {
  const url = safeUrl(desk.url ?? desk.source?.url);
  return url
    ? html`<p><a class=${look} href=${url} referrerpolicy="no-referrer" @click=${() => onUse('page', desk)}>${ruby(language.words.common.website, language.furigana)}</a></p>`
    : nothing;
}

function memoButton({ desk, language, inMemo, canShare, discreet, onMemo, onShare }: WindowCardParts): TemplateResult {
  const { words, furigana } = language;
  const share =
    canShare && !discreet
      ? html`<button class="button plain" type="button" @click=${() => onShare(desk)}>${ruby(words.share, furigana)}${unseen(feedText(desk.name, language))}</button>`
      : nothing;
  return html`<p class="row no-print"><button class="button memo-button" type="button" @click=${() => onMemo(desk)}>${ruby(inMemo ? words.memoRemove : words.memo, furigana)}${unseen(feedText(desk.name, language))}</button>${share}</p>`;
}
