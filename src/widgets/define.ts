/** Registers every tag. */
import './feed/define.js';
import './consultation-finder/define.js';
import './ibasho-map/define.js';
import './event-list/define.js';
import './join-form/define.js';
import './support-guide/define.js';
import './member-directory/define.js';
import './matching-board/define.js';
import './report-list/define.js';
import './campaign-banner/define.js';

export * from './index.js';
