/** What the form needs from its second screen on: loaded once the first one stands, before anybody gets there. */
export { lookUpAddress } from '../../join/postal.js';
export { sendApplication } from '../../join/send.js';
export { joinExchangeText } from '../../text/catalogues/join-exchange.js';
export { areasView } from './areas-view.js';
export { consentView } from './consent-view.js';
export { entriesView } from './entries-view.js';
export { saveCopy, sentView } from './join-outcome.js';
export { levelsView } from './levels-view.js';
export { reviewScreen } from './review-screen.js';
