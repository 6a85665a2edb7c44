/** Needs and offers that the office brings together. */
import { randomUUID } from 'node:crypto';
import type { Queries } from '../../storage/database.js';
import type { PairState } from '../rules/pair-states.js';
import type { OfficeEntry } from './entries.js';
import type { PairRow } from './tables.js';
import { isId } from '../rules/is-id.js';

export function allPairs(db: Queries): Promise<PairRow[]> {
  return db.selectFrom('pairs').selectAll().orderBy('changed_at', 'desc').orderBy('id').execute();
}

export async function findPair(db: Queries, id: string): Promise<PairRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom('pairs').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Makes a pair, unless there is one of the two already. @returns its id */
export async function addPair(
  transaction: Queries,
  need: OfficeEntry,
  offer: OfficeEntry,
  now: Date,
): Promise<string | undefined> {
  const id = randomUUID();
  const at = now.toISOString();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('pairs')
    .values({
      id,
      need_id: need.record.id,
      offer_id: offer.record.id,
      need_application: need.application.id,
      offer_application: offer.application.id,
      resource_kind: need.record.resourceKind ?? 'other',
      state: 'suggested',
      outcome: null,
      created_at: at,
      changed_at: at,
      made_at: null,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['need_id', 'offer_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Moves a pair on, unless somebody else changed it since. @returns false where somebody did */
export async function movePair(
  transaction: Queries,
  { id, version, made_at }: PairRow,
  state: PairState,
  outcome: string | null,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const { numUpdatedRows } = await transaction
    .updateTable('pairs')
    .set({
      state,
      outcome,
      changed_at: at,
      made_at: state === 'made' ? (made_at ?? at) : null,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the search of an entry, or begins it again. */
export async function closeEntry(
  transaction: Queries,
  { record, application }: OfficeEntry,
  isClosed: boolean,
  now: Date,
): Promise<void> {
  await transaction.deleteFrom('closed_entries').where('entry_id', '=', record.id).execute();
  if (isClosed)
    await transaction
      .insertInto('closed_entries')
      .values({ entry_id: record.id, application_id: application.id, at: now.toISOString() })
      .execute();
}
