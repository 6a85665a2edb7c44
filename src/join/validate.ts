import { isCorporateNumber } from './corporate-number.js';
import { FIELDS, isAsked, isRequired, type Field, type FieldName, type JoinValues, type Step } from './fields.js';

export const PROBLEM_CODES = [
  'required',
  'too-long',
  'email',
  'phone',
  'postal',
  'url',
  'kana',
  'corporate-number',
  'option',
  'consent',
  'control',
  'minor',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one answer; words for it live in text/join-form. */
export interface Problem {
  field: FieldName;
  code: ProblemCode;
}

/** Characters that no answer needs and that mislead readers: controls but tab and line feed, and bidirectional overrides. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

const PATTERNS: Partial<Record<Field['type'], RegExp>> = {
  email: /^[^\s@<>"',;]+@[^\s@<>"',;.]+(\.[^\s@<>"',;.]+)+$/,
  phone: /^\+?\d[\d-]{7,18}\d$/,
  postal: /^\d{3}-\d{4}$/,
  url: /^https?:\/\/[^\s/$.?#][^\s]*$/i,
  kana: /^[\u30a0-\u30ff\s・（）()\dA-Za-z.,&-]+$/,
};

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

function problemOf(field: Field, values: JoinValues): ProblemCode | undefined {
  const value = values[field.name];
  if (isEmpty(value))
    return !isRequired(field, values)
      ? undefined
      : field.type === 'consent'
        ? 'consent'
        : field.options
          ? 'option'
          : 'required';
  if (field.type === 'consent') return value === true ? undefined : 'consent';
  if (field.type === 'choices')
    return Array.isArray(value) && value.every((one) => field.options!.includes(one)) ? undefined : 'option';
  if (typeof value !== 'string') return 'option';
  if (value.length > field.max) return 'too-long';
  if (CONTROL.test(value)) return 'control';
  if (field.type === 'choice')
    return !field.options!.includes(value) ? 'option' : field.name === 'adult' && value === 'no' ? 'minor' : undefined;
  if (field.type === 'corporate-number') return isCorporateNumber(value) ? undefined : 'corporate-number';
  const pattern = PATTERNS[field.type];
  return pattern && !pattern.test(value) ? (field.type as ProblemCode) : undefined;
}

/** Problems of repaired values in the order of the form; of one step when it is given. */
export function validate(values: JoinValues, step?: Step): Problem[] {
  const problems: Problem[] = [];
  for (const field of FIELDS) {
    if ((step !== undefined && field.step !== step) || !isAsked(field, values)) continue;
    const code = problemOf(field, values);
    if (code) problems.push({ field: field.name, code });
  }
  return problems;
}
