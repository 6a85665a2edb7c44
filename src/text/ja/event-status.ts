/** Words for where an event stands and whether one can apply. */
export const ja = {
  notNeeded: '申込不要',
  required: '申込が必要です',
  notYet: (opens: string) => `申込受付前（${opens}から）`,
  open: (deadline?: string) => (deadline === undefined ? '申込受付中' : `申込受付中（${deadline}まで）`),
  fewLeft: (asOf?: string) => (asOf === undefined ? '残りわずか' : `残りわずか（${asOf}現在）`),
  full: (waitingList?: boolean) =>
    `定員に達しました${waitingList === undefined ? '' : waitingList ? '（キャンセル待ちあり）' : '（キャンセル待ちなし）'}`,
  closed: '申込受付は終了しました',
  running: '開催中',
  /** On one of its days, at another hour or one that nobody knows. */
  inPeriod: '開催期間中',
  /** Begun today, the end is not known. */
  today: '本日開催',
  past: '終了しました',
  cancelled: '中止になりました',
  postponed: (newStart?: string) => `延期になりました（新しい日時：${newStart ?? '未定'}）`,
  rescheduled: (newStart: string) => `日時が変わりました（新しい日時：${newStart}）`,
  movedOnline: 'オンライン開催に変わりました',
  asListedOpen: (deadline: string | undefined, checked: string | undefined) =>
    `掲載時の情報では申込受付中です（${[deadline === undefined ? '' : `${deadline}まで`, checked === undefined ? '確認日の記載なし' : `確認日 ${checked}`].filter(Boolean).join('・')}）`,
  asListedFewLeft: (asOf: string | undefined, checked: string | undefined) =>
    `掲載時の情報では残りわずかです（${asOf === undefined ? (checked === undefined ? '確認日の記載なし' : `確認日 ${checked}`) : `${asOf}現在`}）`,
  /** Words within a calendar. */
  calendar: {
    cancelled: '【中止】',
    postponed: '【延期】',
    hours: (opens: string, closes?: string): string => `（${opens}${closes === undefined ? 'から' : `〜${closes}`}）`,
    online: 'オンライン',
    inquiry: '問い合わせ：',
    source: '情報提供：',
  },
};

export type EventStatusText = typeof ja;
