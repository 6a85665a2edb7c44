import type { FeedState, SourceState } from '../feed/types.js';
import { warn } from '../internal/log.js';
import { isMixedContent } from './feed-urls.js';

/** How many refused records are named; the rest is counted. */
const NAMED = 10;

/**
 * Tells the webmaster once, in words, which feeds failed and what can be done, and which records were left out and why.
 * @param tag name for the warning
 */
export function tellFailures(tag: string, state: FeedState): void {
  if (state.status !== 'failed' && state.status !== 'ready') return;
  for (const source of state.sources) {
    // That an https page cannot load an http feed was said when the attribute was read.
    if (source.error && !(source.error.name === 'NetworkError' && isMixedContent(source.error.url))) warn(tag, `フィードを読み込めません${source.status === 'stale' ? '（前回の内容を表示しています）' : ''}。${source.error.message}${remedy(source)}`);
  }
  if (state.status !== 'ready' || state.rejected.length === 0) return;
  const lines = state.rejected.slice(0, NAMED).map((one) => `${one.collection}[${one.index}]${one.id ? ` (${one.id})` : ''} ${one.reason}`);
  const more = state.rejected.length > NAMED ? `; … ${state.rejected.length - NAMED} more` : '';
  warn(tag, `${state.rejected.length}件の情報は、形式に誤りがあるため表示していません。 / left out: ${lines.join('; ')}${more}`);
}

/** A page cannot see why the browser got no answer. Between origins a missing header is the usual reason, so it is named with its host. */
function remedy({ error }: SourceState): string {
  if (error?.name !== 'NetworkError') return '';
  const { host, origin } = new URL(error.url);
  if (origin === location.origin) return ' URL が正しいか確かめてください。';
  return ` URL が正しければ、${host} の応答ヘッダーに Access-Control-Allow-Origin: * を付け、このページの CSP の connect-src で ${host} を許してください。 / If the URL is right, ${host} must send the header Access-Control-Allow-Origin: *, and this page's CSP must allow ${host} in connect-src.`;
}
