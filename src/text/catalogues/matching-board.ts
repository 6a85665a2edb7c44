import type { Catalogue } from '../catalogue.js';
import { ja, type MatchingBoardText } from '../ja/matching-board.js';

export type { MatchingBoardText };

/** Words of the board of needs and offers in every language it has. */
export const matchingBoardText: Catalogue<MatchingBoardText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/matching-board.js').then((module) => module.yasashii),
    en: () => import('../en/matching-board.js').then((module) => module.en),
  },
};
