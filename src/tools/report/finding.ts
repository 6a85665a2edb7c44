/** What every importer of the command gives back, whatever the file was: a summary that adds up, the records, and the findings. */
import type { FetchBounds } from '../files/fetch-bounded.js';
import type { MessageCode } from '../messages/ja.js';
import type { Say } from '../messages/say.js';
import type { ImportKind } from '../table-kinds.js';

/** One thing an office clerk should know about one place of one file. */
export interface Finding {
  file: string;
  /** The sheet of a workbook that has several. */
  sheet?: string;
  /** 1-based row of the table as a spreadsheet shows it; the header's own row for findings about the header. */
  row?: number;
  /** The column's header as the file writes it. */
  column?: string;
  /** What stands there, shortened. */
  value?: string;
  /** kebab-case, stable for machines. */
  code: MessageCode;
  /** In the chosen language. */
  message: string;
  /** What to do about it, in the chosen language. */
  remedy: string;
  /** `refused`: the record is lost until somebody acts. `repaired`: taken, with something changed or left out. `note`: good to know. */
  level: 'refused' | 'repaired' | 'note';
}

/** rows = taken + merged + refused + empty; repaired counts rows among taken and merged. */
export interface FileSummary {
  file: string;
  /** `unknown`: the headers say nothing that can be imported; then every row is refused. */
  kind: ImportKind | 'unknown';
  encoding: string;
  rows: number;
  taken: number;
  merged: number;
  repaired: number;
  refused: number;
  empty: number;
}

/** Where a record stands in the clerk's own file. */
export interface RecordPlace {
  row: number;
  sheet?: string;
}

export interface ImportResult {
  summary: FileSummary;
  records: Record<string, unknown>[];
  /** Of each record, in their order; absent where the file has no rows. */
  places?: RecordPlace[];
  findings: Finding[];
}

export interface ImportContext {
  file: string;
  /** Found from the headers when absent. */
  kind?: ImportKind;
  /** Id of the publisher, the first part of made-up ids. */
  publisher: string;
  /** Telephone of the publisher: its area code is proposed where a table leaves it out. */
  phone?: string;
  /** `YYYY-MM-DD`, Japan: the day of the import. */
  date: string;
  /** `YYYY-MM-DD`, where somebody named one: days without a year are counted from it. */
  countFrom?: string;
  lang: 'ja' | 'en';
  /** Only these sheets of a workbook; all that fit when absent. */
  sheets?: readonly string[];
  /** Header as written in the file → canonical column name, before any alias is tried. */
  columns?: Record<string, string>;
  /** Remove private e-mail addresses and mobile numbers from free text instead of only flagging them. */
  dropPersonal?: boolean;
  say: Say;
  /** Where the file was found on the network, after all redirects: its parts lie beside that. */
  base?: string;
  /** How far the parts of a feed on the network are read. */
  bounds?: FetchBounds;
  /** Hears how many bytes of a text table have been read so far, for a progress bar. */
  onBytes?: (bytes: number) => void;
}

/** A summary of whatever was read. */
export type AnySummary = Omit<FileSummary, 'kind'> & { kind: string };

/** Findings by code, in order of first appearance. */
export function byCode(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return groups;
}
