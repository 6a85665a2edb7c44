/** Telephone numbers and hours of a record, for comparing one source with another and for the inquiry sheet. */
import { digitsOf, japanese, listOf, objectOf, stringOf } from '../report/unproven.js';

const SPOKEN = new Set(['phone', 'phone-relay', 'fax']);
const DAYS: Record<string, string> = { mo: '月', tu: '火', we: '水', th: '木', fr: '金', sa: '土', su: '日', ph: '祝' };

/** Numbers as shown (FAX left out), in the record's own order. */
export function phonesOf(record: Record<string, unknown>): string[] {
  const channels = listOf(record['channels'])
    .map(objectOf)
    .filter((channel) => SPOKEN.has(stringOf(channel['id'])) && channel['id'] !== 'fax');
  const own = objectOf(record['channel']);
  const numbers = [
    ...channels.map((channel) => stringOf(channel['number']) || stringOf(channel['dial'])),
    stringOf(own['number']),
    stringOf(objectOf(record['contact'])['phone']),
    stringOf(objectOf(record['inquiry'])['phone']),
  ].filter((number) => number !== '');
  return [...new Map(numbers.map((number) => [digitsOf(number), number])).values()];
}

/** The schedule as an office writes it: 「月・火 9:00-17:00 / 第2土 10:00-12:00」, or the hours in words. */
export function hoursOf(record: Record<string, unknown>): string {
  const spans = listOf(record['schedule'])
    .map(objectOf)
    .map((span) => {
      const weeks = listOf(span['weeks'])
        .map((week) => (week === -1 ? '最終' : `第${String(week)}`))
        .join('・');
      const days = listOf(span['days'])
        .map((day) => DAYS[stringOf(day)] ?? stringOf(day))
        .join('・');
      const monthDays = listOf(span['monthDays'])
        .map((day) => (day === -1 ? '月末' : `${String(day)}日`))
        .join('・');
      return `${[weeks + days, monthDays].filter((part) => part !== '').join(' ') || '毎日'} ${stringOf(span['opens'])}-${stringOf(span['closes'])}`;
    });
  return spans.length > 0 ? spans.join(' / ') : japanese(record['hoursNote']);
}
