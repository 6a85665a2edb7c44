/** The demo feed as the command builds it, for the tests that hold it to its sources. */
import { fileURLToPath } from 'node:url';
import type { FeedFile } from '../../src/feed/schema.js';
import { readConfig } from '../../src/tools/publish/config.js';
import { makeFeed, type Publication } from '../../src/tools/publish/make-feed.js';
import { ja as words } from '../../src/tools/messages/command.ja.js';
import { createSay } from '../../src/tools/messages/say.js';

export const FOLDER = fileURLToPath(new URL('../../examples/kanagawa/', import.meta.url));
export const DATE = '2026-11-24';

export async function buildDemo(date: string): Promise<{ publication: Publication; feed: FeedFile }> {
  const { config, folder } = await readConfig(`${FOLDER}tsunagari.config.json`, words);
  const publication = await makeFeed(config, { folder, date, lang: 'ja', say: createSay('ja'), words });
  return { publication, feed: JSON.parse(publication.feed) as FeedFile };
}

/** The Japanese name of a record. */
export const nameOf = ({ name }: { name: unknown }): string =>
  typeof name === 'string' ? name : (name as { ja: string }).ja;
/** A moment of Japan's clock. */
export const at = (moment: string): Date => new Date(`${moment}:00+09:00`);
export const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
