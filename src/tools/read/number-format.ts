/** How a cell shows its number: as a day, a time of day, a weekday, or with the zeros that a code or telephone number begins with. */

export type Shown = 'date' | 'time' | 'elapsed' | 'weekday' | undefined;

/** Formats that every workbook has without writing them down, in Japanese editions too. */
const BUILT_IN: readonly (readonly [from: number, to: number, shown: Shown])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** What a format makes of a number; undefined for plain numbers. `code`: as the workbook writes it, where it does. */
export function shownAs(id: number, code?: string): Shown {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2];
  const [section = ''] = code.slice(0, 300).split(';');
  const isElapsed = /\[(?:h{1,2}|m{1,2}|s{1,2})\]/iu.test(section);
  const letters = withoutLiterals(section).replace(/general|g\/標準|e[+-]|am\/pm|a\/p/giu, '');
  if (isElapsed) return 'elapsed';
  if (/^\s*(?:a{3,4}|d{3,4})\s*$/iu.test(letters)) return 'weekday';
  if (/[ydeg]|aaa/iu.test(letters)) return 'date';
  if (/[hs]/iu.test(letters)) return 'time';
  return /m/iu.test(letters) ? 'date' : undefined;
}

/** The letters that stand for something: no quoted words, no escapes, no colours and locales. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]{0,300}"|\\.|_.|\*.|\[[^\]]{0,80}\]/gu, '');
}

/**
 * A whole number under a format of digits (`0000000000`, `000-0000`, `[<=999]000;[<=9999]000-00;000-0000`), as it is seen;
 * undefined where the format is another one.
 */
export function digitsShown(value: number, code: string): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined;
  for (const section of code.slice(0, 300).split(';')) {
    const [, most] = /^\[<=?(\d{1,15})\]/u.exec(section) ?? [];
    if (most !== undefined && value > Number(most)) continue;
    const mask = section
      .replace(/^\[<=?\d{1,15}\]/u, '')
      .replace(/\\(.)|"([^"]{0,20})"/gu, (_, letter?: string, words?: string) => letter ?? words ?? '');
    const places = mask.match(/[0#]/gu)?.length ?? 0;
    if (!/^[0#() -]+$/u.test(mask) || places < 5 || !/0{2}|[0#]-[0#]/u.test(mask)) return undefined;
    return filled(mask, String(value));
  }
  return undefined;
}

function filled(mask: string, digits: string): string {
  let rest = digits;
  let shown = '';
  for (let i = mask.length - 1; i >= 0; i -= 1) {
    const letter = mask[i] ?? '';
    if (letter !== '0' && letter !== '#') {
      if (letter !== ' ') shown = letter + shown;
      continue;
    }
    shown = (rest.at(-1) ?? (letter === '0' ? '0' : '')) + shown;
    rest = rest.slice(0, -1);
  }
  return rest + shown;
}

const DAY = 86_400_000;

/** A serial number of days as a clerk sees it: `YYYY-MM-DD`, `HH:MM`, both, or a weekday; undefined when it is no day that Excel knows. */
export function serialText(serial: number, shown: Exclude<Shown, undefined>, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined;
  const minutes = Math.round(serial * 1_440);
  const clock = (all: number): string =>
    `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
  if (shown === 'elapsed') return clock(minutes);
  if (shown === 'time') return clock(minutes % 1_440);
  // A day before 1900-01-02 is a time of day alone; Excel believes that 1900 was a leap year.
  if (!from1904 && serial < 2) return clock(minutes % 1_440);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(epoch + Math.floor(minutes / 1_440) * DAY);
  if (shown === 'weekday') return [...'日月火水木金土'][day.getUTCDay()];
  const iso = day.toISOString().slice(0, 10);
  const time = clock(minutes % 1_440);
  return time === '00:00' ? iso : `${iso} ${time}`;
}
