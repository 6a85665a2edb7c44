import type { NoticeText } from '../ja/notice.js';

export const yasashii: NoticeText = {
  print: '{紙|かみ}に {印刷|いんさつ}する',
  failed: '{印刷|いんさつ}の {準備|じゅんび}が できませんでした。もう {一度|いちど} {押|お}して ください。',
  scan: '{新|あたら}しい {情報|じょうほう}（{中止|ちゅうし}や {変更|へんこう}）は、この ページで {見|み}て ください',
  printed: (day) => `${day}に {印刷|いんさつ}しました。{日|ひ}や {内容|ないよう}が {変|か}わる ことが あります。`,
  from: (names) => `{情報|じょうほう}を {出|だ}した ところ：${names}`,
  onlyOf: (conditions) => `{選|えら}んだ {条件|じょうけん}：${conditions}`,
};
