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

/** Opens a pool of connections; fails unless the server answers. */
export async function openPostgres(url: string): Promise<Store> {
  const { default: pg } = await import('pg').catch(() => {
    throw new CannotStart('driver-missing', 'pg');
  });
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    application_name: 'tsunagari-receiver',
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
