import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { themes } from './vocabulary/themes.js';

/** Words of the campaign banner. */
export const ja = {
  common,
  dates,
  themes: themes as Record<string, string>,
  /** Of the region, for the ear. */
  heading: 'お知らせ',
  period: '期間',
  through: (date: string) => `${date}まで`,
  theme: '共通テーマ',
  close: 'このお知らせを閉じる',
  target: '目標',
  /** A value and the time it is of: 「11.4%（2023年度）」. */
  figure: (value: string, at: string) => (at ? `${value}（${at}）` : value),
  citation: (name: string) => `出典：${name}`,
};

export type CampaignBannerText = typeof ja;
