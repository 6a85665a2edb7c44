/** What the widget draws after its first places. */
export * from '../../ui/list-later.js';
export { understand } from '../../model/search/understand.js';
export { ibashoDetails } from './ibasho-details.js';
export { ibashoFilterGroups as filterGroups, ibashoLabels as labelsOf } from './ibasho-filters.js';
export { kindIcons } from './kind-icons.js';
export { PlaceTools } from './place-tools.js';
