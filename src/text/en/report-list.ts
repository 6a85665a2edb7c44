import { en as common } from './common.js';
import { en as dates } from './dates.js';
import { en as exchange } from './exchange.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { ReportListText } from '../ja/report-list.js';

/** Words of the list of articles. */
export const en: ReportListText = {
  common,
  dates,
  exchange,
  topicGroups,
  topics,
  heading: 'Stories of connection',
  theme: 'Common theme',
  published: 'Published',
  author: 'Written by',
  read: 'Read the article',
  announce: (count) => `${count} ${count === 1 ? 'article' : 'articles'}.`,
  nothingIn: (town, hasMore) =>
    hasMore ? `No article from ${town} fits at the moment.` : `No article is listed for ${town} at the moment.`,
};
