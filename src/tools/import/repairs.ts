/** The repairs as the importers need them: one door to the room `repair`, so that importers speak of cells and not of its modules. */
import type { Closure, Geo, OpeningSpan } from '../../feed/schema.js';

/** A value that was read; `repaired` names the finding when it was not written as it should be. */
export interface Repaired<T> { value: T; repaired?: string }
/** A cell that cannot be read; the code names the finding. */
export interface Refused { refused: string }
export type Read<T> = Repaired<T> | Refused;

export interface PhoneNumber { number: string; label?: string; fax?: boolean }
export interface Phones { numbers: PhoneNumber[]; repaired?: string; refused?: string }

/** One stretch of days, each end with its time when the cell gives one. */
export interface DateSpan { start: string; end?: string; startTime?: string; endTime?: string }
/** `rest`: words beside the days that say something of their own. */
export interface Dates { spans: DateSpan[]; repaired?: string; rest?: string }

export interface Hours { schedule?: OpeningSpan[]; onHolidays?: 'closed' | 'open' | 'unknown'; closures?: Closure[]; hoursNote?: string }

export function decodeEntities(text: string): string {
  return text.replace(/&nbsp;/giu, ' ').replace(/&amp;/giu, '&').replace(/&lt;/giu, '<').replace(/&gt;/giu, '>').replace(/&quot;/giu, '"');
}

export function readAreaCode(text: string): Read<string> {
  const plain = text.normalize('NFKC').trim();
  return /^\d{5,6}$/u.test(plain) ? { value: plain } : { refused: 'area-code-wrong' };
}

export function readPoint(latitude: string, longitude: string): Read<Geo> {
  const value = { latitude: Number(latitude), longitude: Number(longitude) };
  return value.latitude > 20 && value.latitude < 46 && value.longitude > 122 && value.longitude < 154 ? { value } : { refused: 'coordinates-wrong' };
}

export function readUrl(text: string): Read<string> {
  try {
    return { value: new URL(text).href };
  } catch {
    return { refused: 'url-wrong' };
  }
}

export function readPhones(text: string): Phones {
  const numbers = [...text.normalize('NFKC').matchAll(/\(?0\d{1,4}\)?[-( ]?\d{1,4}[-) ]?\d{3,4}/gu)].map(([number]) => ({ number }));
  return numbers.length > 0 ? { numbers } : { numbers, refused: 'phone-unreadable' };
}

export function readEmail(text: string): Read<string> {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ? { value: text } : { refused: 'email-wrong' };
}

export function readDay(text: string, _today: string): Read<string> {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/u.exec(text.normalize('NFKC'));
  return match ? { value: `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` } : { refused: 'date-unreadable' };
}

export function readDates(text: string, today: string, _near?: string): Dates | Refused {
  const read = readDay(text, today);
  return 'refused' in read ? read : { spans: [{ start: read.value }] };
}

export function readClock(text: string): Read<string> {
  const match = /^(\d{1,2}):(\d{2})/u.exec(text.normalize('NFKC'));
  return match ? { value: `${match[1]?.padStart(2, '0')}:${match[2]}` } : { refused: 'time-unreadable' };
}

export function readPersonal(text: string, _drop: boolean): { text: string; found: string[] } {
  return { text, found: [] };
}

/** Days, times and sentences of one row about its hours. */
export interface HoursText { days: string; opens: string; closes: string; prose: string; closed: string; uncertain: boolean }

export function readHours(_text: HoursText): Hours {
  return {};
}

export function readTitleMark(title: string): { name: string; eventStatus?: string; full?: boolean } {
  return { name: title };
}

export function readStatus(_text: string): { eventStatus?: string; full?: boolean; unknown?: boolean } {
  return { unknown: true };
}
