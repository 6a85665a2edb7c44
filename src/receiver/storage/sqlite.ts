/** SQLite in one file: WAL, every commit on the disk before it is answered. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import { CannotStart } from '../cannot-start.js';
import type { Database, Store } from './database.js';
import { groupCommit } from './group-commit.js';

/** Milliseconds a process waits for another one's write. */
const BUSY_TIMEOUT = 5_000;

/** Transactions take the write lock at once: one that reads first and writes later would fail when another process wrote between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];
  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite can change its tables within a transaction: migrations of two processes wait for each other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const HEADER = 'SQLite format 3\0';

/** Whether a file is empty or begins as SQLite's do: a short text would be taken for an empty database, and written over. */
function isDatabase(file: string): boolean {
  const target = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEADER.length);
    const length = readSync(target, head, 0, head.length, 0);
    return length === 0 || head.toString('latin1') === HEADER;
  } finally {
    closeSync(target);
  }
}

/** Makes the file for its owner only, or refuses one that everybody on the machine may read. */
function guardFile(file: string): void {
  if (file === ':memory:') return;
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new CannotStart('database-unreadable', `${file}（${(error as NodeJS.ErrnoException).code ?? ''}）`);
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0)
    throw new CannotStart('database-open-to-all', file);
  if (!isDatabase(file)) throw new CannotStart('database-unreadable', file);
}

/** Opens (and makes) the database of one file. */
export async function openSqlite(file: string): Promise<Store> {
  const { default: Libsql } = await import('libsql').catch(() => {
    throw new CannotStart('driver-missing', 'libsql');
  });
  guardFile(file);
  try {
    const database = new Libsql(file);
    for (const pragma of [
      `busy_timeout = ${BUSY_TIMEOUT}`,
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'secure_delete = ON',
    ])
      database.pragma(pragma);
    database.prepare('select count(*) from sqlite_master').get();
    const db = new Kysely<Database>({ dialect: new ImmediateDialect({ database }) });
    return { kind: 'sqlite', db, write: groupCommit(db), close: () => db.destroy() };
  } catch {
    throw new CannotStart('database-unreadable', file);
  }
}
