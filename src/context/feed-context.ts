import { createContext } from '@lit/context';
import type { CollectionReader } from '../feed/collection-reader.js';
import type { FeedState } from '../feed/types.js';

/** What a widget wants of the feeds that an enclosing `<tsunagari-feed>` names. */
export interface ContextWanted {
  readers: readonly CollectionReader[];
  areas: readonly string[];
}

/** What `<tsunagari-feed>` gives to the widgets inside it. The shape is part of the contract: versions of the library may mix on a page. */
export interface FeedContextValue {
  /** Calls `listener` now and at every change. @returns a function that ends this */
  subscribe(listener: (state: FeedState) => void, wanted: ContextWanted): () => void;
  getState(wanted: ContextWanted): FeedState;
  retry(wanted?: ContextWanted): void;
}

/** The key under which provider and widgets find each other, also across copies of the library. */
export const feedContext = createContext<FeedContextValue>(Symbol.for('tsunagari-feed/1'));
