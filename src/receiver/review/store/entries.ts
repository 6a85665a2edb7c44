/** Needs and offers of the members, whoever may see them, with the state that the office's work gives them. */
import { codesOf } from '../../../feed/regions.js';
import type { Need, Offer } from '../../../feed/schema.js';
import type { ExchangeState } from '../../../feed/vocabulary.js';
import { keyOf, type EntryList, type ExchangeEntry } from '../../../join/exchange-entry.js';
import { recordId } from '../../publications/record-id.js';
import type { Queries } from '../../storage/database.js';
import { entryState, type PairState } from '../rules/pair-states.js';
import type { ReviewedApplication } from './applications.js';

/** An entry as it is matched, and where it comes from. */
export interface OfficeEntry {
  list: EntryList;
  place: number;
  application: ReviewedApplication;
  entry: ExchangeEntry;
  record: Need & Offer;
}

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

function officeEntry(
  application: ReviewedApplication,
  list: EntryList,
  place: number,
  book: ExchangeBook,
): OfficeEntry | undefined {
  const { id, values } = application;
  const entry = values[list]?.[place];
  if (!entry?.title || !entry.resourceKind) return undefined;
  const own = recordId(id, list, keyOf(entry, place));
  const record: Need & Offer = {
    id: own,
    name: entry.title,
    resourceKind: entry.resourceKind,
    state: book.stateOf(own, entry.inexhaustible === true),
    areas: codesOf(entry.areas?.length ? entry.areas : (values.serviceAreas ?? [])),
    themes: values.themes,
    connections: values.connections,
    from: entry.from,
    through: entry.through,
    visit: entry.visit,
    inexhaustible: entry.inexhaustible,
    // Nobody is brought together with himself, however the name is written.
    memberId: id,
    organization: values.organization,
  };
  return { list, place, application, entry, record };
}

/** All entries of these applications. */
export function entriesOf(
  applications: readonly ReviewedApplication[],
  list: EntryList,
  book: ExchangeBook,
): OfficeEntry[] {
  return applications.flatMap((application) =>
    (application.values[list] ?? []).flatMap((_, place) => officeEntry(application, list, place, book) ?? []),
  );
}
