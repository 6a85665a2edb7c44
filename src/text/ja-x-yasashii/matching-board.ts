import { yasashii as common } from './common.js';
import { yasashii as dates } from './dates.js';
import { yasashii as exchange } from './exchange.js';
import { yasashii as reasons } from './exchange-reasons.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';
import type { MatchingBoardText } from '../ja/matching-board.js';

/** Words of the board in やさしい日本語 with readings. */
export const yasashii: MatchingBoardText = {
  common,
  dates,
  exchange,
  reasons,
  topicGroups,
  topics,
  heading: 'ほしい もの・できる こと',
  intro:
    '「ほしい もの」と「できる こと」を {事務局|じむきょく}が つなぎます。{直接|ちょくせつ}の {連絡先|れんらくさき}は ありません。',
  kind: '{種類|しゅるい}',
  theme: 'テーマ',
  organization: '{団体|だんたい}',
  period: 'いつ',
  quantity: 'どのくらい',
  partnerTopics: 'いっしょに したい こと',
  visitNeed: '{見|み}に {行|い}きたいです',
  visitOffer: '{見|み}に {来|き}て ください',
  until: (date) => `${date}まで`,
  since: (date) => `${date}から`,
  number: '{番号|ばんごう}',
  contact: '{事務局|じむきょく}に {聞|き}く',
  show: 'どちらを {見|み}ますか',
  noNeeds: 'ほしい ものは、いま ありません。',
  noOffers: 'できる ことは、いま ありません。',
  announce: (needs, offers) =>
    `${[...(needs > 0 ? [`ほしい ものが ${needs}{件|けん}`] : []), ...(offers > 0 ? [`できる ことが ${offers}{件|けん}`] : [])].join('、')} あります。`,
  nothingIn: (town, hasMore) =>
    hasMore ? `${town}には、えらんだ ことに {合|あ}う ものが、いま ありません。` : `${town}には、いま ありません。`,
  suggestions: '{合|あ}いそうな もの',
};
