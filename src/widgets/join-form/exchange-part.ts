/**
 * What the form needs once somebody has written into its first screen: looking at the answers, all further screens, sending. It is loaded as
 * soon as the first one stands.
 */
export { toApplication } from '../../join/application.js';
export { lookUpAddress } from '../../join/postal.js';
export { repairValue, repairValues } from '../../join/repair.js';
export { validate } from '../../join/validate.js';
export { joinExchangeText } from '../../text/catalogues/join-exchange.js';
export { areasView } from './areas-view.js';
export { consentView } from './consent-view.js';
export { entriesView } from './entries-view.js';
export { saveCopy, sentView } from './join-outcome.js';
export { joinRestStyles as styles } from './join-rest.styles.js';
export { levelsView } from './levels-view.js';
export { summaryView } from './problem-summary.js';
export { reviewScreen } from './review-screen.js';
export { unreadableDates } from './unreadable-dates.js';
export { workingParts } from './working-parts.js';
