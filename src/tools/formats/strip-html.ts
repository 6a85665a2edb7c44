/** Text of a piece of HTML: line ends where a block or `<br>` ends, no tags, no scripts, entities decoded. */
import { decodeEntities } from '../repair/entities.js';

const LONGEST = 200_000;

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
