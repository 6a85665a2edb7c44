import { advise } from './log.js';

/** Attributes of every widget whose values can be wrong: the pattern that they must match, and what is allowed. */
const RULES: readonly (readonly [name: string, pattern: RegExp, allowed: string])[] = [
  ['heading-level', /^\s*[234]\s*$/, '2, 3, 4'],
  ['color-scheme', /^(light|dark|auto)$/, 'light, dark, auto'],
  ['limit', /^\s*[1-9]\d*\s*$/, '1 以上の整数'],
];

/** Tells the webmaster, once, of attributes of a widget whose values are ignored, and which are allowed. */
export function checkAttributes(element: Element): void {
  for (const [name, pattern, allowed] of RULES) {
    const value = element.getAttribute(name);
    if (value !== null && !pattern.test(value)) advise(element.localName, 'attribute', name, value, allowed);
  }
}
