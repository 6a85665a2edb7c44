import { html, nothing, type TemplateResult } from 'lit';
import { ownValue } from '../../feed/plain-object.js';
import type { Channel } from '../../feed/schema.js';
import { safeUrl, telUrl } from '../../feed/safe-url.js';
import { CHANNELS, VOICELESS_CHANNELS, type ChannelId } from '../../feed/vocabulary.js';
import type { SelectAction } from '../../internal/events.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { chargeNotes } from '../../ui/charge-notes.js';
import { hoursWords } from '../../ui/hours-words.js';
import type { LanguageController } from '../../ui/language-controller.js';
import { phoneIcon } from '../../ui/phone-icon.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import type { qrCode } from './qr-code.js';

export interface ChannelParts {
  channels: readonly Channel[];
  /** Sentence for a channel that takes nobody any more today; undefined for the others. */
  overFor: (channel: Channel) => string | undefined;
  /** Name of the window, for spoken names. */
  name: string;
  language: LanguageController<ConsultationFinderText>;
  /** The visitor asked for ways without voice: phone lines are folded. */
  voiceless: boolean;
  /** Nothing may stay behind on the device: no QR, copy folded. */
  discreet: boolean;
  /** Draws a QR code; undefined until the second stage is loaded. */
  qrCode: typeof qrCode | undefined;
  /** The window certainly answers nobody at present: numbers and addresses are shown without buttons. */
  takesNobody: boolean;
  /** The address with directions; nothing where the record has none to show. */
  place: unknown;
  onUse: (channel: SelectAction) => void;
}

const PHONES: readonly string[] = ['phone', 'phone-relay'];

/** Channels by voice first, unless the visitor asked for ways without voice: then those are kept apart, after the silent ones. */
function inOrder({ channels, voiceless }: ChannelParts): [first: Channel[], apart: Channel[]] {
  const silent = channels.filter((channel) => VOICELESS_CHANNELS.includes(channel.id as ChannelId));
  const spoken = channels.filter((channel) => !silent.includes(channel));
  return voiceless && silent.length > 0 ? [silent, spoken] : [[...spoken, ...silent], []];
}

/** The first channel with a number or address, preferably one that still takes people today: the one action on a folded card. */
export function firstWay(parts: ChannelParts): Channel | undefined {
  const usable = inOrder(parts)[0].filter((channel) => way(channel, parts) !== nothing);
  return usable.find((channel) => !parts.overFor(channel)) ?? usable[0];
}

/** The button of a channel; nothing where it has neither number nor address. */
export function way(channel: Channel, parts: ChannelParts): TemplateResult | typeof nothing {
  const isPhone = channel.number && (PHONES.includes(channel.id) || (!channel.url && channel.id !== 'fax'));
  return isPhone ? phone(channel, parts) : link(channel, parts);
}

/** What a call costs and the like, for the way that stands on the folded card. */
export function notesOn(
  first: Channel | undefined,
  { language }: Pick<ChannelParts, 'language'>,
): TemplateResult | typeof nothing {
  const known = first ? notes(first, language) : [];
  return known.length > 0 ? html`<p class="notes">${known}</p>` : nothing;
}

/** What else a visitor should know before using the first channel, and the names of the others. */
export function waysLine(first: Channel | undefined, parts: ChannelParts): TemplateResult | typeof nothing {
  const others = parts.channels.filter((channel) => channel !== first);
  const over = first && parts.overFor(first);
  return html`${over ? html`<p class="status quiet">${ruby(over, parts.language.furigana)}</p>` : nothing}
    ${first?.note ? html`<p class="small">${feedText(first.note, parts.language)}</p>` : nothing}
    ${others.length > 0 ? html`<p class="one-line">${others.map((channel) => html`<span>${labelOf(channel, parts.language)}</span>`)}</p>` : nothing}`;
}

/** Every channel of a window. The button of the first one already stands above. */
export function channelList(first: Channel | undefined, parts: ChannelParts): TemplateResult | typeof nothing {
  if (parts.channels.length === 0) return nothing;
  const { words, furigana } = parts.language;
  const [front, apart] = inOrder(parts);
  const list = (some: readonly Channel[]): TemplateResult =>
    html`<ul class="channels">${some.map((channel) => {
      const item = channelItem(channel, channel === first, parts);
      return item === nothing ? nothing : html`<li>${item}</li>`;
    })}</ul>`;
  return html`${list(front)}${apart.length > 0 ? html`<details><summary>${ruby(words.channels.phone, furigana)}</summary>${list(apart)}</details>` : nothing}`;
}

function labelOf(channel: Channel, language: ChannelParts['language']): unknown {
  const { words, furigana } = language;
  return channel.label
    ? feedText(channel.label, language)
    : ruby(isKnown(channel.id) ? words.channels[channel.id] : words.common.other, furigana);
}

