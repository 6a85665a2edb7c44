/** The record of who did what: only ever added to, each row chained to the one before by a hash. */
import { createHash } from 'node:crypto';
import type { Queries, Store } from '../../storage/database.js';
import { oneAtATime } from './one-at-a-time.js';
import type { AuditRow } from './tables.js';

/** Who acts: somebody logged in, or the operator on the command line. */
export interface Actor {
  id: string;
  display: string;
}
export interface Deed {
  action: string;
  /** 受付番号, id of a pair, name of a user: nobody's personal data. */
  subject?: string;
  detail?: string;
}

const FIRST = '-';

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { number, at, user_id, who, action, subject, detail, previous } = row;
  return createHash('sha256')
    .update(JSON.stringify([number, at, user_id, who, action, subject, detail, previous]))
    .digest('base64url');
}

/** Adds one row. Runs in the transaction of what it tells of: nothing happens without its record, and no record without its deed. */
export async function record(
  transaction: Queries,
  kind: Store['kind'],
  actor: Actor,
  deed: Deed,
  now: Date,
): Promise<void> {
  await oneAtATime(transaction, kind, 'audit');
  const last = await transaction
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = {
    number: (last?.number ?? 0) + 1,
    at: now.toISOString(),
    user_id: actor.id,
    who: actor.display,
    action: deed.action,
    subject: deed.subject ?? '',
    detail: deed.detail ?? '',
    previous: last?.hash ?? FIRST,
  };
  await transaction
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

/** Newest first. */
export function readAudit(db: Queries, limit: number, offset: number): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(limit).offset(offset).execute();
}

export async function countAudit(db: Queries): Promise<number> {
  const { count } = await db
    .selectFrom('audit')
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Number of the first row that does not fit its neighbour, or undefined: nothing was changed or taken out. */
export async function brokenLink(db: Queries): Promise<number | undefined> {
  const AT_ONCE = 2_000;
  let previous = FIRST;
  let number = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', number)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      number += 1;
      if (row.number !== number || row.previous !== previous || row.hash !== hashOf(row)) return number;
      previous = row.hash;
    }
    if (rows.length < AT_ONCE) return undefined;
  }
}
