/** Which letters whatever fits a pattern must hold: for tests of the tables of letters that are looked at before any pattern. */
import { treeOf, type Node, type Sequence } from '../patterns/pattern-tree.js';

type Hints = (letters: string) => boolean;

/** Letters of ordinary text and of these patterns: whoever lets one of them in lets nearly everything in. */
export function lettersOf(words: object): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const one of Object.values(words))
    if (typeof one === 'string' || one instanceof RegExp)
      for (const letter of typeof one === 'string' ? one : one.source)
        for (const form of [letter, letter.toLowerCase(), letter.toUpperCase()]) letters.add(form);
  for (let code = 32; code < 127; code += 1) letters.add(String.fromCharCode(code));
  return letters;
}

/** The options of a pattern that could fit a text without such letters. */
export function without(pattern: RegExp, holds: Hints, letters: ReadonlySet<string>): string[] {
  const formsOf = (node: Node): string[] | undefined =>
    node.kind === 'letter' && !['龘', '欝', 'ぱ', '\u{1f600}'].every(node.fits)
      ? [...letters].filter(node.fits)
      : undefined;
  const pairs = (a: Node, b: Node | undefined): boolean => {
    const [firsts, seconds] = [formsOf(a), b && formsOf(b)];
    return !!firsts && !!seconds && firsts.every((first) => seconds.every((second) => holds(first + second)));
  };
  const needs = (node: Node): boolean => {
    if (node.kind === 'letter') return formsOf(node)?.every(holds) === true;
    if (node.kind === 'sequence') return node.items.some((item, i) => needs(item) || pairs(item, node.items[i + 1]));
    if (node.kind === 'group') return node.options.every(needs);
    return node.kind === 'repeat' && node.min > 0 && needs(node.body);
  };
  return treeOf(pattern)
    .options.filter((option) => !needs(option))
    .map(written);
}

function written(option: Sequence): string {
  return option.items.map((item) => (item.kind === 'letter' ? (item.samples[0] ?? '') : `<${item.kind}>`)).join('');
}
