/** How one language writes days and times. All instants are read in Japan; a year is written only where it is not the one of `now`. */
export interface DatesText {
  /** 7月28日（火） */
  date(instant: Date, now: Date): string;
  /** 火 */
  weekday(instant: Date): string;
  /** 7月28日, without weekday. */
  shortDate(instant: Date, now: Date): string;
  /** 2026年7月28日, always with its year. */
  fullDate(instant: Date): string;
  /** 9:00 */
  time(instant: Date): string;
  /** As `time`; midnight is the end of a day: 24:00. */
  endTime(instant: Date): string;
  /** 7月28日（火）9:00 */
  dateTime(instant: Date, now: Date): string;
  /** As `dateTime`; midnight is the end of the day before. */
  endDateTime(instant: Date, now: Date): string;
  /** 7月28日（火）9:00〜17:00; of several days 7月28日〜8月31日、9:00〜17:00 */
  range(range: DateRange, now: Date): string;
  /** 7月; `month` 1 to 12. */
  month(year: number, month: number, now: Date): string;
}

/** From a start to an end, which may be unknown. */
export interface DateRange {
  start: Date;
  /** `start` is a day without time. */
  dateOnly?: boolean;
  end?: Date | undefined;
  /** `end` is a day without time, included. */
  endDateOnly?: boolean;
  /** Hours of each of its days, in minutes after midnight; the end may be unknown. */
  daily?: { opens: number; closes?: number };
}
