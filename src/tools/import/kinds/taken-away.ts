/** What a row says anywhere that takes time from its hours: in remarks, in columns about other matters, in its name, under its status. */
import type { Canonical } from '../header-aliases.js';
import { statesOf } from './not-public.js';
import { beginsLater, namesTaking, nfkc, readRunning, takingsOf, type Scope } from '../repairs.js';
import { yes } from './yes-no.js';
import type { PlacedCell, TableRow } from '../table-row.js';

/** Columns for whatever an office wants to say. */
const REMARKS = [
  '備考',
  '説明',
  '概要',
  'サブタイトル',
  '開催条件',
  '開催パターン',
  '所要時間',
  '連絡先備考',
  '予約特記事項',
  '利用方法',
  '雰囲気',
] as const;
/** Columns about something else: a limit there is one of that matter, a closed door is a closed door. */
const OTHERS = [
  '設置目的',
  '実施支援の主な区分',
  '対象者',
  '対象者備考',
  '受入年齢',
  '定員',
  '定員備考',
  '料金(基本)',
  '料金(詳細)',
  '参加申込方法',
  '申込要否',
  'アクセス方法',
  '緊急時の代わり',
  '受け持ち地域',
  'バリアフリー情報',
  '講師',
  'キーワード',
  'タグ',
  '英語の説明',
  'URL',
  'SNS',
  '連絡先FormURL',
] as const;
/** Names: only what stands in brackets or behind a mark is a remark. */
const NAMES = [
  '名称',
  '名称_通称',
  'やさしい名称',
  '団体名',
  '部署',
  '場所名称',
  '集合場所',
  '方書',
  '住所',
  '種別',
  '窓口の種類',
  '主催者',
  '連絡先名称',
  '電話番号',
  '連絡先メールアドレス',
] as const;
/** Columns of the hours themselves. Where a row has several of a kind only one of them is read, and the others are heard. */
const HOURS = [
  '利用可能曜日',
  '開催日',
  '開始日',
  '開催日時',
  '開始時間',
  '終了時間',
  '開館時間',
  '日時特記事項',
  '開催頻度',
] as const;
/** Days from which there is a place at all. */
const BEGINNINGS = ['認可等年月日'] as const;

const SCOPES = new Map<Canonical | undefined, Scope>([
  ...OTHERS.map((column): [Canonical, Scope] => [column, 'closings']),
  ['開催頻度', 'limits'],
]);
const IS_NAME: ReadonlySet<Canonical | undefined> = new Set(NAMES);
/** All columns that may speak of a day, beside those of the days themselves. */
export const SPEAKING: ReadonlySet<Canonical> = new Set<Canonical>([...REMARKS, ...OTHERS, '日時特記事項']);
const HEARD: ReadonlySet<Canonical> = new Set<Canonical>([...REMARKS, ...OTHERS, ...NAMES, ...HOURS, ...BEGINNINGS]);

export interface Taken {
  /** Closings that the hours may express: 「8月は休み」. */
  closings: string[];
  /** There is something else, and nobody knows which of the hours it touches: they stay words. */
  isDoubtful: boolean;
  /** All of it in words that the public may read. */
  words: string[];
  /** All of it as the clerk is told. */
  told: string[];
}

/** `read`: cells that the hours are computed from; `forAll`: what remarks of the table take from all its rows, a line each. */
export function takenFrom(row: TableRow, read: readonly string[], forAll: string): Taken {
  const said: Said[] = [];
  for (const cell of row.heard(HEARD))
    if (cell.canonical === undefined || !read.includes(cell.value)) for (const one of takingsIn(cell)) said.push(one);
  for (const words of forAll === '' ? [] : forAll.split('\n')) said.push(...takingsOf(words));
  // Nobody can tell what a place does behind its last day, or whether that day has come.
  const ends = row.all('終了日', '終了日時').map(({ header, value }) => ({ sentence: `${header}：${value}` }));
  const states = statesOf(row).map(({ value }) => ({ sentence: value, running: readRunning(value) }));
  if (said.length + ends.length + states.length === 0) return NOTHING;
  // What is closed by its status opens at no hour: nothing more can be taken from it.
  const isClosed = states.some(({ running }) => running === 'closed');
  const doubts: Said[] = [
    ...said.filter((one) => !isApplicable(one)),
    ...ends,
    ...states.filter(({ running }) => running === 'unknown'),
  ].filter(() => !isClosed);
  const closings = said.filter(isApplicable);
  const words = unique(
    [...closings, ...doubts].filter(({ secret }) => !secret).map(({ sentence }) => sentence.replaceAll('~', '～')),
  );
  return {
    closings: weighed(said).closings,
    isDoubtful: doubts.length > 0,
    words,
    told: unique([...closings, ...doubts].map(({ sentence }) => sentence)),
  };
}

