/** Reads a sent form as answers. What the form does not ask stays as it was. */
import { toApplication } from '../../join/application.js';
import { joinApplication } from '../../join/application-schema.js';
import {
  ENTRY_PARTS,
  MOST_ENTRIES,
  isBlank,
  isPartAsked,
  keyOf,
  type EntryList,
  type ExchangeEntry,
} from '../../join/exchange-entry.js';
import { FIELDS, PUBLISHABLE, isEntryList, type JoinValues } from '../../join/fields.js';
import type { Question } from '../../join/question.js';
import { validate, type Problem } from '../../join/validate.js';
import { withKeys } from '../applications/entry-keys.js';

/** The value that a form sent under a name. */
export interface Sent {
  /** Letter for letter. */
  exact(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
}

/** Questions that are not asked again: another person sends another application, and agreements stay as they were given. */
export const isFixed = ({ name, type }: Question): boolean => type === 'consent' || name === 'kind' || name === 'adult';

/** A text exactly as typed: forbidden characters are reported to the writer, not removed. */
const textOf = (sent: Sent, name: string): string => sent.exact(name).replace(/\r\n?/g, '\n').trim();

/** Names of the form's controls. */
export const partName = (list: EntryList, place: number, part: string): string => `${list}-${place}-${part}`;
export const levelName = (field: string): string => `visibility-${field}`;

function answer({ type }: Question, name: string, sent: Sent): unknown {
  if (type === 'choices' || type === 'areas') return sent.all(name).slice(0, 60);
  return type === 'switch' ? sent.has(name) : textOf(sent, name) || undefined;
}

/** Entries with their earlier keys; a key that is not of this list, or comes twice, is ignored. */
function readEntries(list: EntryList, before: readonly ExchangeEntry[], sent: Sent): ExchangeEntry[] {
  const keys = new Set(before.map(keyOf));
  const entries: ExchangeEntry[] = [];
  for (let place = 0; place < MOST_ENTRIES; place++) {
    if (sent.has(partName(list, place, 'remove'))) continue;
    const read: Record<string, unknown> = {};
    for (const part of ENTRY_PARTS) {
      const value = answer(part, partName(list, place, part.name), sent);
      if (value) read[part.name] = value;
    }
    const entry: ExchangeEntry = read;
    // A list to choose from always has a value: that alone does not make an entry.
    if (isBlank({ ...entry, visibility: undefined })) continue;
    for (const part of ENTRY_PARTS) if (!isPartAsked(part, entry, list)) delete entry[part.name];
    const key = sent.exact(partName(list, place, 'key'));
    entries.push(keys.delete(key) ? { key, ...entry } : entry);
  }
  return entries;
}

export type ReadAnswers = { values: JoinValues; problems: readonly Problem[]; isWhole: boolean };

/** Reads and checks what was sent, by the same rules as a new application. */
export function readAnswers(sent: Sent, before: JoinValues, id: string, language: string): ReadAnswers {
  const read: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const { name, type } = field;
    if (isFixed(field)) read[name] = before[name];
    else if (isEntryList(name)) read[name] = readEntries(name, before[name] ?? [], sent);
    else if (type === 'levels')
      read[name] = Object.fromEntries(
        PUBLISHABLE.flatMap((one) => (sent.has(levelName(one)) ? [[one, sent.exact(levelName(one))]] : [])),
      );
    else read[name] = answer(field, name, sent);
  }
  const given = read as JoinValues;
  const { values } = toApplication(given, id, language);
  // The repair makes entries anew, one for one: none of them is blank.
  for (const list of ['needs', 'offers'] as const)
    values[list] = values[list]?.map((entry, at) => {
      const key = given[list]![at]!.key;
      return key === undefined ? entry : { key, ...entry };
    });
  return {
    values: withKeys(values),
    problems: validate(values),
    isWhole: joinApplication.safeParse({ version: 1, id, language, values }).success,
  };
}
