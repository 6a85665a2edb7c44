import type { FeedState } from '../feed/types.js';

type Views<Result> = {
  [Status in FeedState['status']]: (state: Extract<FeedState, { status: Status }>) => Result;
};

/** Maps the state of a feed to a view. Every state must be given: a forgotten one does not compile. */
export function feedStateView<Result>(state: FeedState, views: Views<Result>): Result {
  switch (state.status) {
    case 'idle':
      return views.idle(state);
    case 'loading':
      return views.loading(state);
    case 'ready':
      return views.ready(state);
    case 'failed':
      return views.failed(state);
  }
}
