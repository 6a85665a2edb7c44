import type { CostKind } from '../../../feed/vocabulary.js';

/** Labels of the kinds of cost. */
export const costKinds: Readonly<Record<CostKind, string>> = {
  free: 'Free',
  donation: 'Donation, as you like',
  paid: 'Paid',
};
