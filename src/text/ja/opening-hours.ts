const DAYS: Readonly<Record<string, string>> = { mo: '月', tu: '火', we: '水', th: '木', fr: '金', sa: '土', su: '日' };
const ordinal = (week: number): string => (week === -1 ? '最終' : `第${week}`);
const monthDay = (day: number): string => (day === -1 ? '末日' : `${day}日`);

/** How regular hours are written: 「第2・第4水曜日 17:00〜19:00」. */
export const ja = {
  everyDay: '毎日',
  /** Runs of weekdays, each with its first and last id; equal when it is one day. */
  weekdays: (runs: readonly (readonly [string, string])[]) => {
    const names = runs.map(([first, last]) => (first === last ? DAYS[first] : `${DAYS[first]}〜${DAYS[last]}`));
    return `${names.join('・')}曜日`;
  },
  weeks: (weeks: readonly number[], days: string) => weeks.map(ordinal).join('・') + days,
  monthDays: (days: readonly number[]) => `毎月${days.map(monthDay).join('・')}`,
  /** Days that must fall on certain days of the month. */
  onlyWhen: (monthDays: string, days: string) => `${monthDays}のうち${days}`,
  holiday: '祝日',
  and: (parts: readonly string[]) => parts.join('・'),
  allDay: '24時間',
  until: (opens: string, closes: string) => `${opens}〜${closes}`,
  nextDay: (time: string) => `翌日${time}`,
  times: (times: readonly string[]) => times.join('、'),
  line: (days: string, times: string) => `${days} ${times}`,
  period: (from: string | undefined, through: string | undefined) => `（${from ?? ''}〜${through ?? ''}）`,
  holidaysClosed: '祝日は休み',
  holidaysOpen: '祝日も開いています',
  closed: (days: string) => `${days}は休み`,
  range: (from: string, through: string) => `${from}〜${through}`,
};

export type OpeningHoursText = typeof ja;
