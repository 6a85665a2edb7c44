import type { CollectionReader } from './collection-reader.js';
import type { Early } from './early-answer.js';
import { isFeedError, FormatError, type FeedError } from './feed-error.js';
import { loadFeed, type Loaded, type LoadOptions } from './load-feed.js';
import { parseFeed, type ParsedFeed } from './parse-feed.js';
import { partRecords, partsFor } from './parts.js';
import { readCollection, type ReadCollection } from './read-collection.js';
import type { CollectionName } from './schema.js';
import { inSlices } from './slices.js';
import type { Rejected, SourceState, Trusted } from './types.js';

/** What a view wants of a source. */
export interface Wanted {
  readers: readonly CollectionReader[];
  areas: readonly string[];
}

/** Milliseconds of reading in one slice: as long as nothing is shown, nobody is held up, and every pause costs. */
const READING = 20;
/** A feed that the browser has is there within so many milliseconds: what says that it is loading would only flicker. */
const BLINK_MS = 100;
/** A source that takes longer than this no longer holds up the others. */
const SLOW_MS = 4_000;

interface PartState extends ReadCollection {
  state?: SourceState;
}

/**
 * Marks the records of a source that could not be renewed: nothing is said to be so now on their word. They become others, because what was worked
 * out of a record is kept with it.
 */
function markStale(read: ReadCollection): void {
  read.records = read.records.map((record) => ({ ...record, stale: true }));
}

/**
 * One feed URL of the page: loads it once, reads collections and parts when they are first wanted, and tells `changed` whenever it knows
 * more. A newer load always replaces an older one, whatever the order of replies.
 */
export class FeedSource {
  readonly url: string;
  status: 'loading' | 'ready' | 'failed' = 'loading';
  /** Moment of the last successful load, in milliseconds; 0 when there was none. */
  loadedAt = 0;
  /** Nothing is loaded yet, and other sources should not wait for this one. */
  slow = false;
  /** Its records are to be expected within a blink: it was asked for just now, or its file is here and short. */
  #isNear = false;
  #isRead = false;
  error?: FeedError;
  #loaded?: Loaded<ParsedFeed>;
  #collections = new Map<CollectionName, ReadCollection>();
  #parts = new Map<string, PartState>();
  #partLists = new Map<string, readonly string[]>();
  /** Collections and parts whose reading has begun, and parts that others no longer wait for. */
  #begun = new Set<string>();
  #late = new Set<string>();
  #run = 0;
  #abort?: AbortController;
  readonly #life = new AbortController();
  readonly #options: LoadOptions;
  readonly #changed: () => void;

  constructor(url: string, options: LoadOptions, changed: () => void) {
    this.url = url;
    this.#options = options;
    this.#changed = changed;
  }

  get feed(): ParsedFeed | undefined {
    return this.#loaded?.value;
  }

