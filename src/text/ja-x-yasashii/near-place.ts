import type { NearPlaceText } from '../ja/near-place.js';

/** やさしい日本語 */
export const yasashii: NearPlaceText = {
  label: '{駅|えき}・{町|まち}・{場所|ばしょ}の {名前|なまえ}',
  hint: 'この リストに ある {名前|なまえ}から さがします。{書|か}いた ことは、どこにも {送|おく}りません。',
  choose: (count) => `${count}つ ありました。どこから {近|ちか}い {順|じゅん}に するか えらんで ください。`,
  none: 'ありませんでした。ほかの {駅|えき}や {町|まち}の {名前|なまえ}で さがして ください。',
  starts: {
    town: (name) => `${name}の まんなか`,
    station: (name) => `${name}の {近|ちか}く`,
    quarter: (name, town) => (town ? `${town}の ${name}の {近|ちか}く` : `${name}の {近|ちか}く`),
    place: (name) => `「${name}」`,
  },
};
