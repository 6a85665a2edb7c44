/**
 * Letters without which no sentence says that an event is off, moved, full, online, at another hour or not for everybody. A test takes
 * the patterns of `words.ts` apart and names those that could fit without.
 */
import { hintsIn } from './letters.js';

/** 1 is enough, 2 who is meant, 4 a limit, 8 a digit, 16 what makes a clock or a day of it. */
export const offHintsOf = hintsIn({
  alone:
    'DLVWYZdlvwyz×→⇒✕✖〆せずめわウオブモャユ不予了仮休停催切別取否員問報変外定実客席度延廃念慮打控改料早替来案次止残杯流無画留異短移空粛紙終縮締繰翌般見討誌認調講送違遅面順閉倒',
  pairs: ['くな', 'なし', 'らた', 'かえ', 'っぱ'],
  groups: ['関員招職ス内登在児構組加護', 'みだ限専', '0123456789', ':時行'],
});

/** False where no sentence of the text, as it stands, can say so. */
export function maySpeakOfOff(text: string): boolean {
  const found = offHintsOf(text);
  return (found & 1) !== 0 || (found & 6) === 6 || (found & 24) === 24;
}
