import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { themes } from './vocabulary/themes.js';
import type { CampaignBannerText } from '../ja/campaign-banner.js';

/** Words of the campaign banner. */
export const en: CampaignBannerText = {
  common,
  dates,
  themes,
  heading: 'Notice',
  period: 'When',
  through: (date) => `Until ${date}`,
  theme: 'Common theme',
  close: 'Close this notice',
  target: 'Target',
  figure: (value, at) => (at ? `${value} (${at})` : value),
  citation: (name) => `Source: ${name}`,
};
