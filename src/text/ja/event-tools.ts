/** Words of what one can do with the whole list of events: subscribe to its calendar, print it for a notice board. */
export const ja = {
  subscribe: 'カレンダーに登録する',
  subscribeNote:
    '登録すると、新しいイベントや、日時の変更・中止が、お使いのカレンダーに入ります。入るまでに1日ほどかかることがあります。お出かけの前に、このページや主催者の案内もごらんください。',
  /** The list can be narrowed, the calendar cannot. */
  all: '一覧で絞り込んでいても、登録するカレンダーには、すべてのイベントが入ります。',
  services: { webcal: 'iPhone・Mac など、この端末のカレンダー', google: 'Google カレンダー', outlook: 'Outlook' },
  servicesNote: 'Google カレンダーと Outlook を選ぶと、そのサービスに、このカレンダーのアドレス（URL）が渡ります。',
  address: 'カレンダーのアドレス（ほかのアプリに登録するとき）',
  print: '掲示用に印刷する',
  printNote: (count: number) =>
    `いま一覧に出ているイベント${count}件を、紙に印刷します。このページの QR コードが付きます。`,
  printNoteWithoutCode: (count: number) => `いま一覧に出ているイベント${count}件を、紙に印刷します。`,
  failed: '印刷の準備ができませんでした。もう一度お試しください。',
  scan: '中止や変更など、新しい情報はこちらのページへ',
  printed: (day: string) => `${day}に印刷しました。日時や内容が変わることがあります。`,
  from: (names: string) => `情報提供：${names}`,
  onlyOf: (conditions: string) => `えらんだ条件：${conditions}`,
};

export type EventToolsText = typeof ja;
