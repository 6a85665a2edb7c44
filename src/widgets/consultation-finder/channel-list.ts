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
import type { LanguageController } from '../../ui/language-controller.js';
import { feedText, ruby, unseen, whole } from '../../ui/ruby.js';
import { qrCode } from './qr-code.js';

export interface ChannelParts {
  channels: readonly Channel[];
  /** What is said of a way that takes nobody any more today; undefined for the others. */
  overFor: (channel: Channel) => string | undefined;
  /** Name of the window, for spoken names. */
  name: string;
  language: LanguageController<ConsultationFinderText>;
  /** The visitor asked for ways without voice: phone lines are folded. */
  voiceless: boolean;
  /** Nothing may stay behind on the device: no QR, copy folded. */
  discreet: boolean;
  /** It surely answers nobody these days: numbers and addresses are shown, without a button. */
  takesNobody: boolean;
  /** Where one comes to, with the way there; nothing where that is not told. */
  place: unknown;
  onUse: (channel: SelectAction) => void;
}

const PHONES: readonly string[] = ['phone', 'phone-relay'];

/** Every way to reach a window, those that speak first or last as the person asked. */
export function channelList(parts: ChannelParts): TemplateResult | typeof nothing {
  const { channels, language, voiceless } = parts;
  if (channels.length === 0) return nothing;
  const silent = channels.filter((channel) => VOICELESS_CHANNELS.includes(channel.id as ChannelId));
  const spoken = channels.filter((channel) => !silent.includes(channel));
  const list = (some: readonly Channel[]): TemplateResult =>
    html`<ul class="channels">${some.map((channel) => html`<li>${channelItem(channel, parts)}</li>`)}</ul>`;
  if (!voiceless || silent.length === 0) return list([...spoken, ...silent]);
  return html`${list(silent)}${spoken.length > 0 ? html`<details><summary>${ruby(language.words.channels.phone, language.furigana)}</summary>${list(spoken)}</details>` : nothing}`;
}

function channelItem(channel: Channel, parts: ChannelParts): TemplateResult {
  const { language } = parts;
  const { words, furigana } = language;
  const over = parts.overFor(channel);
  const label = channel.label
    ? feedText(channel.label, language)
    : ruby(isKnown(channel.id) ? words.channels[channel.id] : words.common.other, furigana);
  const ways = [
    channel.number && (PHONES.includes(channel.id) || (!channel.url && channel.id !== 'fax'))
      ? phone(channel, parts)
      : nothing,
    channel.id === 'fax' && channel.number
      ? html`<p class="number">${ruby(words.fax(channel.number), furigana)}</p>`
      : nothing,
    link(channel, parts),
    channel.note ? html`<p class="small">${feedText(channel.note, language)}</p>` : nothing,
    channel.id === 'in-person' ? parts.place : nothing,
  ].filter((way) => way !== nothing);
  // A way by its name alone is a riddle: at least where to ask.
  const ask = channel.id === 'in-person' ? words.askPlace : words.askWay;
  return html`<div class="channel">
    <p class="channel-head"><span class="channel-label">${label}</span> ${notes(channel, language)}</p>
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

function phone(channel: Channel, { name, language, discreet, takesNobody, onUse }: ChannelParts): TemplateResult {
  const { words, furigana } = language;
  const url = takesNobody ? undefined : telUrl(channel.dial ?? channel.number);
  return html`<div class="phone">
      ${
        url
          ? html`<a class="button primary call" href=${url} @click=${() => onUse('call')}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2z" /></svg
            ><span class="number">${whole(channel.number!)}</span>${unseen(`${name} ${plain(words.callShort)}`)}
          </a>`
          : html`<span class="number">${whole(channel.number!)}</span>`
      }
      ${!url || discreet ? nothing : qrCode(url, html`${ruby(words.qr, furigana)}${unseen(name)}`, plain(words.qrHint))}
    </div>
    ${channel.ipPhone ? html`<p class="small">${ruby(words.ipPhone(channel.ipPhone), furigana)}</p>` : nothing}`;
}

/** An SNS that is called by its name: most know no other. */
const LINE_HOSTS = /(^|\.)(line\.me|lin\.ee)$/;

/** Ways that lead to a page which is of that way alone, and what leads there is called. */
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
  return html`<p><a class="button ${channel.id === 'chat' || channel.id === 'sns' ? 'primary' : ''}" href=${url} referrerpolicy="no-referrer" @click=${() => onUse(known ? (channel.id as keyof typeof LINKS) : 'page')}>${ruby(label, furigana)}${unseen(name)}</a></p>`;
}

/** One line of text per way, for the memo. */
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
