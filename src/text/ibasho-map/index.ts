import type { Catalogue } from '../catalogue.js';
import { ja, type IbashoMapText } from './ja.js';

export type { IbashoMapText };

/** Words of the 居場所 list and map in every language it has. */
export const ibashoMapText: Catalogue<IbashoMapText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('./ja-x-yasashii.js').then((module) => module.yasashii),
    en: () => import('./en.js').then((module) => module.en),
  },
};
