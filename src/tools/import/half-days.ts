/** 「診療時間（午前）」 and 「診療時間（午後）」, or 「午前開始」 to 「午後終了」: hours of a day that stand in columns for its halves. */
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';

const HALF = /[（(]?\s?(午前|午後)[のに中]?\s?[)）]?/u;
const OF_HOURS = /^[（(]?(?:|[^\s（(]{0,8}?(?:(開始|始|から|自|終了|終|まで|至)(?:時間|時刻)?|時間|時刻))[)）]?$/u;
const REPLACED: ReadonlySet<Canonical | undefined> = new Set([undefined, '開館時間', '開始時間', '終了時間'] as const);
const NONE = /^(?:|×|✕|✖|-|ー|―|‐|休み?|休[診館業]|定休日?|不可|無し?|なし)$/u;

type Half = { whole?: number; opens?: number; closes?: number };

/** What reads such a set out of the cells of a row, and which columns it is made of; nothing where not both halves are there. */
export function halfDays(
  columns: readonly Column[],
): { used: number[]; read: (cells: readonly string[]) => string } | undefined {
  const halves: Record<string, Half> = { 午前: {}, 午後: {} };
  const used: number[] = [];
  for (const [index, column] of columns.entries()) {
    const header = column.header.normalize('NFKC').trim();
    const half = halves[HALF.exec(header)?.[1] ?? ''];
    const left = OF_HOURS.exec(header.replace(HALF, ''));
    if (!half || !left || column.how === 'mapped' || column.how === 'withheld' || !REPLACED.has(column.canonical))
      continue;
    const [, role] = left;
    half[role === undefined ? 'whole' : /[始から自]/u.test(role) ? 'opens' : 'closes'] ??= index;
    used.push(index);
  }
  const isWhole = ({ whole, opens, closes }: Half): boolean =>
    whole !== undefined || (opens !== undefined && closes !== undefined);
  if (!Object.values(halves).every(isWhole)) return undefined;
  return {
    used,
    read: (cells) =>
      Object.entries(halves)
        .map(([name, half]) =>
          inHalf(
            name,
            saidIn(half, (index) => (cells[index ?? -1] ?? '').trim()),
          ),
        )
        .filter((hours) => hours !== '')
        .join('、'),
  };
}

const isNone = (text: string): boolean => NONE.test(text.normalize('NFKC'));

function saidIn({ whole, opens, closes }: Half, cell: (index: number | undefined) => string): string {
  if (whole !== undefined) return cell(whole);
  return [cell(opens), cell(closes)].filter((time) => !isNone(time)).join('～');
}

/** 「1:00～5:00」 of an afternoon is 「午後1:00～5:00」. What is no time of day keeps the name of its half. */
export function inHalf(name: string, said: string): string {
  if (isNone(said)) return '';
  const plain = said.normalize('NFKC');
  const hour = /^(\d{1,2})\s?[:時]/u.exec(plain)?.[1];
  if (hour === undefined) return /^(?:午前|午後|正午)/u.test(plain) ? said : `${name} ${said}`;
  return name === '午後' && Number(hour) < 12 ? `午後${said}` : said;
}
