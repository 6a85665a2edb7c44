/** Everything known of one applicant as a file, and its erasure with all that depends on it. The 受付番号, who, when and why are kept. */
import { unpublish } from '../publications/publish.js';
import type { Queries } from '../storage/database.js';
import type { ApplicationRow } from '../storage/tables.js';

/** Everything stored of an application, ready to be handed over. */
export async function exportOf(db: Queries, application: ApplicationRow): Promise<object> {
  const { id, receipt } = application;
  const of = <Table extends 'publications' | 'notes' | 'mails' | 'changes' | 'reviews'>(table: Table) =>
    db
      .selectFrom(table as 'notes')
      .selectAll()
      .where('application_id', '=', id)
      .execute();
  return {
    ...application,
    answers: JSON.parse(application.answers) as unknown,
    review: await of('reviews'),
    published: await of('publications'),
    changes: await of('changes'),
    notes: await of('notes'),
    mails: await of('mails'),
    pairs: await db
      .selectFrom('pairs')
      .selectAll()
      .where(({ or, eb }) => or([eb('need_application', '=', id), eb('offer_application', '=', id)]))
      .execute(),
    audit: await db.selectFrom('audit').selectAll().where('subject', '=', receipt).orderBy('number').execute(),
  };
}

export function applicationByReceipt(db: Queries, receipt: string): Promise<ApplicationRow | undefined> {
  return db.selectFrom('applications').selectAll().where('receipt', '=', receipt).executeTakeFirst();
}

/** Erases an application unless somebody changed it since it was read. @returns false where somebody did */
export async function erase(
  transaction: Queries,
  { id, receipt, version }: Pick<ApplicationRow, 'id' | 'receipt' | 'version'>,
  who: string,
  reason: string,
  now: Date,
): Promise<boolean> {
  await unpublish(transaction, id, now);
  const { numDeletedRows } = await transaction
    .deleteFrom('applications')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) return false;
  await transaction.insertInto('deletions').values({ receipt, who, at: now.toISOString(), reason }).execute();
  return true;
}
