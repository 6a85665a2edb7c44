import { warn } from './log.js';

/** Attributes of every widget whose values can be wrong: the pattern that they must match, and what to say otherwise. */
const RULES: readonly (readonly [name: string, allowed: RegExp, remedy: string])[] = [
  ['heading-level', /^\s*[234]\s*$/, '使える値: 2, 3, 4'],
  ['color-scheme', /^(light|dark|auto)$/, '使える値: light, dark, auto'],
  ['limit', /^\s*[1-9]\d*\s*$/, '使える値: 1 以上の整数'],
];

/** Tells the webmaster, once, of attributes of a widget whose values are ignored, and which are allowed. */
export function checkAttributes(element: Element): void {
  for (const [name, allowed, remedy] of RULES) {
    const value = element.getAttribute(name);
    if (value !== null && !allowed.test(value)) warn(element.localName, `${name}="${value}" は使えないため無視します。${remedy}`);
  }
}
