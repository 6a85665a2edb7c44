/** What the guide answers with, and what it asks where: its first question needs neither. */
export { areaChoice, areaHere } from './guide-area.js';
export { guideResults } from './guide-results.js';
export { guideResultStyles as styles } from './guide-results.styles.js';
