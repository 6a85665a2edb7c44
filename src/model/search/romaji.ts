/** Japanese typed in Latin letters: Hepburn and kunrei, long vowels written or not. */
import { fold } from './fold.js';

const VOWELS = 'aiueo';
const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  y: 'や.ゆ.よ',
  r: 'らりるれろ',
  w: 'わ...を',
};
/** Consonants before ya, yu, yo → the kana that carries them. */
const PALATAL: Readonly<Record<string, string>> = {
  ky: 'き',
  gy: 'ぎ',
  sy: 'し',
  sh: 'し',
  zy: 'じ',
  jy: 'じ',
  j: 'じ',
  ty: 'ち',
  ch: 'ち',
  cy: 'ち',
  dy: 'ぢ',
  ny: 'に',
  hy: 'ひ',
  by: 'び',
  py: 'ぴ',
  my: 'み',
  ry: 'り',
};
const EXTRA: Readonly<Record<string, string>> = {
  shi: 'し',
  chi: 'ち',
  tsu: 'つ',
  fu: 'ふ',
  ji: 'じ',
  jyi: 'じ',
  dzu: 'づ',
  fa: 'ふあ',
  fi: 'ふい',
  fe: 'ふえ',
  fo: 'ふお',
  she: 'しえ',
  che: 'ちえ',
  je: 'じえ',
  thi: 'てい',
  dhi: 'でい',
  va: 'ば',
  vi: 'び',
  vu: 'ぶ',
  ve: 'べ',
  vo: 'ぼ',
};

let syllables: Map<string, string> | undefined;

/** Latin syllable → folded kana. Made on first use. */
function latinSyllables(): Map<string, string> {
  if (syllables) return syllables;
  const made = new Map<string, string>();
  for (const [consonant, row] of Object.entries(ROWS)) {
    [...row].forEach((kana, vowel) => kana !== '.' && made.set(consonant + VOWELS[vowel]!, kana));
  }
  for (const [consonant, kana] of Object.entries(PALATAL)) {
    for (const [vowel, small] of [
      ['a', 'や'],
      ['u', 'ゆ'],
      ['o', 'よ'],
    ] as const)
      made.set(consonant + vowel, kana + small);
  }
  for (const [latin, kana] of Object.entries(EXTRA)) made.set(latin, kana);
  return (syllables = made);
}

/** Latin letters read as Japanese. */
export interface RomajiReading {
  /** Folded kana, long vowels as they were typed. */
  kana: string;
  /** Letters at the end that do not yet make a syllable. */
  rest: string;
  /** Finds the folded kana with long vowels and ん before a vowel written either way. */
  pattern: RegExp;
}

interface Mora {
  kana: string;
  vowel: string;
  /** `na` may stand for な or for ん + あ. */
  nasal: boolean;
}

