import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { en as opening } from './opening-status.js';
import { en as safety } from './safety.js';
import type { HardMomentText } from '../ja/hard-moment.js';

/** Words of the lines for somebody in despair, for widgets that have no other use of them. */
export const en: HardMomentText = { common, dates, opening, safety };
