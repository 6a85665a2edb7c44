import type { Kysely } from 'kysely';

/** Applications, what was acknowledged, what is public, and what is counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('applications')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('receipt', 'varchar(32)', (column) => column.notNull().unique())
    .addColumn('state', 'varchar(16)', (column) => column.notNull())
    .addColumn('suspect', 'varchar(16)')
    .addColumn('language', 'varchar(40)', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('received_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('changed_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('applications_by_state').on('applications').columns(['state', 'received_at']).execute();
  await db.schema
    .createTable('receipts')
    .addColumn('key_hash', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('body_hash', 'varchar(64)', (column) => column.notNull())
    .addColumn('receipt', 'varchar(32)', (column) => column.notNull().unique())
    .addColumn('application_id', 'varchar(36)', (column) => column.notNull().unique())
    .addColumn('next_by', 'varchar(10)')
    .addColumn('received_at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('publications')
    .addColumn('application_id', 'varchar(36)', (column) =>
      column.primaryKey().references('applications.id').onDelete('cascade'),
    )
    .addColumn('member', 'text')
    .addColumn('needs', 'text', (column) => column.notNull())
    .addColumn('offers', 'text', (column) => column.notNull())
    .addColumn('approved_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('changed_at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('revocations')
    .addColumn('record_id', 'varchar(200)', (column) => column.primaryKey())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('mails')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('application_id', 'varchar(36)', (column) => column.references('applications.id').onDelete('cascade'))
    .addColumn('recipient', 'varchar(254)', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('failed_at', 'varchar(30)')
    .addColumn('queued_at', 'varchar(30)', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('mails_due').on('mails').columns(['failed_at', 'next_at']).execute();
  await db.schema
    .createTable('rates')
    .addColumn('key', 'varchar(64)', (column) => column.notNull())
    .addColumn('ends', 'integer', (column) => column.notNull())
    .addColumn('hits', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rates_key', ['key', 'ends'])
    .execute();
  await db.schema
    .createTable('salts')
    .addColumn('day', 'varchar(10)', (column) => column.primaryKey())
    .addColumn('salt', 'varchar(64)', (column) => column.notNull())
    .execute();
}
