/** Which sheets of a workbook are tables to be read: those with a header that fits, but for older states of the same list. */
import type { RawTable } from '../read/raw-rows.js';
import { STOPS } from '../judge/words.js';
import { findHeader, HEADER_WITHIN } from './find-header.js';
import { matchHeaders } from './header-match.js';
import { kindOf, type FileImport } from './import-rows.js';
import type { RowReader } from './row-reader.js';
import { Columns } from './columns.js';

export interface Sheet {
  table: RawTable;
  rows: RowReader;
}

/** Names of sheets that are kept for the office alone. */
const KEPT_ASIDE = new RegExp(
  `^(?:旧|old(?![a-z]))|旧$|昨年|前年|去年|過去|以前|廃止|削除|抹消|アーカイブ|控え|バックアップ|コピー|複製|原本|見本|記入例|入力例|記載例|サンプル|テスト|作業用|下書き|archive|backup|copy|sample|draft|template|\\(\\d\\)$|(?<![春夏秋冬])(?:${STOPS})(?![者日])`,
  'iu',
);

/** The sheets to read, in their order; what is left out is told. The ones that the user names are read whatever they hold. */
export async function chooseSheets(sheets: readonly Sheet[], file: FileImport): Promise<Sheet[]> {
  const { context, report } = file;
  const names = sheets.map(({ table }) => table.sheet ?? '');
  if (context.sheets) {
    const wanted = context.sheets.map(fold);
    for (const [i, name] of wanted.entries())
      if (!names.some((one) => fold(one) === name))
        report.add('sheet-missing', {
          level: 'refused',
          params: { sheet: context.sheets[i], others: names.join('、') },
        });
    return sheets.filter(({ table }) => wanted.includes(fold(table.sheet ?? '')));
  }
  const fitting: Sheet[] = [];
  const withHeader: Sheet[] = [];
  const kinds = new Map<Sheet, string>();
  for (const sheet of sheets) {
    const found = await looked(sheet, file);
    if (found.hasHeader) withHeader.push(sheet);
    if (found.kind === undefined) continue;
    fitting.push(sheet);
    kinds.set(sheet, found.kind);
  }
  const isOpen = ({ table }: Sheet): boolean => !table.hidden;
  const isCurrent = ({ table }: Sheet): boolean => !KEPT_ASIDE.test((table.sheet ?? '').normalize('NFKC').trim());
  const candidates = [
    fitting.filter((sheet) => isOpen(sheet) && isCurrent(sheet)),
    fitting.filter(isOpen),
    withHeader.filter(isOpen).slice(0, 1),
    withHeader.slice(0, 1),
    sheets.filter(isOpen).slice(0, 1),
    sheets.slice(0, 1),
  ];
  const found = candidates.find((list) => list.length > 0) ?? [];
  const chosen = found.filter((sheet) => kinds.get(sheet) === 'events' || !hasNewer(sheet, found, context.date));
  const left = names.filter((_, i) => !chosen.includes(sheets[i] as Sheet));
  const read = chosen.map(({ table }) => table.sheet).join('、');
  if (left.length > 0) report.add('sheets-not-read', { params: { sheet: read, others: left.join('、') } });
  else report.add('sheets-read', { params: { sheet: read, count: chosen.length } });
  return chosen;
}

/** Whether a sheet has a header, and the kind of table that it makes. */
async function looked(
  { table, rows }: Sheet,
  { context }: FileImport,
): Promise<{ hasHeader: boolean; kind?: string | undefined }> {
  const sample = await rows.peek(HEADER_WITHIN);
  const header = findHeader(sample);
  if (!header) return { hasHeader: false };
  const columns = new Columns(matchHeaders(header.headers, context.columns, new Set(table.hiddenColumns)));
  const data = sample.filter(({ row }) => row > header.row);
  if (context.kind)
    return { hasHeader: true, kind: columns.has('名称') || columns.has('団体名') ? context.kind : undefined };
  return { hasHeader: true, kind: kindOf(context, columns, data, `${context.file} ${header.title}`)?.kind };
}

/** A list of this fiscal year, or of none, takes the place of last year's; events of both years are events. */
function hasNewer({ table }: Sheet, others: readonly Sheet[], today: string): boolean {
  const own = fiscalYear(table.sheet ?? '');
  const current = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0);
  return own !== undefined && others.some((other) => (fiscalYear(other.table.sheet ?? '') ?? current) > own);
}

function fiscalYear(name: string): number | undefined {
  const found = /(?:(令和|R)\s*(元|\d{1,2})|(20\d\d))\s*年?度/iu.exec(name.normalize('NFKC'));
  if (!found) return undefined;
  return found[3] ? Number(found[3]) : 2018 + (found[2] === '元' ? 1 : Number(found[2]));
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
