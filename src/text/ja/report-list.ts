import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { ja as exchange } from './exchange.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';

/** Words of the list of articles. */
export const ja = {
  common,
  dates,
  exchange,
  topicGroups,
  topics,
  heading: '地域のつながり紹介',
  theme: '共通テーマ',
  published: '掲載日',
  author: '執筆',
  read: '記事を読む',
  announce: (count: number) => `記事が${count}件あります。`,
  nothingIn: (town: string, hasMore: boolean) =>
    hasMore ? `${town}には、この条件に合う記事がいまありません。` : `${town}の記事は、いま掲載がありません。`,
};

export type ReportListText = typeof ja;
