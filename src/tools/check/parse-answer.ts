/** Days and hours as people write them into an answered sheet. */
import { readHours, type Hours } from '../import/repairs.js';

/** `2026/7/28`, `2026年7月28日`, `令和8年7月28日`, `R8.7.28` → `2026-07-28`; without a year the latest such day up to `today`. */
export function parseDay(text: string, today: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[（(].*$/, '')
    .trim();
  const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
    plain,
  );
  if (full !== null) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const era = /^(?:令和|R)\s*(元|\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/i.exec(plain);
  if (era !== null) return dayOf(2018 + (era[1] === '元' ? 1 : Number(era[1])), Number(era[2]), Number(era[3]));
  const short = /^(\d{1,2})\s*[/月]\s*(\d{1,2})\s*日?$/.exec(plain);
  if (short === null) return undefined;
  const year = Number(today.slice(0, 4));
  const day = dayOf(year, Number(short[1]), Number(short[2]));
  return day !== undefined && day > today ? dayOf(year - 1, Number(short[1]), Number(short[2])) : day;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Hours in words; a schedule only where every word was understood. */
export function parseHours(text: string): Hours & { hoursNote?: string } {
  const read = readHours({ days: '', opens: '', closes: '', prose: text, closed: '', uncertain: false });
  return read.schedule === undefined || read.schedule.length === 0 ? { hoursNote: text } : read;
}
