import type { Catalogue } from '../catalogue.js';
import { ja, type EventStatusText } from '../ja/event-status.js';

export { describeEvent, type EventWords } from '../event-status/describe.js';
export type { EventStatusText };

/** Words for the state of an event in every language they have. */
export const eventStatusText: Catalogue<EventStatusText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/event-status.js').then((module) => module.yasashii),
    en: () => import('../en/event-status.js').then((module) => module.en),
  },
};
