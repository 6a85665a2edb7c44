/** What the loader says to a webmaster when something is wrong, fetched only then. */
import { nearestWord } from '../feed/nearest-word.js';
import { VERSION } from '../internal/version.js';
import { WIDGET_NAMES } from './tags.js';

const SAME_BUILD = 'widgets/ と chunks/ は、同じ回に組み立てたものを、まとめて置いてください。';

/** What the browser knows of a request: 404 and its kind. Where it does not tell, 0. */
function statusOf(url: string): number {
  const entries = performance.getEntriesByName(new URL(url).href) as (PerformanceEntry & { responseStatus?: number })[];
  return entries[entries.length - 1]?.responseStatus ?? 0;
}

function reasonOf([url = '', ...files]: readonly string[], error: unknown): string {
  if (/policy|lit-html/i.test(String(error)))
    return 'このページの CSP の trusted-types に lit-html がありません。trusted-types に lit-html を加えてください。';
  const missing = [url, ...files].filter((file) => statusOf(file) >= 400);
  if (missing.length > 0)
    return `${missing.map((file) => `${file}（${statusOf(file)}）`).join('、')} がありません。${SAME_BUILD}`;
  if (error instanceof SyntaxError) return `${url} と、それが読み込むファイルの回がちがいます。${SAME_BUILD}`;
  return `${url} か、それが読み込む chunks/ のファイルを読み込めません。${new URL(url).host} に同じ回のファイルがそろっているか、応答ヘッダー Access-Control-Allow-Origin: * が付いているかを確かめてください。`;
}

const XHTML =
  'XHTML（application/xhtml+xml）のページでは動きません。タグの中身をそのまま表示します。text/html で配信してください。';
const withPrefix = (name: string): string => `tsunagari-${name}`;

export const advice = {
  failed: (files: readonly string[], error: unknown) => `${reasonOf(files, error)} （${String(error)}）`,
  unknownTag: (tag: string) => {
    const near = nearestWord(tag, WIDGET_NAMES.map(withPrefix));
    return `は知らないタグです。${near ? `<${near}> のことですか。` : ''}使えるタグ: ${WIDGET_NAMES.map(withPrefix).join(', ')}`;
  },
  unknownName: (written: string) => {
    const near = nearestWord(written, WIDGET_NAMES);
    return `data-tsunagari="${written}" という部品はありません。${near ? `data-tsunagari="${near}" のことですか。` : ''}使える値: ${WIDGET_NAMES.join(', ')}`;
  },
  xhtml: () => XHTML,
  otherVersion: (present: string) =>
    `はこのページに版 ${present} が先に読み込まれているため、版 ${VERSION} は使いません。tsunagari.js を一つの版だけにしてください。`,
};
export type LoaderAdvice = typeof advice;