  /** Loads, or loads anew; what is known stays until the new answer is there. */
  async load(): Promise<void> {
    const run = ++this.#run;
    this.#abort?.abort();
    this.#abort = new AbortController();
    if (!this.#loaded) this.status = 'loading';
    this.slow = false;
    const slow = setTimeout(() => {
      this.slow = true;
      this.#changed();
    }, SLOW_MS);
    // Who tries again is told at once that it is tried.
    this.#isNear = run === 1;
    setTimeout(() => !this.#isRead && this.#isFar(), BLINK_MS);
    try {
      const loaded = await loadFeed(this.url, this.#parse, (feed) => feed.updated, {
        ...this.#options,
        cache: run > 1 ? 'no-cache' : 'default',
        early: run > 1 ? undefined : this.#early,
        signal: this.#abort.signal,
      });
      if (run !== this.#run) return;
      // A copy out of the cache must not replace the newer one that is already shown.
      if (loaded.stale && this.#loaded && loaded.value.updated <= this.#loaded.value.updated)
        this.#keepAsStale(loaded.error!);
      else this.#take(loaded);
    } catch (error) {
      if (run !== this.#run) return;
      this.#keepAsStale(error as FeedError);
    } finally {
      clearTimeout(slow);
    }
    this.#changed();
  }

  #isFar(): void {
    this.#isNear = false;
    this.#changed();
  }

  /** Ends all loading; for a source that nobody wants any more. */
  stop(): void {
    this.#run++;
    this.#abort?.abort();
    this.#life.abort();
  }

  /** Starts reading what is wanted and not yet read. @returns true when all of it is there */
  prepare({ readers, areas }: Wanted): boolean {
    const feed = this.feed;
    if (!feed) return this.status === 'failed';
    let complete = true;
    for (const reader of readers) {
      if (!this.#collections.has(reader.name)) {
        complete = false;
        this.#once(reader.name, () => this.#read(reader, feed));
      }
      for (const url of this.#partUrls(reader.name, areas)) {
        const key = `${reader.name} ${url}`;
        if (this.#parts.has(key)) continue;
        complete &&= this.#late.has(key);
        this.#once(key, () => this.#loadPart(reader, url, key, feed));
      }
    }
    return complete;
  }

  /** Whether all that is wanted has come, and is but to be made ready. */
  isAtHand({ readers, areas }: Wanted): boolean {
    return this.#isNear && !(this.feed && readers.some(({ name }) => this.#partUrls(name, areas).length > 0));
  }

  /** Records of a collection that are read so far: of the feed itself, and of each wanted part. */
  lists(name: CollectionName, areas: readonly string[]): (readonly Trusted<CollectionName>[])[] {
    return [this.#collections.get(name), ...this.#partStates(name, areas)].flatMap((read) =>
      read && read.records.length > 0 ? [read.records] : [],
    );
  }

  rejected({ readers, areas }: Wanted): Rejected[] {
    const read = readers.flatMap(({ name }) => [this.#collections.get(name), ...this.#partStates(name, areas)]);
    return [...(this.feed?.rejected ?? []), ...read.flatMap((one) => one?.rejected ?? [])];
  }

  /** How this source fares, and those of its wanted parts that are not as they should be. */
  states({ readers, areas }: Wanted): SourceState[] {
    const status = !this.#loaded ? 'failed' : this.#loaded.stale ? 'stale' : 'fresh';
    const own: SourceState = { url: this.url, status, updated: this.feed?.updated, error: this.error };
    return [own, ...readers.flatMap(({ name }) => this.#partStates(name, areas).flatMap((part) => part.state ?? []))];
  }

  /** Everything that a view depends on: equal entries mean that nothing has changed for it. */
  inputs({ readers, areas }: Wanted): unknown[] {
    return [
      this.status,
      this.slow,
      this.error,
      this.#loaded,
      ...readers.flatMap(({ name }) => [this.#collections.get(name), ...this.#partStates(name, areas)]),
    ];
  }

  #take(loaded: Loaded<ParsedFeed>): void {
    this.#loaded = loaded;
    this.#collections = new Map();
    this.#parts = new Map();
    this.#partLists = new Map();
    this.#begun = new Set();
    this.#late = new Set();
    if (!loaded.stale) this.loadedAt = this.#now();
    this.error = loaded.error;
    this.status = 'ready';
  }

  /** Keeps what is loaded, but no longer trusts it to be the newest. */
  #keepAsStale(error: FeedError): void {
    this.error = error;
    this.status = this.#loaded ? 'ready' : 'failed';
    if (!this.#loaded) return;
    this.#loaded = { ...this.#loaded, stale: true };
    this.#collections.forEach(markStale);
    this.#parts.forEach(markStale);
  }

  readonly #early = (url: string): Early => {
    const early = this.#options.early?.(url) ?? {};
    this.#isRead = early.isRead ?? false;
    return early;
  };

  readonly #parse = (json: unknown, url: string): ParsedFeed => {
    try {
      return parseFeed(json, url);
    } catch (error) {
      // A copy is looked for, which may take its time.
      this.#isFar();
      throw error;
    }
  };

  #now(): number {
    return (this.#options.now?.() ?? new Date()).getTime();
  }

  /** URLs of the parts that concern the areas. A nation has thousands of parts: they are looked through once. */
  #partUrls(name: CollectionName, areas: readonly string[]): readonly string[] {
    const { parts, areaTable } = this.feed!.tables;
    if (parts.length === 0) return [];
    const key = `${name} ${areas.join(' ')}`;
    let urls = this.#partLists.get(key);
    if (!urls) {
      urls = partsFor(parts, name, areas, areaTable).map((part) => part.url);
      this.#partLists.set(key, urls);
    }
    return urls;
  }

  #partStates(name: CollectionName, areas: readonly string[]): PartState[] {
    return this.feed ? this.#partUrls(name, areas).flatMap((url) => this.#parts.get(`${name} ${url}`) ?? []) : [];
  }

  #once(key: string, begin: () => Promise<void>): void {
    if (this.#begun.has(key)) return;
    this.#begun.add(key);
    void begin();
  }

  async #read(reader: CollectionReader, feed: ParsedFeed): Promise<void> {
    let collection: ReadCollection;
    try {
      // A short feed that waits for the widget is shown in its first frame.
      const reading = readCollection(feed.raw[reader.name], reader, feed);
      collection = await inSlices(reading, READING, Promise.resolve());
    } catch (error) {
      collection = {
        records: [],
        rejected: [{ source: feed.url, collection: reader.name, index: 0, reason: String(error) }],
      };
    }
    if (this.feed !== feed) return;
    if (this.#loaded?.stale) markStale(collection);
    this.#collections.set(reader.name, collection);
    this.#changed();
  }

  async #loadPart(reader: CollectionReader, url: string, key: string, feed: ParsedFeed): Promise<void> {
    let part: PartState;
    const late = setTimeout(() => {
      if (this.feed !== feed) return;
      this.#late.add(key);
      this.#changed();
    }, SLOW_MS);
    try {
      // A part says nothing of its own age: it is as old as the feed that names it.
      const loaded = await loadFeed(
        url,
        (json) => json,
        () => feed.updated,
        { ...this.#options, signal: this.#life.signal },
      );
      part = await inSlices(readCollection(partRecords(loaded.value, reader.name), reader, feed, loaded.url));
      if (loaded.stale) part.state = { url, status: 'stale', error: loaded.error };
    } catch (error) {
      part = {
        records: [],
        rejected: [],
        state: { url, status: 'failed', error: isFeedError(error) ? error : new FormatError(url, String(error)) },
      };
    } finally {
      clearTimeout(late);
    }
    if (this.feed !== feed) return;
    if (part.state || this.#loaded?.stale) markStale(part);
    this.#parts.set(key, part);
    this.#changed();
  }
}
