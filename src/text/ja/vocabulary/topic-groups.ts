import type { TopicGroup } from '../../../feed/vocabulary.js';

/** Labels of the groups of topics on the first screen. */
export const topicGroups: Readonly<Record<TopicGroup, string>> = {
  talk: '気持ち・さびしさ',
  living: '暮らし・お金・仕事',
  family: '家族・子育て・介護',
  young: '学校・若者',
  out: '外に出る・参加する',
  body: 'からだ・障害',
  safety: 'こわい・被害',
  other: 'そのほか',
};
