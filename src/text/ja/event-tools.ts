import { ja as notice } from './notice.js';

/** Words of what one can do with the whole list of events: subscribe to its calendar, print it for a notice board. */
export const ja = {
  ...notice,
  subscribe: 'カレンダーに登録する',
  subscribeNote:
    '登録すると、新しいイベントや、日時の変更・中止が、お使いのカレンダーに入ります。入るまでに1日ほどかかることがあります。お出かけの前に、このページや主催者の案内もごらんください。',
  /** The list can be narrowed, the calendar cannot. */
  all: '一覧で絞り込んでいても、登録するカレンダーには、すべてのイベントが入ります。',
  services: { webcal: 'iPhone・Mac など、この端末のカレンダー', google: 'Google カレンダー', outlook: 'Outlook' },
  servicesNote: 'Google カレンダーと Outlook を選ぶと、そのサービスに、このカレンダーのアドレス（URL）が渡ります。',
  address: 'カレンダーのアドレス（ほかのアプリに登録するとき）',
  printNote: (count: number) =>
    `いま一覧に出ているイベント${count}件を、紙に印刷します。このページの QR コードが付きます。`,
  printNoteWithoutCode: (count: number) => `いま一覧に出ているイベント${count}件を、紙に印刷します。`,
};

export type EventToolsText = typeof ja;
