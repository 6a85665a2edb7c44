/** One look at the letters of a text, before any pattern is asked: most cells hold none without which a pattern cannot fit. */

/** `alone` is enough by itself, `pairs` (two letters each) where they stand together; of `groups` the text holds a letter or not. */
export interface Letters {
  alone: string;
  pairs: readonly string[];
  groups: readonly string[];
}

const ENOUGH = 1;
const SECOND = 0x80;
const SIZE = 0x1_0000;

/** Signs of which NFKC makes other ones: full-width letters, ㊡, units. */
const FOLDED = [
  [0x2000, 0x303f],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xff00, 0xff60],
  [0xffe0, 0xffef],
] as const;
/** Signs that become another one with what stands beside them, and others that may be anything. */
const ANYTHING = [
  [0x0300, 0x036f],
  [0x2e80, 0x2fdf],
  [0x3099, 0x309f],
  [0xd800, 0xdfff],
  [0xff61, 0xff9f],
] as const;

/** Whether it parts letters of which a pattern knows nothing: blanks, ※ and !. */
const isSkipped = (code: number): boolean =>
  code <= 0x21 || code === 0x3000 || code === 0x203b || code === 0xff01 || code === 0xa0 || code === 0xfeff;

/**
 * What the letters of a text (before NFKC or after it) may be part of: 1 where they are enough, else 2 for a letter of the first group,
 * 4 for one of the second, and so on.
 */
export function hintsIn({ alone, pairs, groups }: Letters): (text: string) => number {
  const table = new Uint8Array(SIZE);
  const give = (letters: string, bit: number): void => {
    for (const letter of letters) table[letter.charCodeAt(0)] = (table[letter.charCodeAt(0)] ?? 0) | bit;
  };
  give(alone, ENOUGH);
  for (const [i, group] of groups.entries()) give(group, 2 << i);
  const firsts = new Map<number, number[]>();
  for (const pair of pairs) {
    give(pair.charAt(1), SECOND);
    firsts.set(pair.charCodeAt(1), [...(firsts.get(pair.charCodeAt(1)) ?? []), pair.charCodeAt(0)]);
  }
  for (const [from, to] of FOLDED)
    for (let code = from; code <= to; code += 1)
      for (const letter of String.fromCharCode(code).normalize('NFKC'))
        table[code] = (table[code] ?? 0) | (table[letter.charCodeAt(0)] ?? 0);
  for (const [from, to] of ANYTHING) table.fill(ENOUGH, from, to + 1);
  return (text) => {
    let found = 0;
    let before = -1;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const hints = table[code] ?? 0;
      if (hints === 0) {
        if (!isSkipped(code)) before = code;
        continue;
      }
      if ((hints & ENOUGH) !== 0) return ENOUGH;
      if ((hints & SECOND) !== 0 && firsts.get(code)?.includes(before) === true) return ENOUGH;
      found |= hints & ~SECOND;
      before = code;
    }
    return found;
  };
}
