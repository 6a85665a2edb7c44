/** Which column of the house each column of a file is. */
import { HEADER_ALIASES, SECOND_MEANING, type Canonical } from './header-aliases.js';
import { foldHeader, shownHeader } from './header-fold.js';
import { compoundOf, isInternal, meansTheSame } from './header-meaning.js';

/** One column of a file. */
export interface Column {
  /** As the file writes it, on one line. */
  header: string;
  canonical?: Canonical;
  /** `mapped` by the user, `named` in the table of aliases, `prefixed` by the data set's name, `guessed` from a damaged header, `joined` with or from others, `withheld` because it is the office's own. */
  how?: 'mapped' | 'named' | 'prefixed' | 'guessed' | 'joined' | 'withheld';
  /** The sheet does not show it: nothing of it is published. By its name it would have been, where that `says` something to us. */
  hidden?: 'says' | 'unknown';
}

const byFolded = new Map<string, Canonical>();
for (const [canonical, aliases] of Object.entries(HEADER_ALIASES) as [Canonical, readonly string[]][]) {
  for (const name of [canonical, ...aliases]) {
    const folded = foldHeader(name);
    if (!byFolded.has(folded)) byFolded.set(folded, canonical);
  }
}
const secondByFolded = new Map(
  Object.entries(SECOND_MEANING).map(([name, canonical]) => [foldHeader(name), canonical]),
);

/** Columns of which a file may well have several; their values are joined, not dropped. */
export const REPEATABLE: ReadonlySet<Canonical> = new Set<Canonical>([
  '電話番号',
  'FAX番号',
  '連絡先メールアドレス',
  '連絡先備考',
  '備考',
  '説明',
  'バリアフリートイレ',
  '開催日',
  '開始日',
  '休館日',
]);

/** The canonical column of one header by name alone. */
export function canonicalOf(header: string): Canonical | undefined {
  if (/^\s*_id\s*$/iu.test(header)) return 'CKAN番号';
  return byFolded.get(foldHeader(header));
}

/** Headers that say of what a list is, and stand over its names where no other column does: 「イベント｜日程｜場所」. */
const KINDS = /^(?:イベント|催し物?|催事|行事|講座|教室|講演会|居場所|ひろば|サロン|食堂|施設|拠点)$/u;
const NAMING: readonly Canonical[] = ['名称', '団体名', '部署'];

/** Whether a row has a cell for every weekday: the header of a timetable, or of a calendar. */
export function isWeek(cells: readonly string[]): boolean {
  if (cells.length < 5) return false;
  const days = new Set(cells.map((cell) => (cell.length > 5 ? '' : foldHeader(cell).replace(/曜日?$/u, ''))));
  return [...'月火水木金'].every((day) => days.has(day));
}

/** How much a row of cells looks like a header: the number of different columns it names. */
export function headerScore(cells: readonly string[]): number {
  const found = new Set<Canonical>();
  let ofKind = false;
  for (const cell of cells) {
    if (cell.length === 0 || cell.length > 60) continue;
    const canonical = canonicalOf(cell) ?? prefixed(cell)?.canonical;
    if (canonical) found.add(canonical);
    else ofKind ||= cell.length <= 8 && KINDS.test(foldHeader(cell));
  }
  if (isWeek(cells)) found.add('利用可能曜日');
  return found.size + (ofKind && !NAMING.some((name) => found.has(name)) ? 1 : 0);
}

/**
 * What a column keeps although the sheet hides it: a number that makes ids and is no fact of its own, and whether the row may be shown or
 * has stopped, which only takes away.
 */
const HIDDEN_COUNTS: ReadonlySet<Canonical> = new Set<Canonical>(['ID', '状態', '掲載の可否', '非公開の印', '公開日']);

/**
 * Matches all headers of a file. `columns`: the user's own words, header → canonical column or one of its aliases; `hidden`: columns that
 * the sheet does not show, which stay the office's own where the user does not name them.
 */
