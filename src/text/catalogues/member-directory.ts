import type { Catalogue } from '../catalogue.js';
import { ja, type MemberDirectoryText } from '../ja/member-directory.js';

export type { MemberDirectoryText };

/** Words of the directory of members in every language it has. */
export const memberDirectoryText: Catalogue<MemberDirectoryText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/member-directory.js').then((module) => module.yasashii),
    en: () => import('../en/member-directory.js').then((module) => module.en),
  },
};
