/** Years as they are counted by eras in Japan (和暦). */
import { composeDates, type DateWords } from './compose.js';
import type { DatesText } from './dates-text.js';
import type { JapanParts } from './japan-parts.js';

export const ERAS = ['reiwa', 'heisei', 'showa', 'taisho', 'meiji'] as const;
export type Era = (typeof ERAS)[number];

/** First days, the latest first. Before 1873 another calendar was in use: no era is said. */
const BEGINNINGS: readonly (readonly [Era, number, number])[] = [
  ['reiwa', 20190501, 2019],
  ['heisei', 19890108, 1989],
  ['showa', 19261225, 1926],
  ['taisho', 19120730, 1912],
  ['meiji', 18730101, 1868],
];

/** How a language writes the year of an era, beside a day or a month without year. */
export interface EraWords {
  year(era: Era, year: number, western: number): string;
  beside(year: string, rest: string): string;
}

/** A language's days with years by eras. The month that stands above a list says its year also in this year, so that it is said at all. */
export function inEras(words: DateWords, era: EraWords): DatesText {
  const yearOf = ({ year, month, day }: Pick<JapanParts, 'year' | 'month' | 'day'>): string | undefined => {
    const found = BEGINNINGS.find(([, first]) => year * 10_000 + month * 100 + day >= first);
    return found && era.year(found[0], year - found[2] + 1, year);
  };
  const written =
    (write: (parts: JapanParts, withYear: boolean) => string) =>
    (parts: JapanParts, withYear: boolean): string => {
      const year = withYear ? yearOf(parts) : undefined;
      return year === undefined ? write(parts, withYear) : era.beside(year, write(parts, false));
    };
  const dates = composeDates({ ...words, day: written(words.day), plainDate: written(words.plainDate) });
  return {
    ...dates,
    month(year, month, now) {
      // An era that begins within a month gives it its name.
      const said = yearOf({ year, month, day: 31 });
      return said === undefined ? dates.month(year, month, now) : era.beside(said, words.month(undefined, month));
    },
  };
}
