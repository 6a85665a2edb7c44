/** Words of a list on paper for a notice board, and of the button that prints it. */
export const ja = {
  print: '掲示用に印刷する',
  failed: '印刷の準備ができませんでした。もう一度お試しください。',
  scan: '中止や変更など、新しい情報はこちらのページへ',
  printed: (day: string) => `${day}に印刷しました。日時や内容が変わることがあります。`,
  from: (names: string) => `情報提供：${names}`,
  onlyOf: (conditions: string) => `えらんだ条件：${conditions}`,
};

export type NoticeText = typeof ja;
