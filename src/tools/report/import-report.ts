/** Keeps the books of one import: every row in exactly one column, every finding with its place. */
import type { MessageCode } from '../messages/ja.js';
import type { MessageParams } from '../messages/message.js';
import type { FileSummary, Finding, ImportContext, ImportResult, RecordPlace } from './finding.js';

export type Outcome = 'taken' | 'merged' | 'refused' | 'empty';

/** Where and how serious; `value` is shortened for the report. */
export interface Place {
  row?: number;
  column?: string;
  value?: string;
  level?: Finding['level'];
  params?: MessageParams;
}

const LONGEST_VALUE = 80;

type Counts = Record<Outcome | 'repaired', number>;

export class ImportReport {
  readonly findings: Finding[] = [];
  /** The sheet that is being read; every finding names it. */
  sheet: string | undefined;
  readonly #context: ImportContext;
  readonly #counts = new Map<FileSummary['kind'], Counts>();
  #kind: FileSummary['kind'] = 'unknown';
  #rowRepaired = false;

  constructor(context: ImportContext) {
    this.#context = context;
  }

  /** Rows counted from now on are of this kind: one file may hold tables of several. */
  turnTo(kind: FileSummary['kind']): void {
    this.#kind = kind;
  }

  /** Adds a finding; the words come from the catalogue. */
  add(code: MessageCode, { row, column, value, level = 'note', params }: Place = {}): void {
    const { message, remedy } = this.#context.say(code, { column, value: value && shorten(value), row, ...params });
    const finding: Finding = { file: this.#context.file, code, message, remedy, level };
    if (this.sheet !== undefined) finding.sheet = this.sheet;
    if (row !== undefined) finding.row = row;
    if (column !== undefined) finding.column = column;
    if (value !== undefined) finding.value = shorten(value);
    this.findings.push(finding);
    if (level === 'repaired') this.#rowRepaired = true;
  }

  /** Closes the books of one row. */
  count(outcome: Outcome): void {
    const counts = this.#counts.get(this.#kind) ?? { taken: 0, merged: 0, refused: 0, empty: 0, repaired: 0 };
    this.#counts.set(this.#kind, counts);
    counts[outcome] += 1;
    if (this.#rowRepaired && (outcome === 'taken' || outcome === 'merged')) counts.repaired += 1;
    this.#rowRepaired = false;
  }

  /** The books of a file of one kind. */
  result(kind: FileSummary['kind'], encoding: string, records: Record<string, unknown>[]): ImportResult {
    const counts = { taken: 0, merged: 0, refused: 0, empty: 0, repaired: 0 };
    for (const one of this.#counts.values())
      for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += one[key];
    return { summary: this.#summary(kind, encoding, counts), records, findings: this.findings };
  }

  /** The books of a file that may hold several kinds, one result each; what was found in the file stands with the first. */
  results(encoding: string, found: ReadonlyMap<FileSummary['kind'], readonly PlacedRecord[]>): ImportResult[] {
    const kinds = [...new Set([...found.keys(), ...this.#counts.keys()])];
    if (kinds.length === 0) kinds.push('unknown');
    return kinds.map((kind, index) => {
      const placed = found.get(kind) ?? [];
      return {
        summary: this.#summary(kind, encoding, this.#counts.get(kind)),
        records: placed.map(({ record }) => record),
        places: placed.map(({ place }) => place),
        findings: index === 0 ? this.findings : [],
      };
    });
  }

  #summary(kind: FileSummary['kind'], encoding: string, counts?: Counts): FileSummary {
    const { taken, merged, refused, empty, repaired } = counts ?? {
      taken: 0,
      merged: 0,
      refused: 0,
      empty: 0,
      repaired: 0,
    };
    const rows = taken + merged + refused + empty;
    return { file: this.#context.file, kind, encoding, rows, taken, merged, repaired, refused, empty };
  }
}

/** A record with the row of the file that it was made of. */
export interface PlacedRecord {
  record: Record<string, unknown>;
  place: RecordPlace;
}

/** One line of at most 80 characters, so that a report stays readable. */
export function shorten(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}
