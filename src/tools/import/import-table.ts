/** Any table file → records, with the fate of every row on the books. Of a workbook every sheet that is such a table. */
import { openTables } from '../read/open-table.js';
import { UnreadableFileError, type RawTable } from '../read/raw-rows.js';
import type { Source } from '../read/source.js';
import type { ImportContext, ImportResult } from '../report/finding.js';
import { chooseSheets } from './choose-sheets.js';
import { headerScore } from './header-match.js';
import { FileImport, importTables } from './import-rows.js';
import { RowReader } from './row-reader.js';

/**
 * Imports a text table or workbook from a path or from memory, one result for every kind of record in it; all findings stand with the
 * first. Never throws because of what the file holds.
 */
export async function importTable(source: Source, context: ImportContext): Promise<ImportResult[]> {
  const file = new FileImport(context);
  const { report } = file;
  let tables: RawTable[];
  try {
    tables = await openTables(source, headerScore, context.onBytes);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    report.add(error.code, { level: 'refused', params: { reason: error.message } });
    return file.results('unknown');
  }
  const sheets = tables.map((table) => ({ table, rows: new RowReader(table.rows) }));
  const chosen = sheets.length === 1 && !context.sheets ? sheets : await chooseSheets(sheets, file);
  for (const { table, rows } of chosen) {
    if (sheets.length > 1) report.sheet = table.sheet;
    file.hidden = new Set(table.hiddenColumns);
    await importTables(rows, file);
  }
  return file.results(tables[0]?.encoding ?? 'unknown');
}
