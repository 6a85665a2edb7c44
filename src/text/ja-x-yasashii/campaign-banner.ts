import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { themes } from './vocabulary/themes.js';
import type { CampaignBannerText } from '../ja/campaign-banner.js';

/** Words of the campaign banner in やさしい日本語 with readings. */
export const yasashii: CampaignBannerText = {
  common,
  dates,
  themes,
  heading: 'お{知|し}らせ',
  period: 'いつ',
  through: (date) => `${date}まで`,
  theme: 'テーマ',
  close: 'この お{知|し}らせを {閉|と}じる',
  target: '{目標|もくひょう}',
  figure: (value, at) => (at ? `${value}（${at}）` : value),
  citation: (name) => `{出典|しゅってん}：${name}`,
};
