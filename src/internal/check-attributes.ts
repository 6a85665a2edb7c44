import { fetchableUrl } from '../feed/safe-url.js';
import { advise } from './log.js';

const PAGE = [
  (value: string) => value.trim() === '' || fetchableUrl(value, document.baseURI) !== undefined,
  'https の URL',
] as const;

/** Attributes whose values can be wrong: what they must be, and how that is said. */
const RULES: readonly (readonly [name: string, isFit: (value: string) => boolean, allowed: string])[] = [
  ['heading-level', (value) => /^\s*[234]\s*$/.test(value), '2, 3, 4'],
  ['color-scheme', (value) => /^(light|dark|auto)$/.test(value), 'light, dark, auto'],
  ['limit', (value) => /^\s*[1-9]\d*\s*$/.test(value), '1 以上の整数'],
  ['action', ...PAGE],
  ['apply-url', ...PAGE],
  ['exit-url', ...PAGE],
  ['windows-url', ...PAGE],
  ['tile-attribution-url', ...PAGE],
];

/** Tells the webmaster, once, of attributes of a widget whose values are ignored, and which are allowed. */
export function checkAttributes(element: Element): void {
  for (const [name, isFit, allowed] of RULES) {
    const value = element.getAttribute(name);
    if (value !== null && !isFit(value)) advise(element.localName, 'attribute', name, value, allowed);
  }
}
