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
