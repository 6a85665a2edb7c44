/** Brings spellings of the same Japanese word together: what is compared when somebody searches. */
import { kanjiVariants, VARIANTS_D842 } from './kanji-variants.js';

const LONG = 0x30fc; // ー
/** Marks in the table of what needs a look at its neighbours. No folded text contains these code units. */
const DASH = 0xe000;
const KE = 0xe001;
const VU = 0xe002;
const SURROGATE = 0xe003;
const KO = 0xe004;
const SPECIAL = 0xe000;
const SPACE = 0x20;

let table: Uint16Array | undefined;

/** Code unit after NFKC and lower case → folded unit; 0 drops it. Made on first use. */
function foldTable(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(0x10000);
  for (let code = 0; code < made.length; code++) made[code] = code;
  const drop = (from: number, to: number): void => void made.fill(0, from, to + 1);
  drop(0x00, 0x2f);
  drop(0x3a, 0x60);
  drop(0x7b, 0xa9);
  drop(0xab, 0xb4);
  drop(0xb6, 0xbf);
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code++)
      made[code] = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
  }
  made[0xd7] = made[0xf7] = 0;
  for (const [from, to] of ['đd', 'øo', 'łl', 'ßs', 'ıi', 'ςσ']) made[from!.charCodeAt(0)] = to!.charCodeAt(0);
  drop(0x300, 0x36f);
  drop(0x2000, 0x2bff);
  drop(0x3000, 0x3004);
  drop(0x3008, 0x3020);
  drop(0x3030, 0x3030);
  drop(0x303d, 0x303f);
  drop(0x3099, 0x309c);
  drop(0x30fb, 0x30fb);
  for (let code = 0x30a1; code <= 0x30f6; code++) made[code] = code - 0x60;
  for (const [variant, form] of ['ヷわ', 'ヸい', 'ヹえ', 'ヺを', 'ヽゝ', 'ヾゞ'])
    made[variant!.charCodeAt(0)] = form!.charCodeAt(0);
  for (const [small, large] of [
    'ぁあ',
    'ぃい',
    'ぅう',
    'ぇえ',
    'ぉお',
    'っつ',
    'ゃや',
    'ゅゆ',
    'ょよ',
    'ゎわ',
    'ゕか',
    'ゖけ',
    'ゐい',
    'ゑえ',
  ]) {
    made[small!.charCodeAt(0)] = made[small!.charCodeAt(0) + 0x60] = large!.charCodeAt(0);
  }
  for (const [variant, form] of kanjiVariants()) made[variant] = form;
  for (const dash of '-‐‑‒–—―−~〜ー') made[dash.charCodeAt(0)] = DASH;
  made[0x30f4] = made[0x3094] = VU;
  for (const ke of 'ケヶゖ') made[ke.charCodeAt(0)] = KE;
  made[0x7b87] = KO; // 箇
  made.fill(SURROGATE, 0xd800, 0xe000);
  drop(0xe000, 0xf8ff);
  drop(0xfe00, 0xfe6f);
  drop(0xfeff, 0xff0f);
  drop(0xffe0, 0xffff);
  return (table = made);
}

function isKana(code: number): boolean {
  return code >= 0x3041 && code <= 0x30fc && code !== 0x30fb;
}

