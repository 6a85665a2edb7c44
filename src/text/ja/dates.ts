import { composeDates, type DateWords } from '../dates/compose.js';
import type { DatesText } from '../dates/dates-text.js';
import { clock } from '../dates/japan-parts.js';

const WEEKDAYS = '日月火水木金土';

/** 7月28日（火）9:00〜17:00 */
export const words: DateWords = {
  day: ({ year, month, day, weekday }, withYear) =>
    `${withYear ? `${year}年` : ''}${month}月${day}日（${WEEKDAYS[weekday]}）`,
  weekday: ({ weekday }) => WEEKDAYS[weekday]!,
  plainDate: ({ year, month, day }, withYear) => `${withYear ? `${year}年` : ''}${month}月${day}日`,
  time: (hours, minutes) => clock({ hours, minutes }),
  join: (day, time) => day + time,
  to: (start, end) => `${start}〜${end}`,
  from: (start) => `${start}から`,
  daily: (days, hours) => `${days}、${hours}`,
  month: (year, month) => `${year === undefined ? '' : `${year}年`}${month}月`,
  nextDay: (time) => `翌日${time}`,
};

export const ja: DatesText = composeDates(words);
