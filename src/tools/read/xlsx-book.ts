/** The parts of a workbook that its sheets lean on: their names, the shared texts, the formats of cells. */
import { serialText, digitsShown, shownAs, type Shown } from './number-format.js';
import { attributeOf, decodeXml, XmlTags, type TagHandler } from './xml-tags.js';

/** Letters that a cell can hold, and some more. */
export const LONGEST_CELL = 40_000;

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Path of the part within the archive. */
  path: string;
}

/** A text, and what is left of it where words of it are struck out. */
export interface SharedText {
  text: string;
  left?: string;
}

interface CellFormat {
  shown: Shown;
  /** Format of digits, where it is written down. */
  code?: string;
  struck: boolean;
}

/** Reads one part from its pieces. */
export function readTags(pieces: Iterable<string>, handler: TagHandler): void {
  const tags = new XmlTags(handler);
  for (const piece of pieces) tags.push(piece);
}

const ignore = (): void => {};

/** Id → target of a part's relations. */
export function relationsOf(pieces: Iterable<string>): Map<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>();
  readTags(pieces, {
    open: (name, tag) => {
      if (name === 'Relationship')
        found.set(attributeOf(tag, 'Id'), { type: attributeOf(tag, 'Type'), target: attributeOf(tag, 'Target') });
    },
    close: ignore,
    text: ignore,
  });
  return found;
}

/** The sheets in their order, and whether days count from 1904. `pathOf` finds a part by the id of its relation. */
export function sheetsOf(
  pieces: Iterable<string>,
  pathOf: (id: string) => string | undefined,
): { sheets: SheetPart[]; from1904: boolean } {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readTags(pieces, {
    open: (name, tag) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/u.test(attributeOf(tag, 'date1904'));
      if (name !== 'sheet') return;
      // The prefix of the id is a matter of taste; no other attribute ends in it.
      const id = attributeOf(tag, 'r:id') || (/\s\w+:id=["']([^"']*)["']/u.exec(tag.slice(0, 2_000))?.[1] ?? '');
      const path = pathOf(id);
      const hidden = /hidden/iu.test(attributeOf(tag, 'state'));
      if (path !== undefined) sheets.push({ name: attributeOf(tag, 'name'), hidden, path });
    },
    close: ignore,
    text: ignore,
  });
  return { sheets, from1904 };
}

/** Collects the text of `<si>` or `<is>`: readings left out, and what is left where runs are struck out. */
export class TextCollector {
  #text = '';
  #left = '';
  #struck = false;
  #runStruck = false;
  #inText = false;
  #inReading = 0;

  begin(): void {
    this.#text = '';
    this.#left = '';
    this.#struck = false;
    this.#runStruck = false;
  }

  open(name: string, tag: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading += 1;
    else if (name === 'r') this.#runStruck = false;
    else if (name === 'strike' && isOn(tag)) this.#runStruck = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading -= 1;
    else if (name === 'r') this.#runStruck = false;
  }

  text(text: string): void {
    if (!this.#inText || this.#inReading > 0 || this.#text.length > LONGEST_CELL) return;
    this.#text += text;
    if (this.#runStruck) this.#struck = true;
    else this.#left += text;
  }

  take(): SharedText {
    const text = plainText(this.#text);
    return this.#struck ? { text, left: plainText(this.#left) } : { text };
  }
}

/** Entities and Excel's own escapes (`_x000D_`) are letters again. */
export function plainText(xml: string): string {
  const text = decodeXml(xml.slice(0, LONGEST_CELL));
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

const isOn = (tag: string): boolean => !/^(?:0|false|off)$/u.test(attributeOf(tag, 'val'));

/** The texts that cells name by their number. */
export function sharedTexts(pieces: Iterable<string>): SharedText[] {
  const texts: SharedText[] = [];
  const collector = new TextCollector();
  readTags(pieces, {
    open: (name, tag) => {
      if (name === 'si') collector.begin();
      else collector.open(name, tag);
    },
    close: (name) => {
      if (name === 'si') texts.push(collector.take());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  return texts;
}

/** The formats that cells name by their number. */
export class Formats {
  readonly #formats: CellFormat[] = [];
  readonly #from1904: boolean;

  constructor(pieces: Iterable<string>, from1904: boolean) {
    this.#from1904 = from1904;
    const codes = new Map<number, string>();
    const struckFonts: boolean[] = [];
    const cells: { format: number; font: number }[] = [];
    let within = '';
    readTags(pieces, {
      open: (name, tag) => {
        if (/^(?:numFmts|fonts|cellXfs|cellStyleXfs|dxfs)$/u.test(name)) within = name;
        else if (within === 'numFmts' && name === 'numFmt')
          codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode'));
        else if (within === 'fonts' && name === 'font') struckFonts.push(false);
        else if (within === 'fonts' && name === 'strike') struckFonts[struckFonts.length - 1] = isOn(tag);
        else if (within === 'cellXfs' && name === 'xf')
          cells.push({ format: Number(attributeOf(tag, 'numFmtId')), font: Number(attributeOf(tag, 'fontId')) });
      },
      close: (name) => {
        if (name === within) within = '';
      },
      text: ignore,
    });
    for (const { format, font } of cells) {
      const code = codes.get(format);
      const shown = shownAs(format, code);
      this.#formats.push({ shown, struck: struckFonts[font] ?? false, ...(code === undefined ? {} : { code }) });
    }
  }

  isStruck(style: number): boolean {
    return this.#formats[style]?.struck ?? false;
  }

  /** A number as the cell shows it. */
  numberText(value: number, style: number): string {
    const { shown, code } = this.#formats[style] ?? {};
    if (shown) return serialText(value, shown, this.#from1904) ?? plainNumber(value);
    return (code === undefined ? undefined : digitsShown(value, code)) ?? plainNumber(value);
  }
}

/** Without false decimals: 139.58387799999998 was typed as 139.583878. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(Number(value.toPrecision(12)));
}
