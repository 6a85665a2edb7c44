/** What a webmaster is told in the console where feeds could not be read. Fetched only when there is something to tell. */

/** What each error means to those who must put it right. Its own message, which knows the details, follows in English. */
export const REASONS: Readonly<Record<string, string>> = {
  NetworkError: '応答がありません。',
  TimeoutError: '時間内に応答がありませんでした。',
  HttpError: 'エラーの応答が返りました。feed 属性の URL を確かめてください。',
  TooLargeError: 'ファイルが大きすぎます。分けて公開してください。',
  FormatError: 'フィードの形ではありません。URL と中身を確かめてください。',
  VersionError: 'フィードの版が、このウィジェットで読めるものと違います。新しい tsunagari.js を読み込んでください。',
};

/** Files that are no feeds: a pattern of the error's message, and what to do. */
export const FORMS: readonly (readonly [RegExp, string])[] = [
  [
    /it is a web page/,
    'JSON ではなくウェブページ（HTML）が返りました。URL が、エラーのページやログインのページに移っていないか確かめてください。',
  ],
  [/are not UTF-8/, '文字が UTF-8 ではありません（Shift_JIS などで保存されています）。UTF-8 で保存してください。'],
  [/it is empty/, 'ファイルが空です。'],
  [/it is not valid JSON/, 'JSON として読めません。途中で切れていないか、手で直したところを確かめてください。'],
];

/** The warning of a feed that was not read. `stale`: an older copy is shown. */
export const notRead = (url: string, stale: boolean, japanese: string, english: string): string =>
  `フィードを読み込めません${stale ? '（前回の内容を表示しています）' : ''}。${url} ${japanese} / ${english}`;

/** The warning of records that were left out, and which. */
export const leftOut = (count: number, which: string): string =>
  `${count}件の情報は、形式に誤りがあるため表示していません。 / left out: ${which}`;

/** What to do where a server of the page itself did not answer. */
export const CHECK_ADDRESS = 'URL が正しいか確かめてください。';

/** What to do where another server did not answer; mostly it lacks a header. */
export const allowHost = (host: string): { japanese: string; english: string } => ({
  japanese: `URL が正しければ、${host} の応答ヘッダーに Access-Control-Allow-Origin: * を付け、このページの CSP の connect-src で ${host} を許してください。`,
  english: ` If the URL is right, ${host} must send the header Access-Control-Allow-Origin: *, and this page's CSP must allow ${host} in connect-src.`,
});
