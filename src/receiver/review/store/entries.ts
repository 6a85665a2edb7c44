/** Needs and offers of the members, whoever may see them, with the state that the office's work gives them. */
import type { ExchangeState } from '../../../feed/vocabulary.js';
import type { Queries } from '../../storage/database.js';
import { entryState, type PairState } from '../rules/pair-states.js';

/** Whatever tells the states of entries: pairs and ended searches. */
export interface ExchangeBook {
  stateOf(id: string, inexhaustible: boolean): ExchangeState;
}

export async function readBook(db: Queries): Promise<ExchangeBook> {
  const pairs = await db.selectFrom('pairs').select(['need_id', 'offer_id', 'state']).execute();
  const closed = new Set(
    (await db.selectFrom('closed_entries').select('entry_id').execute()).map((row) => row.entry_id),
  );
  const states = new Map<string, PairState[]>();
  for (const { need_id, offer_id, state } of pairs)
    for (const id of [need_id, offer_id]) states.set(id, [...(states.get(id) ?? []), state]);
  return {
    stateOf: (id, inexhaustible) => entryState({ inexhaustible, closed: closed.has(id) }, states.get(id) ?? []),
  };
}