/** Reads romaji as kana; undefined when it is not Japanese in Latin letters. An unfinished last syllable is allowed. */
export function readRomaji(input: string): RomajiReading | undefined {
  const latin = input
    .normalize('NFD')
    .toLowerCase()
    .replace(/([aiueo])[\u0302\u0304]/g, '$1')
    .replace(/[\s\-‐'’]/g, (mark) => (mark === "'" || mark === '’' ? "'" : ''));
  if (!/^[a-z']{2,}$/.test(latin)) return undefined;
  const moras: Mora[] = [];
  let at = 0;
  while (at < latin.length) {
    const found = syllableAt(latin, at);
    if (!found) break;
    moras.push(found.mora);
    at = found.next;
  }
  const rest = latin.slice(at).replace(/'/g, '');
  if (moras.length === 0 || !mayBeginSyllable(rest)) return undefined;
  return { kana: moras.map((mora) => mora.kana).join(''), rest, pattern: new RegExp(moras.map(loosely).join('')) };
}

function mayBeginSyllable(rest: string): boolean {
  if (rest === '' || /^([bcdfghjkmpqrstvwz])\1$/.test(rest)) return true;
  return [...latinSyllables().keys()].some((syllable) => syllable.startsWith(rest));
}

function syllableAt(latin: string, at: number): { mora: Mora; next: number } | undefined {
  const letter = latin[at]!;
  const following = latin[at + 1] ?? '';
  if (letter === 'n' && following === "'") return { mora: { kana: 'ん', vowel: '', nasal: false }, next: at + 2 };
  for (const length of [4, 3, 2, 1]) {
    const kana = latinSyllables().get(latin.slice(at, at + length));
    if (kana && at + length <= latin.length)
      return { mora: { kana, vowel: latin[at + length - 1]!, nasal: letter === 'n' }, next: at + length };
  }
  // `m` before b, m and p is an old spelling of ん (Nambu, shimbun).
  const isN = letter === 'n' ? following !== 'y' : letter === 'm' && /[bmp]/.test(following);
  if (isN)
    return {
      mora: { kana: 'ん', vowel: '', nasal: false },
      next: at + 1 + (following === 'n' && !/[aiueoy]/.test(latin[at + 2] ?? '') ? 1 : 0),
    };
  const doubled = letter === following || (letter === 't' && latin.slice(at, at + 3) === 'tch');
  if (doubled && /[bcdfghjkmpqrstvwz]/.test(letter))
    return { mora: { kana: 'つ', vowel: '', nasal: false }, next: at + 1 };
  return undefined;
}

const LENGTHENED: Readonly<Record<string, string>> = {
  a: '[あー]?',
  i: '[いー]?',
  u: '[うー]?',
  e: '[えいー]?',
  o: '[うおー]?',
};
const NASAL_TAIL: Readonly<Record<string, string>> = { な: 'あ', に: 'い', ぬ: 'う', ね: 'え', の: 'お' };

function loosely({ kana, vowel, nasal }: Mora): string {
  const tail = kana.length === 2 ? kana[1]! : NASAL_TAIL[kana];
  const spelled = nasal && tail ? `(?:${kana}|ん${tail})` : kana;
  return spelled + (LENGTHENED[vowel] ?? '');
}

/**
 * A spelling in Latin letters without what people spell differently: kunrei and Hepburn, long vowels, double consonants, n and m, marks.
 * Two spellings of one place share it: `Chūō`, `chuo`, `tyuuou`.
 */
export function romajiSkeleton(latin: string): string {
  return fold(latin)
    .replace(/sy(?=[auo])/g, 'sh')
    .replace(/[tc]y(?=[auo])/g, 'ch')
    .replace(/[zj]y(?=[auo])/g, 'j')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/[zd]i/g, 'ji')
    .replace(/dz?u/g, 'zu')
    .replace(/(^|[^sc])hu/g, '$1fu')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/tch/g, 'ch')
    .replace(/ou/g, 'o')
    .replace(/(.)\1+/g, '$1');
}

let kanaLetters: Map<string, string> | undefined;

/** Latin letters for kana, as `romajiSkeleton` spells them. Anything that is not kana is left out. */
export function kanaSkeleton(kana: string): string {
  if (!kanaLetters) {
    kanaLetters = new Map();
    for (const [latin, syllable] of latinSyllables()) if (!kanaLetters.has(syllable)) kanaLetters.set(syllable, latin);
    kanaLetters.set('ん', 'n');
    for (const [syllable, latin] of [
      ['ちゃ', 'cha'],
      ['ちゅ', 'chu'],
      ['ちょ', 'cho'],
    ] as const)
      kanaLetters.set(syllable, latin);
  }
  const text = kana.normalize('NFKC').replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  let latin = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    const small = 'ゃゅょ'.indexOf(text[at + 1] ?? '');
    const own = kanaLetters.get(letter);
    if (own === undefined) continue; // っ and ー: the skeleton drops both
    if (small >= 0 && text[at + 1] && own.endsWith('i')) {
      latin += `${own === 'zi' || own === 'di' ? 'j' : own.slice(0, -1) + 'y'}${'auo'[small]!}`;
      at++;
    } else latin += own;
  }
  return romajiSkeleton(latin);
}

/** `shinitai`, `mou genkai` as kana, word by word; what is not romaji is dropped. */
export function romajiAsKana(text: string): string {
  const words = text.normalize('NFKC').split(/[^A-Za-z'’\u00c0-\u024f]+/);
  const kana = words.map((word) => readRomaji(word)?.kana ?? '').filter(Boolean);
  return kana.join(' ');
}
