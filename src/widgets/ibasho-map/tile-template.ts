import { fetchableUrl } from '../../feed/safe-url.js';

/** What is filled in: the tile, a server of several, and the ending for fine screens. */
const MARKS = ['{z}', '{x}', '{y}', '{-y}', '{s}', '{r}'];

/** An absolute tile URL template that may be loaded: https, or the page's own origin; undefined for any other. */
export function tileTemplate(value: string): string | undefined {
  if (!/\{z\}/.test(value) || !/\{x\}/.test(value) || !/\{-?y\}/.test(value)) return undefined;
  if (unknownMarks(value).length > 0) return undefined;
  const url = fetchableUrl(value, document.baseURI);
  if (!url || (!url.startsWith('https:') && new URL(url).origin !== location.origin)) return undefined;
  return url.replace(/%7B(-?[a-z])%7D/gi, '{$1}');
}

/** Marks of a template for which we have no value, as `{apikey}`: no tile would come. */
export function unknownMarks(value: string): string[] {
  return [...new Set(value.match(/\{[^{}]*\}/g))].filter((mark) => !MARKS.includes(mark));
}