/** Sentences taken from elsewhere: closings that hours may express, and whether there is anything else. */
export function weighed(said: readonly { sentence: string }[]): Pick<Taken, 'closings' | 'isDoubtful'> {
  return {
    closings: unique(said.filter(isApplicable).map(({ sentence }) => sentence.replaceAll('~', '～'))),
    isDoubtful: !said.every(isApplicable),
  };
}

const NOTHING: Taken = { closings: [], isDoubtful: false, words: [], told: [] };

interface Said {
  sentence: string;
  /** From a column that the office keeps for itself. */
  secret?: boolean;
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

function takingsIn({ header, value, canonical, isInternal }: PlacedCell): Said[] {
  if (/^https?:/iu.test(value)) return [];
  if (beginsLater(header, value)) return [{ sentence: `${header}：${value}`, secret: isInternal === true }];
  if (canonical === '認可等年月日') return [];
  // 「休止」 alone under 種別 is a state of its own.
  if (IS_NAME.has(canonical)) {
    const marks = MARKED.test(value) ? marksOf(value) : [];
    if (value.length <= 8 && canonical !== '名称') marks.push(value);
    return marks.flatMap((words) => takingsOf(words));
  }
  // 「営業：×」, 「is_open: false」 under a header that no list knows.
  if (canonical === undefined && OPENS.test(nfkc(header)) && yes(value) === false)
    return [{ sentence: `${header}：${value}`, secret: isInternal }];
  const takings = takingsOf(value, SCOPES.get(canonical));
  if (isInternal) return takings.map(({ sentence }) => ({ sentence, secret: true }));
  return canonical === undefined && namesTaking(header) ? [{ sentence: `${header}：${value}` }] : takings;
}

/** Asks whether it is open at all. */
const OPENS =
  /^(?:現在の?)?(?:営業|開館|開所|開室|開園|開設|開店|開放|活動|運営|稼働|利用|使用|受付|開催|実施)(?:中|可能?|状況|の?有無|可否|の可否|しているか|フラグ)?$|^(?:is[\s_-]?)?(?:open|operating|available|running|in[\s_-]?operation)(?:[\s_-]?now)?$/iu;

/** What a remark in a name begins with. */
const MARKED = /[【（(〔［[＜<〈《★※＊*\n]/u;

/** 「（8月は休み）」, 「※第5週を除く」 in a name. */
function marksOf(name: string): string[] {
  const inBrackets = [
    ...name.matchAll(/[【（(〔［\[＜<〈《★]([^】）)〕］\]＞>〉》★]{2,60})[】）)〕］\]＞>〉》★]/gu),
  ].map(([, words = '']) => words);
  return [...inBrackets, ...name.split(/[※＊*\n]/u).slice(1)];
}

const CLOSES =
  /(?:お?休み|休館日?|休業日?|休所日?|休室|休会|休止|休診日?|閉館|閉所)(?:です|ます|となります|とします|しています|になります|いたします|(?:の場合|することが?|となることが?)(?:が|も)?あり(?:ます)?)?$|除(?:く|きます)$/u;
const WHEN = /[月火水木金土日]曜|[土日]|祝|\d\s*月|年末|年始|盆|夏|冬|春|秋|休日|連休|GW|長期/u;

const isApplicable = ({ sentence }: Said): boolean =>
  sentence.length <= 40 && CLOSES.test(sentence) && WHEN.test(sentence.replace(CLOSES, ''));
