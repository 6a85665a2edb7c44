import type { Catalogue } from '../catalogue.js';
import { ja, type IbashoMapText } from '../ja/ibasho-map.js';

export type { IbashoMapText };

/** Words of the 居場所 list and map in every language it has. */
export const ibashoMapText: Catalogue<IbashoMapText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/ibasho-map.js').then((module) => module.yasashii),
    en: () => import('../en/ibasho-map.js').then((module) => module.en),
  },
};
