import type { Catalogue } from '../catalogue.js';
import { ja, type ConsultationFinderText } from '../ja/consultation-finder.js';

export type { ConsultationFinderText };

/** Words of the consultation finder in every language it has. */
export const consultationFinderText: Catalogue<ConsultationFinderText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/consultation-finder.js').then((module) => module.yasashii),
    en: () => import('../en/consultation-finder.js').then((module) => module.en),
  },
};
