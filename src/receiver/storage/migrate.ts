import { Migrator } from 'kysely';
import { CannotStart } from '../cannot-start.js';
import type { Db, Queries } from './database.js';
import { MIGRATIONS } from './migrations/index.js';

const migratorOf = (db: Db): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });

/** The steps that a database has behind it. */
export async function stepsOf(queries: Queries): Promise<string[]> {
  const done = await queries
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return done.map(({ name }) => name);
}

/** How a database stands to this version of the program. */
export async function schemaState(db: Db): Promise<'empty' | 'older' | 'current' | 'newer' | 'foreign'> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return tables.length > 0 ? 'foreign' : 'empty';
  const done = await stepsOf(db);
  if (done.some((name) => !(name in MIGRATIONS))) return 'newer';
  if (done.length === 0) return 'empty';
  return done.length < Object.keys(MIGRATIONS).length ? 'older' : 'current';
}

/** Brings a database to this version. Processes that start together wait for each other: on PostgreSQL by an advisory lock, on SQLite by the write lock. */
export async function migrate(db: Db): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Makes the tables of an empty database as they were after this step. */
export async function migrateTo(db: Db, step: string): Promise<void> {
  const { error } = await migratorOf(db).migrateTo(step);
  if (error !== undefined) throw error;
}

/** Makes the tables of an empty database; an older one waits for the operator's word (and a backup), a newer one for a newer program. */
export async function prepare(db: Db): Promise<void> {
  const state = await schemaState(db);
  if (state === 'empty') return migrate(db);
  if (state !== 'current') throw new CannotStart(`database-${state}`);
}
