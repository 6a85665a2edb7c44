import { PostgresAdapter, sql, type Kysely } from 'kysely';

/** Users of the review page, what they did, and the pairs they make. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db);
  await decisions(db);
  await pairs(db);
  await guardAudit(db);
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('name', 'varchar(60)', (column) => column.notNull().unique())
    .addColumn('display', 'varchar(100)', (column) => column.notNull())
    .addColumn('role', 'varchar(16)', (column) => column.notNull())
    .addColumn('password', 'varchar(200)', (column) => column.notNull())
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('disabled_at', 'varchar(30)')
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('user_id', 'varchar(36)', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('seen_at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('login_failures')
    .addColumn('key', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last', 'double precision', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .addColumn('user_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('who', 'varchar(100)', (column) => column.notNull())
    .addColumn('action', 'varchar(40)', (column) => column.notNull())
    .addColumn('subject', 'varchar(100)', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('previous', 'varchar(64)', (column) => column.notNull())
    .addColumn('hash', 'varchar(64)', (column) => column.notNull())
    .execute();
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviews')
    .addColumn('application_id', 'varchar(36)', (column) =>
      column.primaryKey().references('applications.id').onDelete('cascade'),
    )
    .addColumn('proposed_by', 'varchar(36)')
    .addColumn('proposed_at', 'varchar(30)')
    .addColumn('message', 'text')
    .addColumn('curation', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('closed_entries')
    .addColumn('entry_id', 'varchar(80)', (column) => column.primaryKey())
    .addColumn('application_id', 'varchar(36)', (column) =>
      column.notNull().references('applications.id').onDelete('cascade'),
    )
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('deletions')
    .addColumn('receipt', 'varchar(32)', (column) => column.primaryKey())
    .addColumn('who', 'varchar(100)', (column) => column.notNull())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
}

async function pairs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pairs')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('need_id', 'varchar(80)', (column) => column.notNull())
    .addColumn('offer_id', 'varchar(80)', (column) => column.notNull())
    .addColumn('need_application', 'varchar(36)', (column) => column.references('applications.id').onDelete('set null'))
    .addColumn('offer_application', 'varchar(36)', (column) =>
      column.references('applications.id').onDelete('set null'),
    )
    .addColumn('resource_kind', 'varchar(40)', (column) => column.notNull())
    .addColumn('state', 'varchar(16)', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('changed_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('made_at', 'varchar(30)')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('pairs_once', ['need_id', 'offer_id'])
    .execute();
  await db.schema
    .createTable('notes')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('application_id', 'varchar(36)', (column) => column.references('applications.id').onDelete('cascade'))
    .addColumn('pair_id', 'varchar(36)', (column) => column.references('pairs.id').onDelete('cascade'))
    .addColumn('who', 'varchar(100)', (column) => column.notNull())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}

/** The database itself refuses to change or take away what stands in the record of who did what. */
async function guardAudit(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create function audit_is_append_only() returns trigger language plpgsql as
      $$ begin raise exception 'the audit is append-only'; end $$`.execute(db);
    await sql`create trigger audit_append_only before update or delete or truncate on audit
      for each statement execute function audit_is_append_only()`.execute(db);
    return;
  }
  await sql`create trigger audit_no_update before update on audit
    begin select raise(abort, 'the audit is append-only'); end`.execute(db);
  await sql`create trigger audit_no_delete before delete on audit
    begin select raise(abort, 'the audit is append-only'); end`.execute(db);
}
