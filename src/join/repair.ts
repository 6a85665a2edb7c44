import type { Field, JoinValues } from './fields.js';

const HYPHENS = /[‐‑‒–—―−－ー─﹣]/g;

/** Full-width letters, digits and signs as their plain forms; names keep their own characters and never pass here. */
function plainForms(value: string): string {
  return value.normalize('NFKC').replace(HYPHENS, '-').trim();
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

/**
 * What a person plainly meant: full-width digits, kana of the other kind, a missing scheme. Never changes names or prose beyond
 * trimming, and never turns an invalid value into another valid one.
 */
export function repairValue(field: Field, value: string): string {
  switch (field.type) {
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
    default:
      return value.replace(/\r\n?/g, '\n').trim();
  }
}

/** All values repaired, field by field. */
export function repairValues(fields: readonly Field[], values: JoinValues): JoinValues {
  const repaired: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    repaired[field.name] = typeof value === 'string' ? repairValue(field, value) : value;
  }
  return repaired as JoinValues;
}
