import type { TopicGroup } from '../../../feed/vocabulary.js';

/** Labels of the groups of topics on the first screen. Ruby is written `{漢字|かんじ}`. */
export const topicGroups: Readonly<Record<TopicGroup, string>> = {
  talk: '{気持|きも}ち・さびしい',
  living: '{生活|せいかつ}・お{金|かね}・{仕事|しごと}',
  family: '{家族|かぞく}・{子育|こそだ}て・{介護|かいご}',
  young: '{学校|がっこう}・{若|わか}い {人|ひと}',
  out: '{外|そと}に {出|で}る・みんなと する',
  body: '{体|からだ}・{障害|しょうがい}',
  safety: 'こわい・いやな ことを された',
  other: 'ほかの こと',
};
