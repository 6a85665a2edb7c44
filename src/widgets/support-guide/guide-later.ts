/** What the guide answers with; its first question does not need it. */
export { guideResult } from '../../model/guide/result.js';
export { guideCard } from './guide-card.js';
