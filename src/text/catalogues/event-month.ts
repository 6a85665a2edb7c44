import type { Catalogue } from '../catalogue.js';
import { ja, type EventMonthText } from '../ja/event-month.js';

export type { EventMonthText };

/** Words of the event list's month, in every language it has. */
export const eventMonthText: Catalogue<EventMonthText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/event-month.js').then((module) => module.yasashii),
    en: () => import('../en/event-month.js').then((module) => module.en),
  },
};
