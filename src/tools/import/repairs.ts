/** The repairs as the importers need them: one door to the room `repair`, so that importers speak of cells and not of its modules. */
import { readDates as datesIn, readDay as dayIn, type Dates } from '../repair/dates.js';
import type { Read, Refused } from '../repair/read.js';

export { readAreaCode } from '../repair/area-code.js';
export { readClock } from '../repair/clock.js';
export { readPoint } from '../repair/coordinates.js';
export type { Dates, DateSpan } from '../repair/dates.js';
export { decodeEntities } from '../repair/entities.js';
export { readHours, type Hours, type HoursText } from '../repair/schedule-prose.js';
export { readPersonal } from '../repair/personal.js';
export { readPhones, type PhoneNumber } from '../repair/phones.js';
export { readStatus, readTitleMark } from '../repair/status.js';
export { readEmail, readUrl } from '../repair/urls.js';

/** All days of a cell; `near` is a day of a neighbouring row or column, for years that are missing. */
export function readDates(text: string, today: string, near?: string): Dates | Refused {
  return datesIn(text, near === undefined ? { today } : { today, near });
}

/** The day of a cell. */
export function readDay(text: string, today: string): Read<string> {
  return dayIn(text, { today });
}
