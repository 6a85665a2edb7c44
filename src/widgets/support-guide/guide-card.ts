import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../../feed/safe-url.js';
import type { Channel, Eligibility, LocalizedText } from '../../feed/schema.js';
import type { Provenance } from '../../feed/types.js';
import { VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import { eventState, nextEventChange } from '../../model/events/event-state.js';
import type { GuideItem } from '../../model/guide/result.js';
import { byWays, type OpeningRecord } from '../../model/hours/opening-hours.js';
import { takesNobody } from '../../model/safety/line-order.js';
import {
  freshness,
  nextWindowChange,
  windowStatus,
  type DatedRecord,
  type WindowStatus,
} from '../../model/hours/window-status.js';
import type { AreaIndex } from '../../model/places/areas.js';
import { VOICELESS_LINES } from '../../model/safety/builtin-lines.js';
import { isByText, lineStatus, type SafetyLine } from '../../model/safety/safety-lines.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { cardEnd } from '../../ui/card-end.js';
import { chargeNotes } from '../../ui/charge-notes.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import { hoursWords } from '../../ui/hours-words.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { contextOf, lineSource, lineUrl, watch, type SafetyParts } from '../../ui/line-parts.js';
import { hoursOnPaper, openingLine } from '../../ui/opening-line.js';
import { phoneIcon } from '../../ui/phone-icon.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import { servesLine } from '../../ui/serves-line.js';
import { sourceLine } from '../../ui/source-line.js';
import { spokenLine } from '../../ui/spoken-fact.js';

export interface GuideCardParts extends SafetyParts {
  language: LanguageController<SupportGuideText>;
  areas: AreaIndex;
  /** Area that was named, '' for none. */
  area: string;
  headingLevel: number;
  /** Unique in the widget: the same line may stand in two sections. */
  id: string;
  /** A phone number is no way in this section. */
  noPhones: boolean;
  /** The way in writing goes before the one to speak. */
  textFirst: boolean;
}

/** One thing that the guide offers, small enough to be taken in: what it is, whether somebody is there, how to reach it. */
export function guideCard(item: GuideItem, parts: GuideCardParts): TemplateResult {
  const { language } = parts;
  switch (item.kind) {
    case 'line': {
      // Where the feed has a record of a line, that record is shown wherever the line is.
      if (item.line.record) return windowCard(item.line.record, parts);
      // A way that has no address says how it is used.
      const how = item.line.channel
        ? undefined
        : language.words.safety.voicelessHow[VOICELESS_LINES.findIndex(({ id }) => id === item.line.id)];
      return how ? html`<p class="card">${ruby(how, language.furigana)}</p>` : lineCard(item.line, parts);
    }
    case 'portal':
      return html`<p class="card">${ruby(language.words.portal, language.furigana)}</p>`;
    case 'window':
      return windowCard(item.record, parts);
    case 'place': {
      const hidden = item.record.addressPrecision === 'hidden';
      return recordCard(
        item.record,
        parts,
        html`${opening(item.record, parts, 'place')} ${item.record.address && !hidden ? html`<p class="small">${feedText(item.record.address, language)}</p>` : nothing}`,
        pageLink(item.record, parts),
      );
    }
    case 'event':
      return recordCard(
        item.record,
        parts,
        html`${when(item.record, parts)} ${item.record.location?.name ? html`<p class="small">${feedText(item.record.location.name, language)}</p>` : nothing}`,
        pageLink(item.record, parts),
      );
  }
}

type WindowItem = Extract<GuideItem, { kind: 'window' }>['record'];
type Shown = Provenance & {
  name: LocalizedText;
  eligibility?: Eligibility;
  languages?: readonly string[];
  channels?: readonly Channel[];
  description?: LocalizedText;
  url?: string;
  verifiedOn?: string;
  source?: { name?: LocalizedText; url?: string; license?: string };
};

/** The frame of every card: an article that its heading names. */
function card(name: LocalizedText, content: unknown, { id, headingLevel, language }: GuideCardParts): TemplateResult {
  return html`<article class="card offer" part="card" aria-labelledby=${id} tabindex="-1">
    ${headingTag(headingLevel, 3, html`<span id=${id}>${feedText(name, language)}</span>${foreignMark(name, language)}`, 'card-title')}
    ${content}
  </article>`;
}

function recordCard(
  record: Shown,
  parts: GuideCardParts,
  content: TemplateResult,
  action: TemplateResult | typeof nothing,
): TemplateResult {
  const { feed, now, language, areas } = parts;
  return card(
    record.name,
    html`${limits(
      limitsOf(record.eligibility, language, (code) => areas.label(code, language.language)),
      parts,
    )} ${content}
    ${spokenLine(record, language)} ${prose(record.description, language)}
    ${cardEnd(action, sourceLine(record, language, freshness(record, now, feed?.updated ?? now).trust === 'old'), feedText(record.name, language), language)}`,
    parts,
  );
}

function limits(said: unknown, { language: { words, furigana } }: GuideCardParts): TemplateResult | typeof nothing {
  return said
    ? html`<p class="small"><strong>${ruby(words.common.audience + words.common.colon, furigana)}</strong>${said}</p>`
    : nothing;
}

function windowCard(desk: WindowItem, parts: GuideCardParts): TemplateResult {
  const seen = byWays(desk, parts.noPhones || parts.textFirst ? VOICELESS_CHANNELS : undefined);
  const status = windowStatus(seen, parts.now, contextOf(parts));
  const phone = phoneOf(desk, parts);
  return recordCard(
    desk,
    parts,
    html`<div class="row">${servesLine(desk, parts.area, parts.areas, parts.language)} ${phone ? charges(phone, parts) : nothing}</div>
      ${opening(seen, parts, 'opening')}`,
    ways(desk, status, parts),
  );
}

/** A built-in line, or one of the safety strip, for which the feed has no window. */
function lineCard(line: SafetyLine, parts: GuideCardParts): TemplateResult {
  const { language, now } = parts;
  const status = lineStatus(line, now, contextOf(parts));
  watch([line], parts);
  const { channel } = line;
  const url = lineUrl(line, parts);
  const label = channel?.number ?? plain(isByText(line) ? language.words.safety.byText : language.words.common.website);
  return card(
    line.name,
    html`${limits(line.uses.includes('child') ? ruby(language.words.safety.upTo18, language.furigana) : limitsOf(line.eligibility, language), parts)}
    ${line.role === 'danger' ? nothing : openingLine(status, language.words.opening, language, now)} ${line.hoursNote ? html`<p class="small">${hoursWords(line.hoursNote, language)}</p>` : nothing}
    <p class="row">
      ${url ? wayLink({ url, label: html`<span class="number">${whole(label)}</span>`, primary: true, name: line.name }, parts) : html`<span class="number">${whole(label)}</span>`}
      ${channel ? charges(channel, parts) : nothing}
    </p>
    ${line.role === 'danger' ? nothing : spokenLine({ channels: channel ? [channel] : [] }, language)} <p class="source muted" part="source">${lineSource(line, language)}</p>`,
    parts,
  );
}

function opening(
  record: OpeningRecord & DatedRecord & { hoursNote?: LocalizedText },
  parts: GuideCardParts,
  kind: 'opening' | 'place',
): TemplateResult {
  const { now, language } = parts;
  const status = windowStatus(record, now, contextOf(parts));
  parts.wakeAt(nextWindowChange(record, now, contextOf(parts)));
  const words = kind === 'place' ? language.words.openingPlace : language.words.opening;
  return html`${openingLine(status, words, language, now)} ${hoursOnPaper(record, status, language, now)}
    ${record.hoursNote ? html`<p class="small">${hoursWords(record.hoursNote, language)}</p>` : nothing}`;
}

const numbered = (desk: WindowItem, wanted: string): Channel | undefined =>
  desk.channels?.find(({ id, number }) => id === wanted && number);

const phoneOf = (desk: WindowItem, { noPhones }: GuideCardParts): Channel | undefined =>
  (noPhones ? undefined : numbered(desk, 'phone')) ?? numbered(desk, 'phone-relay');

/**
 * The first channel by voice, the first in writing, and a fax number; without voice only calls through an interpreter. A channel that certainly
 * takes nobody now shows its number without a button.
 */
function ways(desk: WindowItem, status: WindowStatus, parts: GuideCardParts): TemplateResult {
  const { language, textFirst } = parts;
  const { words, furigana } = language;
  const channels = desk.channels ?? [];
  const phone = phoneOf(desk, parts);
  const fax = numbered(desk, 'fax');
  const text = channels.find(
    (channel) => (VOICELESS_CHANNELS as readonly string[]).includes(channel.id) && addressOf(channel),
  );
  const away = takesNobody(status);
  const call = away ? undefined : phone && telUrl(phone.dial ?? phone.number);
  const link = away ? undefined : text && safeUrl(addressOf(text));
  const spoken = call
    ? wayLink(
        {
          url: call,
          label: html`${phone!.id === 'phone-relay' ? html`${ruby(words.channels['phone-relay'], furigana)} ` : nothing}<span class="number">${whole(phone!.number!)}</span>`,
          primary: !(textFirst && link),
          name: desk.name,
        },
        parts,
      )
    : nothing;
  const written = link
    ? wayLink(
        {
          url: link,
          label: ruby(words.channels[text!.id as keyof typeof words.channels], furigana),
          primary: textFirst || !call,
          name: desk.name,
        },
        parts,
      )
    : nothing;
  return html`${call || link ? html`<p class="row">${textFirst ? [written, spoken] : [spoken, written]}</p>` : nothing}
    ${phone && !call ? html`<p class="number">${whole(phone.number!)}</p>` : nothing}
    ${fax ? html`<p>${ruby(words.channels.fax, furigana)} <span class="number">${whole(fax.number!)}</span></p>` : nothing}
    ${call || link || fax ? nothing : pageLink(desk, parts)}`;
}

interface Way {
  url: string;
  label: unknown;
  primary: boolean;
  name: LocalizedText;
}

function wayLink({ url, label, primary, name }: Way, { language, onUse }: GuideCardParts): TemplateResult {
  return html`<a class="button call ${primary ? 'primary' : ''}" href=${url} referrerpolicy="no-referrer" @click=${onUse}>${url.startsWith('tel:') ? phoneIcon() : nothing}${label}${unseen(textValue(name, language.language))}</a>`;
}

/** What a call costs. */
function charges(channel: Channel, { language }: GuideCardParts): TemplateResult[] {
  return chargeNotes(channel, language).map((note) => html`<span class="tag">${note}</span>`);
}

/** Where a way without voice leads; a mail address may stand where a number would. */
function addressOf({ id, url, number }: Channel): string | undefined {
  return url ?? (id === 'email' && number?.includes('@') ? `mailto:${number}` : undefined);
}

function when(
  event: Extract<GuideItem, { kind: 'event' }>['record'],
  { now, wakeAt, language }: GuideCardParts,
): TemplateResult | typeof nothing {
  const state = eventState(event, now);
  wakeAt(nextEventChange(event, now));
  const occurrence = 'occurrence' in state ? state.occurrence : undefined;
  if (!occurrence) return nothing;
  return html`<p>${ruby(language.words.dates.range(occurrence, now), language.furigana)}</p>`;
}

function pageLink(record: Shown, { language, onUse }: GuideCardParts): TemplateResult | typeof nothing {
  const url = safeUrl(record.url ?? record.source?.url);
  return url
    ? html`<a class="button" href=${url} referrerpolicy="no-referrer" @click=${onUse}>${ruby(language.words.common.website, language.furigana)}${unseen(feedText(record.name, language))}</a>`
    : nothing;
}
