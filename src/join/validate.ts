import { isObject } from '../feed/plain-object.js';
import { isCorporateNumber } from './corporate-number.js';
import {
  ENTRY_PARTS,
  isPartAsked,
  LEVELS,
  MOST_ENTRIES,
  type EntryList,
  type ExchangeEntry,
  type PartName,
} from './exchange-entry.js';
import { FIELDS, isAsked, isEntryList, isRequired, type FieldName, type JoinValues, type Step } from './fields.js';
import { givesAway, isPublic, isVeiled } from './publication.js';
import type { Question } from './question.js';

export const PROBLEM_CODES = [
  'required',
  'too-long',
  'too-many',
  'email',
  'phone',
  'postal',
  'url',
  'kana',
  'corporate-number',
  'date',
  'period',
  'option',
  'consent',
  'control',
  'minor',
  'gives-away',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one answer; words for it live in text/join-form. */
export interface Problem {
  field: FieldName;
  code: ProblemCode;
  /** In a list of needs or offers: the index of the entry, and the part of it that is wrong. */
  entry?: number;
  part?: PartName;
}

/**
 * Characters that no answer needs and that mislead readers or programs: controls but tab and line feed, bidirectional overrides, half
 * letters, those that are none, and text that nobody sees.
 */
export const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\p{NChar}\u{e0000}-\u{e007f}]/u;

/** At least one visible character: blanks of any script do not count. */
const SEEN = /[^\s\p{DI}\u2800]/u;

const PATTERNS: Partial<Record<Question['type'], RegExp>> = {
  email: /^[^\s@<>"',;:()[\]\\\p{DI}]+@[^\s@<>"',;:()[\]\\\p{DI}.]+(\.[^\s@<>"',;:()[\]\\\p{DI}.]+)+$/u,
  phone: /^\+?\d[\d-]{7,18}\d$/,
  postal: /^\d{3}-\d{4}$/,
  // No user name in front of the host: it makes one host look like another.
  url: /^https?:\/\/[^\s/\\$.?#@][^\s/\\?#@]*(?:[/?#]\S*)?$/i,
  kana: /^[\u30a0-\u30ff\s・（）()\dA-Za-z.,&-]+$/,
};

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return !SEEN.test(value);
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** A day that the calendar has, in this century. */
export function isDay(value: string): boolean {
  const [, year, month, day] = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function isChoice({ type, options, max }: Question, value: unknown): boolean {
  if (typeof value !== 'string' || value.length > max) return false;
  return options!.includes(value) || (type === 'areas' && /^\d{5}$/.test(value));
}

/** What is wrong with one answer, of a field or of a part of an entry. */
function codeOf(question: Question, value: unknown, isNeeded: boolean): ProblemCode | undefined {
  const { type, options, max } = question;
  if (isEmpty(value)) return !isNeeded ? undefined : type === 'consent' ? 'consent' : options ? 'option' : 'required';
  if (type === 'consent') return value === true ? undefined : 'consent';
  if (type === 'switch') return value === true ? undefined : 'option';
  if (type === 'choices' || type === 'areas') {
    if (!Array.isArray(value) || !value.every((one) => isChoice(question, one))) return 'option';
    return new Set(value).size === value.length && value.length <= 50 ? undefined : 'too-many';
  }
  if (type === 'levels')
    return isObject(value) &&
      Object.entries(value).every(([name, level]) => options!.includes(name) && LEVELS.includes(level as never))
      ? undefined
      : 'option';
  if (typeof value !== 'string') return 'option';
  if (value.length > max) return 'too-long';
  if (CONTROL.test(value) || (type !== 'prose' && /[\n\t]/.test(value))) return 'control';
  if (type === 'choice') return isChoice(question, value) ? undefined : 'option';
  if (type === 'date') return isDay(value) ? undefined : 'date';
  if (type === 'corporate-number') return isCorporateNumber(value) ? undefined : 'corporate-number';
  const pattern = PATTERNS[type];
  return pattern && !pattern.test(value) ? (type as ProblemCode) : undefined;
}

function entryProblems(list: EntryList, value: unknown, values: JoinValues): Problem[] {
  if (isEmpty(value)) return [];
  if (!Array.isArray(value)) return [{ field: list, code: 'option' }];
  if (value.length > MOST_ENTRIES) return [{ field: list, code: 'too-many' }];
  return value.flatMap((entry: unknown, index): Problem[] => {
    if (!isObject(entry)) return [{ field: list, code: 'option', entry: index }];
    const written = entry as ExchangeEntry;
    return ENTRY_PARTS.filter((part) => isPartAsked(part, written, list)).flatMap((part): Problem[] => {
      let code = codeOf(part, written[part.name], part.required === true);
      if (!code && part.name === 'through' && written.from && written.through && written.through < written.from)
        code = 'period';
      if (!code && written.visibility === 'public' && givesAway(written[part.name], values, isVeiled(written, values)))
        code = 'gives-away';
      return code ? [{ field: list, code, entry: index, part: part.name }] : [];
    });
  });
}

/** Problems of repaired values in the order of the form; of one step when it is given. Whatever came, it never throws. */
export function validate(values: JoinValues, step?: Step): Problem[] {
  const problems: Problem[] = [];
  for (const field of FIELDS) {
    if ((step !== undefined && field.step !== step) || !isAsked(field, values)) continue;
    const { name } = field;
    if (isEntryList(name)) {
      problems.push(...entryProblems(name, values[name], values));
      continue;
    }
    let code = codeOf(field, values[name], isRequired(field, values));
    if (!code && name === 'adult' && values.adult === 'no') code = 'minor';
    if (!code && isPublic(name, values) && givesAway(values[name], values)) code = 'gives-away';
    if (code) problems.push({ field: name, code });
  }
  return problems;
}
