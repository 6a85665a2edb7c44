/** The way of a pair of a need (課題) and an offer (社会資源), and what it makes of the states of both. */
import type { ExchangeState } from '../../../feed/vocabulary.js';

/** 提案, 打診, 調整中, 成立, 見送り */
export const PAIR_STATES = ['suggested', 'asked', 'arranging', 'made', 'dropped'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** From each state the ones that may follow. A slip can be taken back: made and dropped lead back into the talks. */
const NEXT: Record<PairState, readonly PairState[]> = {
  suggested: ['asked', 'dropped'],
  asked: ['arranging', 'made', 'dropped'],
  arranging: ['made', 'dropped'],
  made: ['arranging'],
  dropped: ['suggested'],
};

export function nextPairStates(state: PairState): readonly PairState[] {
  return NEXT[state];
}

export interface EntryStanding {
  /** Offers that can be given any number of times: 何度でも提供可. */
  inexhaustible?: boolean;
  /** The office ended it, or its member did. */
  closed?: boolean;
}

/**
 * The state of a need or an offer, from the pairs it stands in: nothing is stored twice that could contradict itself. An idea of the
 * office (提案) changes nothing that the public sees; an offer that can be given any number of times stays open.
 */
export function entryState(entry: EntryStanding, pairs: readonly PairState[]): ExchangeState {
  if (entry.closed) return 'closed';
  if (!entry.inexhaustible && pairs.includes('made')) return 'matched';
  if (!entry.inexhaustible && pairs.some((state) => state === 'asked' || state === 'arranging')) return 'in-talks';
  return 'open';
}
