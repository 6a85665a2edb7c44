/** CSV as Excel opens it without questions: UTF-8 with BOM, CRLF, and no cell that a spreadsheet would run as a formula. */

/**
 * Cells that a spreadsheet runs as a formula, also behind blanks, which some strip. A number such as -5 or +81 counts too: it is only
 * text here.
 */
const RUNS_AS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** One cell: neutralised with a leading apostrophe where it could run as a formula, quoted where CSV needs it. */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  const safe = RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The value that `csvCell` had to neutralise, as it was. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && RUNS_AS_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Rows → the whole file with BOM. */
export function toCsv(rows: readonly (readonly unknown[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
