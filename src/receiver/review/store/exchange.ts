/** The whole exchange as the office sees it: entries of the members, pairs, suggestions. */
import { isLive } from '../../../model/exchange/exchange-state.js';
import { suggestPairs, type Pair } from '../../../model/exchange/suggest-pairs.js';
import type { Queries } from '../../storage/database.js';
import { allApplications } from './applications.js';
import { entriesOf, readBook, type OfficeEntry } from './entries.js';
import { allPairs } from './pairs.js';
import type { PairRow } from './tables.js';

export interface Exchange {
  needs: OfficeEntry[];
  offers: OfficeEntry[];
  pairs: PairRow[];
  /** Needs and offers by the id of their record. */
  entry(id: string): OfficeEntry | undefined;
}

export async function readExchange(db: Queries): Promise<Exchange> {
  const [members, book, pairs] = [await allApplications(db, 'approved'), await readBook(db), await allPairs(db)];
  const needs = entriesOf(members, 'needs', book);
  const offers = entriesOf(members, 'offers', book);
  const entries = new Map([...needs, ...offers].map((entry) => [entry.record.id, entry]));
  return { needs, offers, pairs, entry: (id) => entries.get(id) };
}

export interface Suggestions {
  pairs: Pair[];
  unanswered: OfficeEntry[];
}

/** Pairs that nobody has looked at yet, and needs for which there is neither an idea nor a pair on its way. */
export function suggestionsOf({ needs, offers, pairs }: Exchange, on: string): Suggestions {
  const known = new Set(pairs.map(({ need_id, offer_id }) => `${need_id} ${offer_id}`));
  const suggested = suggestPairs(
    needs.map(({ record }) => record),
    offers.map(({ record }) => record),
    { on, limit: 5 + known.size },
  ).filter(({ need, offer }) => !known.has(`${need.id} ${offer.id}`));
  const cared = new Set([
    ...suggested.map(({ need }) => need.id),
    ...pairs.filter(({ state }) => state !== 'dropped').map(({ need_id }) => need_id),
  ]);
  return {
    pairs: suggested,
    unanswered: needs.filter(({ record }) => isLive(record, on) && !cared.has(record.id)),
  };
}
