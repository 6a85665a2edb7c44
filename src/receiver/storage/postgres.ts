/** PostgreSQL by address, for several processes at once. */
import { Kysely, PostgresDialect } from 'kysely';
import { CannotStart } from '../cannot-start.js';
import type { Database, Store } from './database.js';

/** The address without its password, for messages. */
function shown(url: string): string {
  try {
    const address = new URL(url);
    return `${address.host}${address.pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

/** Milliseconds a request waits for a connection, and a statement for its end: a machine under load is slow, and not broken. */
const PATIENCE = 15_000;

/** Opens a pool of connections; fails unless the server answers. */
export async function openPostgres(url: string): Promise<Store> {
  const { default: pg } = await import('pg').catch(() => {
    throw new CannotStart('driver-missing', 'pg');
  });
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: PATIENCE,
    statement_timeout: PATIENCE,
    // A machine that vanishes in the middle of a change must not hold its locks for hours.
    idle_in_transaction_session_timeout: 2 * PATIENCE,
    application_name: 'tsunagari-receiver',
  });
  // What is acknowledged is on the disk, also where the server was set up to be quicker than that. Sent ahead of all other statements.
  pool.on('connect', (client) => {
    client
      .query("select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'")
      .catch(() => {});
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const { code, message } = error as { code?: string; message: string };
    throw new CannotStart('database-unreachable', `${shown(url)}（${code ?? message}）`);
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    // The server itself gathers the commits of its connections.
    write: (change) => db.transaction().execute(change),
    close: () => db.destroy(),
  };
}
