/**
 * Remarks above or below a table that take days from the hours of all its rows: 「※祝日・年末年始は休みです」. A reader applies them to
 * every line, so the hours of every line are read together with them. Only sentences that speak of days and closing alone count.
 */
import { listsStopped } from '../judge/paused.js';
import { closesThen, saysOff, speaksOfOff } from '../judge/status.js';
import { sentencesOf, takesAway, takingsOf } from '../judge/taking-away.js';
import type { RawRow } from '../read/raw-rows.js';
import { sectionsOf, type Section } from './sections.js';

export interface ClosingRemark {
  /** 0 above the header. */
  row: number;
  words: string;
  /** It is a heading, and holds for the rows below it. */
  section?: Section;
}

/** What remarks say of one row. */
export interface RemarksAt {
  /** All that they take from it, a line each; '' mostly. */
  closedAt: (row: number) => string;
  /** The heading above it by which it has stopped. */
  stoppedAt: (row: number) => string | undefined;
}

export function remarksAt(remarks: readonly ClosingRemark[]): RemarksAt {
  const linesOf = (list: readonly ClosingRemark[]): string => list.map(({ words }) => words).join('\n');
  const forAll = linesOf(remarks.filter(({ section }) => !section));
  const sections = remarks.filter(({ section }) => section);
  if (sections.length === 0) return { closedAt: () => forAll, stoppedAt: () => undefined };
  const at = (row: number): ClosingRemark[] =>
    sections.filter(({ section }) => section && section.first <= row && row <= section.last);
  return {
    closedAt: (row) => [forAll, linesOf(at(row))].filter((lines) => lines !== '').join('\n'),
    stoppedAt: (row) => at(row).find(({ section }) => section?.isStopped)?.words,
  };
}

const LEAD =
  /^(?:ただし|但し|なお|いずれも|各?窓口(?:とも|は)|全て|すべて|相談(?:日|時間)?は|受付(?:日|時間)?は|開館日?は|原則(?:として)?)[、,]?\s*/u;
const DAYS = String.raw`(?:国民の祝日|祝日?|祝祭日|休日|振替休日|閉庁日|年末年始|お盆|土日祝?|[月火水木金土日](?:曜日?)?|\d{1,2}[月/]\d{1,2}日?|[(（][^）)]{1,30}[)）]|[・、,～~\-\s]|から|及び|および|と|や|翌年の?)+`;
const CLOSES = new RegExp(
  // The days are taken once, as far as they go: read in every other way, a long list of them would never end.
  `^(?=(${DAYS}))\\1(?:は|を|、)?\\s?(?:全て|すべて|いずれも)?(?:お?休み|休館|休業|休所|休室|休止|閉館|閉庁|閉所|除き|除く|除いた|受け?付けておりません|行いません)(?:日?です|ます|となります|とします|と(?:なって)?います|しています|になります|いたします)?$`,
  'u',
);

/** The remark of one text, without the words that lead into it; undefined when it says more or something else. */
function closingRemark(text: string): string | undefined {
  const said = text
    .normalize('NFKC')
    .split(/[。\n※*]+/u)
    .map((sentence) => sentence.trim().replace(LEAD, ''))
    .find((sentence) => sentence.length <= 80 && CLOSES.test(sentence));
  return said
    ?.replace(/(?:受け?付けておりません|行いません)$/u, '休み')
    .replace(/除き(?:ます)?$/u, '除く')
    .replaceAll('~', '～');
}

/** The note that a row is, when it is nothing else: a single text, or one behind its mark (「注」「※1」). */
export function noteOf(cells: readonly string[], width: number): string | undefined {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (filled.length === 2) return undefined;
    filled.push(cell);
  }
  const [first = '', second] = filled;
  if (filled.length === 0 || (second !== undefined && (width < 4 || !MARK.test(first.normalize('NFKC')))))
    return undefined;
  return filled.join(' ');
}

