/** Publishing the records of an application, and withdrawing them. */
import { collections, type Member, type Need, type Offer } from '../../feed/schema.js';
import type { Queries } from '../storage/database.js';

/** Records as they stand in the feed; only what may be public. */
export interface PublicRecords {
  member?: Member | undefined;
  needs: readonly Need[];
  offers: readonly Offer[];
}

const idsOf = ({ member, needs, offers }: PublicRecords): string[] =>
  [member, ...needs, ...offers].flatMap((record) => (record === undefined ? [] : [record.id]));

/** Checks against the schema once more, and that nothing leads to a person, whatever was edited in between. */
function toPublic({ member, needs, offers }: PublicRecords): PublicRecords {
  const { contact: _contact, ...shown } = member === undefined ? {} : collections.members.parse(member);
  return {
    member: member === undefined ? undefined : (shown as Member),
    needs: needs.filter((need) => need.visibility === 'public').map((need) => collections.needs.parse(need)),
    offers: offers.filter((offer) => offer.visibility === 'public').map((offer) => collections.offers.parse(offer)),
  };
}

/** The records that are public of an application now. */
async function publishedRecords(queries: Queries, applicationId: string): Promise<PublicRecords | undefined> {
  const row = await queries
    .selectFrom('publications')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    member: row.member === null ? undefined : (JSON.parse(row.member) as Member),
    needs: JSON.parse(row.needs) as Need[],
    offers: JSON.parse(row.offers) as Offer[],
  };
}

/** Whether anything of an application is public now. */
export async function isPublished(queries: Queries, applicationId: string): Promise<boolean> {
  const records = await publishedRecords(queries, applicationId);
  return records !== undefined && idsOf(records).length > 0;
}

async function revoke(queries: Queries, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await queries
    .insertInto('revocations')
    .values(ids.map((record_id) => ({ record_id, at })))
    .onConflict((conflict) => conflict.column('record_id').doUpdateSet({ at }))
    .execute();
}

/** Publishes exactly these records of an application; those published before and not among them are withdrawn. */
export async function publish(
  queries: Queries,
  applicationId: string,
  records: PublicRecords,
  now: Date,
): Promise<void> {
  const before = await publishedRecords(queries, applicationId);
  const shown = toPublic(records);
  const at = now.toISOString();
  const ids = idsOf(shown);
  if (before)
    await revoke(
      queries,
      idsOf(before).filter((id) => !ids.includes(id)),
      at,
    );
  if (ids.length > 0) await queries.deleteFrom('revocations').where('record_id', 'in', ids).execute();
  const row = {
    member: shown.member === undefined ? null : JSON.stringify(shown.member),
    needs: JSON.stringify(shown.needs),
    offers: JSON.stringify(shown.offers),
    changed_at: at,
  };
  await queries
    .insertInto('publications')
    .values({ application_id: applicationId, approved_at: at, ...row })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(row))
    .execute();
}

/** Withdraws all published records of an application at once. */
export async function unpublish(queries: Queries, applicationId: string, now: Date): Promise<void> {
  const before = await publishedRecords(queries, applicationId);
  if (!before) return;
  await revoke(queries, idsOf(before), now.toISOString());
  await queries.deleteFrom('publications').where('application_id', '=', applicationId).execute();
}
