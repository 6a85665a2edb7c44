import type { Catalogue } from '../catalogue.js';
import { ja, type EventListText } from '../ja/event-list.js';

export type { EventListText };

/** Words of the event list in every language it has. */
export const eventListText: Catalogue<EventListText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/event-list.js').then((module) => module.yasashii),
    en: () => import('../en/event-list.js').then((module) => module.en),
  },
};
