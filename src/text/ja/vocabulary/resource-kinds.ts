import type { ResourceKind } from '../../../feed/vocabulary.js';

/** Labels of resource kinds. */
export const resourceKinds: Readonly<Record<ResourceKind, string>> = {
  people: '人（人手・専門家）',
  goods: '物（物品・食品）',
  money: '金（資金・助成・寄付）',
  place: '場（場所・会場）',
  knowledge: '知識（ノウハウ・研修）',
  information: '情報（広報・発信・紹介）',
  other: 'など（そのほか）',
};
