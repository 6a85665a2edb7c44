import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { ja as opening } from './opening-status.js';
import { ja as safety } from './safety.js';

/** Words of the lines for somebody in despair, for widgets that have no other use of them. */
export const ja = { common, dates, opening, safety };

export type HardMomentText = typeof ja;
