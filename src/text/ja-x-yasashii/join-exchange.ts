import type { JoinExchangeText } from '../ja/join-exchange.js';
import { connections } from './vocabulary/connections.js';
import { networks } from './vocabulary/networks.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';

const parts: JoinExchangeText['parts']['needs'] = {
  resourceKind: '{必要|ひつよう}な もの',
  title: '{短|みじか}い {名前|なまえ}',
  description: 'くわしい こと',
  areas: '{地域|ちいき}',
  from: 'いつから',
  through: 'いつまで',
  quantity: 'いくつ・{何回|なんかい}',
  inexhaustible: '{何回|なんかい}でも {出|だ}せる',
  visit: '{見|み}に {行|い}きたい',
  partnerTopics: 'いっしょに {考|かんが}えたい {問題|もんだい}',
  visibility: 'だれに {見|み}せますか',
  veiled: '{名前|なまえ}を {出|だ}さないで {見|み}せる',
};
const hints: JoinExchangeText['partHints']['needs'] = {
  title: '{例|れい}：こども{食堂|しょくどう}に {子|こ}どもを {車|くるま}で {送|おく}る {人|ひと}',
  areas: 'えらばない ときは、{活動|かつどう}する {地域|ちいき}と {同|おな}じです。',
  quantity: '{例|れい}：ふたり、1{月|つき}に 1{回|かい}',
  partnerTopics: '{例|れい}：{外国|がいこく}から {来|き}た {子|こ}どもの {勉強|べんきょう}',
  visibility: 'えらばない ときは、{事務局|じむきょく}だけが {見|み}ます。',
  veiled:
    '「{県央|けんおう}{地域|ちいき}の NPO」の ように {見|み}せます。ほかの ところにも {名前|なまえ}を {書|か}かないで ください。',
};

/** Words of the join form from its second screen on, in やさしい日本語 with readings. */
export const yasashii: JoinExchangeText = {
  connections,
  networks,
  resourceKinds,
  themes,
  lists: {
    needs: {
      entry: (number) => `{困|こま}って いる こと ${number}`,
      add: '{困|こま}って いる ことを ふやす',
      added: (number) => `{困|こま}って いる こと ${number} を {書|か}く ところを ふやしました。`,
    },
    offers: {
      entry: (number) => `{出|だ}せる もの ${number}`,
      add: '{出|だ}せる ものを ふやす',
      added: (number) => `{出|だ}せる もの ${number} を {書|か}く ところを ふやしました。`,
    },
  },
  remove: 'これを {消|け}す',
  removed: (entry) => `${entry} を {消|け}しました。`,
  undo: '{元|もと}に {戻|もど}す',
  most: '10まで {書|か}く ことが できます。もっと ある ときは「{事務局|じむきょく}に {言|い}いたい こと」に {書|か}いて ください。',
  parts: { needs: parts, offers: { ...parts, resourceKind: '{出|だ}せる もの', visit: '{見|み}に {来|き}て いい' } },
  partHints: {
    needs: hints,
    offers: {
      ...hints,
      title: '{例|れい}：{夕方|ゆうがた}、{部屋|へや}を ただで {貸|か}す ことが できます',
      partnerTopics: '{例|れい}：{家|いえ}から {出|で}るのが むずかしい {人|ひと}の {仕事|しごと}の {体験|たいけん}',
    },
  },
  yes: 'はい',
  levels: {
    public: 'みんなに {見|み}せる',
    members: 'ネットワークの {人|ひと}だけ',
    office: '{事務局|じむきょく}だけ',
  },
};