const MARK = /^[\s(（【\[]*(?:[※＊*]|注|備考|お知らせ|その他|留意|補足|ただし)/u;

/**
 * Notes around a table of events by which some of them do not take place: facts, not what would happen if it rains. `nameAt`: the column of
 * the names, where a lone text may be what is left of a row.
 */
export function callingOff(title: string, rows: readonly RawRow[], width: number, nameAt: number): ClosingRemark[] {
  const above = [
    ...title.split(/(?=[※*＊])/u).filter((words) => /^[※*＊]/u.test(words)),
    ...title.split(/\s+/u).filter((words) => OF_ALL.test(words)),
  ].map((words) => ({ row: 0, words }));
  const sections = width >= 3 ? sectionsOf(rows) : NO_SECTIONS;
  const headed = [...sections].map(([row, section]) => ({ row, words: section.words, section }));
  const below = rows.flatMap(({ row, cells }) => {
    if (sections.has(row)) return [];
    const words = width >= 3 ? noteOf(cells, width) : undefined;
    return words !== undefined && (MARK.test(words.normalize('NFKC')) || cells[0] === words || cells[nameAt] !== words)
      ? [{ row, words }]
      : [];
  });
  return [
    ...headed,
    ...[...above, ...below].filter(({ words }) =>
      sentencesOf(words).some(
        (sentence) => saysOff(sentence) !== undefined || speaksOfOff(sentence) || closesThen(sentence),
      ),
    ),
  ];
}

const NO_SECTIONS: ReadonlyMap<number, Section> = new Map();

/** A title that says of its whole list what became of it: 「中止になったイベント一覧」, not 「中止・延期を含む」. */
const OF_ALL =
  /^[^\d※*＊（(、,。含・]{0,30}(?:一覧表?|リスト|お知らせ|イベント|行事|催し|講座|もの|です|ます|ました)$/u;

/** A row by its title, and all it says, for notes that name one of them. */
export interface TitledRow {
  title: string;
  words: string;
}

export function titledRows(rows: readonly RawRow[], nameAt: number): TitledRow[] {
  return rows.flatMap(({ cells }) => {
    const title = foldTitle(cells[nameAt] ?? '');
    return title.length < 2 || cells.filter((cell) => cell.trim() !== '').length < 2
      ? []
      : [{ title, words: cells.join(' ').normalize('NFKC') }];
  });
}

const foldTitle = (title: string): string => title.normalize('NFKC').replace(/[\s【】[\]()「」『』]/gu, '');
const OF_ONE =
  /^(?:[【(][^】)]{1,12}[】)])?((?:\d{4}年)?\d{1,2}[月/]\d{1,2}日?)?(?:\([月火水木金土日祝・]{1,3}\))?(?:に?開催)?の?(.{2,40}?)(?:について)?(?:は|が|も|を)([^は、]{0,40})$/u;
/** What is no title, though one may hold it. */
const GENERAL =
  /^(?:(?:各|全|本|この|当)?(?:講座|教室|イベント|行事|催し|開催|日程|事業|プログラム|回|会場?|場所|時間|日時)|今回|すべて|全て|受付|申し?込み?|定員|参加費|料金|駐車場|当日|雨天時?|荒天時?|屋外|屋内|午前|午後|上記|下記|以上|一部)/u;

/** What a note below a table says of one of its rows. */
export interface NamedByNote {
  title: string;
  /** As it is written. */
  day: string | undefined;
  /** What is said of it. */
  fate: string;
}

/**
 * The one row of the table that a sentence is about: 「12月6日の工作は中止」 below a table with one 「工作教室」 on that day. Nothing where it names
 * none, several, another day, or more than a title, for then it may be about any row.
 */
export function namedByNote(sentence: string, rows: readonly TitledRow[]): NamedByNote | undefined {
  const [, day, about = '', fate = ''] = OF_ONE.exec(sentence.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  const words = foldTitle(about);
  if (words.length < 2 || GENERAL.test(words)) return undefined;
  const named = rows.filter(({ title }) => title === words);
  const [found, ...others] = named.length > 0 ? named : rows.filter(({ title }) => title.includes(words));
  if (!found || others.length > 0) return undefined;
  return day === undefined || namesDay(found.words, day) ? { title: found.title, day, fate } : undefined;
}

/** Whether a row has the month and the day. */
function namesDay(words: string, day: string): boolean {
  const [month, date] = /(\d{1,2})[月/](\d{1,2})日?$/u.exec(day)?.slice(1).map(Number) ?? [];
  return [...words.matchAll(/(?<!\d)(\d{1,2})\s?[月/.-]\s?(\d{1,2})(?!\d)/gu)].some(
    ([, m, d]) => Number(m) === month && Number(d) === date,
  );
}

/** Whether a row has this title, as `namedByNote` gives it. */
export const isTitled = (name: string, title: string): boolean => foldTitle(name) === title;

/** What stands above a header without a mark: 「上記のほか、祝日は休み」, but no line of a preamble, and no more of a title than its brackets. */
function isRemark(words: string): boolean {
  const bare = words.replace(IN_BRACKETS, '');
  return (
    bare.length <= 60 &&
    !/^#|(?:一覧|リスト|表|について|のお知らせ|情報)$/u.test(bare) &&
    takingsOf(bare, 'limits').length > 0
  );
}
const IN_BRACKETS = /[（(]([^（）()]+)[）)]/gu;

/** The remarks of a table of so many columns: `title` stands above its header, `rows` are those below; `names` of its file and its sheet. */
export function closingRemarks(
  title: string,
  rows: readonly RawRow[],
  width: number,
  names: readonly string[],
): ClosingRemark[] {
  const inBrackets = [...title.matchAll(IN_BRACKETS)].map(([, words = '']) => words);
  const above = [...title.split(/\s+/u), ...inBrackets].map((words) => ({ row: 0, words }));
  const sections = width >= 3 ? sectionsOf(rows) : NO_SECTIONS;
  const alone = rows.flatMap(({ row, cells }) => {
    if (sections.has(row)) return [];
    const words = width >= 3 ? noteOf(cells, width) : undefined;
    return words === undefined ? [] : [{ row, words }];
  });
  const doubtful = [
    ...title.split(/(?=[※*＊])/u).filter((words) => /^[※*＊]/u.test(words)),
    ...title.split(/\s+/u).filter((words) => /(?:ます|です|ません|[。休])$/u.test(words) || isRemark(words)),
    ...inBrackets,
  ].map((words) => ({ row: 0, words }));
  const stopped = [...title.split(/\s+/u), ...names].filter(listsStopped).map((words) => ({ row: 0, words }));
  return [
    ...[...sections].map(([row, section]) => ({ row, words: section.words, section })),
    ...[...above, ...alone].flatMap(({ row, words }) => {
      const said = closingRemark(words);
      return said === undefined ? [] : [{ row, words: said }];
    }),
    // A note that takes time away and is not understood is kept: it leaves the hours of all rows in words.
    ...[...doubtful, ...alone].flatMap(({ row, words }) =>
      closingRemark(words) === undefined && takesAway(words)
        ? [{ row, words: words.replace(/\s+/gu, ' ').trim() }]
        : [],
    ),
    ...stopped.filter(({ words }) => !doubtful.some((one) => one.words === words && takesAway(words))),
  ];
}
