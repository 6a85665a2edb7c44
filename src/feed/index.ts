/** The feed for programs: types, the reading of a file, and the store that widgets use. */
export { FeedStore, feedStore, type FeedRequest } from './feed-store.js';
export { parseFeed, type ParsedFeed } from './parse-feed.js';
export { readCollection, type ReadCollection } from './read-collection.js';
export { mergeFeeds, type MergeSource } from './merge-feeds.js';
export {
  FormatError,
  HttpError,
  NetworkError,
  TimeoutError,
  TooLargeError,
  VersionError,
  type FeedError,
} from './feed-error.js';
export type { CollectionReader } from './collection-reader.js';
export { campaignsReader } from './readers/campaigns.js';
export { consultationWindowsReader } from './readers/consultation-windows.js';
export { eventsReader } from './readers/events.js';
export { ibashoReader } from './readers/ibasho.js';
export { membersReader } from './readers/members.js';
export { needsReader } from './readers/needs.js';
export { offersReader } from './readers/offers.js';
export { reportsReader } from './readers/reports.js';
export type * from './types.js';
export type {
  ActivityReport,
  CommunityEvent,
  ConsultationWindow,
  FeedFile,
  Ibasho,
  LocalizedText,
  Member,
  Need,
  Offer,
} from './schema.js';
