/** 「受付時間内」, never 「受付中」: an open line may be busy. */
const within = '受付時間内';

/** Status words of 相談窓口. */
export const ja = {
  open: (until?: string) => (until === undefined ? within : `${within}（${until}まで）`),
  openAlways: '24時間いつでも',
  closingSoon: (until: string) => `まもなく受付終了（${until}まで）`,
  lunch: (until: string) => `昼休み（${until}から）`,
  pause: (until: string) => `休憩時間（${until}から）`,
  opensToday: (time: string) => `受付時間外です。本日は${time}から`,
  overToday: (next?: string) =>
    `本日の受付は終了しました。${next === undefined ? '次の受付は公式ページでご確認ください' : `次は${next}から`}`,
  noneToday: (next?: string) =>
    `本日の受付はありません。${next === undefined ? '次の受付は公式ページでご確認ください' : `次は${next}から`}`,
  /** Said after the next opening when an earlier one depends on a 祝日. */
  holidaysUnknown: '（祝日の受付は公式ページでご確認ください）',
  outOfPeriod: (next?: string) =>
    `いまの期間は受け付けていません（次の期間：${next === undefined ? '未定' : `${next}から`}）`,
  ask: '受付時間は公式ページでご確認ください',
  suspended: '現在、受付を休止しています',
  expired: '掲載期間を過ぎた情報です。受付時間は公式ページでご確認ください',
  asListedOpen: (checked?: string) =>
    `掲載時の情報では${within}です（${checked === undefined ? '確認日の記載なし' : `確認日 ${checked}`}）`,
  asListedClosed: (checked?: string) =>
    `掲載時の情報では受付時間外です（${checked === undefined ? '確認日の記載なし' : `確認日 ${checked}`}）`,
  nextDay: (time: string) => `翌日${time}`,
};

export type OpeningStatusText = typeof ja;

/** The same for 居場所: a place is open, it takes no calls. */
export const jaPlace: OpeningStatusText = {
  ...ja,
  open: (until) => (until === undefined ? '開いている時間です' : `開いている時間です（${until}まで）`),
  openAlways: '24時間開いています',
  closingSoon: (until) => `まもなく終了（${until}まで）`,
  opensToday: (time) => `いまは時間外です。本日は${time}から`,
  overToday: (next) =>
    `本日は終了しました。${next === undefined ? '次に開く日は公式ページなどでご確認ください' : `次は${next}から`}`,
  noneToday: (next) =>
    `お休みです。${next === undefined ? '次に開く日は公式ページなどでご確認ください' : `次は${next}から`}`,
  holidaysUnknown: '（祝日に開くかは公式ページなどでご確認ください）',
  outOfPeriod: (next) => `いまの期間は開いていません（次の期間：${next === undefined ? '未定' : `${next}から`}）`,
  ask: '開いている日時は公式ページなどでご確認ください',
  suspended: '現在、お休みしています',
  expired: '掲載期間を過ぎた情報です。開いている日時は公式ページなどでご確認ください',
  asListedOpen: (checked) =>
    `掲載時の情報では開いている時間です（${checked === undefined ? '確認日の記載なし' : `確認日 ${checked}`}）`,
  asListedClosed: (checked) =>
    `掲載時の情報では時間外です（${checked === undefined ? '確認日の記載なし' : `確認日 ${checked}`}）`,
};