/** A folded Latin letter. */
function isLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isKanji(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3005 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

const NUMERALS = '0123456789一二三四五六七八九十百千何数幾';
const COUNTED = '月所国年条';

/** Sees whether ヶ, カ or 箇 at `at` counts something (3ヶ所, 三か月). */
function counts(source: string, at: number): boolean {
  return at > 0 && at + 1 < source.length && NUMERALS.includes(source[at - 1]!) && COUNTED.includes(source[at + 1]!);
}

let buffer = new Uint16Array(4096);

/**
 * Folds a source already in NFKC and lower case. `from[i]`/`to[i]`, when given, receive the stretch of `source` behind each folded unit.
 * @param partLatin keeps a space between two Latin letters
 */
function foldPrepared(source: string, partLatin: boolean, from?: number[], to?: number[]): string {
  const units = foldTable();
  if (buffer.length < source.length) buffer = new Uint16Array(source.length * 2);
  const out = buffer;
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    let unit = units[code]!;
    const start = at;
    if (unit >= SPECIAL && unit <= KO) {
      switch (unit) {
        case DASH: {
          // A long vowel only after kana; a mere dash only between kana. Everywhere else it is punctuation (0120ー279ー338).
          const before = length > 0 ? out[length - 1]! : 0;
          const kana =
            isKana(before) &&
            before !== LONG &&
            (code === LONG || (isKana(source.charCodeAt(at - 1)) && isKana(source.charCodeAt(at + 1))));
          unit = kana ? LONG : 0;
          break;
        }
        case KE:
          unit = 0x3051;
          if (counts(source, at)) unit = 0x304b;
          else if (isKanji(source.charCodeAt(at - 1)) && (code === 0x30f6 || isKanji(source.charCodeAt(at + 1))))
            unit = 0x304c;
          break;
        case KO:
          unit = counts(source, at) ? 0x304b : code;
          break;
        case VU: {
          const vowel = 'ぁぃぇぉァィェォ'.indexOf(source.charAt(at + 1)) % 4;
          unit = vowel < 0 || at + 1 >= source.length ? 0x3076 : 'ばびべぼ'.charCodeAt(vowel);
          if (unit !== 0x3076) at++;
          break;
        }
        default: {
          const form = code === 0xd842 ? VARIANTS_D842[source.charCodeAt(at + 1)] : undefined;
          unit = form ?? code;
          if (form !== undefined) at++;
        }
      }
    }
    if (unit === 0) {
      if (
        !partLatin ||
        code > SPACE ||
        length === 0 ||
        !isLatin(out[length - 1]!) ||
        !isLatin(units[source.charCodeAt(at + 1)] ?? 0)
      )
        continue;
      unit = SPACE;
    }
    from?.push(start);
    to?.push(at + 1);
    out[length++] = unit;
  }
  let folded = '';
  for (let start = 0; start < length; start += 8192)
    folded += String.fromCharCode.apply(
      null,
      out.subarray(start, Math.min(start + 8192, length)) as unknown as number[],
    );
  return folded;
}

/**
 * The comparable form of a text: NFKC, lower case, accents off, hiragana, large kana, new kanji, ヶ = ケ = が between kanji,
 * dashes and long vowels alike, no spaces or punctuation. Equal folds mean "the same word to somebody who searches".
 */
export function fold(text: string): string {
  return foldPrepared(text.normalize('NFKC').toLowerCase(), false);
}

/** As `fold`, with Latin words kept apart by a space, so that `DV` need not be found in `advice`. */
export function foldWords(text: string): string {
  return foldPrepared(text.normalize('NFKC').toLowerCase(), true);
}

/** A folded text that remembers where each of its units came from. */
export interface FoldedText {
  text: string;
  /** Start in the original of each folded unit. */
  from: number[];
  /** End (exclusive) in the original of each folded unit. */
  to: number[];
}

/** A character with what NFKC may draw into it: combining and half-width voice marks, variation selectors, Hangul vowels and finals. */
const CLUSTER = /[\s\S][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

/** Folds as `fold` does and keeps the way back to the original, for highlighting. Slower: for texts that are on the screen. */
export function foldWithMap(text: string): FoldedText {
  let prepared = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const cluster = match[0].normalize('NFKC').toLowerCase();
    prepared += cluster;
    for (let unit = 0; unit < cluster.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  const from: number[] = [];
  const to: number[] = [];
  const folded = foldPrepared(prepared, false, from, to);
  return { text: folded, from: from.map((unit) => starts[unit]!), to: to.map((unit) => ends[unit - 1]!) };
}
