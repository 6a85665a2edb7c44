/** Days and hours as people write them into an answered sheet. */
import { readDay, readHours, type Hours } from '../import/repairs.js';

/** A day in any spelling that a table may have it in; without a year the latest such day up to `today`. */
export function parseDay(text: string, today: string): string | undefined {
  const read = readDay(text, { today, past: true });
  return 'value' in read ? read.value.slice(0, 10) : undefined;
}

/** Hours in words; a schedule only where every word was understood. */
export function parseHours(text: string): Hours & { hoursNote?: string } {
  const read = readHours({ days: '', opens: '', closes: '', prose: text, closed: '', uncertain: false });
  return read.schedule === undefined || read.schedule.length === 0 ? { hoursNote: text } : read;
}
