/** Keeps the books of one import: every row in exactly one column, every finding with its place. */
import type { MessageParams } from '../messages/say.js';
import type { FileSummary, Finding, ImportContext, ImportResult } from './finding.js';

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

export class ImportReport {
  readonly findings: Finding[] = [];
  readonly #context: ImportContext;
  readonly #counts: Record<Outcome, number> = { taken: 0, merged: 0, refused: 0, empty: 0 };
  #repaired = 0;
  #rowRepaired = false;

  constructor(context: ImportContext) {
    this.#context = context;
  }

  /** Adds a finding; the words come from the catalogue. */
  add(code: string, { row, column, value, level = 'note', params }: Place = {}): void {
    const { message, remedy } = this.#context.say(code, { column, value: value && shorten(value), row, ...params });
    const finding: Finding = { file: this.#context.file, code, message, remedy, level };
    if (row !== undefined) finding.row = row;
    if (column !== undefined) finding.column = column;
    if (value !== undefined) finding.value = shorten(value);
    this.findings.push(finding);
    if (level === 'repaired') this.#rowRepaired = true;
  }

  /** Closes the books of one row. */
  count(outcome: Outcome): void {
    this.#counts[outcome] += 1;
    if (this.#rowRepaired && (outcome === 'taken' || outcome === 'merged')) this.#repaired += 1;
    this.#rowRepaired = false;
  }

  result(kind: FileSummary['kind'], encoding: string, records: Record<string, unknown>[]): ImportResult {
    const { taken, merged, refused, empty } = this.#counts;
    const summary: FileSummary = {
      file: this.#context.file,
      kind,
      encoding,
      rows: taken + merged + refused + empty,
      taken,
      merged,
      repaired: this.#repaired,
      refused,
      empty,
    };
    return { summary, records, findings: this.findings };
  }
}

/** One line of at most 80 characters, so that a report stays readable. */
export function shorten(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}
