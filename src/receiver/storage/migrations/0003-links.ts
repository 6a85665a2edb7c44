import type { Kysely } from 'kysely';

/** Links by which members change or withdraw what they sent, and what their answers were before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('links')
    .addColumn('hash', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('application_id', 'varchar(36)', (column) =>
      column.notNull().unique().references('applications.id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('changes')
    .addColumn('application_id', 'varchar(36)', (column) =>
      column.primaryKey().references('applications.id').onDelete('cascade'),
    )
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .execute();
}
