import type { ResourceKind } from '../../../feed/vocabulary.js';

/** Labels of resource kinds. Ruby is written `{漢字|かんじ}`. */
export const resourceKinds: Readonly<Record<ResourceKind, string>> = {
  people: '{人|ひと}',
  goods: 'もの',
  money: 'お{金|かね}',
  place: '{場所|ばしょ}',
  knowledge: '{知識|ちしき}',
  information: '{情報|じょうほう}',
  other: 'ほか',
};
