import type { HolidayName } from '../../model/time/holiday-name.js';

/** Words of the month of the event list. */
export const ja = {
  previous: '前の月',
  next: '次の月',
  thisMonth: '今月',
  today: '今日',
  /** Once, to who goes through the days by keyboard. */
  keys: '矢印キーで日を移り、PageUpキーとPageDownキーで月を移ります。Enterキーを押すと、その日のイベントがカレンダーの下に出ます。',
  events: (count: number) => `イベント${count}件`,
  noEvents: 'イベントなし',
  /** Names of events that there is no room for. */
  more: (count: number) => `ほか${count}件`,
  nothingOn: (day: string) => `${day}のイベントは、掲載がありません。`,
  nothingIn: (month: string) => `${month}のイベントは、掲載がありません。`,
  seeMonth: (month: string) => `イベントのある${month}を見る`,
  holidays: {
    'new-year': '元日',
    'coming-of-age': '成人の日',
    foundation: '建国記念の日',
    emperor: '天皇誕生日',
    'spring-equinox': '春分の日',
    showa: '昭和の日',
    constitution: '憲法記念日',
    greenery: 'みどりの日',
    children: 'こどもの日',
    marine: '海の日',
    mountain: '山の日',
    aged: '敬老の日',
    'autumn-equinox': '秋分の日',
    sports: 'スポーツの日',
    culture: '文化の日',
    labour: '勤労感謝の日',
    other: '休日',
  } as Readonly<Record<HolidayName, string>>,
};

export type EventMonthText = typeof ja;
