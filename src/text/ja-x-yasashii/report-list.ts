import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { yasashii as exchange } from './exchange.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { ReportListText } from '../ja/report-list.js';

/** Words of the list of articles in やさしい日本語 with readings. */
export const yasashii: ReportListText = {
  common,
  dates,
  exchange,
  topicGroups,
  topics,
  heading: '{地域|ちいき}の つながりの {話|はなし}',
  theme: 'テーマ',
  published: '{書|か}いた {日|ひ}',
  author: '{書|か}いた {人|ひと}',
  read: '{記事|きじ}を {読|よ}む',
  announce: (count) => `{記事|きじ}が ${count}{件|けん} あります。`,
  nothingIn: (town, hasMore) =>
    hasMore
      ? `${town}には、えらんだ ことに {合|あ}う {記事|きじ}が、いま ありません。`
      : `${town}の {記事|きじ}は、いま ありません。`,
};
