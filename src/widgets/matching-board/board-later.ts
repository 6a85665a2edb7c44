/** What the widget draws after its first entries. */
export * from '../../ui/list-later.js';
export { boardFilterGroups as filterGroups, boardLabels as labelsOf } from './board-filters.js';
export { exchangeDetails } from './exchange-details.js';
