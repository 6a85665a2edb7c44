import type { Catalogue } from '../catalogue.js';
import { ja, type JoinExchangeText } from '../ja/join-exchange.js';

export type { JoinExchangeText };

/** Words of the join form from its second screen on, in every language it has. */
export const joinExchangeText: Catalogue<JoinExchangeText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/join-exchange.js').then((module) => module.yasashii),
    en: () => import('../en/join-exchange.js').then((module) => module.en),
  },
};
