/** What the importer of one kind does with the rows of a table. */
import type { NamedByNote, RemarksAt } from './closing-remarks.js';
import type { Layout } from './layouts.js';
import type { DayFacts } from './kinds/event-times.js';
import type { Memory } from './record-id.js';
import type { Columns } from './columns.js';
import type { TableRow } from './table-row.js';
import type { ImportContext } from '../report/finding.js';

/** A record with its id, as it will stand in the feed. */
export type FeedRecord = Record<string, unknown> & { id: string };

/** What became of a row. A refused row has been reported by the importer, with the reason. */
export type RowOutcome = { status: 'taken'; record: FeedRecord } | { status: 'merged' } | { status: 'refused' };

/** Everything a kind importer may want to know about the table as a whole. */
export interface TableFacts extends RemarksAt {
  context: ImportContext;
  layout: Layout;
  columns: Columns;
  /** The file's name and what stands above the header. */
  title: string;
  /** The one row of a table of events that a sentence of a note is about; undefined where it may be any. */
  namedBy: (sentence: string) => NamedByNote | undefined;
  /** The rows are of several municipalities: more than a slip in one of them. */
  isGathered: boolean;
  /** What tells the years of its days, and its 祝日. */
  days: DayFacts;
  /** Shared by all tables of the file. */
  memory: Memory;
}

/** Turns one row into (at most) one record. Must not throw, whatever the row holds. */
export type KindImporter = (row: TableRow) => RowOutcome;

/** Made anew for every table; what it remembers from table to table is in the facts. */
export type KindImporterFactory = (facts: TableFacts) => KindImporter;
