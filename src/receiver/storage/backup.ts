/**
 * A consistent copy while the receiver runs: JSON, one row a line, the same from SQLite and from PostgreSQL, so that a network that
 * outgrows one machine can move. The last line counts the rows: a copy that was cut off is known.
 */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { CannotStart } from '../cannot-start.js';
import { TABLES, type Database, type Queries, type Store } from './database.js';
import { migrateTo, schemaState, stepsOf } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

const FORMAT = 'tsunagari-receiver-backup';
const PAGE = 500;

type Row = Record<string, string | number | null>;
type TableName = keyof Database;

async function* rowsOf(queries: Queries, store: Store, table: TableName): AsyncGenerator<Row> {
  // Within one snapshot the rows' own place orders them.
  const place = sql.ref(store.kind === 'sqlite' ? 'rowid' : 'ctid');
  for (let offset = 0; ; offset += PAGE) {
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} order by ${place} limit ${sql.lit(PAGE)} offset ${sql.lit(offset)}`.execute(
        queries,
      );
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

/** Copies everything into a file that only its owner may read; gives the number of rows. */
export async function backup(store: Store, file: string): Promise<number> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  const target = await open(temporary, 'wx', 0o600).catch(() => {
    throw new CannotStart('cannot-write', file);
  });
  try {
    let count = 0;
    const write = async (line: object): Promise<void> => void (await target.write(`${JSON.stringify(line)}\n`));
    // An older database lacks the newest tables.
    const there = new Set((await store.db.introspection.getTables()).map(({ name }) => name));
    await inSnapshot(store, async (queries) => {
      await write({ format: FORMAT, steps: await stepsOf(queries) });
      for (const table of TABLES.filter((name) => there.has(name)))
        for await (const row of rowsOf(queries, store, table)) {
          await write({ table, row });
          count++;
        }
      await write({ rows: count });
    });
    await target.sync();
    await target.close();
    await rename(temporary, file);
    return count;
  } catch (error) {
    await target.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

/** All reads see one moment, and nobody who writes waits for them. */
async function inSnapshot(store: Store, read: (queries: Queries) => Promise<void>): Promise<void> {
  if (store.kind === 'postgres')
    return store.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
  await store.db.connection().execute(async (connection) => {
    await sql`begin deferred`.execute(connection);
    try {
      await read(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });
}

interface Line {
  format?: string;
  steps?: string[];
  table?: TableName;
  row?: Row;
  rows?: number;
}

function parsed(line: string, file: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    throw new CannotStart('backup-unreadable', file);
  }
}

const linesOf = (file: string) => createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });

/** Whether a file is a whole copy, before anything is done with it. */
async function inspect(file: string): Promise<{ steps: string[]; rows: number }> {
  let steps: string[] | undefined;
  let count = 0;
  let last: Line = {};
  try {
    for await (const line of linesOf(file)) {
      last = parsed(line, file);
      if (count++ === 0 && last.format === FORMAT) steps = last.steps;
    }
  } catch {
    throw new CannotStart('backup-unreadable', file);
  }
  if (!Array.isArray(steps) || last.rows !== count - 2) throw new CannotStart('backup-unreadable', file);
  if (steps.some((step) => !(step in MIGRATIONS))) throw new CannotStart('backup-newer', file);
  return { steps, rows: last.rows };
}

/** Whether nobody has stored anything yet. */
async function isUnused(store: Store): Promise<boolean> {
  const state = await schemaState(store.db);
  if (state !== 'current') return state === 'empty';
  for (const table of TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(store.db);
    if (rows.length > 0) return false;
  }
  return true;
}

/** Puts a copy into an empty database, all of its rows or none; gives their number. */
export async function restore(store: Store, file: string): Promise<number> {
  const { steps, rows } = await inspect(file);
  if (!(await isUnused(store))) throw new CannotStart('database-not-empty');
  await migrateTo(store.db, steps.at(-1)!);
  await store.db.transaction().execute(async (queries) => {
    let page: Row[] = [];
    let of: TableName | undefined;
    const flush = async (): Promise<void> => {
      if (of !== undefined && page.length > 0)
        await queries
          .insertInto(of)
          .values(page as never)
          .execute();
      page = [];
    };
    for await (const line of linesOf(file)) {
      const { table, row } = parsed(line, file);
      if (table === undefined || row === undefined) continue;
      if (table !== of || page.length >= 100) await flush();
      of = table;
      page.push(row);
    }
    await flush();
  });
  return rows;
}
