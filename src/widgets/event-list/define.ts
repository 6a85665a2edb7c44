import { defineOnce } from '../../internal/define-once.js';
import { EventList } from './event-list.js';

defineOnce('tsunagari-event-list', EventList);

export { EventList };
export type * from './event-list.js';
