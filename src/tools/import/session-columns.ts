/** 「第1回」「第1回時間」「第2回」「第2回時間」: the day of each session of one event beside its hours. Each session is read as one cell. */
import type { Column } from './header-match.js';

const NAME =
  /^(?:第\s?(\d{1,2}|[一二三四五六七八九十])\s?回(?:目)?|(\d{1,2})\s?回目)\s?の?\s?(開催日時?|日程|期日|日時|月日|日|(?:開催|実施)?時[間刻]帯?|開[始演]時?[間刻]?|終了時?[間刻]?|)$/u;
const DAY = /^(?:\d{4}\s?[-/.年]\s?|(?:令和|R)\s?\d{1,2}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)/u;

interface Session {
  day?: number;
  hours?: number;
  from?: number;
  to?: number;
}

/** What reads one session out of the cells of a row, and which columns it is made of; nothing where fewer than two have hours. */
export function sessionColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): { header: string; used: number[]; read: (cells: readonly string[]) => string }[] {
  const sessions = new Map<string, Session & { header: string }>();
  for (const [index, { header, how }] of columns.entries()) {
    if (how === 'mapped' || how === 'withheld' || how === 'joined') continue;
    const [, a, b, rest = ''] = NAME.exec(header.normalize('NFKC').trim()) ?? [];
    const number = a ?? b;
    if (number === undefined) continue;
    const session = sessions.get(number) ?? { header };
    sessions.set(number, session);
    const part = /^終/u.test(rest) ? 'to' : /^開[始演]/u.test(rest) ? 'from' : /時[間刻]/u.test(rest) ? 'hours' : 'day';
    session[part] ??= index;
  }
  const list = [...sessions.values()];
  const cell = (cells: readonly string[], index: number | undefined): string =>
    index === undefined ? '' : (cells[index] ?? '').trim();
  const isDated = list.every(({ day }) =>
    rows.every((cells) => {
      const text = cell(cells, day).normalize('NFKC');
      return day !== undefined && (text === '' || DAY.test(text));
    }),
  );
  const hasHours = list.some(({ hours, from }) => hours !== undefined || from !== undefined);
  if (list.length < 2 || !isDated || !hasHours) return [];
  return list.map(({ header, day, hours, from, to }) => ({
    header,
    used: [day, hours, from, to].filter((index) => index !== undefined),
    read: (cells) => {
      const [date, begins, ends] = [cell(cells, day), cell(cells, from), cell(cells, to)];
      if (date === '') return '';
      const clock = cell(cells, hours) || (begins === '' ? '' : ends === '' ? `${begins}～` : `${begins}～${ends}`);
      return clock === '' || clock === '～' ? date : `${date} ${clock}`;
    },
  }));
}
