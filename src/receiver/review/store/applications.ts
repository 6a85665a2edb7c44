/** Applications as the review page reads and moves them. */
import { sql } from 'kysely';
import type { JoinValues } from '../../../join/fields.js';
import type { Queries } from '../../storage/database.js';
import type { ApplicationRow } from '../../storage/tables.js';
import { APPLICATION_STATES, type ApplicationState } from '../rules/application-states.js';
import type { Curation } from '../rules/curation.js';
import type { ReviewRow } from './tables.js';
import { isId } from '../rules/is-id.js';

export interface ReviewedApplication extends Omit<ApplicationRow, 'answers'> {
  values: JoinValues;
  curation: Curation;
  proposedBy: string | null;
  proposedAt: string | null;
  message: string | null;
}

/** States in which somebody waits for the office. */
export const WAITING = ['new', 'in-review', 'proposed'] as const satisfies readonly ApplicationState[];

export interface Filter {
  /** Words to look for, as typed. */
  search: string;
  /** One state, `waiting` for those that wait for the office, anything else for all. */
  state: string;
  kind: string;
}

/** A word as it stands within the JSON of the answers, with LIKE's own signs made plain. */
function pattern(word: string): string {
  return `%${JSON.stringify(word)
    .slice(1, -1)
    .replace(/[\\%_]/g, '\\$&')}%`;
}

/** Both databases alike: capital letters do not matter, a backslash takes the meaning from a sign. */
const contains = (column: 'answers' | 'receipt', word: string) =>
  sql<boolean>`lower(${sql.ref(column)}) like lower(${pattern(word)}) escape '\\'`;

function filtered(db: Queries, { search, state, kind }: Filter) {
  let query = db.selectFrom('applications');
  if (state === 'waiting') query = query.where('state', 'in', WAITING);
  else if ((APPLICATION_STATES as readonly string[]).includes(state))
    query = query.where('state', '=', state as ApplicationState);
  if (/^[a-z]{1,40}$/.test(kind)) query = query.where('answers', 'like', `%"kind":"${kind}"%`);
  for (const word of search.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const forms = [...new Set([word, word.normalize('NFKC')])];
    query = query.where(({ or }) =>
      or([...forms.map((form) => contains('answers', form)), contains('receipt', word.normalize('NFKC'))]),
    );
  }
  return query;
}

export async function countApplications(db: Queries, filter: Filter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Newest first. */
export async function listApplications(
  db: Queries,
  filter: Filter,
  limit: number,
  offset: number,
): Promise<ReviewedApplication[]> {
  const rows = await filtered(db, filter)
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => reviewed(row));
}

function reviewed({ answers, ...row }: ApplicationRow, review?: ReviewRow): ReviewedApplication {
  return {
    ...row,
    values: JSON.parse(answers) as JoinValues,
    curation: JSON.parse(review?.curation ?? '{}') as Curation,
    proposedBy: review?.proposed_by ?? null,
    proposedAt: review?.proposed_at ?? null,
    message: review?.message ?? null,
  };
}

export async function findApplication(db: Queries, id: string): Promise<ReviewedApplication | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const review = await db.selectFrom('reviews').selectAll().where('application_id', '=', id).executeTakeFirst();
  return reviewed(row, review);
}

/** Applications of one state, whole: for matching, statistics, export. */
export async function allApplications(db: Queries, state?: ApplicationState): Promise<ReviewedApplication[]> {
  let query = db.selectFrom('applications').selectAll().orderBy('received_at').orderBy('id');
  if (state) query = query.where('state', '=', state);
  const reviews = new Map(
    (await db.selectFrom('reviews').selectAll().execute()).map((review) => [review.application_id, review]),
  );
  return (await query.execute()).map((row) => reviewed(row, reviews.get(row.id)));
}

/** Moves an application on, unless somebody else changed it since it was read. @returns false where somebody did */
export async function moveApplication(
  transaction: Queries,
  { id, version }: { id: string; version: number },
  state: ApplicationState,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('applications')
    .set({ state, changed_at: now.toISOString(), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The answers before a member changed them, where the office has not approved the change yet. */
export async function findChange(
  db: Queries,
  applicationId: string,
): Promise<{ previous: JoinValues; isKept: boolean; at: string } | undefined> {
  const row = await db.selectFrom('changes').selectAll().where('application_id', '=', applicationId).executeTakeFirst();
  return row && { previous: JSON.parse(row.previous) as JoinValues, isKept: row.kept === 1, at: row.at };
}

export async function forgetChange(transaction: Queries, applicationId: string): Promise<void> {
  await transaction.deleteFrom('changes').where('application_id', '=', applicationId).execute();
}

/** Writes down what the office decided on an application. */
export async function decide(
  transaction: Queries,
  id: string,
  decision: Partial<Omit<ReviewRow, 'application_id'>>,
): Promise<void> {
  await transaction
    .insertInto('reviews')
    .values({ application_id: id, curation: '{}', ...decision })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(decision))
    .execute();
}
