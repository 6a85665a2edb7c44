import { areaCode } from './area-code.js';
import type { Contact } from './schema.js';
import type { NormaliseContext } from './collection-reader.js';
import { isObject } from './plain-object.js';
import { safeUrl } from './safe-url.js';

/** Characters that no text needs and that mislead readers: controls but tab and line feed, and bidirectional overrides. */
const MISLEADING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const NEEDS_CLEANING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|^\s|\s$/;

const URL_KEYS: ReadonlySet<string> = new Set(['url', 'onlineUrl', 'outlines']);
const AREA_KEYS: ReadonlySet<string> = new Set(['areas', 'serviceAreas']);

/** A text without misleading characters and outer spaces. */
export function cleanText(text: string): string {
  return NEEDS_CLEANING.test(text) ? text.replace(MISLEADING, '').trim() : text;
}

/**
 * Cleans a checked record in place and returns it: texts trimmed, links made absolute or dropped where their scheme is not allowed, area
 * codes brought to five digits, coordinates outside the world dropped. In place because the record is ours alone, fresh from `JSON.parse`,
 * and ten thousand copies would cost a phone more than the parsing.
 * @param depth how deep to look; checked records are never deeper
 */
export function normaliseRecord<T extends object>(record: T, context: NormaliseContext, depth = 8): T {
  const members = record as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const value = members[key];
    if (typeof value === 'string') {
      const text = URL_KEYS.has(key) ? safeUrl(cleanText(value), context.base) : cleanText(value);
      if (text === undefined) delete members[key];
      else members[key] = text;
    } else if (typeof value === 'object' && value !== null && depth > 0) {
      if (key === 'geo' && !isOnEarth(value)) delete members[key];
      else if (AREA_KEYS.has(key) && Array.isArray(value)) members[key] = areaCodes(value);
      else if (key === 'sameAs' && Array.isArray(value)) members[key] = value.map((url) => cleanText(String(url)));
      else normaliseRecord(value, context, depth - 1);
    }
  }
  return record;
}

function areaCodes(values: readonly unknown[]): string[] {
  const codes: string[] = [];
  for (let index = 0; index < values.length; index++) {
    const code = areaCode(String(values[index]));
    if (code !== undefined && !codes.includes(code)) codes.push(code);
  }
  return codes;
}

function isOnEarth(value: unknown): boolean {
  const { latitude, longitude } = value as { latitude?: unknown; longitude?: unknown };
  return (
    typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0)
  );
}

/** A publisher's contact from whatever was written: an object, a URL, a mail address or a phone number. */
export function toContact(value: unknown, base: string): Contact | undefined {
  if (isObject(value)) {
    const contact: Contact = {};
    if (typeof value.url === 'string') contact.url = safeUrl(value.url, base);
    if (typeof value.email === 'string' && isMail(value.email)) contact.email = value.email.trim();
    if (typeof value.phone === 'string') contact.phone = cleanText(value.phone);
    if (typeof value.name === 'string') contact.name = cleanText(value.name);
    return contact;
  }
  if (typeof value !== 'string') return undefined;
  const text = cleanText(value).replace(/^mailto:/i, '');
  if (isMail(text)) return { email: text };
  if (/^(tel:)?[+\d][\d() -]{5,}$/i.test(text)) return { phone: text.replace(/^tel:/i, '') };
  const url = /^https?:/i.test(text) ? safeUrl(text) : undefined;
  return url ? { url } : undefined;
}

function isMail(value: string): boolean {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(value.trim());
}
