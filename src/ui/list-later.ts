/** What all lists with filters draw after their first records. */
export { tidy } from '../feed/equal-once.js';
export { emptyView } from './empty-view.js';
export { filterChoices } from './filter-choices.js';
export { filterChoicesStyles as styles } from './filter-choices.styles.js';
export { conditionLabel } from './filter-groups.js';
