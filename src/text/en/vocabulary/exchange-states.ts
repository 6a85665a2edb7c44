import type { ExchangeState } from '../../../feed/vocabulary.js';

/** Labels of the states of needs (課題) and offers (社会資源). */
export const exchangeStates: Readonly<Record<ExchangeState, string>> = {
  open: 'Open',
  'in-talks': 'In talks (arranged by the office)',
  matched: 'Matched',
  closed: 'Closed',
};
