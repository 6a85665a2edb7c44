/** Chooses the importer by what the file holds, not by its name. */
import { open, readFile, stat } from 'node:fs/promises';
import type { MessageCode } from '../messages/ja.js';
import { SNIFF_BYTES, sniff } from '../read/sniff.js';
import { textOf, type FileText } from '../read/text-of.js';
import { isFeed, isNewer, COLLECTIONS, wholeFeed } from '../read/whole-feed.js';
import { importTable } from '../import/import-table.js';
import type { CollectionName } from '../../feed/schema.js';
import { shorten } from '../report/import-report.js';
import { asObject } from './json.js';
import { furtherPages } from './json-pages.js';
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

async function importFeed(json: Record<string, unknown>, base: string, context: ImportContext): Promise<AnyResult[]> {
  const whole = await wholeFeed(json, base, context.bounds);
  const findings = whole.partProblems.map(({ url, reason, expected, found, why, detail }): Finding => {
    const code = `part-${reason}` as const;
    return {
      file: context.file,
      column: 'parts',
      code,
      ...context.say(code, { url, expected, found, reason: why, detail }),
      level: 'refused',
    };
  });
  const filled = COLLECTIONS.filter((name) => whole.records[name].length > 0);
  if (filled.length === 0 && findings.length > 0) return [{ ...emptyResult(context), findings }];
  return filled.map((name, index) => {
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
      findings: index === 0 ? findings : [],
      feed: json,
    };
  });
}

function emptyResult({ file }: ImportContext): AnyResult {
  const counts = { rows: 0, taken: 0, merged: 0, repaired: 0, refused: 0, empty: 0 };
  return { summary: { file, kind: 'unknown', encoding: 'unknown', ...counts }, records: [], findings: [] };
}

function unknownFile(context: ImportContext, code: MessageCode, reason: string): AnyResult[] {
  const { file, say } = context;
  return [{ ...emptyResult(context), findings: [{ file, code, ...say(code, { reason }), level: 'refused' }] }];
}

/** JSON, or one object a line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/u.test(line))) throw error;
    return lines.map((line): unknown => JSON.parse(line));
  }
}

async function importJson(text: string, encoding: string, base: string, context: ImportContext): Promise<AnyResult[]> {
  let json: unknown;
  try {
    json = parsed(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unknownFile(context, 'json-damaged', (error as Error).message);
  }
  if (isFeed(json) && isNewer(json)) return unknownFile(context, 'feed-newer', String(json['version']));
  if (isFeed(json)) return importFeed(json, base, context);
  const results = await importRecords(json, text, encoding, context);
  if (results === undefined) return unknownFile(context, 'json-unknown', '');
  const pages = furtherPages(
    json,
    results.reduce((sum, { summary }) => sum + summary.rows, 0),
  );
  const { file, say } = context;
  if (pages)
    results[0]?.findings.push({
      file,
      code: 'json-more-pages',
      ...say('json-more-pages', { ...pages }),
      level: 'refused',
    });
  return results;
}

/** The records of JSON that is no feed of ours; undefined when it is not known what they are. */
async function importRecords(
  json: unknown,
  text: string,
  encoding: string,
  context: ImportContext,
): Promise<AnyResult[] | undefined> {
  const object = asObject(json) ?? {};
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
  const { importJsonList, listIn, systemIn } = await import('./json-list.js');
  const list = listIn(json);
  return list ? [await importJsonList(list, encoding, context, systemIn(json))] : undefined;
}

/** Says once of a file that bytes of it are no letters, unless a cell has said so. */
function withHoles(results: AnyResult[], { text, holes }: FileText, context: ImportContext): AnyResult[] {
  const { file, say } = context;
  const code = 'bytes-unreadable';
  if (holes === 0 || results.some(({ findings }) => findings.some((one) => one.code === 'unreadable-character')))
    return results;
  const at = text.indexOf('\ufffd');
  const before =
    text
      .slice(Math.max(0, at - 20), at)
      .split(/[<>"\n]/u)
      .at(-1) ?? '';
  const value = shorten(before + (text.slice(at, at + 20).split(/[<>"\n]/u)[0] ?? ''));
  results[0]?.findings.push({ file, value, code, ...say(code, { count: holes, value }), level: 'repaired' });
  return results;
}

/** Imports a file of any kind from a path or from memory. Never throws because of what the file holds. */
export async function importAny(source: string | Uint8Array, context: ImportContext): Promise<AnyResult[]> {
  // What Excel keeps beside a workbook while it is open.
  if (/(?:^|[/\\])~\$/u.test(context.file)) return unknownFile(context, 'lock-file', '');
  const format = sniff(await headOf(source));
  if (format === 'xlsx' || format === 'table') return importTable(source, context);
  const bytes = await bytesOf(source);
  if (format === 'ics') {
    const [{ importIcal }, { unfoldLetters }] = await Promise.all([import('./ical.js'), import('./ical-text.js')]);
    const file = await textOf(unfoldLetters(bytes));
    return withHoles([await importIcal(file.text, file.encoding, context)], file, context);
  }
  const file = await textOf(bytes);
  const { text, encoding } = file;
  const base = typeof source === 'string' ? source : (context.base ?? context.file);
  if (format === 'json') return withHoles(await importJson(text, encoding, base, context), file, context);
  const { importNews } = await import('./news.js');
  return withHoles([await importNews(text, encoding, context)], file, context);
}
