/** Words of the vocabularies as clerks write them in a cell → permanent ids. */
import {
  ACCESSIBILITY,
  AUDIENCES,
  CHANNELS,
  EVENT_KINDS,
  EXCHANGE_STATES,
  IBASHO_KINDS,
  RESOURCE_KINDS,
  SECTORS,
  TOPICS,
  WELCOMES,
} from '../../feed/vocabulary.js';
import { accessibility } from '../../text/ja/vocabulary/accessibility.js';
import { audiences } from '../../text/ja/vocabulary/audiences.js';
import { channels } from '../../text/ja/vocabulary/channels.js';
import { exchangeStates } from '../../text/ja/vocabulary/exchange-states.js';
import { eventKinds } from '../../text/ja/vocabulary/event-kinds.js';
import { ibashoKinds } from '../../text/ja/vocabulary/ibasho-kinds.js';
import { resourceKinds } from '../../text/ja/vocabulary/resource-kinds.js';
import { sectors } from '../../text/ja/vocabulary/sectors.js';
import { topics } from '../../text/ja/vocabulary/topics.js';
import { welcomes } from '../../text/ja/vocabulary/welcomes.js';
import { nfkc } from './repairs.js';

/** Words of tables for what no card names by itself. */
const EVENT_FOR_WORDS: Record<string, string> = {
  citizen: '市民向け',
  supporter: '支援者向け',
  both: 'どちらも',
};
const EVENT_STATUS_WORDS: Record<string, string> = {
  scheduled: '予定どおり',
  cancelled: '中止',
  postponed: '延期',
  'moved-online': 'オンライン開催に変更',
};
const VISIBILITY_WORDS: Record<string, string> = { public: '公開', members: '構成員のみ', office: '事務局のみ' };
const PRECISION_WORDS: Record<string, string> = { exact: '公開', district: '町名まで', hidden: '非公開' };
const APPLICANT_WORDS: Record<string, string> = {
  organization: '団体',
  company: '企業',
  school: '学校',
  government: '行政',
  individual: '個人',
};

const BOOKS = {
  audience: [AUDIENCES, audiences],
  channel: [CHANNELS, channels],
  eventKind: [Object.keys(EVENT_KINDS), eventKinds],
  ibashoKind: [IBASHO_KINDS, ibashoKinds],
  resourceKind: [RESOURCE_KINDS, resourceKinds],
  topic: [Object.keys(TOPICS), topics],
  welcome: [WELCOMES, welcomes],
  accessibility: [ACCESSIBILITY, accessibility],
  sector: [SECTORS, sectors],
  eventFor: [Object.keys(EVENT_FOR_WORDS), EVENT_FOR_WORDS],
  eventStatus: [Object.keys(EVENT_STATUS_WORDS), EVENT_STATUS_WORDS],
  exchangeState: [EXCHANGE_STATES, exchangeStates],
  visibility: [Object.keys(VISIBILITY_WORDS), VISIBILITY_WORDS],
  precision: [Object.keys(PRECISION_WORDS), PRECISION_WORDS],
  applicant: [Object.keys(APPLICANT_WORDS), APPLICANT_WORDS],
} as const satisfies Record<string, readonly [ids: readonly string[], words: Readonly<Record<string, string>>]>;
export type Book = keyof typeof BOOKS;

const fold = (word: string): string =>
  nfkc(word)
    .replace(/[\s・。、()（）]/gu, '')
    .replace(/[\u301c\u223c\uff5e]/gu, '~')
    .toLowerCase();

/** Book → folded id, label, and label without its explanation in brackets → id. */
const FOLDED = new Map<Book, ReadonlyMap<string, string>>();
for (const [book, [ids, words]] of Object.entries(BOOKS) as [
  Book,
  readonly [readonly string[], Readonly<Record<string, string>>],
][]) {
  const folded = new Map<string, string>();
  for (const id of ids) {
    const label = words[id] ?? '';
    for (const word of [id, label, label.replace(/[（(].*$/u, '')])
      if (fold(word) !== '' && !folded.has(fold(word))) folded.set(fold(word), id);
  }
  FOLDED.set(book, folded);
}

/** The id that a cell names, by id, by label, or by the label without its explanation in brackets; own ids begin with `x-`. */
export function idOf(book: Book, word: string): string | undefined {
  if (word === '' || word.length > 60) return undefined;
  return FOLDED.get(book)?.get(fold(word)) ?? (/^x-[\w-]+$/u.test(word.trim()) ? word.trim() : undefined);
}

/** Several values in one cell, parted by 「;」 as the standard says, or by 「、」, 「,」 or a new line. */
export function listOf(cell: string): string[] {
  if (cell === '') return [];
  return cell
    .split(/[;；、,，\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Ids of a cell with several words, and the words that are none. A label that has a comma of its own is one word. */
export function idsOf(book: Book, cell: string): { ids: string[]; unknown: string[] } {
  if (cell === '') return { ids: [], unknown: [] };
  const ids: string[] = [];
  const unknown: string[] = [];
  const whole = idOf(book, cell);
  for (const part of whole ? [cell] : cell.split(/[;；\n]/u)) {
    for (const word of idOf(book, part) ? [part] : listOf(part)) {
      const id = idOf(book, word);
      if (id) ids.push(id);
      else unknown.push(word);
    }
  }
  return { ids: [...new Set(ids)], unknown };
}

/** All labels of a book, for templates. */
export function labelsOf(book: Book): string[] {
  const [ids, words] = BOOKS[book];
  return ids.map((id) => (words as Record<string, string>)[id] ?? id);
}
