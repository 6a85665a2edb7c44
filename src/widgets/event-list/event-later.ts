/** What the widget draws after its first events. */
export * from '../../ui/list-later.js';
export { understand } from '../../model/search/understand.js';
export { senseOfDays } from '../../model/events/days-said.js';
export { eventDetails } from './event-details.js';
export { dateFields, eventFilterGroups as filterGroups, eventLabels as labelsOf } from './event-filters.js';
export { kindIcons } from './kind-icons.js';
