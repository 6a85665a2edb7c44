import type { CollectionName, Need, Offer } from './schema.js';

/** Collections that are private unless a record says "public": an organisation's troubles are the office's until it wants otherwise. */
const PRIVATE_UNLESS_SAID: readonly string[] = ['needs', 'offers'];

/** Why a record must not be shown, whoever put it into a feed; undefined when it may. */
export function notPublic(collection: CollectionName, record: unknown): string | undefined {
  const visibility = (record as { visibility?: unknown }).visibility;
  return visibility === 'public' || (visibility === undefined && !PRIVATE_UNLESS_SAID.includes(collection))
    ? undefined
    : 'visibility: is not "public"';
}

/** Fields that would reveal whose a veiled entry is. */
const NAMING = ['organization', 'memberId', 'maintainer', 'url', 'sameAs', 'source'] as const;

/** A need or offer without what would name its organisation, where that stays behind the veil; the same one otherwise. */
export function veiled<T extends Partial<Need & Offer>>(entry: T): T {
  if (entry.veiled !== true || !NAMING.some((name) => entry[name] !== undefined)) return entry;
  const kept = { ...entry };
  for (const name of NAMING) delete kept[name];
  return kept;
}
