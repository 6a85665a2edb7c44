import { listOf } from '../feed/list-of.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedController } from '../context/feed-controller.js';
import { isMixedContent } from '../context/feed-urls.js';
import { canPass } from '../feed/feed-error.js';
import { isElsewhere } from '../feed/japan-clock.js';
import type { Feed, FeedState } from '../feed/types.js';
import { isLeft } from '../internal/left-page.js';
import { isOnPaper } from '../internal/print-page.js';
import type { CommonText } from '../text/ja/common.js';
import type { DatesText } from '../text/dates/dates-text.js';
import { plain } from '../text/ruby.js';
import { drawn } from './render-safely.js';
import { head, kept, root, type RootParts } from './frame.js';
import type { LanguageController } from './language-controller.js';
import type { LiveRegion } from './live-region.js';
import { publisherUrl } from './publisher-url.js';
import { feedText, ruby, whole } from './ruby.js';

type ReadyState = Extract<FeedState, { status: 'ready' }>;

/** What the frame needs of a widget that shows a feed. */
export interface FrameParts extends RootParts {
  /** `heading` is used where the tag does not say otherwise. */
  language: LanguageController<{
    common: CommonText;
    dates: Pick<DatesText, 'fullDate' | 'dateTime'>;
    heading: string;
  }>;
  feed: Pick<FeedController, 'state' | 'retry'>;
  live: LiveRegion;
}

/** What a widget puts into the frame. */
export interface FrameContent {
  ready: (feed: Feed) => unknown;
  /** Content above everything else, in every state; called without a feed until one is loaded. */
  always?: (feed: Feed | undefined) => unknown;
  /** What can be used without any feed. */
  withoutFeed?: () => unknown;
  /** What was chosen, for paper. */
  choices?: (feed: Feed) => readonly { label: string }[];
}

/**
 * A widget in whatever state its feed is; until there is something to show, the tag's own content. What must always stand is part of one
 * template for all states: it needs no feed, and when data come nobody loses the focus on it or what they opened in it.
 */
export function feedFrame(parts: FrameParts, content: FrameContent): TemplateResult {
  const { state } = parts.feed;
  if (!parts.language.ready) return html`<slot></slot>`;
  if (isLeft(parts.host)) return boxed(parts, { always: content.always?.(undefined) }, kept(parts.host));
  // A feed that cannot be drawn counts as failed: the tag's own content is shown, never a blank.
  const ready = state.status === 'ready' ? drawn(() => readyView(parts, state, content)) : nothing;
  if (ready !== nothing) return ready;
  // The tag's own content is enough for a blink: words of loading would only flicker, and drawing them is what the records would wait for.
  if (state.status === 'loading' && state.isAtHand) return html`<slot></slot>`;
  const always = drawn(() => content.always?.(undefined) ?? nothing);
  if (state.status === 'idle' && always === nothing) return html`<slot></slot>`;
  const isLoading = state.status === 'loading';
  // Records that the page wrote itself (prerendered) stay until ours replace them, so that nothing moves.
  if (isLoading && isWritten(parts.host, always !== nothing)) return html`<slot></slot>`;
  const rest = state.status === 'idle' ? nothing : isLoading ? loadingView(parts) : failedView(parts, content);
  return boxed(
    parts,
    { top: state.status === 'idle' ? nothing : head(parts, parts.language.words.heading), always, rest },
    html`<slot></slot>${isLoading ? skeleton(parts.host) : nothing}`,
  );
}

/** The one template of all states. */
function boxed(
  parts: FrameParts,
  { top = nothing, always = nothing, rest = nothing }: Partial<Record<'top' | 'always' | 'rest', unknown>>,
  after: unknown = nothing,
): TemplateResult {
  return html`${root(parts, html`${top} ${always} ${rest}`)}${after}`;
}

/** Whether the tag's own content is enough until data come. What `prerender` wrote declares that it has exit and lines as well. */
const isWritten = (host: HTMLElement, needsLines: boolean): boolean =>
  needsLines
    ? host.querySelector(':scope > [data-tsunagari-written]') !== null
    : host.getElementsByTagName('*').length > MOST_OF_A_LINK;

/** Most elements of a fallback that merely links to another page; a longer one has content of its own. */
const MOST_OF_A_LINK = 12;
/** Most cards for which room is kept: with them the page's own next lines stand below a phone's screen, and do not jump there. */
const ROOM = 4;

/** Space for the records to come. No share of the screen's height: in a frame that grows with its content it would grow forever. */
function skeleton(host: FrameParts['host'] & { limit?: number }): TemplateResult {
  const { limit = ROOM } = host;
  const count = limit >= 1 ? Math.min(ROOM, Math.floor(limit)) : ROOM;
  return html`<div class="root no-print" aria-hidden="true">${listOf(count, () => html`<div class="card waiting"></div>`)}</div>`;
}

