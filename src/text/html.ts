/** Builds plain HTML as a string. Whatever comes from a feed is escaped: only this file writes markup. */
import { safeUrl } from '../feed/safe-url.js';
import { rubyRuns } from './ruby.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that may stand between tags and in an attribute. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** Words of a catalogue, with the readings that they are marked with. */
export const rubyHtml = (marked: string): string =>
  rubyRuns(marked)
    .map(({ base, reading }) =>
      reading === undefined ? escaped(base) : `<ruby>${escaped(base)}<rt>${escaped(reading)}</rt></ruby>`,
    )
    .join('');

/** An element of a text, or of markup made here; '' when there is nothing in it. */
export const element = (name: string, content: string | readonly string[]): string => {
  const inner = typeof content === 'string' ? content : content.filter(Boolean).join('');
  return inner === '' ? '' : `<${name}>${inner}</${name}>`;
};

/** A link; only its words where the address is not allowed. */
export function link(url: string | undefined, words: string): string {
  const safe = safeUrl(url);
  return safe && words ? `<a href="${escaped(safe)}">${escaped(words)}</a>` : escaped(words);
}

/** A list of facts; those without a value are left out. */
export function facts(rows: readonly (readonly [string, string])[]): string {
  const known = rows.filter(([, value]) => value !== '');
  return known.length === 0
    ? ''
    : `<dl>\n${known.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${value}</dd>`).join('\n')}\n</dl>`;
}
