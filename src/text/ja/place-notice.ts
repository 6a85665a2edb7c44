import { ja as notice } from './notice.js';

/** Words of the list of places on paper. */
export const ja = {
  ...notice,
  scan: '休みや時間の変更など、新しい情報はこちらのページへ',
  printed: (day: string) => `${day}に印刷しました。開いている日や時間が変わることがあります。`,
  tools: '掲示用の印刷',
  printNote: (count: number) => `いま一覧に出ている${count}か所を、紙に印刷します。このページの QR コードが付きます。`,
  printNoteWithoutCode: (count: number) => `いま一覧に出ている${count}か所を、紙に印刷します。`,
};

export type PlaceNoticeText = typeof ja;
