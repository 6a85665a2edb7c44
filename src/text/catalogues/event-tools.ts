import type { Catalogue } from '../catalogue.js';
import { ja, type EventToolsText } from '../ja/event-tools.js';

export type { EventToolsText };

/** Words of the event list's tools, in every language it has. */
export const eventToolsText: Catalogue<EventToolsText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/event-tools.js').then((module) => module.yasashii),
    en: () => import('../en/event-tools.js').then((module) => module.en),
  },
};
