/** Telephone numbers as offices write them: several in a cell, with labels, brackets and every kind of dash. A wrong digit reaches a stranger. */
import { foldSigns } from './fold.js';

export interface PhoneNumber {
  /** Digits parted by `-`, as the office groups them; `#9110` and `188` as they are. */
  number: string;
  label?: string;
  fax?: boolean;
}

export interface Phones {
  numbers: PhoneNumber[];
  repaired?: string;
  /** Why the cell, or what is left of it, is no number. */
  refused?: string;
}

/** Three-digit and `#` numbers that everybody in Japan can dial. */
const SHORT = /^(?:110|118|119|171|177|188|189|117|#\d{4})$/u;

const FAX = /FAX|ファク?ック?ス|ファクシミリ/iu;
/** One number for both: it can be called. */
const BOTH = /電話・FAX/u;
const BOTH_WORDS =
  /(?:TEL|電話|℡|☎)\s*[/・&,、兼]\s*(?:FAX|ファク?ック?ス|ファクシミリ)|(?:FAX|ファク?ック?ス|ファクシミリ)\s*[/・&,、兼]\s*(?:TEL|電話)/giu;

/** All numbers of a cell. Nothing is completed or guessed: a number without its area code is refused. */
export function readPhones(text: string): Phones {
  const folded = foldSigns(text)
    .replace(/♯/gu, '#')
    .replace(/\+81[-\s]?(?:\(0\))?\s?/gu, '0')
    .replace(/\s*\n\s*/gu, ' / ');
  if (
    /^(?:電話(?:番号)?|TEL)?(?:は|:)?\s*(?:なし|無し?|非公開|公開していません|未定|該当なし|ありません|設置なし)$/u.test(
      folded,
    )
  )
    return { numbers: [] };
  const numbers: PhoneNumber[] = [];
  let words = '';
  let i = 0;
  let behind = 0;
  while (i < folded.length) {
    const found = numberAt(folded, i);
    if (!found) {
      i += 1;
      continue;
    }
    const before = folded.slice(behind, i);
    labelNumber(numbers, before, found.number);
    words += before;
    i = found.end;
    behind = i;
  }
  const last = numbers.at(-1);
  if (!last) return { numbers, refused: whyNone(folded) };
  const after = label(folded.slice(behind));
  if (after !== '') last.label = [last.label, after].filter(Boolean).join('、');
  for (const number of numbers) if (FAX.test(number.label ?? '') && !BOTH.test(number.label ?? '')) number.fax = true;
  if (numbers.length > 1) return { numbers, repaired: 'phones-split' };
  return folded === text.trim() || words !== '' ? { numbers } : { numbers, repaired: 'phone-folded' };
}

/** A whole number that begins here: 10 digits, 11 for mobile, IP and 0800 numbers, or a short one standing alone. */
function numberAt(text: string, start: number): { number: string; end: number } | undefined {
  const previous = text[start - 1] ?? '';
  if (/[\d#]/u.test(previous)) return undefined;
  const short = /^(?:#\d{4}|1[1-8]\d)(?![\d-])/u.exec(text.slice(start))?.[0];
  if (short && SHORT.test(short) && !/[\d-]/u.test(previous)) return { number: short, end: start + short.length };
  if (text[start] !== '0' && !(text[start] === '(' && /^\(\s*0/u.test(text.slice(start)))) return undefined;
  if (previous === '-') return undefined;
  let digits = '';
  let grouped = '';
  for (let i = start; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (/\d/u.test(character)) {
      digits += character;
      grouped += character;
    } else if (/[-() .]/u.test(character)) grouped += ' ';
    else return undefined;
    const need = /^(?:0[5-9]0|0800)/u.test(digits) ? 11 : 10;
    if (digits.length < 4 || digits.length < need) continue;
    const next = text.slice(i + 1);
    if (/^\d|^-\d/u.test(next)) return undefined;
    const closing = /^\)/u.test(next) && grouped.includes('(') ? 1 : 0;
    return { number: grouped.trim().replace(/\s+/gu, '-'), end: i + 1 + closing };
  }
  return undefined;
}

/** Words before a number are its label; words in brackets right behind the number before belong to that one. */
function labelNumber(numbers: PhoneNumber[], between: string, number: string): void {
  const previous = numbers.at(-1);
  let own = between;
  if (previous) {
    const bracket = /^\s*[(（[]([^)）\]]*)[)）\]]/u.exec(between);
    const extension = /^\s*(?:\(?内線\s*[\d-]+(?:\s*[・,]\s*[\d-]+)*\)?)/u.exec(between);
    const tail = bracket ?? extension;
    if (tail) {
      const words = label(tail[0]);
      if (words !== '') previous.label = [previous.label, words].filter(Boolean).join('、');
      own = between.slice(tail[0].length);
    }
  }
  if (numbers.some((other) => other.number === number)) return;
  const words = label(own);
  numbers.push(words === '' ? { number } : { number, label: words });
}

function label(text: string): string {
  const both = BOTH_WORDS.test(text);
  BOTH_WORDS.lastIndex = 0;
  const rest = text
    .replace(BOTH_WORDS, ' ')
    .replace(/^\s*番(?=\s|$)/u, '')
    .replace(/^(\s*[)）])?まで$/u, '$1')
    .replace(
      /(?:電話番号|電話|TEL|Tel|tel|℡|☎|または|又は|もしくは|及び|および|(?<![A-Za-z])(?:or|and|OR|AND)(?![A-Za-z]))(?!リレー)/gu,
      ' ',
    )
    .replace(/[\s;,、。|()（）[\]【】<>]+|(?<![\da-z])[:・/-]+|[:・/-]+(?![\da-z])/giu, ' ')
    .replace(/ {2,}/gu, ' ')
    .replace(/^[\s~]+$/u, '')
    .trim()
    .slice(0, 100);
  return both ? ['電話・FAX', rest].filter(Boolean).join(' ') : rest;
}

function whyNone(folded: string): string {
  if (/e\+/iu.test(folded)) return 'phone-digits-lost';
  if (/^(?:\(\d{1,4}\)[-\s]?|\d{1,4}[-\s])\d{4}(?!\d)/u.test(folded)) return 'phone-no-area-code';
  const digits = folded.replace(/\D/gu, '');
  if (/^[1-9]/u.test(digits) && (digits.length === 9 || digits.length === 10)) return 'phone-zero-lost';
  return 'phone-unreadable';
}
