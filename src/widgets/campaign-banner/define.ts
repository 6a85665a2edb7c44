import { defineOnce } from '../../internal/define-once.js';
import { CampaignBanner } from './campaign-banner.js';

defineOnce('tsunagari-campaign-banner', CampaignBanner);

export { CampaignBanner };
export type * from './campaign-banner.js';
