/** Finding a word with one typing error, without an index. */

const SEPARATOR = 0x02;

/** Shortest folded word in which an error is looked for: in shorter ones every second word would match. */
export const TYPO_LENGTH = 5;

/** `startsWith` with a position, which old libraries on a host page replace by one without. */
function standsAt(text: string, word: string, at: number): boolean {
  return text.slice(at, at + word.length) === word;
}

/** Characters of `text` from `at` on that match all of `pattern` with one error at most; -1 when they do not. Never runs over a separator. */
function prefixWithin1(text: string, at: number, pattern: string): number {
  let same = 0;
  while (same < pattern.length && text.charCodeAt(at + same) === pattern.charCodeAt(same)) same++;
  if (same === pattern.length) return same;
  const real = (offset: number): boolean => text.charCodeAt(at + offset) > SEPARATOR;
  const rest = (from: number, offset: number): boolean => standsAt(text, pattern.slice(from), at + offset);
  if (real(same) && rest(same + 1, same + 1)) return pattern.length; // another character
  if (real(same) && rest(same, same + 1)) return pattern.length + 1; // one too few typed
  if (rest(same + 1, same)) return pattern.length - 1; // one too many typed
  const swapped = text[at + same] === pattern[same + 1] && text[at + same + 1] === pattern[same];
  return swapped && rest(same + 2, same + 2) ? pattern.length : -1;
}

/** As `prefixWithin1`, read leftwards: does the text that ends before `end` match `pattern` with one error at most? Gives its start, or -1. */
function suffixWithin1(text: string, end: number, pattern: string): number {
  let same = 0;
  while (same < pattern.length && text.charCodeAt(end - 1 - same) === pattern.charCodeAt(pattern.length - 1 - same))
    same++;
  if (same === pattern.length) return end - same;
  const real = text.charCodeAt(end - 1 - same) > SEPARATOR;
  const ends = (length: number, offset: number): boolean =>
    end - offset - length >= 0 && standsAt(text, pattern.slice(0, length), end - offset - length);
  const left = pattern.length - same;
  if (real && ends(left - 1, same + 1)) return end - pattern.length;
  if (real && ends(left, same + 1)) return end - pattern.length - 1;
  if (ends(left - 1, same)) return end - pattern.length + 1;
  const swapped = left >= 2 && text[end - 1 - same] === pattern[left - 2] && text[end - 2 - same] === pattern[left - 1];
  return swapped && ends(left - 2, same + 2) ? end - pattern.length : -1;
}

/**
 * Reports every place where `pattern` stands with at most one error (a wrong, missing, extra or exchanged character).
 * One half of the word must be right, so each half is looked for exactly; an exchange over the middle is looked for by itself.
 */
export function eachNearly(text: string, pattern: string, found: (position: number, length: number) => void): void {
  const middle = pattern.length >> 1;
  const [head, tail] = [pattern.slice(0, middle), pattern.slice(middle)];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const length = prefixWithin1(text, at + head.length, tail);
    if (length >= 0) found(at, head.length + length);
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const start = suffixWithin1(text, at, head);
    if (start >= 0) found(start, at + tail.length - start);
  }
  const crossed = pattern.slice(0, middle - 1) + pattern[middle]! + pattern[middle - 1]! + pattern.slice(middle + 1);
  for (let at = text.indexOf(crossed); at >= 0; at = text.indexOf(crossed, at + 1)) found(at, crossed.length);
}
