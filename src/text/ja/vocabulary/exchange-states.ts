import type { ExchangeState } from '../../../feed/vocabulary.js';

/** Labels of the states of needs (課題) and offers (社会資源). */
export const exchangeStates: Readonly<Record<ExchangeState, string>> = {
  open: '募集中',
  'in-talks': '相談中（事務局で調整しています）',
  matched: '成立しました',
  closed: '募集を終えました',
};