/** While the feed is on its way: one word. */
function loadingView({ language: { words, furigana } }: FrameParts): TemplateResult {
  return html`<p class="muted" role="status">${ruby(words.common.loading, furigana)}</p>`;
}

/** When nothing can be shown: what can be used without a feed, one sentence, and a way to try again unless that can never help. */
function failedView(parts: FrameParts, { withoutFeed }: FrameContent): TemplateResult {
  const { common } = parts.language.words;
  const { state } = parts.feed;
  const lasts =
    state.status === 'failed' &&
    state.sources.every(({ error }) => error && (!canPass(error) || isMixedContent(error.url)));
  const failed = lasts ? common.broken : common.failed;
  const sentence = navigator.onLine === false ? common.offline + failed : failed;
  return html`${withoutFeed ? zoneNote(parts) : nothing} ${drawn(() => withoutFeed?.())}
    <div class="notice error stack" part="error" role="status">
      <p>${ruby(sentence, parts.language.furigana)}</p>
      ${lasts ? nothing : html`<button class="button" type="button" @click=${() => parts.feed.retry()}>${ruby(common.retry, parts.language.furigana)}</button>`}
    </div>`;
}

/** The widget with its heading, language switch, notices, content and foot. */
function readyView(parts: FrameParts, state: ReadyState, { ready, always, choices }: FrameContent): TemplateResult {
  const { host, live, language } = parts;
  // Drawn first: if it throws, nothing else may be on the page.
  const content = ready(state.feed);
  return boxed(
    parts,
    {
      top: head(parts, language.words.heading),
      always: always?.(state.feed),
      rest: html`${notices(parts, state)} ${isOnPaper(host) ? paperHead(parts, choices?.(state.feed) ?? []) : nothing} ${zoneNote(parts)} ${live.render()} ${content} ${foot(parts, state.feed)}`,
    },
    kept(host),
  );
}

/** Says once per widget that times are those of Japan, to visitors whose clock shows another time. */
function zoneNote({ host, language }: FrameParts): TemplateResult | typeof nothing {
  if (!isElsewhere(host.clock())) return nothing;
  return html`<p class="muted zone">${ruby(language.words.common.japanTime, language.furigana)}</p>`;
}

/** What only paper needs: when it was printed, which conditions were chosen, where it is from. */
function paperHead(
  { host, language: { words, furigana } }: FrameParts,
  choices: readonly { label: string }[],
): TemplateResult {
  const { common, dates } = words;
  const now = host.clock();
  // From a far year, so that the year is always written.
  const when = dates.dateTime(now, new Date(0));
  return html`<div class="paper-head">
    <p>${ruby(common.printed(when), furigana)}</p>
    ${choices.length > 0 ? html`<p>${ruby(common.chosen(common.join(choices.map(({ label }) => label))), furigana)}</p>` : nothing}
    <p>${whole(location.href)}</p>
  </div>`;
}

/** What a visitor must know about the data before reading it. */
function notices(parts: FrameParts, { feed, sources, rejected }: ReadyState): TemplateResult {
  const { language } = parts;
  const { common, dates } = language.words;
  // Two feeds of one host fail with one sentence.
  const sentences = new Set<string>();
  for (const source of sources) {
    if (source.status === 'stale') sentences.add(common.stale(source.updated ? dates.fullDate(source.updated) : '—'));
    if (source.status === 'failed') sentences.add(common.sourceFailed(hostOf(source.url)));
  }
  if (rejected.length > 0) sentences.add(common.rejected(rejected.length));
  return html`${feed.demo ? html`<p class="demo" part="notice">${ruby(common.demo, language.furigana)}</p>` : nothing}
    ${sentences.size > 0 ? html`<div class="notice" part="notice">${[...sentences].map((sentence) => html`<p>${ruby(sentence, language.furigana)}</p>`)}</div>` : nothing}`;
}

/** Attribution, license, date, disclaimer and whom to tell of a mistake. */
function foot(parts: FrameParts, feed: Feed): TemplateResult {
  const { language } = parts;
  const { common, dates } = language.words;
  const report = publisherUrl(feed.publishers[0]);
  return html`<div class="frame-foot muted" part="foot">
    <p>${ruby(common.disclaimer, language.furigana)}</p>
    ${feed.attribution ? html`<p>${feedText(feed.attribution, language)}</p>` : nothing}
    <p>
      ${ruby(common.updated(dates.fullDate(feed.updated)), language.furigana)}${feed.license ? html`　${ruby(common.license(feed.license), language.furigana)}` : nothing}
    </p>
    ${report ? html`<p><a href=${report} referrerpolicy="no-referrer">${ruby(common.reportMistake, language.furigana)}</a></p>` : nothing}
  </div>`;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return plain(url);
  }
}
