import type { FeedError, HttpError } from '../feed/feed-error.js';
import type { FeedState } from '../feed/types.js';
import { warn } from '../internal/log.js';
import { isMixedContent } from './feed-urls.js';

/** What each error says, in the words of those who must put it right; its own message, which knows the details, stands behind. */
const REASONS: Readonly<Record<string, string>> = {
  NetworkError: '応答がありません。',
  TimeoutError: '時間内に応答がありませんでした。',
  HttpError: 'エラーの応答が返りました。feed 属性の URL を確かめてください。',
  TooLargeError: 'ファイルが大きすぎます。分けて公開してください。',
  FormatError: 'フィードの形ではありません。URL と中身を確かめてください。',
  VersionError: 'フィードの版が、このウィジェットで読めるものと違います。新しい tsunagari.js を読み込んでください。',
};

/** Files that are no feeds: a pattern of the error's message, and what to do. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [
    /it is a web page/,
    'JSON ではなくウェブページ（HTML）が返りました。URL が、エラーのページやログインのページに移っていないか確かめてください。',
  ],
  [/are not UTF-8/, '文字が UTF-8 ではありません（Shift_JIS などで保存されています）。UTF-8 で保存してください。'],
  [/it is empty/, 'ファイルが空です。'],
  [/it is not valid JSON/, 'JSON として読めません。途中で切れていないか、手で直したところを確かめてください。'],
];

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
    warn(
      tag,
      `フィードを読み込めません${status === 'stale' ? '（前回の内容を表示しています）' : ''}。${error.url} ${reasonOf(error)}${japanese} / ${error.message}${english}`,
    );
  }
  if (state.status !== 'ready' || state.rejected.length === 0) return;
  const lines = state.rejected
    .slice(0, NAMED)
    .map((one) => `${one.collection}[${one.index}]${one.id ? ` (${one.id})` : ''} ${one.reason}`);
  const more = state.rejected.length > NAMED ? `; … ${state.rejected.length - NAMED} more` : '';
  warn(
    tag,
    `${state.rejected.length}件の情報は、形式に誤りがあるため表示していません。 / left out: ${lines.join('; ')}${more}`,
  );
}

/** A page cannot see why the browser got no answer. Between origins a missing header is the usual reason, so it is named with its host. */
function remedyFor({ name, url }: FeedError): { japanese: string; english: string } {
  const { host, origin } = new URL(url);
  if (name !== 'NetworkError') return { japanese: '', english: '' };
  if (origin === location.origin) return { japanese: 'URL が正しいか確かめてください。', english: '' };
  return {
    japanese: `URL が正しければ、${host} の応答ヘッダーに Access-Control-Allow-Origin: * を付け、このページの CSP の connect-src で ${host} を許してください。`,
    english: ` If the URL is right, ${host} must send the header Access-Control-Allow-Origin: *, and this page's CSP must allow ${host} in connect-src.`,
  };
}
