/** Links that the office sends: one for each application at a time, good for one change within two weeks, known to the database by hash only. */
import { timingSafeEqual } from 'node:crypto';
import { newToken, tokenHash } from '../review/auth/tokens.js';
import type { Queries } from '../storage/database.js';
import type { LinkRow } from '../storage/tables.js';

const LINK_DAYS = 14;

/** Makes a link's token; an earlier one of the application ends. */
export async function makeLink(queries: Queries, applicationId: string, now: Date): Promise<string> {
  const token = newToken();
  await queries
    .deleteFrom('links')
    .where(({ or, eb }) => or([eb('application_id', '=', applicationId), eb('expires_at', '<=', now.toISOString())]))
    .execute();
  await queries
    .insertInto('links')
    .values({
      hash: tokenHash(token),
      application_id: applicationId,
      expires_at: new Date(now.getTime() + LINK_DAYS * 86_400_000).toISOString(),
    })
    .execute();
  return token;
}

/** Where a token is used. */
export const linkAddress = (base: string, token: string): string => `${base}/change/${token}`;

/** The application that a token opens, and until when; undefined where it was used, has expired or never existed. */
export async function findLink(queries: Queries, token: string, now: Date): Promise<LinkRow | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const hash = tokenHash(token);
  const link = await queries.selectFrom('links').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!link || !timingSafeEqual(Buffer.from(link.hash), Buffer.from(hash))) return undefined;
  return link.expires_at > now.toISOString() ? link : undefined;
}

/** Uses up a link: of two simultaneous requests, only one gets the application. */
export async function takeLink(transaction: Queries, token: string, now: Date): Promise<string | undefined> {
  const link = await findLink(transaction, token, now);
  if (link === undefined) return undefined;
  const { numDeletedRows } = await transaction.deleteFrom('links').where('hash', '=', link.hash).executeTakeFirst();
  return numDeletedRows === 1n ? link.application_id : undefined;
}
