/** Bringing needs and offers together. */
import { ja as words } from '../../messages/review.ja.js';
import { pairPage, pairsPage, type PairView } from '../pages/pairs.js';
import { refusedPage } from '../pages/refused.js';
import { nextPairStates } from '../rules/pair-states.js';
import { readExchange, suggestionsOf } from '../store/exchange.js';
import { addNote, notesOn } from '../store/notes.js';
import { addPair, closeEntry, findPair, movePair } from '../store/pairs.js';
import { release } from '../store/release.js';
import type { PairRow } from '../store/tables.js';
import { act, seeOther, type SeatedVisit } from '../visit.js';
import { missing, withFound } from './found.js';
import { dayInJapan } from '../../../feed/japan-clock.js';
import { isId } from '../rules/is-id.js';

const OUTCOME_MAX = 1_000;
const NOTE_MAX = 2_000;

export async function showPairs(visit: SeatedVisit): Promise<Response> {
  const exchange = await readExchange(visit.context.store.db);
  return pairsPage(visit, exchange, suggestionsOf(exchange, dayInJapan(visit.now)));
}

/** Makes a pair of a need and an offer of two members. */
export async function makePair(visit: SeatedVisit): Promise<Response> {
  const { form, seat, now } = visit;
  const { entry } = await readExchange(visit.context.store.db);
  const [need, offer] = [entry(form.text('need')), entry(form.text('offer'))];
  if (need?.list !== 'needs' || offer?.list !== 'offers' || need.application.id === offer.application.id)
    return missing(visit);
  const id = await act(visit, async (transaction, tell) => {
    const made = await addPair(transaction, need, offer, now);
    if (made !== undefined) await tell({ action: 'pair-made', subject: made });
    return made;
  });
  return id === undefined ? refusedPage(seat, words.pairs.already, 409) : seeOther(`/review/pairs/${id}?done=pair`);
}

const withPair = withFound(findPair);

async function show(
  visit: SeatedVisit,
  pair: PairRow,
  more: Pick<PairView, 'alert' | 'status'> = {},
): Promise<Response> {
  const { db } = visit.context.store;
  const notes = await notesOn(db, { pair_id: pair.id });
  return pairPage({ pair, exchange: await readExchange(db), notes, ...more }, visit);
}
export const showPair = withPair((visit, pair) => show(visit, pair));

/** A step of a pair. What is public of both sides says so at once. */
export const movePairOn = withPair(async (visit, pair) => {
  const { form, seat, now } = visit;
  const state = nextPairStates(pair.state).find((next) => next === form.text('state'));
  if (!state) return show(visit, pair, { alert: words.application.hindrances.state, status: 409 });
  const outcome = form.text('outcome');
  const isEnd = state === 'made' || state === 'dropped';
  if (isEnd && outcome === '') return show(visit, pair, { alert: words.pairs.outcomeNeeded, status: 422 });
  if (outcome.length > OUTCOME_MAX)
    return show(visit, pair, { alert: words.refused.tooLong(words.pairs.outcome, OUTCOME_MAX), status: 422 });
  const isDone =
    form.text('version') === String(pair.version) &&
    (await act(visit, async (transaction, tell) => {
      if (!(await movePair(transaction, pair, state, outcome || pair.outcome, now))) return false;
      for (const id of [pair.need_application, pair.offer_application])
        if (id !== null) await release(transaction, id, now);
      await tell({ action: 'pair-state', subject: pair.id, detail: words.pairStates[state] });
      return true;
    }));
  return isDone
    ? seeOther(`/review/pairs/${pair.id}?done=state`)
    : refusedPage(seat, words.application.changedMeanwhile, 409, form.written());
});

export const addPairNote = withPair(async (visit, pair) => {
  const text = visit.form.text('text');
  if (text === '' || text.length > NOTE_MAX)
    return show(visit, pair, {
      alert: text === '' ? words.refused.needed(words.notes.title) : words.refused.tooLong(words.notes.title, NOTE_MAX),
      status: 422,
    });
  await act(visit, async (transaction, tell) => {
    await addNote(transaction, { pair_id: pair.id }, visit.seat, text, visit.now);
    await tell({ action: 'note-added', subject: pair.id });
  });
  return seeOther(`/review/pairs/${pair.id}?done=note#notes`);
});

/** Ends or reopens the search of one entry: 募集を終えました. */
export const setEntry =
  (isClosed: boolean) =>
  async (visit: SeatedVisit): Promise<Response> => {
    const { entry } = await readExchange(visit.context.store.db);
    const found = entry(visit.c.req.param('id') ?? '');
    if (!found) return missing(visit);
    await act(visit, async (transaction, tell) => {
      await closeEntry(transaction, found, isClosed, visit.now);
      await release(transaction, found.application.id, visit.now);
      await tell({ action: isClosed ? 'entry-close' : 'entry-reopen', subject: found.application.receipt });
    });
    const pair = visit.form.text('pair');
    return seeOther(isId(pair) ? `/review/pairs/${pair}?done=entry` : '/review/pairs');
  };
