import type { EntryList, Level, PartName } from '../../join/exchange-entry.js';
import { connections } from './vocabulary/connections.js';
import { networks } from './vocabulary/networks.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';

/** Words of the join form from its second screen on: needs and offers, and who may see what. */
export const ja = {
  connections: connections as Record<string, string>,
  networks: networks as Record<string, string>,
  resourceKinds: resourceKinds as Record<string, string>,
  themes: themes as Record<string, string>,
  lists: {
    needs: {
      entry: (number: number) => `課題 ${number}`,
      add: '課題を追加する',
      added: (number: number) => `課題 ${number} の欄を追加しました。`,
    },
    offers: {
      entry: (number: number) => `社会資源 ${number}`,
      add: '社会資源を追加する',
      added: (number: number) => `社会資源 ${number} の欄を追加しました。`,
    },
  } as Record<EntryList, { entry: (number: number) => string; add: string; added: (number: number) => string }>,
  remove: 'この欄を削除する',
  removed: (entry: string) => `${entry} を削除しました。`,
  undo: '元に戻す',
  most: '10件まで追加できます。これより多いときは、「事務局へ伝えたいこと」にお書きください。',
  parts: {
    needs: {
      resourceKind: '必要なものの種類',
      title: '件名',
      description: 'くわしい内容',
      areas: '地域',
      from: 'いつから',
      through: 'いつまで',
      quantity: '数・回数',
      inexhaustible: '何度でも提供可',
      visit: '視察してみたい',
      partnerTopics: '連携したい個別課題',
      visibility: '公開の範囲',
      veiled: '団体や個人の名前を出さずに公開する',
    },
    offers: {
      resourceKind: '出せるものの種類',
      title: '件名',
      description: 'くわしい内容',
      areas: '地域',
      from: 'いつから',
      through: 'いつまで',
      quantity: '数・回数',
      inexhaustible: '何度でも提供可',
      visit: '視察を受け入れられる',
      partnerTopics: '連携したい個別課題',
      visibility: '公開の範囲',
      veiled: '団体や個人の名前を出さずに公開する',
    },
  } as Record<EntryList, Record<PartName, string>>,
  partHints: {
    needs: {
      title: '例：子ども食堂の送迎を手伝ってくれる方',
      areas: '選ばないときは、活動している地域で考えます。',
      quantity: '例：2人、月1回、10食分',
      partnerTopics: '例：外国につながる子どもの学習支援',
      visibility: '選ばないときは「事務局のみ」になります。',
      veiled: '「県央地域のNPO」のように表示します。件名や内容にも名前を書かないでください。',
    },
    offers: {
      title: '例：平日の夕方、会議室を無料でお貸しできます',
      areas: '選ばないときは、活動している地域で考えます。',
      quantity: '例：2人、月1回、10食分',
      partnerTopics: '例：ひきこもりの方の就労体験',
      visibility: '選ばないときは「事務局のみ」になります。',
      veiled: '「県央地域のNPO」のように表示します。件名や内容にも名前を書かないでください。',
    },
  } as Record<EntryList, Partial<Record<PartName, string>>>,
  yes: 'はい',
  levels: { public: '公開', members: '構成員のみ', office: '事務局のみ' } as Record<Level, string>,
};

export type JoinExchangeText = typeof ja;
