/** Pictures and flyers that lie beside the tables are published beside the feed, under the same name. */
import { readFile } from 'node:fs/promises';
import { insideOf } from '../files/inside-of.js';
import type { Say } from '../messages/say.js';
import { besideFeed } from '../import/repairs.js';
import type { Finding } from '../report/finding.js';
import { objectOf, stringOf, type AnyRecord } from '../report/unproven.js';

/** How many missing files a finding names. */
const NAMED = 5;

/**
 * The files by name, and a finding where some are not in the folder. A photo to which nobody has agreed stays where it is: what is published can be
 * found.
 */
export async function picturesBeside(
  records: readonly AnyRecord[],
  folder: string,
  say: Say,
): Promise<{ files: Map<string, Uint8Array>; findings: Finding[] }> {
  const names = new Set(
    records.flatMap(({ photo, flyer }) => {
      const shown = objectOf(photo)['consent'] === true ? [photo, flyer] : [flyer];
      return shown.flatMap((one) => besideFeed(decoded(stringOf(objectOf(one)['url']))) ?? []);
    }),
  );
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const name of [...names].sort()) {
    const bytes = await insideOf(folder, name)
      .then((path) => (path === undefined ? undefined : readFile(path)))
      .catch(() => undefined);
    if (bytes === undefined) missing.push(name);
    else files.set(name, bytes);
  }
  const [first] = missing;
  if (first === undefined) return { files, findings: [] };
  const params = { count: missing.length, name: missing.slice(0, NAMED).join('、') };
  const said = say('picture-missing', params);
  return { files, findings: [{ file: 'feed.json', value: first, code: 'picture-missing', ...said, level: 'note' }] };
}

/** The record as a part of the feed says it, which lies one folder below the pictures. */
export function seenFromBelow(record: AnyRecord): AnyRecord {
  const moved: AnyRecord = {};
  for (const name of ['photo', 'flyer'] as const) {
    const one = objectOf(record[name]);
    const url = stringOf(one['url']);
    if (besideFeed(decoded(url)) !== undefined) moved[name] = { ...one, url: `../${url}` };
  }
  return { ...record, ...moved };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
