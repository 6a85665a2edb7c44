import type { CostKind } from '../../../feed/vocabulary.js';

/** Labels of the kinds of cost. */
export const costKinds: Readonly<Record<CostKind, string>> = {
  free: '無料',
  donation: '寄付・お気持ち',
  paid: '有料',
};
