import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '../../feed/safe-url.js';
import type { Channel } from '../../feed/schema.js';
import type { Feed, Provenance } from '../../feed/types.js';
import { eventState } from '../../model/events/event-state.js';
import { VOICELESS_LINES } from '../../model/safety/builtin-lines.js';
import { freshness, windowStatus, type DatedRecord } from '../../model/hours/window-status.js';
import type { GuideItem } from '../../model/guide/sections.js';
import type { OpeningRecord } from '../../model/hours/opening-hours.js';
import { isByPhone } from '../../model/safety/safety-lines.js';
import type { Eligibility, Text } from '../../feed/schema.js';
import { VOICELESS_CHANNELS } from '../../feed/vocabulary.js';
import type { SupportGuideText } from '../../text/catalogues/support-guide.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { limitsOf } from '../../ui/eligibility-words.js';
import { openingLine } from '../../ui/opening-line.js';
import { prose } from '../../ui/prose.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import { lineCard, type SafetyParts } from '../../ui/safety-strip.js';
import { sourceLine } from '../../ui/source-line.js';

export interface GuideCardParts extends SafetyParts {
  feed: Feed | undefined;
  now: Date;
  language: LanguageController<SupportGuideText>;
  onUse: () => void;
  /** The visitor cannot speak: a phone number is no way. */
  voiceless: boolean;
}

/** One thing that the guide offers, small enough to be taken in: what it is, whether somebody is there, how to reach it. */
export function guideCard(item: GuideItem, parts: GuideCardParts): TemplateResult {
  const { language } = parts;
  switch (item.kind) {
    case 'line': {
      const { words, furigana } = language;
      // A way that has no address says how it is used.
      const how = item.line.channel
        ? undefined
        : words.safety.voicelessHow[VOICELESS_LINES.findIndex(({ id }) => id === item.line.id)];
      if (how) return html`<p class="card">${ruby(how, furigana)}</p>`;
      return html`<div class="card">${lineCard(item.line, parts, item.line.uses.includes('child'))}${item.line.role === 'talk' && isByPhone(item.line) ? html`<p class="muted">${ruby(words.safety.busy, furigana)}</p>` : nothing}</div>`;
    }
    case 'portal':
      return html`<p class="card">${ruby(language.words.portal, language.furigana)}</p>`;
    case 'window':
      return recordCard(
        item.record,
        parts,
        html`${opening(item.record, parts, 'opening')} ${ways(item.record.channels ?? [], item.record, parts)}`,
      );
    case 'place': {
      const hidden = item.record.addressPrecision === 'hidden';
      return recordCard(
        item.record,
        parts,
        html`${opening(item.record, parts, 'place')} ${item.record.address && !hidden ? html`<p>${feedText(item.record.address, language)}</p>` : nothing}${pageLink(item.record, parts)}`,
      );
    }
    case 'event':
      return recordCard(
        item.record,
        parts,
        html`${when(item.record, parts)} ${item.record.location?.name ? html`<p>${feedText(item.record.location.name, language)}</p>` : nothing}${pageLink(item.record, parts)}`,
      );
  }
}

type Shown = Provenance & {
  name: Text;
  eligibility?: Eligibility;
  description?: Text;
  url?: string;
  verifiedOn?: string;
  source?: { name?: Text; url?: string; license?: string };
};

function recordCard(record: Shown, { feed, now, language }: GuideCardParts, content: TemplateResult): TemplateResult {
  const limits = limitsOf(
    record.eligibility,
    language,
    (code) => feed?.areaTable.find((area) => area.code === code)?.name ?? '',
  );
  return html`<div class="card stack" part="card">
    <p class="card-title"><strong>${feedText(record.name, language)}</strong>${foreignMark(record.name, language)}</p>
    ${limits ? html`<p>${ruby(language.words.common.audience + language.words.common.colon, language.furigana)}${limits}</p>` : nothing} ${content} ${prose(record.description, language)}
    ${sourceLine(record, language, freshness(record, now, feed?.updated ?? now).trust === 'old')}
  </div>`;
}

function opening(
  record: OpeningRecord & DatedRecord & { hoursNote?: Text },
  { feed, now, language }: GuideCardParts,
  kind: 'opening' | 'place',
): TemplateResult {
  const status = windowStatus(record, now, { holidays: feed?.holidays, feedUpdated: feed?.updated ?? now });
  const words = kind === 'place' ? language.words.openingPlace : language.words.opening;
  return html`${openingLine(status, words, language, now)}
    ${record.hoursNote ? html`<p class="small">${feedText(record.hoursNote, language)}</p>` : nothing}`;
}

/** The first way to speak and the first way to write, and a fax number; without a voice nothing to speak on but through an interpreter. */
function ways(channels: readonly Channel[], record: Shown, parts: GuideCardParts): TemplateResult {
  const { language, onUse } = parts;
  const { words, furigana } = language;
  const numbered = (wanted: string): Channel | undefined => channels.find(({ id, number }) => id === wanted && number);
  const relay = numbered('phone-relay');
  const phone = parts.voiceless ? relay : (numbered('phone') ?? relay);
  const fax = numbered('fax');
  const text = channels.find(
    (channel) => (VOICELESS_CHANNELS as readonly string[]).includes(channel.id) && addressOf(channel),
  );
  const call = phone && telUrl(phone.dial ?? phone.number);
  const link = text && safeUrl(addressOf(text));
  if (!call && !link && !fax) return html`${pageLink(record, parts)}`;
  return html`<p class="row">
      ${call ? html`<a class="button primary call" href=${call} @click=${onUse}>${phone === relay ? html`${ruby(words.channels['phone-relay'], furigana)} ` : nothing}<span class="number">${whole(phone!.number!)}</span>${unseen(feedText(record.name, language))}</a>` : nothing}
      ${link ? html`<a class="button" href=${link} referrerpolicy="no-referrer" @click=${onUse}>${ruby(words.channels[text!.id as keyof typeof words.channels], furigana)}${unseen(feedText(record.name, language))}</a>` : nothing}
    </p>
    ${fax ? html`<p>${ruby(words.channels.fax, furigana)} <span class="number">${whole(fax.number!)}</span></p>` : nothing}
    ${call ? html`<p class="small muted">${ruby(words.safety.busy, furigana)}</p>` : nothing}`;
}

/** Where a way without voice leads; a mail address may stand where a number would. */
function addressOf({ id, url, number }: Channel): string | undefined {
  return url ?? (id === 'email' && number?.includes('@') ? `mailto:${number}` : undefined);
}

function when(
  event: Extract<GuideItem, { kind: 'event' }>['record'],
  { now, language }: GuideCardParts,
): TemplateResult | typeof nothing {
  const state = eventState(event, now);
  const occurrence = 'occurrence' in state ? state.occurrence : undefined;
  if (!occurrence) return nothing;
  return html`<p>${ruby(language.words.dates.range(occurrence, now), language.furigana)}</p>`;
}

function pageLink(record: Shown, { language, onUse }: GuideCardParts): TemplateResult | typeof nothing {
  const url = safeUrl(record.url ?? record.source?.url);
  return url
    ? html`<p><a class="button" href=${url} referrerpolicy="no-referrer" @click=${onUse}>${ruby(language.words.common.website, language.furigana)}${unseen(feedText(record.name, language))}</a></p>`
    : nothing;
}
