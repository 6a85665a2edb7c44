import { ENTRY_PARTS, isBlank, isPartAsked, type EntryList, type ExchangeEntry } from './exchange-entry.js';
import { isEntryList, type Field, type JoinValues } from './fields.js';
import type { Question } from './question.js';

const HYPHENS = /[‐‑‒–—―−－ー─﹣]/g;

/** Invisible characters, which pasted text often brings along. */
const UNSEEN = /\p{DI}/gu;

/** Full-width letters, digits and signs as their plain forms; names keep their own characters and never pass here. */
function plainForms(value: string): string {
  return value.normalize('NFKC').replace(UNSEEN, '').replace(HYPHENS, '-').trim();
}

/** Full-width katakana from half-width kana and hiragana. */
function katakana(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Seven digits, however they were written, as 123-4567; anything else stays as it is. */
function postal(value: string): string {
  const digits = plainForms(value).replace(/^〒/, '').replace(/[\s-]/g, '');
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : plainForms(value);
}

function url(value: string): string {
  const plain = plainForms(value);
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(plain) ? `https://${plain}` : plain;
}

/** 2027/4/1 and 2027年4月1日 as 2027-04-01. */
function day(value: string): string {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plainForms(value)) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : plainForms(value);
}

/**
 * What a person plainly meant: full-width digits, kana of the other kind, a missing scheme. Never changes names or prose beyond
 * trimming, and never turns an invalid value into another valid one.
 */
export function repairValue(question: Question, value: string): string {
  switch (question.type) {
    case 'email':
      return plainForms(value).replace(/\s/g, '');
    case 'phone':
      return plainForms(value)
        .replace(/[()\s]+/g, '-')
        .replace(/-{2,}/g, '-')
        .replace(/^-|-$/g, '');
    case 'corporate-number':
      return plainForms(value).replace(/[\s-]/g, '');
    case 'postal':
      return postal(value);
    case 'url':
      return url(value);
    case 'kana':
      return katakana(value);
    case 'date':
      return day(value);
    default:
      return value.replace(/\r\n?/g, '\n').trim();
  }
}

/** The repaired entries of one list, without those that were opened and left blank. */
function repairEntries(list: EntryList, entries: readonly ExchangeEntry[]): ExchangeEntry[] {
  return entries.flatMap((entry) => {
    const repaired: Record<string, unknown> = {};
    for (const part of ENTRY_PARTS) {
      const value = entry[part.name];
      const kept = typeof value === 'string' ? repairValue(part, value) : value;
      if (kept && isPartAsked(part, entry, list)) repaired[part.name] = kept;
    }
    return isBlank(repaired) ? [] : [repaired];
  });
}

/** All values repaired, field by field. */
export function repairValues(fields: readonly Field[], values: JoinValues): JoinValues {
  const repaired: Record<string, unknown> = {};
  for (const field of fields) {
    const { name } = field;
    const value = values[name];
    if (value === undefined) continue;
    repaired[name] = isEntryList(name)
      ? repairEntries(name, values[name]!)
      : typeof value === 'string'
        ? repairValue(field, value)
        : value;
  }
  return repaired;
}