export function matchHeaders(
  headers: readonly string[],
  columns: Readonly<Record<string, string>> = {},
  hidden: ReadonlySet<number> = new Set(),
): Column[] {
  const own = new Map(Object.entries(columns).map(([header, canonical]) => [foldHeader(header), canonical]));
  const result: Column[] = headers.map((header) => ({ header: shownHeader(header) }));
  const claimed = new Set<Canonical>();
  const claim = (column: Column, canonical: Canonical, how: Column['how']): void => {
    column.canonical = canonical;
    column.how = how;
    claimed.add(canonical);
  };
  for (const [index, column] of result.entries()) {
    const wanted = own.get(foldHeader(headers[index] ?? ''));
    const canonical = wanted === undefined ? undefined : canonicalOf(wanted);
    if (canonical) claim(column, canonical, 'mapped');
  }
  for (const index of hidden) {
    const column = result[index];
    const canonical = canonicalOf(headers[index] ?? '') ?? compoundOf(headers[index] ?? '');
    if (column && !column.canonical && !(canonical && HIDDEN_COUNTS.has(canonical)))
      Object.assign(column, { how: 'withheld', hidden: canonical ? 'says' : 'unknown' } satisfies Partial<Column>);
  }
  for (const [index, column] of result.entries()) {
    const canonical = isFree(column) ? canonicalOf(headers[index] ?? '') : undefined;
    if (!canonical) continue;
    const second = secondByFolded.get(foldHeader(column.header));
    if (!claimed.has(canonical) || REPEATABLE.has(canonical)) claim(column, canonical, 'named');
    else if (second && !claimed.has(second)) claim(column, second, 'named');
    else claim(column, canonical, 'named');
  }
  for (const column of result) if (!column.canonical && isInternal(column.header)) column.how = 'withheld';
  for (const column of result) {
    const found = isFree(column) ? prefixed(column.header) : undefined;
    if (found && (!claimed.has(found.canonical) || sharedPrefix(found.prefix, result)))
      claim(column, found.canonical, 'prefixed');
  }
  for (const column of result) {
    const found = isFree(column) ? (numbered(column.header) ?? endOf(column.header)) : undefined;
    if (found) claim(column, found, 'named');
  }
  for (const column of result) {
    const found = isFree(column) ? compoundOf(column.header) : undefined;
    if (found && (!claimed.has(found) || REPEATABLE.has(found))) claim(column, found, 'guessed');
  }
  for (const column of result) if (isFree(column) && isClosingDays(column.header)) claim(column, '休館日', 'guessed');
  if (!claimed.has('名称')) {
    // 「指定暑熱避難施設の名称」 says it itself; no other column need be guessed.
    const name = result.find(
      (column) => isFree(column) && isName(column.header, /(?:の(?:名称|名前)|施設名称?|名称)$/u),
    );
    if (name) claim(name, '名称', 'guessed');
  }
  if (!NAMING.some((name) => claimed.has(name))) {
    const name = result.find((column) => isFree(column) && KINDS.test(foldHeader(column.header)));
    if (name) claim(name, '名称', 'guessed');
  }
  for (const column of result) {
    const guess = !isFree(column)
      ? undefined
      : (explained(column.header, claimed) ??
        andSoOn(column.header, claimed) ??
        holed(column.header, claimed) ??
        guessed(column.header, claimed));
    if (guess) claim(column, guess, 'guessed');
  }
  if (!claimed.has('名称')) {
    // Whatever a list is of, its names stand under 「…名」: 公園名, 避難所名, トイレ名.
    const name = result.find((column) => isFree(column) && isName(column.header, /(?:名|名称|名前)$/u));
    if (name) claim(name, '名称', 'guessed');
  }
  return result;
}

/** Whether nobody has said yet what the column is. */
const isFree = ({ canonical, how }: Column): boolean => !canonical && how !== 'withheld';

/** 「休館日（臨時）」, 「臨時休業日2」: one of several columns of closing days. */
function isClosingDays(header: string): boolean {
  const name = header.normalize('NFKC').replace(/[([【〔][^)\]】〕]{0,20}[)\]】〕]|\d|\s/gu, '');
  return /^(?:臨時|定期|定例|年間|その他の?|施設の?)?(?:休[館業所室園診校店会]日|定休日|閉[館所園]日|お休みの日)$/u.test(
    name,
  );
}

