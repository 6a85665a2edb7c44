import type { OpeningStatusText } from '../ja/opening-status.js';

const checkedOn = (checked?: string): string =>
  checked === undefined ? '{確|たし}かめた {日|ひ}は {書|か}いて ありません' : `{確|たし}かめた {日|ひ} ${checked}`;
const next = (when?: string): string =>
  when === undefined ? 'つぎは {公式|こうしき}ページを {見|み}て ください' : `つぎは ${when}から`;

/** Status words of 相談窓口 in やさしい日本語. */
export const yasashii: OpeningStatusText = {
  open: (until) =>
    until === undefined
      ? '{今|いま}は {相談|そうだん}できる {時間|じかん}です'
      : `{今|いま}は {相談|そうだん}できる {時間|じかん}です（${until}まで）`,
  openAlways: 'いつでも {相談|そうだん}できます',
  closingSoon: (until) => `もうすぐ {終|お}わります（${until}まで）`,
  lunch: (until) => `{昼休|ひるやす}み（${until}から）`,
  pause: (until) => `{休|やす}み{時間|じかん}（${until}から）`,
  opensToday: (time) => `{今|いま}は {時間|じかん}では ありません。{今日|きょう}は ${time}から`,
  overToday: (when) => `{今日|きょう}は {終|お}わりました。${next(when)}`,
  noneToday: (when) => `{今日|きょう}は {休|やす}みです。${next(when)}`,
  holidaysUnknown: '（{祝日|しゅくじつ}は {公式|こうしき}ページを {見|み}て ください）',
  outOfPeriod: (when) =>
    `{今|いま}は {休|やす}みの {期間|きかん}です（つぎ：${when === undefined ? 'まだ {決|き}まって いません' : `${when}から`}）`,
  ask: '{時間|じかん}は {公式|こうしき}ページを {見|み}て ください',
  suspended: '{今|いま}は {休|やす}んで います',
  expired: '{古|ふる}い {情報|じょうほう}です。{公式|こうしき}ページを {見|み}て ください',
  asListedOpen: (checked) =>
    `{書|か}いて ある {情報|じょうほう}では、{今|いま}は {相談|そうだん}できる {時間|じかん}です（${checkedOn(checked)}）`,
  asListedClosed: (checked) =>
    `{書|か}いて ある {情報|じょうほう}では、{今|いま}は {時間|じかん}では ありません（${checkedOn(checked)}）`,
  nextDay: (time) => `{明日|あした} ${time}`,
};

/** The same for 居場所. */
export const yasashiiPlace: OpeningStatusText = {
  ...yasashii,
  open: (until) =>
    until === undefined ? '{今|いま} {開|ひら}いて います' : `{今|いま} {開|ひら}いて います（${until}まで）`,
  openAlways: '24{時間|じかん} {開|ひら}いて います',
  ask: '{時間|じかん}は {公式|こうしき}ページなどを {見|み}て ください',
  asListedOpen: (checked) =>
    `{書|か}いて ある {情報|じょうほう}では、{今|いま}は {開|ひら}いて いる {時間|じかん}です（${checkedOn(checked)}）`,
};
