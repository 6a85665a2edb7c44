/** Findings about days and hours. */
import type { dateMessages as Japanese } from './dates.ja.js';
import type { InEnglish, MessageParams } from './message.js';
import { quoted } from './quoted.en.js';

const became = ({ value, now }: MessageParams): string =>
  now === undefined ? quoted(value) : `${quoted(value)} as ${quoted(now)}`;

export const dateMessages: InEnglish<typeof Japanese> = {
  'era-converted': (p) => ({
    message: `A day of the Japanese calendar was read: ${became(p)}`,
    remedy: 'Years of the common era (2026-10-10) are safer',
  }),
  'date-serial': (p) => ({
    message: `A day that Excel had turned into a number was read: ${became(p)}`,
    remedy: 'Format the column as a date in Excel',
  }),
  'year-by-weekday': (p) => ({
    message: `A day without year was read: ${became(p)} (the year in which the weekday fits)`,
    remedy: 'Write the year too',
  }),
  'year-from-neighbour': (p) => ({
    message: `A day without year was read: ${became(p)} (the year of the row before or of another date)`,
    remedy: 'Write the year too',
  }),
  'year-from-title': (p) => ({
    message: `A day without year was read: ${became(p)} (the year of the title or file name)`,
    remedy: 'Write the year too',
  }),
  'year-from-past': (p) => ({
    message: `Read the date without a year ${became(p)} (a check or change, so a recent day)`,
    remedy: 'Write the year too',
  }),
  'year-from-date': (p) => ({
    message: `Read the date without a year ${became(p)} (counted from the date that was given)`,
    remedy: 'Write the year too',
  }),
  'weekday-contradicts': (p) => ({
    message: `Day and weekday do not fit; published ${became(p)}`,
    remedy: 'Check which of them is right',
  }),
  'date-year-missing': ({ value }) => ({
    message: `${quoted(value)} has no year, and neither weekday nor the row before settles it`,
    remedy: 'Write it with its year, such as 2026-10-10',
  }),
  'date-weekday-doubtful': ({ value }) => ({
    message: `${quoted(value)} is not the weekday of the nearest such day; whether another year is meant or the weekday was mistyped cannot be told`,
    remedy: 'Write it with its year, such as 2026-10-10',
  }),
  'date-impossible': ({ value }) => ({ message: `There is no day ${quoted(value)}`, remedy: 'Correct the date' }),
  'date-order-unclear': ({ value }) => ({
    message: `${quoted(value)} does not tell the month from the day`,
    remedy: 'Write it such as 2026-10-10',
  }),
  'date-year-last': (p) => ({
    message: `A date with its year last was read: ${became(p)}`,
    remedy: 'Write it such as 2026-10-10',
  }),
  'date-order-of-column': (p) => ({
    message: `Judged the order of year, month and day by the whole column: ${became(p)}`,
    remedy: 'Write the year first, such as 2026-10-10',
  }),
  'date-unreadable': ({ value }) => ({ message: `${quoted(value)} is no date`, remedy: 'Write it such as 2026-10-10' }),
  'date-undecided': ({ value }) => ({
    message: `The day is not settled (${quoted(value)}), so it cannot be listed`,
    remedy: 'Write it once it is settled, such as 2026-10-10',
  }),
  'date-vague': ({ value }) => ({
    message: `${quoted(value)} names no day, so it cannot be listed`,
    remedy: 'Write the day once it is known, such as 2026-10-10',
  }),
  'date-recurring': ({ value }) => ({
    message: `${quoted(value)} says how it recurs, but names no day`,
    remedy: 'Write each day, or list a regular gathering in a table of places',
  }),
  'date-of-other-matter': ({ value }) => ({
    message: `${quoted(value)} names a deadline or a day off, but no day on which it takes place`,
    remedy: 'Write the day, such as 2026-10-10',
  }),
  'date-as-words': ({ value }) => ({
    message: `${quoted(value)} does not tell on which days it takes place; it is published as words`,
    remedy: 'Write only the days, such as 2026-10-10, and the rest into 日時特記事項',
  }),
  'days-as-words': ({ value, word }) => ({
    message: `On which days within ${quoted(value)} it takes place is not clear (${quoted(word)}); its hours are published as words`,
    remedy: 'Write each day, or 毎日 into 日時特記事項 where it is every day',
  }),
  'daily-hours': ({ start, end, opens, closes }) => ({
    message: `Read as ${String(opens)} to ${String(closes)} on every day from ${String(start)} to ${String(end)}`,
    remedy: 'Write days off into 日時特記事項 (such as 月曜休館)',
  }),
  'event-not-held': ({ value }) => ({
    message: `It is not held (${quoted(value)}), so it is not listed`,
    remedy: 'To list it, give its day and its status',
  }),
  'time-unreadable': ({ value }) => ({
    message: `${quoted(value)} is no time and is published as words`,
    remedy: 'Write it such as 13:30',
  }),
  'time-fraction': (p) => ({
    message: `A time that Excel had turned into a number was read: ${became(p)}`,
    remedy: 'Format the column as a time in Excel',
  }),
  'time-without-colon': (p) => ({ message: `A time was read: ${became(p)}`, remedy: 'Write it such as 13:30' }),
  'width-folded': (p) => ({
    message: `Full-width digits and signs were made half-width: ${became(p)}`,
    remedy: 'Write them half-width',
  }),
};
