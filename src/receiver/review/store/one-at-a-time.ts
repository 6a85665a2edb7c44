import { sql } from 'kysely';
import type { Queries, Store } from '../../storage/database.js';

/** Any numbers do, as long as they are the same in every process. */
const LOCKS = { audit: 7_420_193, login: 7_420_194 } as const;

/** Lets transactions of all processes through one after the other, until each ends; SQLite writes one at a time anyway. */
export async function oneAtATime(transaction: Queries, kind: Store['kind'], what: keyof typeof LOCKS): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCKS[what]}::bigint)`.execute(transaction);
}
