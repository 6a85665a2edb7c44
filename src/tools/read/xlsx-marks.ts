/**
 * What a clerk did to a workbook without changing its values: hidden sheets, rows and columns, and text that was struck out. Read with
 * patterns, not as XML: whatever is not found here is read as if it were not marked.
 */
import { strFromU8, unzipSync } from 'fflate';

/** Beyond this a sheet is no list that somebody edits by hand, and looking twice would cost too much. */
const LARGEST = 64 * 1024 * 1024;

export interface SheetMarks {
  hidden: boolean;
  /** 1-based rows, and letters of columns. */
  hiddenRows: number[];
  hiddenColumns: string[];
  /** `row:column` (1-based row, 0-based column) → what is left of the cell without the words struck out. */
  struck: Map<string, string>;
}

const TAG_STRIKE = /<strike(?:\s+val="(?:1|true)")?\s*\/>/u;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];

const decode = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp|#(\d+)|#x([0-9a-f]+));/giu, (_, name: string, decimal?: string, hex?: string) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name.toLowerCase()] ?? ''),
  );

/** The texts of a workbook's parts by name; none when it is damaged. */
function partsOf(zip: Uint8Array): (name: string) => string {
  try {
    const parts = unzipSync(zip, {
      filter: ({ name, originalSize }) => /\.(?:xml|rels)$/u.test(name) && originalSize <= LARGEST,
    });
    return (name) => (parts[name] ? strFromU8(parts[name]) : '');
  } catch {
    return () => '';
  }
}

/** Marks of every sheet, in the order of the workbook; nothing when the parts cannot be read. */
export function xlsxMarks(zip: Uint8Array): SheetMarks[] {
  const part = partsOf(zip);
  const workbook = part('xl/workbook.xml');
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  );
  const strikes = struckStyles(part('xl/styles.xml'));
  const strings = struckStrings(part('xl/sharedStrings.xml'));
  return [...workbook.matchAll(/<sheet\s[^>]*>/gu)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id') ?? '') ?? '';
    const xml = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return {
      hidden: /hidden/iu.test(attribute(tag, 'state') ?? ''),
      hiddenRows: hiddenRows(xml),
      hiddenColumns: hiddenColumns(xml),
      struck: struckCells(xml, strikes, strings),
    };
  });
}

function hiddenRows(xml: string): number[] {
  return [...xml.matchAll(/<row\s[^>]*\shidden="(?:1|true)"[^>]*>/gu)]
    .map(([tag]) => Number(attribute(tag, 'r')))
    .filter((row) => row > 0);
}

function hiddenColumns(xml: string): string[] {
  return [...xml.matchAll(/<col\s[^>]*\shidden="(?:1|true)"[^>]*>/gu)].flatMap(([tag]) => {
    const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    // Everything right of the table is often hidden in one piece.
    return max - min > 100 ? [] : Array.from({ length: max - min + 1 }, (_, i) => letters(min + i));
  });
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** Indexes of the cell formats whose font is struck out. */
function struckStyles(xml: string): ReadonlySet<string> {
  const fonts = [
    ...(/<fonts[\s>][\s\S]*?<\/fonts>/u.exec(xml)?.[0] ?? '').matchAll(
      /<font(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/font>)/gu,
    ),
  ].map(([, font = '']) => TAG_STRIKE.test(font));
  const formats = (/<cellXfs[\s>][\s\S]*?<\/cellXfs>/u.exec(xml)?.[0] ?? '').matchAll(/<xf\s[^>]*>/gu);
  return new Set(
    [...formats].flatMap(([tag], index) => (fonts[Number(attribute(tag, 'fontId'))] ? [String(index)] : [])),
  );
}

/** Index of a shared string of which a part is struck out → the rest. */
function struckStrings(xml: string): ReadonlyMap<string, string> {
  const rest = new Map<string, string>();
  if (!TAG_STRIKE.test(xml)) return rest;
  for (const [index, [, item = '']] of [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/gu)].entries())
    if (TAG_STRIKE.test(item)) rest.set(String(index), unstruck(item));
  return rest;
}

function unstruck(item: string): string {
  return [...item.matchAll(/<r(?:\s[^>]*)?>([\s\S]*?)<\/r>/gu)]
    .filter(([, run = '']) => !TAG_STRIKE.test(run))
    .map(([, run = '']) => decode(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/u.exec(run)?.[1] ?? ''))
    .join('');
}

function struckCells(
  xml: string,
  styles: ReadonlySet<string>,
  strings: ReadonlyMap<string, string>,
): Map<string, string> {
  const struck = new Map<string, string>();
  if (styles.size === 0 && strings.size === 0) return struck;
  for (const [, tag = '', content = ''] of xml.matchAll(/(<c\s[^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(attribute(tag, 'r') ?? '') ?? [];
    if (row === '') continue;
    const at = `${row}:${[...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1}`;
    const left = attribute(tag, 't') === 's' ? strings.get(/<v>(\d+)<\/v>/u.exec(content)?.[1] ?? '') : undefined;
    if (styles.has(attribute(tag, 's') ?? '')) struck.set(at, '');
    else if (left !== undefined) struck.set(at, left);
  }
  return struck;
}
