import type { OpeningHoursText } from '../ja/opening-hours.js';

const DAYS: Readonly<Record<string, string>> = {
  mo: 'Mon',
  tu: 'Tue',
  we: 'Wed',
  th: 'Thu',
  fr: 'Fri',
  sa: 'Sat',
  su: 'Sun',
};
const suffix = (day: number): string =>
  day % 10 === 1 && day !== 11
    ? 'st'
    : day % 10 === 2 && day !== 12
      ? 'nd'
      : day % 10 === 3 && day !== 13
        ? 'rd'
        : 'th';
const ordinal = (day: number): string => (day === -1 ? 'last' : `${day}${suffix(day)}`);
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How regular hours are written: "2nd and 4th Wed of the month, 17:00–19:00". */
export const en: OpeningHoursText = {
  everyDay: 'Every day',
  weekdays: (runs) =>
    runs.map(([first, last]) => (first === last ? DAYS[first] : `${DAYS[first]}–${DAYS[last]}`)).join(', '),
  weeks: (weeks, days) => `${list(weeks.map(ordinal))} ${days} of the month`,
  monthDays: (days) => `${list(days.map((day) => (day === -1 ? 'last day' : ordinal(day))))} of every month`,
  onlyWhen: (monthDays, days) => `${days} when it is the ${monthDays}`,
  holiday: 'national holidays',
  and: list,
  allDay: '24 hours',
  until: (opens, closes) => `${opens}–${closes}`,
  nextDay: (time) => `${time} the next day`,
  times: (times) => times.join(', '),
  line: (days, times) => `${days}, ${times}`,
  period: (from, through) => ` (${from ?? ''}–${through ?? ''})`,
  holidaysClosed: 'Closed on national holidays',
  holidaysOpen: 'Open on national holidays too',
  closed: (days) => `Closed: ${days}`,
  range: (from, through) => `${from}–${through}`,
};
