import { composeDates, type DateWords } from '../dates/compose.js';
import type { DatesText } from '../dates/dates-text.js';
import { fromTo, HALVES } from './from-to.js';

const WEEKDAYS = ['{日|にち}', '{月|げつ}', '{火|か}', '{水|すい}', '{木|もく}', '{金|きん}', '{土|ど}'];
/** Days whose reading is not the number's own. */
const DAY_READINGS: Readonly<Record<number, string>> = {
  1: 'ついたち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};

function day(number: number): string {
  const reading = DAY_READINGS[number];
  return reading === undefined ? `${number}{日|にち}` : `{${number}日|${reading}}`;
}

/** Hours as they are spoken: {午後|ごご}5{時|じ}30{分|ぷん}. */
function spoken(hours: number, minutes: number): string {
  if (hours === 24) return '{夜|よる}12{時|じ}';
  if (hours === 12 && minutes === 0) return '{昼|ひる}12{時|じ}';
  const half = HALVES[hours < 12 ? 0 : 1];
  const minute = minutes === 0 ? '' : `${minutes}{分|${[2, 5, 7, 9].includes(minutes % 10) ? 'ふん' : 'ぷん'}}`;
  return `${half}${hours % 12}{時|じ}${minute}`;
}

/** 7{月|がつ}28{日|にち}（{火|か}） {午前|ごぜん}9{時|じ} */
export const words: DateWords = {
  day: (parts, withYear) =>
    `${withYear ? `${parts.year}{年|ねん}` : ''}${parts.month}{月|がつ}${day(parts.day)}（${WEEKDAYS[parts.weekday]}）`,
  weekday: ({ weekday }) => WEEKDAYS[weekday]!,
  plainDate: (parts, withYear) => `${withYear ? `${parts.year}{年|ねん}` : ''}${parts.month}{月|がつ}${day(parts.day)}`,
  time: spoken,
  join: (one, time) => `${one} ${time}`,
  to: fromTo,
  from: (start) => `${start}から`,
  daily: (days, hours) => `${days}、${hours}`,
  month: (year, month) => `${year === undefined ? '' : `${year}{年|ねん}`}${month}{月|がつ}`,
  nextDay: (time) => `つぎの {日|ひ}の ${time}`,
};

export const yasashii: DatesText = composeDates(words);
