import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Channel, LocalizedText } from '../../feed/schema.js';
import { safeUrl } from '../../feed/safe-url.js';
import { takesNobody } from '../../model/safety/line-order.js';
import { windowStatus, type WindowStatus } from '../../model/hours/window-status.js';
import { byChannel, byWays, saysHours } from '../../model/hours/opening-hours.js';
import { domLanguage } from '../../text/languages.js';
import { describeOpening } from '../../text/opening-status/describe.js';
import { pickText, textValue } from '../../text/pick-text.js';
import { cardEnd } from '../../ui/card-end.js';
import { cardId } from '../../ui/card-id.js';
import { headingTag } from '../../ui/frame.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { hoursWords } from '../../ui/hours-words.js';
import { hoursOnPaper, openingLine } from '../../ui/opening-line.js';
import { servesLine } from '../../ui/serves-line.js';
import { spokenLine } from '../../ui/spoken-fact.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby } from '../../ui/ruby.js';
import { channelList, firstWay, notesOn, way, waysLine, type ChannelParts } from './channel-list.js';
import type { WindowCardParts } from './window-card-parts.js';

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
    ${openingLine(status, words.opening, language, now)}
    <div class="row">${servesLine(desk, parts.area, parts.areas, language)} ${notesOn(first, ways)}</div>
    ${hoursOnPaper(seen, status, language, now)} ${hoursNote(seen.hoursNote, language)} ${limits(parts)} ${spokenLine(desk, language)}
    ${prose(desk.description, language)} ${waysLine(first, ways)} ${instead(parts)}
    ${cardEnd(
      first ? way(first, ways) : pageLink(parts, 'button'),
      html`${channelList(first, ways)} ${parts.details({ ...parts, status, place: ways.place, page: pageLink(parts) })}`,
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
    qrCode: parts.qrCode,
    takesNobody: takesNobody(status),
    place: placeOf(parts),
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
    ? html`<p class="small hours-note clip">${ruby(language.words.hours + language.words.common.colon, language.furigana)}${hoursWords(note, language)}</p>`
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
function placeOf({ desk, language, discreet, onUse }: WindowCardParts): TemplateResult | typeof nothing {
  if (discreet || desk.addressPrecision === 'hidden' || textValue(desk.address, language.language) === '')
    return nothing;
  const there = encodeURIComponent(textValue(desk.address, 'ja') || textValue(desk.address, language.language));
  const url = `https://www.google.com/maps/search/?api=1&query=${there}`;
  return html`<p>${feedText(desk.address, language)}</p>
    <p class="no-print"><a href=${url} referrerpolicy="no-referrer" @click=${() => onUse('map', desk)}>${ruby(language.words.map, language.furigana)}</a></p>`;
}

function pageLink({ desk, language, onUse }: WindowCardParts, look = ''): TemplateResult | typeof nothing {
  const url = safeUrl(desk.url ?? desk.source?.url);
  return url
    ? html`<p><a class=${look} href=${url} referrerpolicy="no-referrer" @click=${() => onUse('page', desk)}>${ruby(language.words.common.website, language.furigana)}</a></p>`
    : nothing;
}
