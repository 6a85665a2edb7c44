/** What the widget draws after its first articles. */
export * from '../../ui/list-later.js';
export { networkLabels as labelsOf } from '../../ui/network-groups.js';
export { reportFilterGroups as filterGroups } from './report-filters.js';
export { reportDetails } from './report-details.js';
