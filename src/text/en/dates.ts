import { composeDates, type DateWords } from '../dates/compose.js';
import type { DatesText } from '../dates/dates-text.js';
import { clock } from '../dates/japan-parts.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Tue, July 28, 9:00–17:00 (24-hour clock, as on signs in Japan) */
export const words: DateWords = {
  day: ({ year, month, day, weekday }, withYear) =>
    `${WEEKDAYS[weekday]}, ${MONTHS[month - 1]} ${day}${withYear ? `, ${year}` : ''}`,
  weekday: ({ weekday }) => WEEKDAYS[weekday]!,
  plainDate: ({ year, month, day }, withYear) => `${MONTHS[month - 1]} ${day}${withYear ? `, ${year}` : ''}`,
  time: (hours, minutes) => clock({ hours, minutes }),
  join: (day, time) => `${day}, ${time}`,
  to: (start, end) => `${start}–${end}`,
  from: (start) => `from ${start}`,
  daily: (days, hours) => `${days}, ${hours} each day`,
  month: (year, month) => `${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`,
};

export const en: DatesText = composeDates(words);
