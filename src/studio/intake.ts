/** What a dropped file is: a table, what was made last time, or nothing that can be read here. */
import { unzipSync } from 'fflate';
import { areaOf } from '../model/places/area-book.js';
import { areaLabel } from '../model/places/area-written.js';
import type { DroppedFile } from './dropped-file.js';

/** What the office writes about itself. */
export interface Settings {
  name: string;
  id: string;
  phone: string;
  url: string;
  area: string;
  license: string;
}

export const NO_SETTINGS: Settings = { name: '', id: '', phone: '', url: '', area: '', license: '' };

export type Dropped =
  | { type: 'table'; file: DroppedFile }
  /** Last time's feed, or its settings, or both. */
  | { type: 'earlier'; feed?: string; settings: Partial<Settings> }
  | { type: 'problem'; words: string };

/** Bytes; about 200,000 rows. With more, a browser needs minutes, and on an old machine it crashes. */
const LARGEST = 30_000_000;

type Json = Readonly<Record<string, unknown>>;

export const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`;

/** Never throws. */
export async function readDropped(file: File): Promise<Dropped> {
  const { name, size } = file;
  if (size > LARGEST)
    return problem(
      `${name}（${sizeOf(size)}）は、このページで読める大きさ（${sizeOf(LARGEST)}）を超えています。年度や種類で表を分けるか、コマンド（npx tsunagari-tools build）で作ってください。`,
    );
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return problem(
      `${name} を開けません。フォルダーではなく、中のファイルを入れてください。ほかのソフトで開いているときは、閉じてください。`,
    );
  }
  if (/\.zip$/i.test(name)) return fromZip(bytes) ?? { type: 'table', file: { name, bytes } };
  const json = /\.json$/i.test(name) ? jsonOf(bytes) : undefined;
  return (json && ours(json, name, bytes)) ?? { type: 'table', file: { name, bytes } };
}

const problem = (words: string): Dropped => ({ type: 'problem', words });
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : isObject(value) && typeof value['ja'] === 'string' ? value['ja'] : '';

function jsonOf(bytes: Uint8Array): Json | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function ours(json: Json, name: string, bytes: Uint8Array): Dropped | undefined {
  if (!isObject(json['publisher'])) return undefined;
  const { version } = json;
  if (version === 1) return { type: 'earlier', feed: new TextDecoder().decode(bytes), settings: settingsOf(json) };
  if (typeof version === 'number' && version > 1)
    return problem(
      `${name} は、このページより新しい版（version ${version}）のフィードなので、くらべられません。配信元の担当に、新しいフィード作成ページのアドレスを聞いてください。ほかのファイルは、そのまま使えます。`,
    );
  return Array.isArray(json['sources']) ? { type: 'earlier', settings: settingsOf(json) } : undefined;
}

/** The zip that this page saved. */
function fromZip(bytes: Uint8Array): Dropped | undefined {
  try {
    const wanted = /^(?:[^/]*\/)?(?:feed|tsunagari\.config)\.json$/;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= LARGEST,
    });
    const found = Object.entries(files).map(([name, content]) => [jsonOf(content), name, content] as const);
    const dropped = found.flatMap(([json, name, content]) => (json ? (ours(json, name, content) ?? []) : []));
    return dropped.reduceRight<Dropped | undefined>(
      (all, one) =>
        all?.type === 'earlier' && one.type === 'earlier'
          ? { ...all, ...one, settings: { ...all.settings, ...one.settings } }
          : one,
      undefined,
    );
  } catch {
    return undefined;
  }
}

/** Only those keys that the feed or the config has. */
function settingsOf(json: Json): Partial<Settings> {
  const publisher = json['publisher'] as Json;
  const contact = isObject(publisher['contact']) ? publisher['contact'] : {};
  const rows = Array.isArray(json['areaTable']) ? json['areaTable'].filter(isObject) : [];
  const towns = rows.map(({ code }) => textOf(code)).filter((code) => code.length === 5);
  const area = areaOf(textOf(json['area']) || (towns.length === 1 ? towns[0]! : ''));
  const all = {
    name: textOf(publisher['name']),
    id: textOf(publisher['id']),
    phone: textOf(contact['phone']),
    url: textOf(contact['url']),
    area: area ? areaLabel(area) : '',
    license: textOf(json['license']),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
