/** Telephone numbers as offices write them: several in a cell, with labels, brackets and every kind of dash. A wrong digit reaches a stranger. */
import type { MessageCode } from '../messages/ja.js';
import { doubtOfLabel } from './phone-doubt.js';
import { foldSigns } from './fold.js';
import { findNumbers, soleNumber, type PhoneKind } from './phone-numbers.js';
import { labelNumbers } from './phone-labels.js';

export interface PhoneNumber {
  /** Digits parted by `-`, as the numbering plan groups them; `#9110` and `188` as they are. */
  number: string;
  kind: PhoneKind;
  label?: string;
  fax?: true;
}

/** A part of the cell that is no number to call, and the code that says why. */
export interface UnreadPhone {
  code: MessageCode;
  value: string;
  /** Words beside it. */
  label: string;
  /** How many digits there are, and how many there should be. */
  digits?: number;
  need?: number;
}

export interface Phones {
  numbers: PhoneNumber[];
  /** What was changed in those that were read. */
  repaired?: MessageCode;
  wrong: UnreadPhone[];
}

/** What a header says of its numbers: of both kinds, the first to call and the second FAX, or the other way round. */
export type PhoneMedia = 'phone' | 'phone-fax' | 'fax-phone';

const NONE =
  /^(?:電話(?:番号)?|TEL)?(?:は|:)?\s?(?:なし|無し?|非公開|公開していません|未定|該当なし|ありません|設置なし|不明|空欄)$/u;
/** Label of a number that takes calls and FAX. */
export const FOR_BOTH = '電話・FAX';
/** What is longer is prose. */
const LONGEST = 2_000;

/** The number of a cell that holds one and nothing else, as most cells do. */
export function solePhone(text: string): Phones | undefined {
  const sole = soleNumber(text);
  if (!sole) return undefined;
  const numbers: PhoneNumber[] = [{ number: sole.number, kind: sole.kind }];
  return sole.regrouped ? { numbers, wrong: [], repaired: 'phone-regrouped' } : { numbers, wrong: [] };
}

/** All numbers of a cell. Nothing is completed or guessed: a number without its area code, or with a digit too few, is none. */
export function readPhones(text: string, media: PhoneMedia = 'phone'): Phones {
  const sole = media === 'phone' ? solePhone(text) : undefined;
  if (sole) return sole;
  const folded = foldSigns(text.slice(0, LONGEST))
    .replace(/♯/gu, '#')
    .replace(/\+81[-\s]?(?:\(0\))?\s?/gu, '0');
  if (NONE.test(folded)) return { numbers: [], wrong: [] };
  const found = findNumbers(folded);
  if (found.length === 0) return { numbers: [], wrong: [{ code: whyNone(folded), value: text, label: '' }] };
  const ends = [0, ...found.map(({ end }) => end)];
  const gaps = ends.map((end, i) => folded.slice(end, found[i]?.start));
  const words = labelNumbers(gaps);
  const numbers: PhoneNumber[] = [];
  const wrong: UnreadPhone[] = [];
  let isRegrouped = false;
  for (const [i, one] of found.entries()) {
    const { label = '', fax = false } = words[i] ?? {};
    if ('wrong' in one) {
      const { start, end, wrong: code, digits, need } = one;
      wrong.push({ code, value: folded.slice(start, end), label, digits, need });
      continue;
    }
    // 「045-…→045-…」: the first of them was the number before.
    const said = /[→⇒]/u.test(gaps[i + 1] ?? '') && i + 1 < found.length ? `${label}→` : label.replace(/^→\s?/u, '');
    const doubt = doubtOfLabel(said);
    if (doubt) {
      wrong.push({
        code: doubt,
        value: one.number,
        label: doubt === 'phone-in-doubt' ? said.replace(/→$/u, '変更前') : '',
      });
      continue;
    }
    const same = numbers.find(({ number }) => number === one.number);
    if (same && fax !== (same.fax ?? false)) {
      delete same.fax;
      same.label = FOR_BOTH;
    }
    if (same) continue;
    isRegrouped ||= one.regrouped;
    numbers.push({
      number: one.number,
      kind: one.kind,
      ...(said === '' ? {} : { label: said }),
      ...(fax ? { fax: true as const } : {}),
    });
  }
  if (media !== 'phone') byHeader(numbers, media);
  const repaired =
    numbers.length > 1
      ? 'phones-split'
      : isRegrouped
        ? 'phone-regrouped'
        : folded === text.trim() || gaps.some((gap) => gap.trim() !== '') || numbers.length === 0
          ? undefined
          : 'phone-folded';
  return { numbers, wrong, ...(repaired === undefined ? {} : { repaired }) };
}

/** Numbers that do not say themselves what they are are what the header says, in its order. */
function byHeader(numbers: PhoneNumber[], media: PhoneMedia): void {
  const [first, second] = numbers;
  if (!first || numbers.some(({ fax, label }) => fax === true || label?.startsWith(FOR_BOTH))) return;
  if (!second) first.label = [FOR_BOTH, first.label].filter((part) => part !== undefined).join(' ');
  else if (numbers.length === 2) (media === 'phone-fax' ? second : first).fax = true;
}

function whyNone(folded: string): MessageCode {
  if (/^(?:\(\d{1,4}\)[-\s]?|\d{1,4}[-\s])\d{4}(?!\d)/u.test(folded)) return 'phone-no-area-code';
  return 'phone-unreadable';
}
