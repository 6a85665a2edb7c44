/**
 * Columns that say something only together: 月, 日 and 曜 of one day, a column with ○ or two with start and end for every weekday, the halves
 * of a day. Each set is read as one more column.
 */
import type { RawRow } from '../read/raw-rows.js';
import type { Canonical } from './header-aliases.js';
import { foldHeader } from './header-fold.js';
import { halfDays } from './half-days.js';
import type { Column } from './header-match.js';
import { START_COLUMNS } from './day-columns.js';
import { qualifiedHours } from './qualified-hours.js';
import { sessionColumns } from './session-columns.js';
import { weekdayEdges } from './weekday-edges.js';

const IS_START: ReadonlySet<Canonical> = new Set(START_COLUMNS);

type Joiner = (cells: readonly string[]) => string;

const WEEKDAYS = [...'月火水木金土日祝'];

/**
 * Adds a column for each such set to `columns`, and gives back what makes an adder of the cells, to be used from the first row on; nothing where
 * there is no set. `above`: cells above the header; `below`: the first rows.
 */
export function joinColumns(
  columns: Column[],
  above: readonly string[] = [],
  below: readonly (readonly string[])[] = [],
): (() => (raw: RawRow) => RawRow) | undefined {
  const width = columns.length;
  const free = new Map<string, number>();
  for (const [index, { header, canonical, how }] of columns.entries()) {
    if (how === 'withheld') continue;
    const name = foldHeader(header).replace(/曜日?$/u, '');
    if ((!canonical || canonical === '利用可能曜日') && name.length <= 1 && !free.has(name || '曜'))
      free.set(name || '曜', index);
  }
  const has = (...names: Canonical[]): boolean =>
    columns.some(({ canonical }) => canonical !== undefined && names.includes(canonical));
  const joiners: (() => Joiner)[] = [];
  const add = (header: string, canonical: Canonical, sources: readonly string[], joiner: () => Joiner): void => {
    for (const source of sources) {
      const column = columns[free.get(source) ?? -1];
      if (column && !column.canonical) column.how = 'joined';
    }
    columns.push({ header, canonical, how: 'joined' });
    joiners.push(joiner);
  };
  if (['月', '火', '水', '木', '金'].every((day) => free.has(day))) {
    // Under 「休館日」 a ○ says that it is closed.
    if (!has('利用可能曜日') && !above.some((cell) => cell.includes('休')))
      add('月～日', '利用可能曜日', WEEKDAYS, () => weekdays(free));
  } else if (free.has('月') && free.has('日') && !has(...START_COLUMNS))
    add('月・日', '開始日', ['年', '月', '日', '曜'], () => day(free));
  else if (free.has('日') && !free.has('土') && !has(...START_COLUMNS) && isOfNumbers(below, free.get('日') ?? -1))
    // The month stands above the table: 「12月の予定」.
    add('日', '開始日', ['日', '曜'], () => day(free));
  const takeOver = (header: string, canonical: Canonical, { used, read }: { used: number[]; read: Joiner }): void => {
    for (const index of used) {
      delete columns[index]?.canonical;
      Object.assign(columns[index] ?? {}, { how: 'joined' });
    }
    add(header, canonical, [], () => read);
  };
  const dated = columns.some(({ canonical, how }) => canonical && how !== 'guessed' && IS_START.has(canonical));
  for (const { header, ...session } of dated ? [] : sessionColumns(columns, below)) takeOver(header, '開催日', session);
  const edges = has('利用可能曜日') ? undefined : weekdayEdges(columns);
  if (edges) takeOver('月～日の時刻', '利用可能曜日', edges);
  const qualified = joiners.length > 0 ? undefined : qualifiedHours(columns);
  if (qualified) takeOver('時間', '開館時間', qualified);
  const halves = joiners.length > 0 ? undefined : halfDays(columns);
  if (halves) takeOver('午前・午後', '開館時間', halves);
  if (joiners.length === 0) return undefined;
  return () => {
    const all = joiners.map((joiner) => joiner());
    return (raw) => ({
      ...raw,
      cells: [
        ...Array.from({ length: width }, (_, i) => raw.cells[i] ?? ''),
        ...all.map((join) => join(raw.cells)),
        ...raw.cells.slice(width),
      ],
    });
  };
}

/** ○ for every weekday, or the hours of each. */
function weekdays(columns: ReadonlyMap<string, number>): Joiner {
  return (cells) => {
    const said = WEEKDAYS.flatMap((weekday) => {
      const cell = (cells[columns.get(weekday) ?? -1] ?? '').normalize('NFKC').trim();
      if (/^(?:|×|✕|✖|-|ー|―|‐|休み?|休診|定休日?|0|不可|無|なし|no|false)$/iu.test(cell)) return [];
      return [/^(?:○|〇|◯|●|◎|✓|✔|レ|1|有|可|yes|true)$/iu.test(cell) ? weekday : `${weekday} ${cell}`];
    });
    return said.every((one) => one.length === 1) ? said.join('・') : said.join('、');
  };
}

/** Whether a column holds the numbers of days. */
function isOfNumbers(rows: readonly (readonly string[])[], index: number): boolean {
  const filled = rows.map((cells) => (cells[index] ?? '').normalize('NFKC').trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^(?:[1-9]|[12]\d|3[01])日?$/u.test(cell));
}

/** A day in pieces; month and year stand once where cells were merged. */
function day(columns: ReadonlyMap<string, number>): Joiner {
  const above = new Map<string, string>();
  return (cells) => {
    const cell = (name: string): string =>
      (cells[columns.get(name) ?? -1] ?? '')
        .normalize('NFKC')
        .trim()
        .replace(new RegExp(`${name}$`, 'u'), '');
    const date = cell('日');
    if (date === '' || !/\d/u.test(date)) return '';
    for (const name of ['年', '月']) if (cell(name) !== '') above.set(name, cell(name));
    const [year, month] = [above.get('年'), above.get('月')];
    const weekday = /^[月火水木金土日](?![・,、]?[月火水木金土日])/u.exec(
      (cells[columns.get('曜') ?? -1] ?? '').trim(),
    )?.[0];
    if (month === undefined && columns.has('月')) return '';
    return `${year === undefined ? '' : `${year}年`}${month === undefined ? '' : `${month}月`}${date}日${weekday === undefined ? '' : `（${weekday}）`}`;
  };
}
