import type { Catalogue } from '../catalogue.js';
import { ja, jaPlace, type OpeningStatusText } from '../ja/opening-status.js';

export { describeOpening } from '../opening-status/describe.js';
export type { OpeningStatusText };

/** Status words of 相談窓口 in every language they have. */
export const openingStatusText: Catalogue<OpeningStatusText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/opening-status.js').then((module) => module.yasashii),
    en: () => import('../en/opening-status.js').then((module) => module.en),
  },
};

/** Status words of 居場所. */
export const placeStatusText: Catalogue<OpeningStatusText> = {
  ja: jaPlace,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/opening-status.js').then((module) => module.yasashiiPlace),
    en: () => import('../en/opening-status.js').then((module) => module.enPlace),
  },
};
