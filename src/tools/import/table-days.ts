/** What the days of a table tell of each other: in which year they lie, and by which table of 祝日. */
import type { Holidays } from '../../feed/schema.js';
import { calendarOf } from '../../model/hours/schedule-days.js';
import { holidayTable } from '../read/holidays.js';
import type { RawRow } from '../read/raw-rows.js';
import { addDays, daysBetween, readDates } from './repairs.js';
import { EVENT_DAY_COLUMNS } from './day-columns.js';
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';
import type { DayFacts } from './kinds/event-times.js';

const DAYS: ReadonlySet<Canonical> = new Set(EVENT_DAY_COLUMNS);

/** The facts of a table from its first rows. `title`: its title and file; `from`: the day to count from, where somebody named one. */
export async function dayFacts(
  columns: readonly Column[],
  rows: readonly RawRow[],
  { today, title, from }: { today: string; title: string; from?: string | undefined },
): Promise<DayFacts> {
  const places = columns.flatMap(({ canonical }, i) => (canonical && DAYS.has(canonical) ? [i] : []));
  const years = new Set<number>();
  const written: { month: number; day: number; weekday: number }[] = [];
  let named: string | undefined;
  for (const { cells } of rows)
    for (const place of places) {
      const cell = cells[place] ?? '';
      if (cell === '') continue;
      const year =
        /(?<!\d)20\d\d(?!\d)|令和|(?<![A-Za-z])R\s?\d/u.test(cell) || /^[45]\d{4}(?:\.\d{1,20})?$/u.test(cell);
      if (year) {
        const read = readDates(cell, { today, plain: true });
        const day = 'spans' in read ? read.spans[0]?.start : undefined;
        if (day === undefined) continue;
        named ??= day;
        years.add(Number(day.slice(0, 4)));
      } else written.push(...weekdaysIn(cell, monthOf(title)));
    }
  const season = named === undefined ? seasonOf(written, today) : undefined;
  const hints = {
    today,
    near: named,
    years: years.size > 0 ? years : undefined,
    season,
    title: dayByTitle(title),
    month: monthInTitle(title, today, season ?? named ?? from),
    from,
  };
  const asksHolidays = rows.some(({ cells }) => cells.some((cell) => cell.includes('祝')));
  const table: Holidays | undefined = asksHolidays ? await holidayTable(today).catch(() => undefined) : undefined;
  return { hints, ...(table && { holidays: calendarOf(table) }) };
}

/** 「12月5日(土)」, and 「5日(土)」 where the title names the month: days without a year that name their weekday. */
function weekdaysIn(cell: string, ofTitle: number | undefined): { month: number; day: number; weekday: number }[] {
  const found = /(?:(\d{1,2})\s?[月/]\s?)?(?<!\d)(\d{1,2})\s?日?\s?[(（]\s?([月火水木金土日])/u.exec(
    cell.normalize('NFKC'),
  );
  const month = found?.[1] === undefined ? ofTitle : Number(found[1]);
  return found && month !== undefined
    ? [{ month, day: Number(found[2]), weekday: '日月火水木金土'.indexOf(found[3] ?? '') }]
    : [];
}

/** Two weekdays that agree prove more than one. */
const ENOUGH = 2;
const YEARS_AROUND = 4;

/**
 * First day of the twelve months in which most of these days have the weekday that is written beside them: a single slip of the pen does
 * not move the table. Undefined where that does not single out one such year.
 */
function seasonOf(
  written: readonly { month: number; day: number; weekday: number }[],
  today: string,
): string | undefined {
  if (written.length < ENOUGH) return undefined;
  const months = new Set(written.map(({ month }) => month));
  const thisYear = Number(today.slice(0, 4));
  let best: { start: string; fits: number; near: number } | undefined;
  for (let year = thisYear - YEARS_AROUND; year <= thisYear + 2; year += 1)
    for (const month of months) {
      const start = `${year}-${String(month).padStart(2, '0')}-01`;
      const fits = written.filter((one) => fitsIn(one, year, month)).length;
      const near = Math.abs(daysBetween(today, addDays(start, 90)));
      if (!best || fits > best.fits || (fits === best.fits && near < best.near)) best = { start, fits, near };
    }
  return best && best.fits >= Math.max(ENOUGH, written.length * 0.6) ? best.start : undefined;
}

function fitsIn(
  { month, day, weekday }: { month: number; day: number; weekday: number },
  year: number,
  first: number,
): boolean {
  const at = new Date(Date.UTC(month < first ? year + 1 : year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDay() === weekday;
}

/** A day near those of a table whose title or file name gives its year: 「令和8年度」 (the middle of it), 「2026年10月」, `events_2026.csv`. */
function dayByTitle(title: string): string | undefined {
  const plain = title.normalize('NFKC');
  const era = /(?:令和|R)\s?(元|\d{1,2})\s?(年度|年)?(?:\s?(\d{1,2})\s?月)?/u.exec(plain);
  const common = /(?<!\d)(20\d{2})(?!\d)\s?(年度|年)?(?:\s?(\d{1,2})\s?月)?/u.exec(plain);
  const found = era ?? common;
  if (!found) return undefined;
  const year = era ? 2018 + (era[1] === '元' ? 1 : Number(era[1])) : Number(found[1]);
  if (found[3]) return `${year}-${found[3].padStart(2, '0')}-15`;
  return found[2] === '年度' ? `${year}-10-01` : `${year}-07-01`;
}

const MONTH = /(?<!\d)(1[0-2]|0?[1-9])\s?月(?!\s?\d{1,2}\s?日)/u;

function monthOf(title: string): number | undefined {
  const month = MONTH.exec(title.normalize('NFKC'))?.[1];
  return month === undefined ? undefined : Number(month);
}

/**
 * The month of a sheet whose days are mere numbers: 「令和8年12月行事予定」. `near`: a day from which the year follows where the title has none;
 * undefined where nothing tells month and year.
 */
function monthInTitle(
  title: string,
  today: string,
  near: string | undefined,
): { year: number; month: number } | undefined {
  const month = monthOf(title);
  if (month === undefined) return undefined;
  const said = dayByTitle(title);
  if (said === undefined) return near === undefined ? undefined : { year: yearNear(near, month), month };
  const plain = title.normalize('NFKC');
  const fiscal = /年度/u.test(plain) && month < 4 && !/年\s?\d{1,2}\s?月/u.test(plain);
  const year = Number(said.slice(0, 4)) + (fiscal ? 1 : 0);
  return Math.abs(year - Number(today.slice(0, 4))) <= 10 ? { year, month } : undefined;
}

/** The year of the month that lies nearest to a day. */
function yearNear(day: string, month: number): number {
  const year = Number(day.slice(0, 4));
  const far = month - Number(day.slice(5, 7));
  return far > 6 ? year - 1 : far < -6 ? year + 1 : year;
}
