/** The inquiry sheet: which records fall due, what the office already knows, and room for the answer. */
import { en } from '../messages/command.en.js';
import { ja } from '../messages/command.ja.js';

export type InquiryColumn = keyof typeof ja.inquiry.headers;

/** Columns that the one who answers fills in. */
export const ASKED_COLUMNS: readonly InquiryColumn[] = [
  'answer',
  'newPhone',
  'newHours',
  'other',
  'checkedOn',
  'checkedBy',
];
/** Columns in the order of the sheet. */
export const INQUIRY_COLUMNS: readonly InquiryColumn[] = [
  'maintainer',
  'collection',
  'id',
  'name',
  'phone',
  'hours',
  'verifiedOn',
  'due',
  'url',
  ...ASKED_COLUMNS,
];

const fold = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s()/・]/g, '')
    .toLowerCase();

const BY_HEADER = new Map<string, InquiryColumn>();
for (const words of [ja, en]) {
  for (const column of INQUIRY_COLUMNS) {
    const header = words.inquiry.headers[column];
    BY_HEADER.set(fold(header), column);
    // Offices shorten the header: 「回答」 for 「回答（変更なし／…）」.
    BY_HEADER.set(fold(header.replace(/[（(].*$/, '')), column);
  }
}

/** Which column of the sheet a header is. */
export function inquiryColumnOf(header: string): InquiryColumn | undefined {
  return BY_HEADER.get(fold(header));
}

/** Whether a header row is that of an inquiry sheet: its id, answer and day of check are all there. */
export function isInquiryHeader(headers: readonly string[]): boolean {
  const found = new Set(headers.map(inquiryColumnOf));
  return found.has('id') && found.has('answer') && found.has('checkedOn');
}
