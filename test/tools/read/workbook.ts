/** A workbook written part by part, for what the writer of our templates cannot write: hidden sheets, rows and columns, text struck out. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Sheet {
  name: string;
  state?: 'hidden';
  /** Cells as text; `style` 1 is struck out. */
  rows: (string | { text: string; style: 1 } | { shared: number } | undefined)[][];
  hiddenRows?: number[];
  /** 1-based, rising. */
  hiddenColumns?: readonly number[];
  /** Merged cells, e.g. `A1:B2`. */
  merges?: string[];
  /** The inside of `<worksheet>` as it is, in place of all that. */
  xml?: string;
}

const NS = 'http://schemas.openxmlformats.org';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [], merges = [], xml }: Sheet): string {
  if (xml !== undefined) return `${XML}<worksheet xmlns="${NS}/spreadsheetml/2006/main">${xml}</worksheet>`;
  const cell = (value: Sheet['rows'][number][number], at: string): string => {
    if (value === undefined) return '';
    if (typeof value === 'object' && 'shared' in value) return `<c r="${at}" t="s"><v>${value.shared}</v></c>`;
    return `<c r="${at}" t="inlineStr"${typeof value === 'object' ? ' s="1"' : ''}><is><t>${typeof value === 'object' ? value.text : value}</t></is></c>`;
  };
  const lines = rows.map(
    (cells, i) =>
      `<row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ''}>${cells.map((value, j) => cell(value, `${String.fromCharCode(65 + j)}${i + 1}`)).join('')}</row>`,
  );
  const cols =
    hiddenColumns.length === 0
      ? ''
      : `<cols>${hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="0" hidden="1"/>`).join('')}</cols>`;
  return `${XML}<worksheet xmlns="${NS}/spreadsheetml/2006/main">${cols}<sheetData>${lines.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
}

/** `shared`: the inside of every `<si>`. */
export function workbook(
  sheets: readonly Sheet[],
  shared: readonly string[] = [],
  styles = `<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>`,
  bookPr = '',
): Buffer {
  const main = `${NS}/officeDocument/2006/relationships`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${main}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${XML}<Relationships xmlns="${NS}/package/2006/relationships">${inner}</Relationships>`;
  return zip(
    new Map([
      ['_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml'))],
      [
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${main}">${bookPr}<sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i + 1}"/>`).join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relations(
          `${sheets.map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${relation('x1', 'styles', 'styles.xml')}${relation('x2', 'sharedStrings', 'sharedStrings.xml')}`,
        ),
      ],
      ['xl/styles.xml', `${XML}<styleSheet xmlns="${NS}/spreadsheetml/2006/main">${styles}</styleSheet>`],
      [
        'xl/sharedStrings.xml',
        `${XML}<sst xmlns="${NS}/spreadsheetml/2006/main">${shared.map((item) => `<si>${item}</si>`).join('')}</sst>`,
      ],
      ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
    ]),
  );
}

/** An archive. What is larger than a page is packed. */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const [plain, label] = [Buffer.from(content), Buffer.from(name)];
    const isPacked = plain.length > 4_096;
    const body = isPacked ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isPacked ? 8 : 0, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(label.length, 22);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, body);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    entries.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, offset, label);
    at += 30 + label.length + body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
