import type { Catalogue } from '../catalogue.js';
import { ja, type ReportListText } from '../ja/report-list.js';

export type { ReportListText };

/** Words of the list of articles in every language it has. */
export const reportListText: Catalogue<ReportListText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/report-list.js').then((module) => module.yasashii),
    en: () => import('../en/report-list.js').then((module) => module.en),
  },
};
