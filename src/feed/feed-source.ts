import type { CollectionReader } from './collection-reader.js';
import { FormatError, type FeedError } from './feed-error.js';
import { loadFeed, type Loaded, type LoadOptions } from './load-feed.js';
import { parseFeed, readCollection, type ParsedFeed, type ReadCollection } from './parse-feed.js';
import { partRecords, partsFor } from './parts.js';
import type { CollectionName, RecordOf } from './schema.js';
import { inSlices } from './slices.js';
import type { Rejected, SourceState } from './types.js';

/** What a view wants of a source. */
export interface Wanted {
  readers: readonly CollectionReader[];
  areas: readonly string[];
}

/** A source that takes longer than this no longer holds up the others. */
const SLOW_MS = 4_000;

interface PartState {
  collection?: ReadCollection;
  error?: FeedError;
}

/**
 * One feed URL of the page: loads it once, reads collections and parts when they are first wanted, and tells `changed` whenever it knows
 * more. A newer load always replaces an older one, whatever the order of replies.
 */
export class FeedSource {
  readonly url: string;
  status: 'loading' | 'ready' | 'failed' = 'loading';
  /** Moment of the last successful load, in milliseconds. */
  loadedAt = 0;
  /** Nothing of it is there yet, and others should not wait for it. */
  slow = false;
  error?: FeedError;
  #loaded?: Loaded<ParsedFeed>;
  #collections = new Map<CollectionName, ReadCollection>();
  #parts = new Map<string, PartState>();
  #reading = new Set<string>();
  #run = 0;
  #abort?: AbortController;
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
    const slow = setTimeout(() => {
      this.slow = true;
      this.#changed();
    }, SLOW_MS);
    try {
      const loaded = await loadFeed(this.url, parseFeed, (feed) => feed.updated, { ...this.#options, signal: this.#abort.signal });
      if (run !== this.#run) return;
      this.#loaded = loaded;
      this.#collections = new Map();
      this.#parts = new Map();
      this.#reading = new Set();
      this.loadedAt = loaded.stale ? this.loadedAt : Date.now();
      this.error = loaded.error;
      this.status = 'ready';
    } catch (error) {
      if (run !== this.#run) return;
      this.error = error as FeedError;
      this.status = this.#loaded ? 'ready' : 'failed';
      if (this.#loaded) this.#loaded = { ...this.#loaded, stale: true };
    } finally {
      clearTimeout(slow);
    }
    this.#changed();
  }

  stop(): void {
    this.#run++;
    this.#abort?.abort();
  }

  /** Starts reading what is wanted and not yet read. @returns true when all of it is there */
  prepare({ readers, areas }: Wanted): boolean {
    const feed = this.feed;
    if (!feed) return this.status === 'failed';
    let complete = true;
    for (const reader of readers) {
      if (!this.#collections.has(reader.name)) {
        complete = false;
        void this.#read(reader, feed);
      }
      for (const part of partsFor(feed.tables.parts, reader.name, areas, feed.tables.areaTable)) {
        if (this.#parts.has(part.url)) continue;
        complete = false;
        void this.#loadPart(reader, part.url, feed);
      }
    }
    return complete;
  }

  /** Records of a collection that are read so far, with those of the wanted parts. */
  records(name: CollectionName, areas: readonly string[]): RecordOf[CollectionName][] {
    const own = this.#collections.get(name)?.records ?? [];
    const parts = this.#partStates(name, areas).flatMap((part) => part.collection?.records ?? []);
    return parts.length > 0 ? [...own, ...parts] : own;
  }

  rejected({ readers, areas }: Wanted): Rejected[] {
    return [
      ...(this.feed?.rejected ?? []),
      ...readers.flatMap((reader) => [...(this.#collections.get(reader.name)?.rejected ?? []), ...this.#partStates(reader.name, areas).flatMap((part) => part.collection?.rejected ?? [])]),
    ];
  }

  states({ readers, areas }: Wanted): SourceState[] {
    const own: SourceState = { url: this.url, status: this.#loaded ? (this.#loaded.stale ? 'stale' : 'fresh') : 'failed', updated: this.feed?.updated, error: this.error };
    const failed = readers.flatMap((reader) => this.#partStates(reader.name, areas).flatMap((part) => (part.error ? [{ url: part.error.url, status: 'failed' as const, error: part.error }] : [])));
    return [own, ...failed];
  }

  get stale(): boolean {
    return this.#loaded?.stale ?? false;
  }

  #partStates(name: CollectionName, areas: readonly string[]): PartState[] {
    const feed = this.feed;
    if (!feed || feed.tables.parts.length === 0) return [];
    return partsFor(feed.tables.parts, name, areas, feed.tables.areaTable).flatMap((part) => this.#parts.get(part.url) ?? []);
  }

  async #read(reader: CollectionReader, feed: ParsedFeed): Promise<void> {
    if (this.#reading.has(reader.name)) return;
    this.#reading.add(reader.name);
    const collection = await inSlices(readCollection(feed.raw[reader.name], reader, feed.url));
    if (this.feed !== feed) return;
    this.#collections.set(reader.name, collection);
    this.#changed();
  }

  async #loadPart(reader: CollectionReader, url: string, feed: ParsedFeed): Promise<void> {
    if (this.#reading.has(url)) return;
    this.#reading.add(url);
    let state: PartState;
    try {
      const { value } = await loadFeed(url, (json) => json, () => undefined, this.#options);
      state = { collection: await inSlices(readCollection(partRecords(value, reader.name), reader, url)) };
    } catch (error) {
      state = { error: error instanceof Error && 'url' in error ? (error as FeedError) : new FormatError(url, String(error)) };
    }
    if (this.feed !== feed) return;
    this.#parts.set(url, state);
    this.#changed();
  }
}