function channelItem(channel: Channel, isFirst: boolean, parts: ChannelParts): TemplateResult | typeof nothing {
  const { language } = parts;
  const { words, furigana } = language;
  const over = isFirst ? undefined : parts.overFor(channel);
  const ways = [
    isFirst ? nothing : way(channel, parts),
    onAnotherPhone(channel, parts),
    channel.ipPhone ? html`<p class="small">${ruby(words.ipPhone(channel.ipPhone), furigana)}</p>` : nothing,
    channel.id === 'fax' && channel.number
      ? html`<p class="number">${ruby(words.fax(channel.number), furigana)}</p>`
      : nothing,
    channel.hoursNote
      ? html`<p class="small">${ruby(words.hours + words.common.colon, furigana)}${hoursWords(channel.hoursNote, language)}</p>`
      : nothing,
    channel.note && !isFirst ? html`<p class="small">${feedText(channel.note, language)}</p>` : nothing,
    channel.id === 'in-person' ? parts.place : nothing,
  ].filter((one) => one !== nothing);
  // The name of a channel alone helps nobody: say at least where to ask.
  const ask = channel.id === 'in-person' ? words.askPlace : words.askWay;
  // The way whose button stands above is named again only where there is more to say of it.
  if (isFirst && ways.length === 0) return nothing;
  return html`<div class="channel">
    <p class="channel-head"><span class="channel-label">${labelOf(channel, language)}</span> ${isFirst ? nothing : notes(channel, language)}</p>
    ${over ? html`<p class="status quiet">${ruby(over, furigana)}</p>` : nothing}
    ${ways.length > 0 ? ways : html`<p class="small">${ruby(ask, furigana)}</p>`}
  </div>`;
}

const isKnown = (id: string): id is ChannelId => (CHANNELS as readonly string[]).includes(id);

function notes(channel: Channel, language: LanguageController<ConsultationFinderText>): TemplateResult[] {
  const { words, furigana } = language;
  const { callerIdRequired, registration, lastAccepted } = channel;
  const list: unknown[] = chargeNotes(channel, language);
  if (callerIdRequired) list.push(ruby(words.callerId, furigana));
  if (registration)
    list.push(registration === true ? ruby(words.registration, furigana) : feedText(registration, language));
  if (lastAccepted) list.push(ruby(words.lastAccepted(lastAccepted), furigana));
  return list.map((one) => html`<span class="tag">${one}</span>`);
}

const numberUrl = ({ dial, number }: Channel, { takesNobody }: ChannelParts): string | undefined =>
  takesNobody ? undefined : telUrl(dial ?? number);

function phone(channel: Channel, parts: ChannelParts): TemplateResult {
  const url = numberUrl(channel, parts);
  const { language, name, onUse } = parts;
  return url
    ? html`<a class="button primary call" href=${url} @click=${() => onUse('call')}>
        ${phoneIcon()}<span class="number">${whole(channel.number!)}</span>${unseen(`${name} ${plain(language.words.callShort)}`)}
      </a>`
    : html`<span class="number">${whole(channel.number!)}</span>`;
}

/** The number as a QR code, for calling from a phone that nobody else looks into; nothing on discreet cards, where it would stay behind. */
function onAnotherPhone(channel: Channel, parts: ChannelParts): TemplateResult | typeof nothing {
  const url = channel.number && PHONES.includes(channel.id) ? numberUrl(channel, parts) : undefined;
  const { words, furigana } = parts.language;
  const code =
    url &&
    !parts.discreet &&
    parts.qrCode?.(url, html`${ruby(words.qr, furigana)}${unseen(parts.name)}`, plain(words.qrHint));
  return code || nothing;
}

/** Hosts of LINE, which is called by its name because most people know no other such service. */
const LINE_HOSTS = /(^|\.)(line\.me|lin\.ee)$/;

/** Channels whose address leads to a page for that channel alone, and the name of the link to it. */
const LINKS = { chat: 'chat', sns: 'sns', 'web-form': 'webForm', email: 'mail' } as const;

function link(channel: Channel, { name, language, takesNobody, onUse }: ChannelParts): TemplateResult | typeof nothing {
  const { words, furigana } = language;
  const address =
    channel.url ?? (channel.id === 'email' && channel.number?.includes('@') ? `mailto:${channel.number}` : undefined);
  const url = safeUrl(address);
  if (!url) return nothing;
  if (takesNobody) return html`<p class="small">${whole(url)}</p>`;
  const known = ownValue(LINKS, channel.id);
  const isLine = channel.id === 'sns' && LINE_HOSTS.test(new URL(url).hostname);
  const label = isLine ? words.line : known ? words[known] : words.common.website;
  return html`<a class="button ${channel.id === 'chat' || channel.id === 'sns' ? 'primary' : ''}" href=${url} referrerpolicy="no-referrer" @click=${() => onUse(known ? (channel.id as keyof typeof LINKS) : 'page')}>${ruby(label, furigana)}${unseen(name)}</a>`;
}

/** A channel as one line of text, for the memo. */
export function channelText(
  channel: Channel,
  words: ConsultationFinderText,
  language: LanguageController<ConsultationFinderText>['language'],
): string {
  const label = channel.label
    ? textValue(channel.label, language)
    : plain(isKnown(channel.id) ? words.channels[channel.id] : words.common.other);
  return [label, [channel.number, channel.url].filter(Boolean).join(' ')].filter(Boolean).join('：');
}
