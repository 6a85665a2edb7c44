import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { feedContext, type ContextWanted, type FeedContextValue } from '../../context/feed-context.js';
import { feedUrls } from '../../context/feed-urls.js';
import { feedStore, type FeedRequest } from '../../feed/feed-store.js';
import type { FeedState } from '../../feed/types.js';

/**
 * フィード: names one or more feeds once, for every widget inside it. A widget's own `feed` attribute wins.
 *
 * @summary Provides feeds to the widgets inside it
 * @slot - Widgets, and anything else of the page
 */
export class FeedProvider extends LitElement {
  static override styles = css`:host { display: contents; }`;

  /** URLs of feeds, separated by spaces; relative ones are read against the page. */
  @property() feed = '';

  readonly #provider = new ContextProvider(this, { context: feedContext, initialValue: this.#value() });

  protected override willUpdate(): void {
    this.#provider.setValue(this.#value(), true);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** A value that speaks of the feeds named now; a new one is given whenever they change. */
  #value(): FeedContextValue {
    const urls = feedUrls(this.feed ?? '', 'tsunagari-feed');
    const request = (wanted: ContextWanted): FeedRequest => ({ urls, ...wanted });
    return {
      subscribe: (listener: (state: FeedState) => void, wanted: ContextWanted) => feedStore.subscribe(request(wanted), listener),
      getState: (wanted: ContextWanted) => feedStore.getState(request(wanted)),
      retry: (wanted?: ContextWanted) => feedStore.retry(request(wanted ?? { readers: [], areas: [] })),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-feed': FeedProvider;
  }
}
