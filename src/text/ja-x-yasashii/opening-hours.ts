import type { OpeningHoursText } from '../ja/opening-hours.js';
import { fromTo } from './from-to.js';

const DAYS: Readonly<Record<string, string>> = {
  mo: '{月|げつ}',
  tu: '{火|か}',
  we: '{水|すい}',
  th: '{木|もく}',
  fr: '{金|きん}',
  sa: '{土|ど}',
  su: '{日|にち}',
};
const ordinal = (week: number): string => (week === -1 ? '{最後|さいご}' : `${week}{番目|ばんめ}`);
const monthDay = (day: number): string => (day === -1 ? '{最後|さいご}の {日|ひ}' : `${day}{日|にち}`);

/** How regular hours are written in やさしい日本語. */
export const yasashii: OpeningHoursText = {
  everyDay: '{毎日|まいにち}',
  weekdays: (runs) =>
    `${runs.map(([first, last]) => (first === last ? DAYS[first] : `${DAYS[first]}〜${DAYS[last]}`)).join('・')}{曜日|ようび}`,
  weeks: (weeks, days) => `${weeks.map(ordinal).join('と ')}の ${days}`,
  monthDays: (days) => `{毎月|まいつき} ${days.map(monthDay).join('・')}`,
  onlyWhen: (monthDays, days) => `${monthDays}の ${days}`,
  holiday: '{祝日|しゅくじつ}',
  and: (parts) => parts.join('・'),
  allDay: '24{時間|じかん}',
  until: fromTo,
  nextDay: (time) => `{次|つぎ}の {日|ひ}の ${time}`,
  times: (times) => times.join('、'),
  line: (days, times) => `${days} ${times}`,
  period: (from, through) =>
    `（${from === undefined ? '' : `${from}から`} ${through === undefined ? '' : `${through}まで`}）`,
  holidaysClosed: '{祝日|しゅくじつ}は {休|やす}み',
  holidaysOpen: '{祝日|しゅくじつ}も {開|ひら}いて います',
  closed: (days) => `${days}は {休|やす}み`,
  range: fromTo,
};
