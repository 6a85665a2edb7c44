/** Every class of the package; importing them registers nothing. */
export * from './feed/feed.js';
export * from './consultation-finder/consultation-finder.js';
export * from './ibasho-map/ibasho-map.js';
export * from './event-list/event-list.js';
export * from './join-form/join-form.js';
export * from './support-guide/support-guide.js';
export * from './member-directory/member-directory.js';
export * from './matching-board/matching-board.js';
export * from './report-list/report-list.js';
export * from './campaign-banner/campaign-banner.js';
