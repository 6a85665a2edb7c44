import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { yasashii as exchange } from './exchange.js';
import { sectors } from './vocabulary/sectors.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { MemberDirectoryText } from '../ja/member-directory.js';

/** Words of the directory in やさしい日本語 with readings. */
export const yasashii: MemberDirectoryText = {
  common,
  dates,
  exchange,
  sectors,
  topicGroups,
  topics,
  heading: 'いっしょに {活動|かつどう}して いる {団体|だんたい}',
  sector: 'どんな {団体|だんたい}',
  theme: 'テーマ',
  activities: 'して いる こと',
  areas: '{活動|かつどう}して いる ところ',
  contact: '{連絡先|れんらくさき}',
  index: '「あいうえお」で さがす',
  row: (kana) => `${kana}の {行|ぎょう}`,
  allRows: 'ぜんぶ',
  otherRow: 'ほか',
  seeks: 'ほしい もの',
  gives: 'できる こと',
  seeBoard: 'ほしい もの・できる ことの ページを {見|み}る',
  announce: (count) => `${count}の {団体|だんたい}が あります。`,
  nothingIn: (town, hasMore) =>
    hasMore
      ? `${town}には、えらんだ ことに {合|あ}う {団体|だんたい}が、いま ありません。`
      : `${town}の {団体|だんたい}は、いま ありません。`,
};
