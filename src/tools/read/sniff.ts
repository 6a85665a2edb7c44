/** What a file is, from its first bytes: its name may say anything. */

export type Format = 'xlsx' | 'ics' | 'xml' | 'json' | 'table';

/** Enough to see past a byte-order mark, blank lines and an XML prolog. */
export const SNIFF_BYTES = 4096;

/** UTF-16 files are told by their byte-order mark; every other encoding keeps ASCII as it is. */
function startText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, SNIFF_BYTES);
  const label =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'latin1';
  return new TextDecoder(label)
    .decode(head)
    .replace(/^(\uFEFF|ï»¿)/, '')
    .trimStart();
}

/** The format whose importer should read the file; anything unrecognised is tried as a table. */
export function sniff(bytes: Uint8Array): Format {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return 'xlsx';
  const text = startText(bytes);
  // Some servers put a warning or a comment before the calendar.
  if (/^BEGIN\s*:\s*V(CALENDAR|EVENT)\s*$/im.test(text)) return 'ics';
  if (/^<(\?xml|!--|rss|feed|rdf:RDF)/i.test(text) && !/<(!doctype\s+)?html[\s>]/i.test(text)) return 'xml';
  // A table's first cell may be quoted or bracketed text; JSON goes on with a quote, a bracket or its end.
  if (/^\{\s*["}]/.test(text) || /^\[\s*[{\]\[]/.test(text)) return 'json';
  return 'table';
}
