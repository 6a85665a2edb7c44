/** What the widget draws after its first members. */
export * from '../../ui/list-later.js';
export { directoryFilterGroups as filterGroups, directoryLabels as labelsOf } from './directory-filters.js';
export { memberDetails } from './member-details.js';
