import { areaCode } from './area-code.js';
import { cleanText } from './clean-text.js';
import { momentOf } from './feed-date.js';
import { isObject } from './plain-object.js';
import { fetchableUrl, safeUrl } from './safe-url.js';
import type { Contact } from './schema.js';

/** What is known of the feed from which a record came. */
export interface NormaliseContext {
  /** The feed's final URL, against which relative URLs are read. */
  base: string;
}

type Clean = (value: unknown, base: string) => unknown;

/** Days as most feeds write them: nothing about them is to be found out. */
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;

/** How exactly a place may be shown. Whoever wrote another word (非公開) had a reason to hide it. */
const PRECISIONS: readonly string[] = ['exact', 'district', 'hidden'];

/** Asked for every member of every record, for which engines are faster with it than with `Object.hasOwn`. */
const { hasOwnProperty } = Object.prototype;

const ifString =
  (clean: (text: string, base: string) => unknown): Clean =>
  (value, base) =>
    typeof value === 'string' ? clean(cleanText(value), base) : clean('', base);
const link = ifString((text, base) => safeUrl(text, base));
/** An address from which an image or a request is loaded. */
const resource = ifString((text, base) => fetchableUrl(text, base));
const day = ifString((text) => (DAY.test(text) || momentOf(text) !== undefined ? text : undefined));
const code = ifString((text) => areaCode(text) ?? text);
const mail = ifString((text) => mailAddress(text));
const count: Clean = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
/** Usually there is nothing to clean: returning the same list costs nothing more. */
const codes: Clean = (value) => {
  if (!Array.isArray(value)) return undefined;
  return value.every((one, index) => typeof one === 'string' && areaCode(one) === one && value.indexOf(one) === index)
    ? value
    : unique(value.map((one) => areaCode(String(one))));
};
const sameAs: Clean = (value, base) =>
  (Array.isArray(value) ? value : [value]).map((one) => sameUrl(String(one), base)).filter(Boolean);

/** Fields that mean the same wherever they stand. What comes out undefined is taken away. */
const FIELDS = new Map<string, Clean>([
  ['url', link],
  ['onlineUrl', link],
  ['outlines', resource],
  ['email', mail],
  ['verifiedOn', day],
  ['modified', day],
  ['nextCheckOn', day],
  ['publishedOn', day],
  ['joinedOn', day],
  ['memberId', ifString((text) => text || undefined)],
  ['areas', codes],
  ['serviceAreas', codes],
  ['area', code],
  ['parent', code],
  ['code', code],
  ['addressPrecision', ifString((text) => (PRECISIONS.includes(text) ? text : 'hidden'))],
  ['capacity', count],
  ['applied', count],
  ['attended', count],
  ['geo', (value) => (isOnEarth(value) ? value : undefined)],
  [
    'residence',
    (value) =>
      Array.isArray(value)
        ? value.map((one) => areaCode(String(one)) ?? cleanText(String(one)))
        : cleaned(value, '', 2),
  ],
  ['sameAs', sameAs],
]);

/**
 * Cleans a checked record in place and returns it: texts trimmed, links made absolute or dropped where their scheme is not allowed, area
 * codes brought to five digits, days that no calendar has, coordinates outside the world and impossible counts dropped, addresses hidden
 * where it is not clear that they may be shown. In place because
 * the record is ours alone, fresh from `JSON.parse`, and ten thousand copies would cost a phone more than the parsing.
 */
export function normaliseRecord<T extends object>(record: T, context: NormaliseContext): T {
  return cleaned(record, context.base, 8) as T;
}

/** @param depth how deep to look; what is checked is never deeper, and absurd nesting must not exhaust the stack */
function cleaned(value: unknown, base: string, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const before: unknown = value[index];
      const after = cleaned(before, base, depth - 1);
      if (after !== before) value[index] = after;
    }
    return value;
  }
  const members = value as Record<string, unknown>;
  for (const key in members) {
    // A page may have extended `Object.prototype`.
    if (!hasOwnProperty.call(members, key)) continue;
    const before = members[key];
    const clean = FIELDS.get(key);
    const after = clean ? clean(before, base) : cleaned(before, base, depth - 1);
    if (after === undefined) delete members[key];
    else if (after !== before) members[key] = after;
  }
  return members;
}

function unique(values: readonly (string | undefined)[]): string[] {
  return values.filter((value, index): value is string => value !== undefined && values.indexOf(value) === index);
}

function sameUrl(value: string, base: string): string {
  const text = cleanText(value);
  return /^https?:/i.test(text) ? (safeUrl(text, base) ?? '') : text;
}

function isOnEarth(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { latitude, longitude } = value;
  return (
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    !(latitude === 0 && longitude === 0)
  );
}

/** A publisher's contact from whatever was written: an object, a URL, a mail address or a phone number. */
export function toContact(value: unknown, base: string): Contact | undefined {
  if (isObject(value)) {
    const contact: Contact = {};
    if (typeof value.url === 'string') contact.url = safeUrl(value.url, base);
    if (typeof value.email === 'string') contact.email = mailAddress(value.email);
    if (typeof value.phone === 'string') contact.phone = cleanText(value.phone);
    if (typeof value.name === 'string') contact.name = cleanText(value.name);
    return contact;
  }
  if (typeof value !== 'string') return undefined;
  const text = cleanText(value).normalize('NFKC');
  const email = mailAddress(text);
  if (email) return { email };
  if (/^(tel:)?[+\d][\d() -]{5,}$/i.test(text)) return { phone: text.replace(/^tel:/i, '') };
  const url = /^https?:/i.test(text) ? safeUrl(text) : undefined;
  return url ? { url } : undefined;
}

/** An address that can stand behind `mailto:` without adding recipients or headers. */
function mailAddress(value: string): string | undefined {
  const address = cleanText(value).replace(/^mailto:/i, '');
  return /^[^\s@<>"'?&,;:%]+@[^\s@<>"'?&,;:%]+\.[^\s@<>"'?&,;:%]+$/.test(address) ? address : undefined;
}
