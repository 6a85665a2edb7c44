import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed, FeedState } from '../feed/types.js';
import { TsunagariErrorEvent, TsunagariReadyEvent } from '../internal/events.js';
import { advise } from '../internal/log.js';
import { unknownValues, type Wanted } from '../model/filters/unknown-values.js';

type Host = ReactiveControllerHost & HTMLElement & Wanted;

/** What must be there before a widget shows anything: the feed, and the words of its language. */
interface Parts {
  feed: { state: FeedState };
  language: { ready: boolean };
}

/**
 * Tells the page once per change of state that a widget shows its data, or that it cannot, and warns the webmaster of ids that the data lack.
 */
export class FeedEvents implements ReactiveController {
  readonly #host: Host;
  readonly #parts: Parts;
  readonly #count: (feed: Feed) => number;
  #told: FeedState | undefined;
  #looked = '';

  constructor(host: Host, parts: Parts, count: (feed: Feed) => number) {
    this.#host = host;
    this.#parts = parts;
    this.#count = count;
    host.addController(this);
  }

  hostUpdated(): void {
    const { feed, language } = this.#parts;
    const { state } = feed;
    if (state.status === 'ready') this.#look(state.feed);
    if (state === this.#told || !language.ready) return;
    this.#told = state;
    if (state.status === 'ready') this.#host.dispatchEvent(new TsunagariReadyEvent(this.#count(state.feed)));
    if (state.status === 'failed')
      this.#host.dispatchEvent(new TsunagariErrorEvent(state.sources[0]?.error?.name ?? 'Error'));
  }

  #look(feed: Feed): void {
    const { area, topic, theme, network, tag, include, exclude, localName } = this.#host;
    const wanted = { area, topic, theme, network, tag, include, exclude };
    const key = Object.values(wanted).join(' ').trim();
    if (key === this.#looked) return;
    this.#looked = key;
    for (const { name, value, known } of key ? unknownValues(wanted, feed) : [])
      advise(localName, 'notInFeed', name, value, known.join(' '));
  }
}
