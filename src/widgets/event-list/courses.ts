import type { ReactiveControllerHost } from 'lit';
import type { FeedController } from '../../context/feed-controller.js';
import type { EventRecord, FeedState } from '../../feed/types.js';
import type { uniteSeries } from '../../model/events/series.js';

/** What any number of a part looks like, and more. */
const NUMBERED =
  /第.{1,6}[回講弾]|回目|その.|[①-⑳#＃編篇]|\d\s?[／/]\s?\d|[（(【][上中下前後]|(?:vol|no|part|session|lesson)\.?\s?\d/iu;

/** The parts of a course as one record. The rule is loaded where a title looks like a part; without it each stands for itself. */
export class Courses {
  readonly #host: ReactiveControllerHost;
  readonly #feed: Pick<FeedController, 'state' | 'retry'>;
  readonly #asked = new WeakMap<readonly EventRecord[], boolean>();
  #unite?: typeof uniteSeries | 'failed';
  #load?: Promise<void>;

  constructor(host: ReactiveControllerHost, feed: Pick<FeedController, 'state' | 'retry'>) {
    this.#host = host;
    this.#feed = feed;
  }

  /** The feed's state, still loading while the rule is on its way: cards that are put together before the reader's eyes would jump. */
  get state(): FeedState {
    const { state } = this.#feed;
    return state.status === 'ready' && !this.#areReady(state.feed.events) ? { status: 'loading' } : state;
  }

  #areReady(events: readonly EventRecord[]): boolean {
    if (this.#unite) return true;
    let needed = this.#asked.get(events);
    if (needed === undefined) {
      needed = events.some(
        ({ name, series }) => series || NUMBERED.test(typeof name === 'string' ? name : (name.ja ?? '')),
      );
      this.#asked.set(events, needed);
    }
    if (!needed) return true;
    this.#load ??= import('../../model/events/series.js').then(
      (module) => this.#use(module.uniteSeries),
      () => this.#use('failed'),
    );
    return false;
  }

  retry(): void {
    this.#feed.retry();
  }

  unite(events: readonly EventRecord[]): readonly EventRecord[] {
    return typeof this.#unite === 'function' ? this.#unite(events) : events;
  }

  #use(unite: typeof uniteSeries | 'failed'): void {
    this.#unite = unite;
    this.#host.requestUpdate();
  }
}
