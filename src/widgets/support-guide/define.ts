import { defineOnce } from '../../internal/define-once.js';
import { SupportGuide } from './support-guide.js';

defineOnce('tsunagari-support-guide', SupportGuide);

export { SupportGuide };
export type * from './support-guide.js';
