/** Japan's clock beside the world's: nine hours ahead of Greenwich all year, without summer time since 1951. */

/** Minutes east of Greenwich. */
export const JAPAN_MINUTES = 540;

/** A moment as Japan's calendar and clock write it: `2026-07-28T15:00:00.000`, without a zone. */
export const inJapan = (moment: number | Date): string =>
  new Date(Number(moment) + JAPAN_MINUTES * 60_000).toISOString().slice(0, -1);

/** A day of Japan's calendar, `YYYY-MM-DD`, some days after a moment. */
export const dayInJapan = (moment: number | Date, days = 0): string =>
  inJapan(Number(moment) + days * 86_400_000).slice(0, 10);

/** Whether a device's clock shows another hour than clocks in Japan do. */
export const isElsewhere = (now: Date): boolean => now.getTimezoneOffset() !== -JAPAN_MINUTES;
