/** What the guide answers with; its first question does not need it. */
export { guideResults } from './guide-results.js';
