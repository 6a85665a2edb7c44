/** Loads what an address names, or answers that it does not exist. */
import { ja as words } from '../../messages/review.ja.js';
import { refusedPage } from '../pages/refused.js';
import type { Queries } from '../../storage/database.js';
import type { SeatedVisit } from '../visit.js';

export const missing = ({ seat }: SeatedVisit): Promise<Response> => refusedPage(seat, words.refused.missing, 404);

/** A handler that is given the record named by `:id` in its address. */
export const withFound =
  <T>(find: (db: Queries, id: string) => Promise<T | undefined>) =>
  (handle: (visit: SeatedVisit, found: T) => Promise<Response>) =>
  async (visit: SeatedVisit): Promise<Response> => {
    const found = await find(visit.context.store.db, visit.c.req.param('id') ?? '');
    return found === undefined ? missing(visit) : handle(visit, found);
  };
