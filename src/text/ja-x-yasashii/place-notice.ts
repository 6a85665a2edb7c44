import type { PlaceNoticeText } from '../ja/place-notice.js';
import { yasashii as notice } from './notice.js';

export const yasashii: PlaceNoticeText = {
  ...notice,
  scan: '{新|あたら}しい {情報|じょうほう}（{休|やす}みや {時間|じかん}の {変更|へんこう}）は、この ページで {見|み}て ください',
  printed: (day) =>
    `${day}に {印刷|いんさつ}しました。{開|あ}いて いる {日|ひ}や {時間|じかん}が {変|か}わる ことが あります。`,
  tools: '{紙|かみ}に {印刷|いんさつ}する',
  printNote: (count) =>
    `いま {出|で}て いる {${count}か所|${count}かしょ}を、{紙|かみ}に {印刷|いんさつ}します。この ページの QR コードも {出|で}ます。`,
  printNoteWithoutCode: (count) =>
    `いま {出|で}て いる {${count}か所|${count}かしょ}を、{紙|かみ}に {印刷|いんさつ}します。`,
};
