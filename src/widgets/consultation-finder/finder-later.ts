/** Second stage of the finder: what its first windows do not need. */
export * from '../../ui/list-later.js';
export { loosenButtons } from '../../ui/empty-view.js';
export { callsForHelp } from '../../model/search/crisis-words.js';
export { violenceTopicsIn } from '../../model/search/violence-words.js';
export { areaNamed } from '../../model/places/area-search.js';
export { waysOn } from '../../model/matching/ways-on.js';
export { finderLabels, windowFilterGroups } from './finder-filters.js';
export { meansChips, placeAndAge } from './finder-panel.js';
export { highlight, isMissingWords, windowSearch } from './finder-search.js';
export { memo } from './memo.js';
export { qrCode } from './qr-code.js';
export { waysOnView } from './ways-on-view.js';
export { windowDetails } from './window-details.js';
