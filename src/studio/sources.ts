/** The tables that the office put in, and the config of a build that is made of them. */
import { areasWritten } from '../model/places/area-written.js';
import type { StudioConfig } from './answers.js';
import type { Settings } from './intake.js';
import type { DroppedFile } from './dropped-file.js';

/** One table: what it holds ('' where its headers decide), and the day on which all of it was checked. */
export interface Source {
  file: DroppedFile;
  as: string;
  verifiedOn: string;
}

/** How offices name the table of records to withdraw. */
const IS_REVOKED = /取り?消し?|取り?下げ|revoked/i;

/** Adds a dropped table to those that are there; two files with the same name are two sources. */
export function withSource(sources: readonly Source[], { name, bytes }: DroppedFile): readonly Source[] {
  const as = IS_REVOKED.test(name) ? 'revoked' : '';
  return [...sources, { file: { name: freeName(name, sources), bytes }, as, verifiedOn: '' }];
}

function freeName(name: string, sources: readonly Source[]): string {
  const taken = (one: string): boolean => sources.some(({ file }) => file.name === one);
  let free = name;
  for (let count = 2; taken(free); count += 1) free = name.replace(/(\.[^.]*)?$/, `（${count}）$1`);
  return free;
}

/** Tables of records, without the table of withdrawals. */
export const tablesOf = (sources: readonly Source[]): readonly Source[] => sources.filter(({ as }) => as !== 'revoked');

/** The code of the area that the office wrote; undefined where it wrote none, or several. */
export function areaCodeOf({ area }: Settings): string | undefined {
  const found = areasWritten(area);
  return found.length === 1 ? found[0]!.code : undefined;
}

/** The config of a build, as `tsunagari.config.json` writes it. */
export function configOf(settings: Settings, sources: readonly Source[]): StudioConfig {
  const { name, id, phone, url, license } = settings;
  const contact = { ...(phone.trim() ? { phone: phone.trim() } : {}), ...(url.trim() ? { url: url.trim() } : {}) };
  const area = areaCodeOf(settings);
  return {
    publisher: {
      id: id.trim(),
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(Object.keys(contact).length > 0 ? { contact } : {}),
    },
    ...(area ? { area } : {}),
    ...(license.trim() ? { license: license.trim() } : {}),
    sources: tablesOf(sources).map(({ file, as, verifiedOn }) => ({
      file: file.name,
      ...(as ? { as } : {}),
      ...(verifiedOn ? { verifiedOn } : {}),
    })),
  };
}
