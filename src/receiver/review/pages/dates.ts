/** Moments as the office reads them, in Japan's time. */
const MOMENT = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
});

export const momentText = (iso: string): string => MOMENT.format(new Date(iso));
/** A day written `YYYY-MM-DD` in Japanese; anything else is returned unchanged. */
export function dayText(day: string): string {
  const date = new Date(`${day}T12:00:00+09:00`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}
