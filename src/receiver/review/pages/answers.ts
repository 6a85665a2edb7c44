/** What an applicant wrote, field by field, in words. The table of the form is read, so that no field is forgotten here. */
import { safeUrl } from '../../../feed/safe-url.js';
import {
  ENTRY_PARTS,
  keyOf,
  type EntryList,
  type ExchangeEntry,
  type Level,
  type PartName,
} from '../../../join/exchange-entry.js';
import { FIELDS, PUBLISHABLE, isEntryList, type JoinValues, type PublishableField } from '../../../join/fields.js';
import type { Question } from '../../../join/question.js';
import { ja as exchange } from '../../../text/ja/join-exchange.js';
import { ja as form } from '../../../text/ja/join-form.js';
import { dayText } from './dates.js';

export interface Answer {
  name: string;
  label: string;
  text: string;
  /** An address that can be opened. */
  url?: string;
  /** Who may see it; absent where nobody but the office ever does. */
  level?: string;
}

const LABELS: Partial<Record<string, Readonly<Record<string, string>>>> = {
  resourceKind: exchange.resourceKinds,
  themes: exchange.themes,
  connections: exchange.connections,
  networks: exchange.networks,
  visibility: exchange.levels,
};

/** One option in words; a municipality elsewhere stands as its code. */
export function optionText(question: string, option: string): string {
  return (LABELS[question] ?? form.options)[option] ?? exchange.towns[option] ?? option;
}

function answerText({ name, type }: Question, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => optionText(name, String(one))).join('、');
  if (type === 'switch') return value === true ? exchange.yes : '';
  if (type === 'consent') return value === true ? exchange.agree : '';
  if (typeof value !== 'string') return '';
  return type === 'choice' ? optionText(name, value) : type === 'date' ? dayText(value) : value;
}

/** Who may see a field: of those that can be published. */
const levelOf = (name: string, { visibility }: JoinValues): string | undefined =>
  (PUBLISHABLE as readonly string[]).includes(name) ? (visibility?.[name as PublishableField] ?? 'office') : undefined;

/** All answers but the entries, in the order of the form. */
export function answersOf(values: JoinValues): Answer[] {
  return FIELDS.flatMap((field) => {
    const { name, type } = field;
    if (isEntryList(name) || type === 'levels') return [];
    const text = answerText(field, values[name]);
    if (text === '') return [];
    const url = type === 'url' && /^https?:/i.test(text) ? safeUrl(text) : undefined;
    return [{ name, label: form.labels[name], text, url, level: levelOf(name, values) }];
  });
}

/** All parts of one entry but its title and who may see it. */
export function partsOf(list: EntryList, entry: ExchangeEntry): Answer[] {
  return ENTRY_PARTS.flatMap((part) => {
    if (part.name === 'title' || part.name === 'visibility') return [];
    const text = answerText(part, entry[part.name]);
    return text === '' ? [] : [{ name: part.name, label: exchange.parts[list][part.name], text }];
  });
}

/** Every answer, entries included, as rows of label and text: the form in which two sets of answers are compared. */
function textsOf(values: JoinValues): Map<string, [label: string, text: string]> {
  const rows = new Map<string, [string, string]>();
  for (const { name, label, text, level } of answersOf(values))
    rows.set(name, [label, level === undefined ? text : `${text}（${exchange.levels[level as Level]}）`]);
  for (const list of ['needs', 'offers'] as const)
    for (const [place, entry] of (values[list] ?? []).entries()) {
      const parts = partsOf(list, entry).map(({ label, text }) => `${label}：${text}`);
      const level = exchange.levels[(entry.visibility ?? 'office') as Level];
      const text = [`${entry.title ?? ''}（${level}）`, ...parts].join('\n');
      rows.set(`${list} ${keyOf(entry, place)}`, [entryLabel(list, place), text]);
    }
  return rows;
}

/** What differs: label, text before, text now. */
export function changesBetween(before: JoinValues, now: JoinValues): [label: string, before: string, now: string][] {
  const [old, fresh] = [textsOf(before), textsOf(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [label, text] = fresh.get(name) ?? [old.get(name)![0], ''];
    const was = old.get(name)?.[1] ?? '';
    return was === text ? [] : [[label, was, text] as [string, string, string]];
  });
}

export const entryLabel = (list: EntryList, place: number): string => exchange.lists[list].entry(place + 1);
export const partLabel = (list: EntryList, part: PartName): string => exchange.parts[list][part];
export const fieldLabel = (name: keyof JoinValues): string => form.labels[name];

/** The name by which the office speaks of an applicant. */
export const applicantName = (values: JoinValues, unnamed: string): string =>
  values.organization || values.contactName || unnamed;
