import { FIELDS, isAsked, type JoinValues } from './fields.js';
import { repairValues } from './repair.js';

/** What is sent: the answers that were asked, under a version, with the page's language and the key that makes resending harmless. */
export interface JoinApplication {
  version: 1;
  /** UUID; the same for every attempt to send the same application. */
  id: string;
  language: string;
  values: JoinValues;
}

/** Answers, repaired, without those that no longer apply, e.g. an organisation's name after switching to 個人. */
export function toApplication(values: JoinValues, id: string, language: string): JoinApplication {
  const kept: Record<string, unknown> = {};
  const asked = FIELDS.filter((field) => isAsked(field, values));
  for (const [name, value] of Object.entries(repairValues(asked, values))) if (value !== '') kept[name] = value;
  return { version: 1, id, language, values: kept };
}

/** JSON written by hand: a page may have given arrays and strings a `toJSON` that would turn them into something else. */
export function serialise(value: unknown): string {
  if (Array.isArray(value)) {
    let list = '';
    for (let index = 0; index < value.length; index++) list += (index ? ',' : '') + serialise(value[index]);
    return `[${list}]`;
  }
  if (typeof value === 'object' && value !== null) {
    let members = '';
    for (const key of Object.keys(value)) {
      const member = (value as Record<string, unknown>)[key];
      if (member !== undefined) members += `${members ? ',' : ''}${JSON.stringify(key)}:${serialise(member)}`;
    }
    return `{${members}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** A random UUID, also on pages without secure context, where `crypto.randomUUID` is missing. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let hex = '';
  for (let index = 0; index < 16; index++) hex += bytes[index]!.toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
