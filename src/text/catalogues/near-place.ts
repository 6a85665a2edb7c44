import type { Catalogue } from '../catalogue.js';
import { ja, type NearPlaceText } from '../ja/near-place.js';

export type { NearPlaceText };

/** Words of the field for a start of distances, in every language it has. */
export const nearPlaceText: Catalogue<NearPlaceText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/near-place.js').then((module) => module.yasashii),
    en: () => import('../en/near-place.js').then((module) => module.en),
  },
};
