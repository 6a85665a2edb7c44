/** Text of a piece of HTML: line ends where a block or `<br>` ends, no tags, no scripts, entities decoded. */
import { decodeEntities } from '../repair/entities.js';

const LONGEST = 200_000;

/** A tag that HTML knows, or an entity; 「<Zoom開催>夏の会」 has neither. */
const HTML =
  /<\/?(?:a|abbr|address|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|figure|font|h[1-6]|head|hr|html|i|img|li|mark|meta|o:p|ol|p|pre|rb|rp|rt|ruby|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul)(?=[\s/>])[^<>]*>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/iu;

/** Words that may have been written as HTML: their text where they were, else as they stand. */
export const withoutHtml = (words: string): string => (HTML.test(words) ? stripHtml(words) : words);

export function stripHtml(html: string): string {
  const text = html
    .slice(0, LONGEST)
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
    .replace(/<(script|style|template|noscript|iframe|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|dd|dt|blockquote|section|article)\s*>/giu, '\n')
    .replace(/<li\b[^<>]*>/giu, '・')
    // A `<` that opens no tag is a sign of its own: 18歳<65歳.
    .replace(/<\/?[a-z!?][^<>]*(?:>|$)/giu, '');
  return decodeEntities(text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?<! ) *\n */gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
