import type { Catalogue } from '../catalogue.js';
import { ja, type HardMomentText } from '../ja/hard-moment.js';

export type { HardMomentText };

/** Words of the lines for somebody in despair in every language they have. */
export const hardMomentText: Catalogue<HardMomentText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/hard-moment.js').then((module) => module.yasashii),
    en: () => import('../en/hard-moment.js').then((module) => module.en),
  },
};
