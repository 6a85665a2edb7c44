import type { Kysely, Transaction } from 'kysely';
import type { CoreTables } from './tables.js';

/** Every table. A part of the receiver with tables of its own joins here (`CoreTables & …`), and in `migrations/index.ts`. */
export type Database = CoreTables;

export type Db = Kysely<Database>;
/** What a query may run on: the database, or a transaction on it. */
export type Queries = Db | Transaction<Database>;

export type DatabaseKind = 'sqlite' | 'postgres';

/** An open database. */
export interface Store {
  kind: DatabaseKind;
  db: Db;
  close(): Promise<void>;
}
