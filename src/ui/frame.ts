import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedState, Publisher } from '../feed/types.js';
import { safeUrl } from '../feed/safe-url.js';
import { keepsContent } from '../internal/swallowed.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { CommonText } from '../text/common/ja.js';
import type { DatesText } from '../text/dates/dates-text.js';
import { domLanguage } from '../text/languages.js';
import { plain } from '../text/ruby.js';
import { languageSwitch } from './language-switch.js';
import type { LanguageController } from './language-controller.js';
import type { LiveRegion } from './live-region.js';
import { feedText, ruby } from './ruby.js';

type Words = { common: CommonText; dates: Pick<DatesText, 'fullDate'> };

/** What the frame needs of a widget. */
export interface FrameParts {
  host: WidgetElement;
  language: LanguageController<Words & object>;
  /** Default heading, used where the tag does not say otherwise. */
  heading: string;
  live?: LiveRegion;
}

const HEADINGS = [
  (content: unknown, name: string) => html`<h2 class=${name}>${content}</h2>`,
  (content: unknown, name: string) => html`<h3 class=${name}>${content}</h3>`,
  (content: unknown, name: string) => html`<h4 class=${name}>${content}</h4>`,
  (content: unknown, name: string) => html`<h5 class=${name}>${content}</h5>`,
  (content: unknown, name: string) => html`<h6 class=${name}>${content}</h6>`,
] as const;

/** A heading `deeper` levels below the one that the page asks for (2 to 4, else 2), h6 at the deepest. */
export function headingTag(level: number, deeper: number, content: unknown, className = ''): TemplateResult {
  const base = level >= 2 && level <= 4 ? Math.floor(level) : 2;
  return HEADINGS[Math.min(4, base - 2 + deeper)]!(content, className);
}

/** The reset box in which everything of ours stands. */
export function root({ host, language }: Pick<FrameParts, 'host' | 'language'>, content: unknown): TemplateResult {
  const dark = host.colorScheme === 'dark' || (host.colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const furigana = language.language === 'ja-x-yasashii' && language.furigana;
  return html`<div class="root ${dark ? 'dark' : ''} ${furigana ? 'furigana' : ''}" part="root" lang=${domLanguage(language.language)}>${content}</div>`;
}

/** What stands between the tags, where it is the rest of the page and no fallback. */
export function kept(host: WidgetElement): TemplateResult | typeof nothing {
  return keepsContent(host) ? html`<slot></slot>` : nothing;
}

/** While the feed is on its way: the tag's own content, and one word. */
export function loadingView(parts: FrameParts): TemplateResult {
  return html`<slot></slot>${root(parts, html`<p class="muted" role="status">${ruby(parts.language.words.common.loading, parts.language.furigana)}</p>`)}`;
}

/** When nothing can be shown: the tag's own content, one sentence, a way to try again, and what must stand in every state. */
export function failedView(parts: FrameParts, retry: () => void, always: unknown = nothing): TemplateResult {
  const { common } = parts.language.words;
  const sentence = navigator.onLine === false ? common.offline + common.failed : common.failed;
  return html`<slot></slot>${root(
    parts,
    html`${always}
      <div class="notice stack" part="error" role="status">
        <p>${ruby(sentence, parts.language.furigana)}</p>
        <button class="button" type="button" @click=${retry}>${ruby(common.retry, parts.language.furigana)}</button>
      </div>`,
  )}`;
}

/** The widget with its heading, language switch, notices, content and foot. */
export function readyView(parts: FrameParts, state: Extract<FeedState, { status: 'ready' }>, content: unknown, always: unknown = nothing): TemplateResult {
  const { host, language, live } = parts;
  const heading = host.heading ?? parts.heading;
  return html`${root(
    parts,
    html`<div class="frame-head">
        ${heading ? headingTag(host.headingLevel, 0, ruby(heading, language.furigana), 'heading') : html`<span></span>`} ${languageSwitch(language)}
      </div>
      ${always} ${notices(parts, state)} ${live?.render() ?? nothing} ${content} ${foot(parts, state.feed)}`,
  )}${kept(host)}`;
}

/** What a visitor must know about the data before reading it. */
function notices(parts: FrameParts, { feed, sources, rejected }: Extract<FeedState, { status: 'ready' }>): TemplateResult {
  const { language } = parts;
  const { common, dates } = language.words;
  const sentences: string[] = [];
  if (feed.demo) sentences.push(common.demo);
  for (const source of sources) {
    if (source.status === 'stale') sentences.push(common.stale(source.updated ? dates.fullDate(source.updated) : '—'));
    if (source.status === 'failed') sentences.push(common.sourceFailed(hostOf(source.url)));
  }
  if (rejected.length > 0) sentences.push(common.rejected(rejected.length));
  if (sentences.length === 0) return html``;
  return html`<div class="notice notices" part="notice">${sentences.map((sentence) => html`<p>${ruby(sentence, language.furigana)}</p>`)}</div>`;
}

/** Attribution, license, date, disclaimer and whom to tell of a mistake. */
function foot(parts: FrameParts, feed: Feed): TemplateResult {
  const { language } = parts;
  const { common, dates } = language.words;
  const report = reportUrl(feed.publishers[0]);
  return html`<div class="frame-foot muted" part="foot">
    <p>${ruby(common.disclaimer, language.furigana)}</p>
    ${feed.attribution ? html`<p>${feedText(feed.attribution, language)}</p>` : nothing}
    <p>
      ${ruby(common.updated(dates.fullDate(feed.updated)), language.furigana)}${feed.license ? html`　${ruby(common.license(feed.license), language.furigana)}` : nothing}
    </p>
    ${report ? html`<p><a href=${report} referrerpolicy="no-referrer">${ruby(common.reportMistake, language.furigana)}</a></p>` : nothing}
  </div>`;
}

function reportUrl(publisher: Publisher | undefined): string | undefined {
  const contact = publisher?.contact;
  if (contact?.url) return safeUrl(contact.url);
  if (contact?.email) return safeUrl(`mailto:${contact.email}`);
  if (contact?.phone) return safeUrl(`tel:${contact.phone.replace(/[^\d+]/g, '')}`);
  return publisher?.url ? safeUrl(publisher.url) : undefined;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return plain(url);
  }
}
