import type { Kysely, Transaction } from 'kysely';
import type { ReviewTables } from '../review/store/tables.js';
import type { CoreTables } from './tables.js';

/** Every table. A part of the receiver with tables of its own joins here (`CoreTables & …`), and in `migrations/index.ts`. */
export type Database = CoreTables & ReviewTables;

/** All of them, each after those it refers to: in this order a copy is restored. */
export const TABLES: readonly (keyof Database)[] = [
  'applications',
  'receipts',
  'publications',
  'revocations',
  'mails',
  'rates',
  'salts',
  'users',
  'sessions',
  'login_failures',
  'audit',
  'reviews',
  'pairs',
  'notes',
  'closed_entries',
  'deletions',
  'links',
  'changes',
];

export type Db = Kysely<Database>;
/** What a query may run on: the database, or a transaction on it. */
export type Queries = Db | Transaction<Database>;

export type DatabaseKind = 'sqlite' | 'postgres';

/** Runs a change in a transaction, perhaps with those of others; resolves when it is durable, and leaves nothing when it fails. */
export type Write = <T>(change: (queries: Queries) => Promise<T>) => Promise<T>;

/** An open database. */
export interface Store {
  kind: DatabaseKind;
  db: Db;
  /** For what many ask for at once; all else takes a transaction of its own. */
  write: Write;
  close(): Promise<void>;
}
