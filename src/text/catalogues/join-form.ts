import type { Catalogue } from '../catalogue.js';
import { ja, type JoinFormText } from '../ja/join-form.js';

export type { JoinFormText };

/** Words of the join form in every language it has. */
export const joinFormText: Catalogue<JoinFormText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/join-form.js').then((module) => module.yasashii),
    en: () => import('../en/join-form.js').then((module) => module.en),
  },
};
