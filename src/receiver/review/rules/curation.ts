/** What the office takes away from what an applicant made public. It can shorten and veil; it can neither add a word nor widen. */
import { LEVELS, keyOf, type EntryList, type ExchangeEntry } from '../../../join/exchange-entry.js';
import { PUBLISHABLE, type JoinValues, type PublishableField } from '../../../join/fields.js';
import { isPublic } from '../../../join/publication.js';
import { isShortened } from './shortened.js';

/** Texts of an entry that can be shortened. */
export const ENTRY_TEXTS = ['title', 'description', 'quantity', 'partnerTopics'] as const;
export type EntryText = (typeof ENTRY_TEXTS)[number];
const LISTS = ['needs', 'offers'] as const satisfies readonly EntryList[];

export interface EntryCuration extends Partial<Record<EntryText, string>> {
  hidden?: boolean;
  veiled?: boolean;
}
/** Absent means: as the applicant wished. Entries are known by their keys. */
export interface Curation {
  hidden?: PublishableField[];
  activities?: string;
  needs?: Record<string, EntryCuration>;
  offers?: Record<string, EntryCuration>;
}

const isPublicEntry = (entry: ExchangeEntry): boolean => entry.visibility === LEVELS[0];

/** The shorter text where it is one; what does not fit the applicant's words (any more) is not published at all. */
function shorter(original: string | undefined, text: string | undefined): string | undefined {
  if (text === undefined || original === undefined) return original;
  return isShortened(original, text) ? text : undefined;
}

function curateEntry(entry: ExchangeEntry, curation: EntryCuration | undefined): ExchangeEntry {
  if (!curation || !isPublicEntry(entry)) return entry;
  const curated: ExchangeEntry = { ...entry };
  if (curation.veiled) curated.veiled = true;
  for (const part of ENTRY_TEXTS) {
    const text = shorter(entry[part], curation[part]);
    if (text === undefined || text === '') delete curated[part];
    else curated[part] = text;
  }
  if (curation.hidden || !curated.title) curated.visibility = 'office';
  return curated;
}

/** The answers as the office lets them be published. */
export function curate(values: JoinValues, curation: Curation): JoinValues {
  const curated: JoinValues = { ...values, visibility: { ...values.visibility } };
  for (const field of PUBLISHABLE)
    if (isPublic(field, values) && curation.hidden?.includes(field)) curated.visibility![field] = 'office';
  const activities = shorter(values.activities, curation.activities);
  if (activities) curated.activities = activities;
  else delete curated.activities;
  for (const list of LISTS)
    if (values[list])
      curated[list] = values[list].map((entry, place) => curateEntry(entry, curation[list]?.[keyOf(entry, place)]));
  return curated;
}

/** Whether one text says nothing that the other does not say. */
const saysNoMore = (before: string | undefined, after: string | undefined): boolean =>
  !after || (before !== undefined && isShortened(before, after));

/** Whether something would be public that was not by the decision before: a name that was veiled, an entry that was hidden, words taken out. */
export function widens(values: JoinValues, before: Curation, after: Curation): boolean {
  const [old, fresh] = [curate(values, before), curate(values, after)];
  if (PUBLISHABLE.some((field) => isPublic(field, fresh) && !isPublic(field, old))) return true;
  if (isPublic('activities', fresh) && !saysNoMore(old.activities, fresh.activities)) return true;
  return LISTS.some((list) =>
    (fresh[list] ?? []).some((entry, place) => {
      const was = old[list]![place]!;
      if (!isPublicEntry(entry)) return false;
      return (
        !isPublicEntry(was) ||
        (was.veiled === true && entry.veiled !== true) ||
        ENTRY_TEXTS.some((part) => !saysNoMore(was[part], entry[part]))
      );
    }),
  );
}

export interface CurationProblem {
  /** Name of the field in the form. */
  field: string;
  code: 'not-shortened' | 'empty';
}

/** What the office's form says. */
interface Answers {
  text(name: string): string;
  has(name: string): boolean;
}

/** Names of the form's fields. */
export const hideName = (what: string): string => `hide-${what}`;
export const veilName = (what: string): string => `veil-${what}`;
export const textName = (what: string, part: string): string => `text-${what}-${part}`;
export const entryName = (list: EntryList, place: number): string => `${list}-${place}`;

/** Reads the office's form against what the applicant made public. */
export function readCuration(values: JoinValues, form: Answers): { curation: Curation; problems: CurationProblem[] } {
  const curation: Curation = {};
  const problems: CurationProblem[] = [];
  const read = (original: string | undefined, field: string, mayBeEmpty: boolean): string | undefined => {
    if (original === undefined || !form.has(field)) return undefined;
    const text = form.text(field);
    if (text === original.trim()) return undefined;
    if (text === '' && !mayBeEmpty) problems.push({ field, code: 'empty' });
    else if (!isShortened(original, text)) problems.push({ field, code: 'not-shortened' });
    return text;
  };
  const hidden = PUBLISHABLE.filter((field) => isPublic(field, values) && form.has(hideName(field)));
  if (hidden.length > 0) curation.hidden = hidden;
  if (isPublic('activities', values) && !hidden.includes('activities')) {
    const text = read(values.activities, textName('activities', 'all'), false);
    if (text !== undefined) curation.activities = text;
  }
  for (const list of LISTS) {
    const entries: Record<string, EntryCuration> = {};
    for (const [place, entry] of (values[list] ?? []).entries()) {
      if (!isPublicEntry(entry)) continue;
      const name = entryName(list, place);
      const found: EntryCuration = {
        ...(form.has(hideName(name)) ? { hidden: true } : {}),
        ...(form.has(veilName(name)) ? { veiled: true } : {}),
      };
      if (!found.hidden)
        for (const part of ENTRY_TEXTS) {
          const text = read(entry[part], textName(name, part), part !== 'title');
          if (text !== undefined) found[part] = text;
        }
      if (Object.keys(found).length > 0) entries[keyOf(entry, place)] = found;
    }
    if (Object.keys(entries).length > 0) curation[list] = entries;
  }
  return { curation, problems };
}
