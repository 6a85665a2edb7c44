/** Columns whose values say what they are better than their header does. */
import { START_COLUMNS } from './day-columns.js';
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';
import { readPair } from './repairs.js';

interface Rule {
  becomes: Canonical;
  /** Of these columns, or of those that nobody knows (`undefined`). */
  from: ReadonlySet<Canonical | undefined>;
  header?: RegExp;
  value: (text: string) => boolean;
}

/** A day with its year, and perhaps a weekday or an hour. */
const FULL_DATE =
  /^(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|(?:令和|平成|[RH])\s?(?:\d{1,2}|元)\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2})/u;
const CLOCK = /^(?:午前|午後|am|pm)?\s?\d{1,2}\s?(?:[:時]\s?(?:\d{2}|半)?|(?=\s?[~～-]))/iu;
/** Days on which something was founded, entered or checked: they date a place or a file, not a gathering. */
const OF_UPKEEP =
  /設|立|竣工|建|完成|指定|認|許可|登録|更新|改|作成|公開|掲載|確認|調査|点検|オープン|開[業所園校館]|廃|生年|取得|申|締|期限|受付|開始|終了|発足|加入|休|閉|停止|再開|入会|updat|creat|modif|publish|open|found|built|since|valid|check|deadline/iu;

/** Whether a column of that name may hold the days of gatherings. */
export const maySayDay = (header: string): boolean => !OF_UPKEEP.test(header);
export const isFullDate = (text: string): boolean => FULL_DATE.test(text.normalize('NFKC').trim());

function isClock(text: string): boolean {
  return /^(?:(?:午前|午後|am|pm)?\s?\d{1,2}\s?[:時]|正午)/iu.test(text.normalize('NFKC').trim());
}

const RULES: readonly Rule[] = [
  {
    // Some portals have the point under 「location」, and the place under no name of its own.
    becomes: '緯度経度',
    from: new Set([undefined, '場所名称', '住所', '緯度', '経度'] as const),
    value: (text) => {
      const read = readPair(text);
      return read !== undefined && 'value' in read;
    },
  },
  {
    // 「開始」 and 「終了」 are of days in one table and of hours in the next.
    becomes: '開始時間',
    from: new Set(['開始日', '開始日時'] as const),
    value: isClock,
  },
  {
    becomes: '終了時間',
    from: new Set(['終了日', '終了日時'] as const),
    value: isClock,
  },
  {
    // Beside 「開始」 and 「終了」 of hours 「日」 is the whole name of the day.
    becomes: '開始日',
    from: new Set([undefined]),
    header: /^日$/u,
    value: (text) => isFullDate(text) || /^\d{1,2}\s?[月/]\s?\d{1,2}(?!\d)/u.test(text.normalize('NFKC').trim()),
  },
  {
    becomes: '開始日',
    from: new Set([undefined]),
    header: /日|date|day/iu,
    value: isFullDate,
  },
  {
    becomes: '開館時間',
    from: new Set([undefined]),
    header: /時|time/iu,
    value: (text) => CLOCK.test(text.normalize('NFKC').trim()),
  },
  {
    becomes: '利用可能曜日',
    from: new Set(['受付日'] as const),
    value: (text) => /^(?:毎日|平日|[月火水木金土日](?:曜|[・、~～-]|$))/u.test(text.normalize('NFKC').trim()),
  },
];

const DAYS: ReadonlySet<Canonical> = new Set([...START_COLUMNS, '終了日']);

/** 「第1回」「2回目」「③」: one session of several, whose day stands below. */
const SESSION =
  /^(?:第\s?(\d{1,2}|[一二三四五六七八九十])\s?回(?:目)?|(\d{1,2})\s?回目|(\d{1,2}))\s?(?:開催日|日程|期日|日時|月日|日)?$/u;
const MONTH_AND_DAY = /^(?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)/u;
const OF_SESSION_TIME = /(?:第\s?\S{1,2}\s?回|\d\s?回目)[^時]{0,12}時(?:間|刻)/u;

/** The columns of several sessions, each with its day: all of them are days of one event. Not where each has hours of its own as well. */
function settleSessions(columns: Column[], rows: readonly (readonly string[])[]): void {
  const names = columns.map(({ header }) => header.normalize('NFKC').trim());
  if (names.some((name) => OF_SESSION_TIME.test(name))) return;
  let isFilled = false;
  const sessions = columns.filter((column, i) => {
    if (!SESSION.test(names[i] ?? '') || (column.canonical && column.how !== 'guessed') || column.how === 'withheld')
      return false;
    const filled = rows.map((cells) => (cells[i] ?? '').normalize('NFKC').trim()).filter((text) => text !== '');
    isFilled ||= filled.length > 0;
    return filled.every((text) => MONTH_AND_DAY.test(text));
  });
  const hasDay = columns.some((column) => column.canonical && DAYS.has(column.canonical) && !sessions.includes(column));
  if (sessions.length < 2 || !isFilled || hasDay) return;
  for (const session of sessions)
    Object.assign(session, { canonical: '開催日', how: 'guessed' } satisfies Partial<Column>);
}

/** Gives columns of `columns` the meaning that all their values in these rows have. */
export function settleByValues(columns: Column[], rows: readonly (readonly string[])[]): void {
  settleSessions(columns, rows);
  for (const { becomes, from, header, value } of RULES) {
    const isTaken = columns.some(
      ({ canonical }) => canonical === becomes || (becomes === '開始日' && canonical && DAYS.has(canonical)),
    );
    if (isTaken) continue;
    const fits = columns.filter((column, i) => {
      if (
        column.how === 'mapped' ||
        column.how === 'withheld' ||
        !from.has(column.canonical) ||
        (header && !header.test(column.header))
      )
        return false;
      if (becomes === '開始日' && !maySayDay(column.header)) return false;
      const filled = rows.map((cells) => (cells[i] ?? '').trim()).filter((text) => text !== '');
      return filled.length > 0 && filled.every(value);
    });
    // Of 「2026年12月5日」 and 「2026-12-05」 beside each other one is enough.
    const best = fits.find((column) => /iso/iu.test(column.header)) ?? fits[0];
    if (!best) continue;
    best.canonical = becomes;
    best.how = 'guessed';
  }
}
