/** Calendar and clock of an instant in Japan (+09:00 all year). `month` 1 to 12, `weekday` 0 = Sunday. */
export interface JapanParts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours: number;
  minutes: number;
}

const OFFSET = 9 * 3_600_000;

/** Reads an instant as calendar and clock show it in Japan, whatever the zone of the device. */
export function japanParts(instant: Date): JapanParts {
  const local = new Date(instant.getTime() + OFFSET);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hours: local.getUTCHours(),
    minutes: local.getUTCMinutes(),
  };
}

/** True when both fall on the same day in Japan. */
export function sameDay(one: Date, other: Date): boolean {
  return dayNumber(one) === dayNumber(other);
}

/** Whole days in Japan from one instant's day to the other's. */
export function daysBetween(from: Date, to: Date): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET) / 86_400_000);
}

export function isMidnight(instant: Date): boolean {
  return (instant.getTime() + OFFSET) % 86_400_000 === 0;
}

/** `9:05`: hours without a leading zero, as timetables in Japan write them. */
export function clock({ hours, minutes }: Pick<JapanParts, 'hours' | 'minutes'>): string {
  return `${hours}:${String(minutes).padStart(2, '0')}`;
}
