import { defineOnce } from '../../internal/define-once.js';
import { FeedProvider } from './feed.js';

defineOnce('tsunagari-feed', FeedProvider);

export { FeedProvider };
export type * from './feed.js';
