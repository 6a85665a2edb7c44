import type { EventToolsText } from '../ja/event-tools.js';
import { yasashii as notice } from './notice.js';

export const yasashii: EventToolsText = {
  ...notice,
  subscribe: 'カレンダーに {登録|とうろく}する',
  subscribeNote:
    '{登録|とうろく}すると、{新|あたら}しい イベントや、{日|ひ}の {変更|へんこう}・{中止|ちゅうし}が、あなたの カレンダーに {入|はい}ります。{入|はい}るまで 1{日|にち}ぐらい かかる ことが あります。{出|で}かける {前|まえ}に、この ページも {見|み}て ください。',
  all: '{条件|じょうけん}を {選|えら}んで いても、カレンダーには ぜんぶの イベントが {入|はい}ります。',
  services: { webcal: 'この スマートフォンや パソコンの カレンダー', google: 'Google カレンダー', outlook: 'Outlook' },
  servicesNote:
    'Google カレンダーや Outlook を {選|えら}ぶと、その {会社|かいしゃ}に、この カレンダーの {場所|ばしょ}（URL）が {伝|つた}わります。',
  address: 'カレンダーの URL（ほかの アプリで {使|つか}う とき）',
  printNote: (count) =>
    `いま {出|で}て いる イベント{${count}件|${count}けん}を、{紙|かみ}に {印刷|いんさつ}します。この ページの QR コードも {出|で}ます。`,
  printNoteWithoutCode: (count) =>
    `いま {出|で}て いる イベント{${count}件|${count}けん}を、{紙|かみ}に {印刷|いんさつ}します。`,
};
