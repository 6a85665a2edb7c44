import type { Catalogue } from '../catalogue.js';
import { ja, type SupportGuideText } from '../ja/support-guide.js';

export type { SupportGuideText };

/** Words of the guide in every language it has. */
export const supportGuideText: Catalogue<SupportGuideText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/support-guide.js').then((module) => module.yasashii),
    en: () => import('../en/support-guide.js').then((module) => module.en),
  },
};