/** 「赤ちゃんの駅_全国地方公共団体コード」: what stands behind the data set's name. */
function prefixed(header: string): { canonical: Canonical; prefix: string } | undefined {
  const address = /^https?:\/\/\S*[/#]([^/#\s]+)$/iu.exec(header);
  if (address) {
    // Linked data names its columns by address: http://imi.go.jp/ns/core/rdf#名称
    const canonical = byFolded.get(foldHeader(decoded(address[1] ?? '')));
    return canonical && { canonical, prefix: '' };
  }
  const parts = header.normalize('NFKC').split(/[_:：]/u);
  for (let i = 1; i < parts.length; i += 1) {
    const canonical = byFolded.get(foldHeader(parts.slice(i).join('_')));
    if (canonical) return { canonical, prefix: parts.slice(0, i).join('_') };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sharedPrefix(prefix: string, columns: readonly Column[]): boolean {
  const start = prefix.trim();
  return columns.filter(({ header }) => header.normalize('NFKC').startsWith(`${start}_`)).length > columns.length / 2;
}

/** A header that calls its column a name, and not that of somebody else. */
function isName(header: string, ending: RegExp): boolean {
  return (
    ending.test(foldHeader(header)) &&
    !/市|町|村|区名|県|団体|法人|担当|氏名|会社|部署|課名|路線|駅名|地区名|校区|連絡先|建物|会場|場所|主催|参加者|利用者|申込者|代表者|会員|講師|英|カナ|かな|フリガナ/u.test(
      header,
    )
  );
}

/** 「休診日等」: as 「休診日」. */
function andSoOn(header: string, claimed: ReadonlySet<Canonical>): Canonical | undefined {
  const bare = /^(.{2,})等$/u.exec(foldHeader(header))?.[1];
  const canonical = bare === undefined ? undefined : byFolded.get(bare);
  return canonical && !claimed.has(canonical) ? canonical : undefined;
}

/** 「開催日1」「開催日2」: several columns for several values. */
function numbered(header: string): Canonical | undefined {
  const bare = /^(.*\D)[(（]?[1-9１-９①-⑨][)）]?$/u.exec(header)?.[1];
  return bare === undefined ? undefined : byFolded.get(foldHeader(bare));
}

const FIRST = '自|始|開始|から|from|start';
const LAST = '至|終|終了|まで|to|end';
const ENDS = new RegExp(`^(.{1,30}?)\\s?(?:[(_](?:(${FIRST})|(${LAST}))\\)?|(自)|(至))$`, 'iu');
/** The two ends of what some columns hold. */
const PAIRS: Partial<Record<Canonical, readonly [Canonical, Canonical]>> = {
  開始日: ['開始日', '終了日'],
  開催日: ['開始日', '終了日'],
  開催日時: ['開始日時', '終了日時'],
  開始日時: ['開始日時', '終了日時'],
  開館時間: ['開始時間', '終了時間'],
  開始時間: ['開始時間', '終了時間'],
  参加申込開始日: ['参加申込開始日', '参加申込終了日'],
  参加申込終了日: ['参加申込開始日', '参加申込終了日'],
};

/** 「開催日（自）」 and 「開催日（至）」: one name, and which end of it. */
function endOf(header: string): Canonical | undefined {
  const parts = ENDS.exec(header.normalize('NFKC').trim());
  const name = parts?.[1] ?? '';
  const whole = /^(?:開催)?(?:期間|会期|日程)$/u.test(name) ? '開催日' : canonicalOf(name);
  return whole && PAIRS[whole]?.[(parts?.[2] ?? parts?.[4]) === undefined ? 1 : 0];
}

/** 「定員（人）」: the words in brackets say how the value is written, not what it is. */
function explained(header: string, claimed: ReadonlySet<Canonical>): Canonical | undefined {
  const parts = /^(.{2,60}?)\s{0,4}[(（【[]([^)）】\]]{0,60})[)）】\]]$/u.exec(header);
  if (
    !parts ||
    /カナ|かな|フリガナ|英|ローマ|コード|備考|詳細|URL|電話|FAX|メール|開始|終了|始|終|有無|番号/iu.test(parts[2] ?? '')
  )
    return undefined;
  const canonical = byFolded.get(foldHeader(parts[1] ?? ''));
  return canonical && !claimed.has(canonical) ? canonical : undefined;
}

/** 「イベント?」: letters that an encoding lost, each a hole of one letter. */
function holed(header: string, claimed: ReadonlySet<Canonical>): Canonical | undefined {
  const pieces = header.normalize('NFKC').split(/[?\ufffd〓]/u);
  if (pieces.length < 2 || pieces.join('').length < 2) return undefined;
  const shape = new RegExp(
    `^${pieces.map((piece) => (piece.trim() === '' ? '' : foldHeader(piece).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))).join('.')}$`,
    'u',
  );
  const fits = new Set(
    [...byFolded]
      .filter(([name, canonical]) => !claimed.has(canonical) && shape.test(name))
      .map(([, canonical]) => canonical),
  );
  return fits.size === 1 ? [...fits][0] : undefined;
}

/** A header with one or two letters lost, changed or cut off at its end; only when exactly one column that is still missing fits. */
function guessed(header: string, claimed: ReadonlySet<Canonical>): Canonical | undefined {
  const folded = foldHeader(header);
  if (folded.length < 3) return undefined;
  const fits = new Set<Canonical>();
  for (const [name, canonical] of byFolded) {
    if (
      claimed.has(canonical) ||
      name.length < 4 ||
      Math.abs(name.length - folded.length) > Math.max(2, name.length / 2)
    )
      continue;
    const cutOff = folded.length >= 4 && folded.length >= name.length * 0.6 && name.startsWith(folded);
    const shorter = Math.min(name.length, folded.length);
    // One letter of four is another word: チケット is no チャット.
    const allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0.5;
    if ((cutOff || distanceWithin(folded, name, allowed)) && meansTheSame(folded, name, cutOff)) fits.add(canonical);
  }
  return fits.size === 1 ? [...fits][0] : undefined;
}

/** Edit distance at most `most`; a replacement character or question mark stands for any letter. */
function distanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wildcard = a[i - 1] === '\ufffd';
      const cost = a[i - 1] === b[j - 1] ? 0 : wildcard ? 0.25 : 1;
      current.push(Math.min((current[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = current;
  }
  return (previous[b.length] ?? most + 1) <= most;
}
