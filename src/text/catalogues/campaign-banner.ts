import type { Catalogue } from '../catalogue.js';
import { ja, type CampaignBannerText } from '../ja/campaign-banner.js';

export type { CampaignBannerText };

/** Words of the campaign banner in every language it has. */
export const campaignBannerText: Catalogue<CampaignBannerText> = {
  ja,
  others: {
    'ja-x-yasashii': () => import('../ja-x-yasashii/campaign-banner.js').then((module) => module.yasashii),
    en: () => import('../en/campaign-banner.js').then((module) => module.en),
  },
};
