import type { Catalogue } from '../catalogue.js';
import { ja, type PlaceNoticeText } from '../ja/place-notice.js';

export type { PlaceNoticeText };

/** Words of the list of places on paper, in every language it has. */
export const placeNoticeText: Catalogue<PlaceNoticeText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/place-notice.js').then((module) => module.yasashii),
    en: () => import('../en/place-notice.js').then((module) => module.en),
  },
};
