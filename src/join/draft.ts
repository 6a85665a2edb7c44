import { isObject } from '../feed/plain-object.js';
import { ENTRY_PARTS } from './exchange-entry.js';
import { FIELDS, type JoinValues } from './fields.js';
import type { Question } from './question.js';
import { serialise } from './serialise.js';

/** The only thing the library ever stores: the answers of an unsent form, in this tab, until it is sent, cleared or closed. */
const KEY = 'tsunagari-join-form/2';

/** Names of the drafts that forms of this page hold now: two forms without an id must not write into the same draft. */
const taken = new Set<string>();

/** A name for the draft of one form: the wanted one, numbered where another form of the page has it. Given back by `releaseDraft`. */
export function claimDraft(wanted: string): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}:${count}`;
  taken.add(name);
  return name;
}

export function releaseDraft(name: string): void {
  taken.delete(name);
}

export interface Draft {
  id: string;
  /** When it was begun, in milliseconds. */
  begun?: number;
  step: number;
  values: JoinValues;
}

/** Storage of a tab, or undefined where the browser forbids it (sandboxed frames throw on the mere look). */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** @returns false when nothing could be stored */
export function saveDraft(name: string, draft: Draft): boolean {
  try {
    const store = storage();
    store?.setItem(`${KEY}:${name}`, serialise(draft));
    return store !== undefined;
  } catch {
    return false;
  }
}

/** Whether a stored value can be drawn as an answer to a question; what another version or hand wrote there may be anything. */
function isAnswer({ type }: Question, value: unknown): boolean {
  if (type === 'consent' || type === 'switch') return typeof value === 'boolean';
  if (type === 'levels') return isObject(value);
  if (type === 'choices' || type === 'areas')
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === 'string';
}

function answers(questions: readonly Question[], stored: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const question of questions) {
    const value = stored[question.name];
    if (question.type === 'entries') {
      if (Array.isArray(value)) kept[question.name] = value.filter(isObject).map((one) => answers(ENTRY_PARTS, one));
    } else if (isAnswer(question, value)) kept[question.name] = value;
  }
  return kept;
}

/** The stored draft, or undefined when there is none or it cannot be read. */
export function loadDraft(name: string): Draft | undefined {
  try {
    const draft = JSON.parse(storage()?.getItem(`${KEY}:${name}`) ?? 'null') as Draft | null;
    return draft && typeof draft.id === 'string' && isObject(draft.values)
      ? { ...draft, values: answers(FIELDS, draft.values) }
      : undefined;
  } catch {
    return undefined;
  }
}

export function clearDraft(name: string): void {
  try {
    storage()?.removeItem(`${KEY}:${name}`);
  } catch {
    // Nothing was stored where storage is forbidden.
  }
}
