import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { yasashii as opening } from './opening-status.js';
import { yasashii as safety } from './safety.js';
import type { HardMomentText } from '../ja/hard-moment.js';

/** Words of the lines for somebody in despair, for widgets that have no other use of them. */
export const yasashii: HardMomentText = { common, dates, opening, safety };
