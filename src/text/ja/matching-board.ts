import { ja as common } from './common.js';
import { ja as dates } from './dates.js';
import { ja as exchange } from './exchange.js';
import { ja as reasons } from './exchange-reasons.js';
import { topicGroups } from './vocabulary/topic-groups.js';
import { topics } from './vocabulary/topics.js';

/** Words of the board of needs and offers. */
export const ja = {
  common,
  dates,
  exchange,
  reasons,
  topicGroups,
  topics,
  heading: '地域の課題と社会資源',
  intro: '「探していること」と「できること」を、事務局がつなぎます。直接の連絡先は載せていません。',
  kind: '資源の種類',
  theme: '共通テーマ',
  organization: '団体',
  period: '時期',
  quantity: '数・回数',
  partnerTopics: '連携したい課題',
  visitNeed: '視察してみたい',
  visitOffer: '視察を受け入れられます',
  until: (date: string) => `${date}まで`,
  since: (date: string) => `${date}から`,
  number: '番号',
  contact: '事務局に問い合わせる',
  show: 'どちらを見るか',
  noNeeds: 'いま掲載している課題はありません。',
  noOffers: 'いま掲載している社会資源はありません。',
  /** A side that has nothing is not counted. */
  announce: (needs: number, offers: number) =>
    `${[...(needs > 0 ? [`課題が${needs}件`] : []), ...(offers > 0 ? [`社会資源が${offers}件`] : [])].join('、')}あります。`,
  nothingIn: (town: string, hasMore: boolean) =>
    hasMore ? `${town}には、この条件に合うものがいまありません。` : `${town}の課題と社会資源は、いま掲載がありません。`,
  suggestions: 'つながりそうな社会資源',
};

export type MatchingBoardText = typeof ja;
