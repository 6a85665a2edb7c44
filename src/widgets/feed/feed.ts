import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { feedContext, type ContextWanted, type FeedContextValue } from '../../context/feed-context.js';
import { feedUrls } from '../../context/feed-urls.js';
import { feedStore, type FeedRequest } from '../../feed/feed-store.js';
import type { FeedState } from '../../feed/types.js';
import { attribute, text } from '../../internal/attributes.js';
import { advise } from '../../internal/log.js';
import { PageElement } from '../../internal/page-element.js';

/**
 * フィード: names one or more feeds once, for every widget inside it. A widget's own `feed` attribute wins.
 *
 * @summary Provides feeds to the widgets inside it
 * @slot - Widgets, and anything else of the page
 */
export class FeedProvider extends PageElement {
  static override styles = css`:host { display: contents; } :host([hidden]) { display: none !important; }`;

  /** URLs of feeds, separated by spaces; relative ones are read against the page. */
  @attribute(text) feed = '';

  readonly #provider = new ContextProvider(this, { context: feedContext, initialValue: this.#value([]) });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('feed')) return;
    const urls = feedUrls(this.feed, this.localName);
    this.#provider.setValue(this.#value(urls));
    if (!this.feed.trim()) setTimeout(() => this.#warnIfEmpty(), 0);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** The context value for the feeds named now; replaced whenever they change. */
  #value(urls: readonly string[]): FeedContextValue {
    const request = (wanted: ContextWanted): FeedRequest => ({ urls, readers: wanted.readers, areas: wanted.areas });
    return {
      subscribe: (listener: (state: FeedState) => void, wanted: ContextWanted) =>
        feedStore.subscribe(request(wanted), listener),
      getState: (wanted: ContextWanted) => feedStore.getState(request(wanted)),
      retry: (wanted: ContextWanted = { readers: [], areas: [] }) => feedStore.retry(request(wanted)),
    };
  }

  /** A page's script may set the feed right after the tag is there. */
  #warnIfEmpty(): void {
    if (this.isConnected && !this.feed.trim()) advise(this.localName, 'noFeed');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-feed': FeedProvider;
  }
}
