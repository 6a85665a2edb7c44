import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { ja as exchange } from './exchange.js';
import { sectors } from './vocabulary/sectors.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';

/** Words of the directory of members. */
export const ja = {
  common,
  dates,
  exchange,
  sectors: sectors as Record<string, string>,
  topicGroups,
  topics,
  heading: '構成員の紹介',
  sector: '産・学・官・民',
  theme: '共通テーマ',
  activities: '活動',
  areas: '活動している地域',
  contact: '連絡先',
  index: '五十音でさがす',
  /** A row of the index, for the ear. */
  row: (kana: string) => `${kana}行`,
  allRows: 'すべて',
  otherRow: 'そのほか',
  seeks: '探していること',
  gives: 'できること',
  seeBoard: '課題と社会資源のページを見る',
  announce: (count: number) => `構成員が${count}団体あります。`,
  nothingIn: (town: string, hasMore: boolean) =>
    hasMore ? `${town}には、この条件に合う構成員がいまありません。` : `${town}の構成員は、いま掲載がありません。`,
};

export type MemberDirectoryText = typeof ja;
