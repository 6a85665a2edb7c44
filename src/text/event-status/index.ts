import type { Catalogue } from '../catalogue.js';
import { ja, type EventStatusText } from './ja.js';

export { describeEvent, type EventWords } from './describe.js';
export type { EventStatusText };

/** Words for the state of an event in every language they have. */
export const eventStatusText: Catalogue<EventStatusText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('./ja-x-yasashii.js').then((module) => module.yasashii),
    en: () => import('./en.js').then((module) => module.en),
  },
};
