/** Headings among the rows of a table: 「■休止中の団体」 speaks of the rows below it, up to the next heading of its rank, and of no others. */
import { listsStopped } from '../judge/paused.js';
import { takesAway } from '../judge/taking-away.js';
import type { RawRow } from '../read/raw-rows.js';
import { isBlank } from './odd-rows.js';

export interface Section {
  words: string;
  /** All of them have stopped, and it says nothing else. */
  isStopped: boolean;
  /** Rows below it. */
  first: number;
  last: number;
}

const LONGEST = 40;
const RANK = /^[\s(（]*([■□●◆◇▼▽★☆▲△◎○〇◯▶►・【《〈≪＜<［[〔])/u;
/** A sentence is a remark, whatever mark stands before it. */
const SAYS = /(?:ます|です|ません|ました|でした|ください|下さい|まで|[。!！])[\s】》〉≫＞>］\]〕)）]*$/u;
const NOTE = /^[\s(（]*(?:[※＊*]|注|備考|お知らせ|その他|留意|補足|ただし|計|合計|小計)/u;
/** Where a heading has no mark, the other headings of its table are told by this. */
const STATE =
  /(?:活動|開催|実施|開設|運営|営業|開館|継続|稼働|公開|利用|受付)(?:中|し(?:て|た)|している)|通常|新規|再開|休止|休会|廃止|解散|終了|中止|延期/u;

/** The only filled cell of a row. */
function onlyWords(cells: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (found !== undefined) return undefined;
    found = cell.trim();
  }
  return found;
}

/** What a list is of. */
const OF_WHAT =
  /(?:団体|施設|サロン|窓口|相談所?|居場所|食堂|カフェ|教室|講座|催し|イベント|行事|事業|クラブ|会|館|所|園|もの|ところ|場所|一覧表?|リスト|名簿)$/u;

const bareOf = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(RANK, '')
    .replace(/(?<![】》〉≫>\]〕)\s])[】》〉≫>\]〕)\s]+$/u, '')
    .trim();

/** The mark of a heading, or '' for one without; undefined where the words are a remark. */
function rankOf(words: string): string | undefined {
  const plain = words.normalize('NFKC');
  if (words.length > LONGEST || words.includes('\n') || SAYS.test(plain) || NOTE.test(plain)) return undefined;
  return RANK.exec(words)?.[1] ?? (listsStopped(plain) || STATE.test(plain) ? '' : undefined);
}

/** Headings that take time or trust away, by their rows, with the rows below them. What has no rows below is a remark. */
export function sectionsOf(rows: readonly RawRow[]): ReadonlyMap<number, Section> {
  const headings = rows.flatMap(({ row, cells }, i) => {
    const words = onlyWords(cells);
    const rank = words === undefined ? undefined : rankOf(words);
    return words === undefined || rank === undefined ? [] : [{ row, words, rank, i }];
  });
  const sections = new Map<number, Section>();
  for (const [n, { row, words, rank, i }] of headings.entries()) {
    const bare = bareOf(words);
    const isStopped = listsStopped(bare);
    if (!isStopped && (rank === '' || !OF_WHAT.test(bare) || !takesAway(bare))) continue;
    const next = headings.slice(n + 1).find((other) => other.rank === rank);
    const below = rows.slice(i + 1, next?.i).some(({ cells }) => !isBlank(cells) && onlyWords(cells) === undefined);
    if (!below && !next) continue;
    sections.set(row, { words, isStopped, first: row + 1, last: next ? next.row - 1 : Number.POSITIVE_INFINITY });
    // Its fellows are headings as well, and no records of a name alone.
    for (const other of headings)
      if (other.rank === rank && !sections.has(other.row))
        sections.set(other.row, { words: other.words, isStopped: false, first: Number.POSITIVE_INFINITY, last: 0 });
  }
  return sections;
}
