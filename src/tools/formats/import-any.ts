/** Chooses the importer by what the file holds, not by its name. */
import { open, readFile, stat } from 'node:fs/promises';
import { SNIFF_BYTES, sniff } from '../read/sniff.js';
import { isFeed, COLLECTIONS, wholeFeed } from '../read/whole-feed.js';
import { importTable } from '../import/import-table.js';
import type { CollectionName } from '../../feed/schema.js';
import type { FileSummary, Finding, ImportContext, RecordPlace } from '../report/finding.js';

/** What one file gave: records of one or (from a finished feed) of several collections. */
export interface AnyResult {
  summary: Omit<FileSummary, 'kind'> & { kind: CollectionName | 'applications' | 'unknown' };
  records: Record<string, unknown>[];
  /** Of each record, in their order, where the file has rows. */
  places?: RecordPlace[];
  findings: Finding[];
  /** The envelope, when the file is a finished feed. */
  feed?: Record<string, unknown>;
}

/** JSON and calendars are read whole: beyond this they are no list that an office keeps. */
const LARGEST_WHOLE = 512 * 1024 * 1024;

/** The first bytes of a file or of bytes in memory. */
export async function headOf(source: string | Uint8Array): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, SNIFF_BYTES);
  const file = await open(source, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function bytesOf(source: string | Uint8Array): Promise<Uint8Array> {
  if (typeof source !== 'string') return source;
  if ((await stat(source)).size > LARGEST_WHOLE) throw new RangeError('too large');
  return readFile(source);
}

/** UTF-8 or UTF-16 by byte-order mark; calendars and news of old systems in CP932 are told by bytes that are no UTF-8. */
function textOf(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: bytes[0] === 0xef ? 'utf-8-bom' : 'utf-8',
    };
  } catch {
    const declared =
      /encoding=["']([\w-]+)["']/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1]?.toLowerCase() ??
      '';
    const label = declared === 'euc-jp' ? 'euc-jp' : 'shift_jis';
    return { text: new TextDecoder(label).decode(bytes), encoding: label === 'shift_jis' ? 'cp932' : label };
  }
}

async function importFeed(json: Record<string, unknown>, base: string, context: ImportContext): Promise<AnyResult[]> {
  const whole = await wholeFeed(json, base);
  return COLLECTIONS.filter((name) => whole.records[name].length > 0).map((name) => {
    const records = whole.records[name] as Record<string, unknown>[];
    return {
      summary: {
        file: context.file,
        kind: name,
        encoding: 'utf-8',
        rows: records.length,
        taken: records.length,
        merged: 0,
        repaired: 0,
        refused: 0,
        empty: 0,
      },
      records,
      findings: [],
      feed: json,
    };
  });
}

function unknownFile(context: ImportContext, code: string, reason: string): AnyResult[] {
  const summary = {
    file: context.file,
    kind: 'unknown' as const,
    encoding: 'unknown',
    rows: 0,
    taken: 0,
    merged: 0,
    repaired: 0,
    refused: 0,
    empty: 0,
  };
  return [
    {
      summary,
      records: [],
      findings: [{ file: context.file, code, ...context.say(code, { reason }), level: 'refused' }],
    },
  ];
}

async function importJson(text: string, encoding: string, base: string, context: ImportContext): Promise<AnyResult[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unknownFile(context, 'json-damaged', (error as Error).message);
  }
  if (isFeed(json)) return importFeed(json, base, context);
  const object = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Record<
    string,
    unknown
  >;
  if (typeof object['type'] === 'string' && /^(FeatureCollection|Feature)$/.test(object['type'])) {
    const { importGeoJson } = await import('./geojson.js');
    return [await importGeoJson(text, encoding, context)];
  }
  if (typeof object['version'] === 'string' && object['version'].includes('jsonfeed.org')) {
    const { importNews } = await import('./news.js');
    return [await importNews(text, encoding, context)];
  }
  const { importHsds, isHsds } = await import('./hsds.js');
  if (isHsds(json)) return [await importHsds(text, encoding, context)];
  const { importJsonList, listIn } = await import('./json-list.js');
  const list = listIn(json);
  if (list) return [await importJsonList(list, encoding, context)];
  return unknownFile(context, 'json-unknown', '');
}

/** Imports a file of any kind from a path or from memory. Never throws because of what the file holds. */
export async function importAny(source: string | Uint8Array, context: ImportContext): Promise<AnyResult[]> {
  const format = sniff(await headOf(source));
  if (format === 'xlsx' || format === 'table') return importTable(source, context);
  const bytes = await bytesOf(source);
  if (format === 'ics') {
    const [{ importIcal }, { unfoldLetters }] = await Promise.all([import('./ical.js'), import('./ical-text.js')]);
    const { text, encoding } = textOf(unfoldLetters(bytes));
    return [await importIcal(text, encoding, context)];
  }
  const { text, encoding } = textOf(bytes);
  const base = typeof source === 'string' ? source : context.file;
  if (format === 'json') return importJson(text, encoding, base, context);
  const { importNews } = await import('./news.js');
  return [await importNews(text, encoding, context)];
}
