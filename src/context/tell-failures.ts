import type { FeedError, HttpError } from '../feed/feed-error.js';
import type { FeedState } from '../feed/types.js';
import { allowHost, CHECK_ADDRESS, FORMS, leftOut, notRead, REASONS } from '../internal/failure-words.js';
import { warn } from '../internal/log.js';
import { isMixedContent } from './feed-urls.js';

/** What an error says in Japanese. */
function reasonOf(error: FeedError): string {
  const form = error.name === 'FormatError' && FORMS.find(([words]) => words.test(error.message));
  if (form) return form[1];
  const status = error.name === 'HttpError' ? `${(error as HttpError).status} ` : '';
  return status + (REASONS[error.name] ?? '');
}

/** How many refused records are named; the rest is counted. */
const NAMED = 10;

/**
 * Tells the webmaster once, in words, which feeds failed and what can be done, and which records were left out and why.
 * @param tag name for the warning
 */
export function tellFailures(tag: string, state: FeedState): void {
  if (state.status !== 'failed' && state.status !== 'ready') return;
  for (const source of state.sources) {
    const { error, status } = source;
    // That an https page cannot load an http feed was said when the attribute was read.
    if (!error || (error.name === 'NetworkError' && isMixedContent(error.url))) continue;
    const { japanese, english } = remedyFor(error);
    warn(tag, notRead(error.url, status === 'stale', reasonOf(error) + japanese, error.message + english));
  }
  if (state.status !== 'ready' || state.rejected.length === 0) return;
  const lines = state.rejected
    .slice(0, NAMED)
    .map((one) => `${one.collection}[${one.index}]${one.id ? ` (${one.id})` : ''} ${one.reason}`);
  const more = state.rejected.length > NAMED ? `; … ${state.rejected.length - NAMED} more` : '';
  warn(tag, leftOut(state.rejected.length, lines.join('; ') + more));
}

/** A page cannot see why the browser got no answer. Between origins a missing header is the usual reason, so it is named with its host. */
function remedyFor({ name, url }: FeedError): { japanese: string; english: string } {
  const { host, origin } = new URL(url);
  if (name !== 'NetworkError') return { japanese: '', english: '' };
  if (origin === location.origin) return { japanese: CHECK_ADDRESS, english: '' };
  return allowHost(host);
}
