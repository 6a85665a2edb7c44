/** `GET /feed.json`: what is public, as a feed of version 1. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { FeedFile, Member, Need, Offer } from '../../feed/schema.js';
import type { ReceiverApp, ReceiverContext, ReceiverEnv } from '../options.js';

/** Asked for anew each time: what somebody took back is on no page that is opened afterwards. The copy serves where we do not answer. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, no-cache',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cross-origin-resource-policy': 'cross-origin',
};

/** A mail address, a telephone number or the address of a page, as the feed's contact. */
function contactOf(text: string): { email?: string; url?: string; phone?: string } {
  return text.includes('@') ? { email: text } : /^https?:/.test(text) ? { url: text } : { phone: text };
}

/** Sorted by random id: neighbours must not reveal whose an anonymous entry is. */
const byId = <One extends { id: string }>(records: One[]): One[] => records.sort((a, b) => (a.id < b.id ? -1 : 1));

async function publicFeed({ store: { db }, settings: { publisher } }: ReceiverContext): Promise<FeedFile> {
  const rows = await db.selectFrom('publications').selectAll().execute();
  const revoked = await db.selectFrom('revocations').selectAll().orderBy('record_id').execute();
  const moments = [...rows.map((row) => row.changed_at), ...revoked.map((row) => row.at)].sort();
  return {
    version: 1,
    publisher: {
      id: publisher.id,
      name: publisher.name,
      ...(publisher.contact === undefined ? {} : { contact: contactOf(publisher.contact) }),
    },
    updated: moments.at(-1) ?? '2026-01-01T00:00:00Z',
    members: byId(rows.flatMap(({ member }) => (member === null ? [] : [JSON.parse(member) as Member]))),
    needs: byId(rows.flatMap(({ needs }) => JSON.parse(needs) as Need[])),
    offers: byId(rows.flatMap(({ offers }) => JSON.parse(offers) as Offer[])),
    revoked: revoked.map(({ record_id: id }) => ({ id })),
  };
}

/** Route of `/feed.json`. Read anew each time: what is taken back is gone with the next request. */
export function feedRoutes(context: ReceiverContext): ReceiverApp {
  const app = new Hono<ReceiverEnv>();
  app.get('/', async (c) => {
    const text = JSON.stringify(await publicFeed(context));
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag) || known.includes('*'))
      return new Response(null, { status: 304, headers: { ...HEADERS, etag } });
    return new Response(text, { headers: { ...HEADERS, etag } });
  });
  app.options(
    '/',
    () => new Response(null, { status: 204, headers: { ...HEADERS, 'access-control-allow-methods': 'GET, HEAD' } }),
  );
  return app;
}
