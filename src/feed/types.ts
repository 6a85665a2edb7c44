/** Trusted data: what the rest of the house sees after parsing, normalising and merging. Types only. */
import type {
  Area,
  Channel,
  CollectionName,
  Contact,
  EmergencyLine,
  Holidays,
  NetworkRow,
  Part,
  RecordOf,
  Revocation,
  LocalizedText,
  ThemeRow,
  TopicRow,
} from './schema.js';
import type { FeedError } from './feed-error.js';

/** Who answers for a record: copied onto each record when feeds are merged. */
export interface Publisher {
  id: string;
  name?: LocalizedText;
  url?: string;
  contact?: Contact;
}

/** What every trusted record carries beside its own fields. */
export interface Provenance {
  /** `publisher.id/id`: unique over all feeds of a page. */
  key: string;
  publisher: Publisher;
  license?: string;
  /** The copy it came from could not be renewed: no status is computed from it. */
  stale: boolean;
}

export type Trusted<K extends CollectionName> = RecordOf[K] & Provenance;
export type WindowRecord = Trusted<'consultationWindows'>;
export type IbashoRecord = Trusted<'ibasho'>;
export type EventRecord = Trusted<'events'>;

/** A record or row that was left out, and why (English, for the console and reports). */
export interface Rejected {
  source: string;
  collection: string;
  index: number;
  id?: string;
  reason: string;
}

type Collections = { [K in CollectionName]: Trusted<K>[] };

/** What a feed says of itself as a whole. */
export interface FeedFacts {
  /** Of several feeds the newest. */
  updated: Date;
  license?: string;
  attribution?: LocalizedText;
  demo: boolean;
  /** Address of the outlines of municipalities. */
  outlines?: string;
  /** Address of the calendar file of its events. */
  calendar?: string;
  holidays?: Holidays;
}

/** One or more feeds, merged. */
export interface Feed extends Collections, FeedFacts {
  /** Publishers in the order of the feed URLs. The first one's contact takes reports of mistakes. */
  publishers: Publisher[];
  /** The first feed's wishes for the guide, as found; `model/guide` reads and bounds them. */
  guide?: unknown;
  areaTable: Area[];
  topics: TopicRow[];
  networks: NetworkRow[];
  themes: ThemeRow[];
  emergency: EmergencyLine[];
  revoked: Revocation[];
  parts: Part[];
}

export interface SourceState {
  url: string;
  status: 'fresh' | 'stale' | 'failed';
  updated?: Date;
  error?: FeedError;
}

/** What a widget knows of its feed. "Empty" is not a state: it is what a view sees after filtering. */
export type FeedState =
  | { status: 'idle' }
  /** At hand: it is to be expected within a blink, because it was asked for just now or has come and is but to be made ready. */
  | { status: 'loading'; isAtHand?: boolean }
  | { status: 'ready'; feed: Feed; rejected: Rejected[]; sources: SourceState[] }
  | { status: 'failed'; sources: SourceState[] };

export type { Channel };
