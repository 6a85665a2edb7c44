import { defineOnce } from '../../internal/define-once.js';
import { ConsultationFinder } from './consultation-finder.js';

defineOnce('tsunagari-consultation-finder', ConsultationFinder);

export { ConsultationFinder };
export type * from './consultation-finder.js';
