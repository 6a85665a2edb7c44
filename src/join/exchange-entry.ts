/** A need (課題) or an offer (社会資源) as somebody writes it into the form. */
import { RESOURCE_KINDS } from '../feed/resource-kinds.js';
import { SERVICE_AREAS } from './service-areas.js';
import type { Question } from './question.js';

/** Who may see something: everybody, the network's members, its office. */
export const LEVELS = ['public', 'members', 'office'] as const;
export type Level = (typeof LEVELS)[number];

/** Which of the two lists an entry stands in. */
export type EntryList = 'needs' | 'offers';

/** Most entries of one list. */
export const MOST_ENTRIES = 10;

/** Absent means not answered; without `visibility` the office alone sees it. */
export interface ExchangeEntry {
  /** The receiver's own, so that an entry stays the same one when another is taken out before it. */
  key?: string;
  resourceKind?: string;
  title?: string;
  description?: string;
  /** Regions, or municipality codes of five digits. */
  areas?: string[];
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  through?: string;
  quantity?: string;
  /** Of an offer: it can be given again and again. */
  inexhaustible?: boolean;
  /** A need: would like to come and see. An offer: may be visited. */
  visit?: boolean;
  /** 連携したい個別課題 */
  partnerTopics?: string;
  visibility?: string;
  /** Published without the organisation's name. */
  veiled?: boolean;
}
export type PartName = Exclude<keyof ExchangeEntry, 'key'>;

/** Identifies an entry within its application: its key, or its position where it was sent before entries had keys. */
export const keyOf = ({ key }: ExchangeEntry, place: number): string => key ?? String(place);

export interface EntryPart extends Question {
  name: PartName;
  required?: boolean;
  /** Asked in this list alone. */
  only?: EntryList;
}

export const ENTRY_PARTS: readonly EntryPart[] = [
  { name: 'resourceKind', type: 'choice', max: 40, required: true, options: RESOURCE_KINDS },
  { name: 'title', type: 'text', max: 80, required: true },
  { name: 'description', type: 'prose', max: 600 },
  { name: 'areas', type: 'areas', max: 40, options: SERVICE_AREAS },
  { name: 'from', type: 'date', max: 10 },
  { name: 'through', type: 'date', max: 10 },
  { name: 'quantity', type: 'text', max: 60 },
  { name: 'inexhaustible', type: 'switch', max: 0, only: 'offers' },
  { name: 'visit', type: 'switch', max: 0 },
  { name: 'partnerTopics', type: 'text', max: 200 },
  { name: 'visibility', type: 'choice', max: 40, options: LEVELS },
  { name: 'veiled', type: 'switch', max: 0 },
];

/** Whether the form asks for a part of an entry: leaving out the name is only a question where the entry is published. */
export function isPartAsked(part: EntryPart, entry: ExchangeEntry, list: EntryList): boolean {
  return (part.only === undefined || part.only === list) && (part.name !== 'veiled' || entry.visibility === 'public');
}

/** Whether nothing was written into an entry. */
export function isBlank(entry: ExchangeEntry): boolean {
  return Object.values(entry).every((value) => !value || (Array.isArray(value) && value.length === 0));
}
