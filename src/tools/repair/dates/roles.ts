/** What the words before, between and behind the days of a cell say of each: a day of the event, a deadline, a day left out, the day it was before. */
import type { DayToken } from './tokens.js';

export type Role =
  | 'day'
  | 'without'
  | 'deadline'
  /** From here on one may apply. */
  | 'opens'
  /** For rain, a notice, a drawing of lots: said beside the days of the event, and kept in words. */
  | 'aside'
  /** The day on which it was to be before it was moved. */
  | 'before'
  | 'cancelled'
  | 'postponed';

/** One day or one stretch of days, by the places of its tokens. */
export interface Item {
  first: number;
  last?: number;
  role: Role;
}

export interface Roles {
  items: Item[];
  /** The words around the days, without those that were understood. */
  around: string;
  /** Words that concern the days, and nobody can say which or how. */
  unclear?: string;
}

const END = String.raw`日?(?:の|は|が|:|\s|\(){0,3}$`;
const APPLY = '(?:申し?込み?|応募|募集|受付|予約|エントリー)';
const DEADLINE_BEFORE = new RegExp(`(?:${APPLY}?(?:受付)?(?:締め?切り?|〆切り?|期限|期間)|必着)${END}`, 'u');
const OPENS_BEFORE = new RegExp(`${APPLY}(?:受付)?開始${END}`, 'u');
const APPLY_BEFORE = new RegExp(`${APPLY}${END}`, 'u');
const DEADLINE_BEHIND = new RegExp(
  `^\\s?(?:が|は|を)?(?:(?:まで|迄)[にの、]{0,2}[^。、\\n]{0,20}?(?:${APPLY}|申込|連絡|提出)|\\s?(?:必着|消印|締め?切|〆切|${APPLY}締め?切))`,
  'u',
);
/** 「11月30日までに申込 12月5日」: said of the day that it follows, though nothing parts it from the next. */
const UNTIL = /^\s?(?:まで|迄)/u;
const OPENS_BEHIND = new RegExp(
  `^\\s?(?:\\d{1,2}時)?(?:から|より)?[^。、\\n]{0,8}?${APPLY}(?:を?開始|スタート)|^\\s?(?:から|より)[^。、\\n]{0,8}?${APPLY}`,
  'u',
);
const ASIDE_BEFORE = new RegExp(
  `(?:雨天|荒天|悪天|小雨|予備日?|順延|公開|掲載|更新|発表|抽選|当選|結果|発売|前売|搬入|搬出|リハーサル|作成)[^\\d、。()]{0,12}${END}`,
  'u',
);
const ASIDE_BEHIND =
  /^\s?\(?(?:に|は|から|より)?(?:現在|時点|更新|公開|掲載|作成|発表|抽選|発売|予備日(?!\s?[:はが]))/u;
const OUT_BEFORE = new RegExp(
  `(?:除(?:[くき]|外)?|のぞく|休[館業講室園診所]|定休|お?休み?|閉[館所室]|不[可在]|中止)${END}`,
  'u',
);
const OUT_BEHIND =
  /^\s?(?:を|は|も|が)?[\s(]?(?:除[くきいか]|のぞ[くき]|お?休[みん館業講室園会]|休(?=[\s)、。]|$)|閉[館室庁園]|(?:開催|実施)(?:なし|しません|しない|せず)|行いません|あり?ません|なし|無し|不可|以外|×)/u;
const OFF_BEHIND =
  /^\s?(?:は|が|の(?:回|開催)は)?[\s(]?(?:[^\d\s、。()]{1,12}(?:により|につき|のため|に伴い)[、,]?)?(?:開催)?(中止|取り?や?め|取り?止め|とりやめ|キャンセル(?!待)|休止|延期|順延(?!日)|見送|断念)(?!の?(?:場合|とき|際|時|可能性|恐れ|おそれ|こと))/u;
/** The whole of what stands before the first day: 「【中止】12月5日」. */
const OFF_FIRST =
  /^[\s(※]{0,3}(?:開催)?(中止|取りや?め|キャンセル|休止|休講|延期|順延)(?:のお知らせ|(?:に|と)なりました)?[\s):、]{0,3}$/u;

const D = '([\ue000-\uf8ff])';
const SPAN = `${D}(?:\\s?[~-]\\s?${D})?`;
const WORD = '(?:変更|延期|順延|振り?替え?|移動|移し|移りま|繰り?[上下])';
/** A day that was moved: the old one first, but in those where `newFirst` holds. */
const MOVES: readonly { pattern: RegExp; newFirst?: boolean }[] = [
  {
    // 「(旧)12月5日 (新)12月12日」
    pattern: new RegExp(
      `(?<![^\\s([【、])\\(?(?:旧|誤|変更前|当初)(?:日程|日時)?[):\\s]{1,3}${SPAN}[^\ue000-\uf8ff]{0,6}(?:新|正|変更後)(?:日程|日時)?[):\\s]{1,3}${SPAN}`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `変更前[^\ue000-\uf8ff]{0,4}${SPAN}[^\ue000-\uf8ff]{0,6}変更後[^\ue000-\uf8ff]{0,4}${SPAN}`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `${SPAN}\\s?(?:の(?:予定|開催|回)?)?\\s?(?:から|を|は|より|→|⇒)\\s?${SPAN}\\s?[にへ]?\\s?(?:日程|日時|開催日)?[をが]?\\s?${WORD}`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `${SPAN}\\s?(?:の(?:予定|開催|回)?)?\\s?(?:から|を|は|より|が)?\\s?(?:変更|振り?替え?)(?:[しに]|と|後|:|→|⇒)[^\ue000-\uf8ff]{0,6}${SPAN}`,
      'u',
    ),
  },
  {
    // 「5日の振替で12日」「5日改め12日」「5日が12日になりました」
    pattern: new RegExp(
      `${SPAN}\\s?(?:(?:の|分の){0,2}(?:振り?替え?|代替)(?:で|として|は|に)?|を?(?:改め|あらため)て?)[、,\\s]{0,2}${SPAN}(?:に(?:開催|実施)?)?`,
      'u',
    ),
  },
  {
    pattern: new RegExp(`${SPAN}\\s?(?:が|は|から)\\s?${SPAN}\\s?[にへ](?:な|変わ)り(?:ました|ます)`, 'u'),
  },
  {
    pattern: new RegExp(
      `${SPAN}\\s?[はをの]?\\s?\\(?(?:開催)?(?:中止|延期|順延)\\)?[^\ue000-\uf8ff]{0,8}${SPAN}\\s?[にへ](?:延期|変更|順延|開催|実施|行[いう]|振り?替)`,
      'u',
    ),
  },
  {
    // 「12日に延期(当初5日)」「12日(当初5日から延期)」
    pattern: new RegExp(
      `${SPAN}\\s?(?:[にへ]${WORD}(?:しました|します|になりました)?)?\\s?\\(\\s?(?:旧|当初|元は|もとは|変更前)[^()\ue000-\uf8ff]{0,6}${SPAN}(?:(?:から|より|を)(?:の?日程)?の?${WORD}|の?予定)?`,
      'u',
    ),
    newFirst: true,
  },
  {
    pattern: new RegExp(`${SPAN}\\s?\\(\\s?${SPAN}\\s?(?:から|より|を)(?:の?日程)?の?${WORD}`, 'u'),
    newFirst: true,
  },
];

const RANGE =
  /^[^、,。・()\n→⇒]{0,12}(?:\([^()]{1,12}\))?[^、,。・()\n→⇒]{0,4}(?:~|-|―|から|より)\s?(?:翌年?|同年?)?\s?$/u;
/** 「～7日のうち2日間」, 「の間の3日」: some of these days, and nobody says which. */
const SOME_OF =
  /(?:の?うち|の内|の間の)の?(?:[\d一二三四五六七八九十数]{1,2}\s?日間?(?![はがをも(除間])|いずれか|どれか)/u;
const LIST = /^[\s、・,;/&]{0,3}$|^\s?(?:及び|および|並びに|ならびに|と|や)\s?$/u;

interface Part {
  behind: string;
  middle: string;
  before: string;
  /** Nothing parts the words: they may belong to either day. */
  whole: boolean;
}

/** The words between two days: those that belong to the day before, those in the middle, those that belong to the next. */
function parted(gap: string): Part {
  const bracket = /^\s?\([^()]{0,60}\)/u.exec(gap)?.[0] ?? '';
  const rest = gap.slice(bracket.length);
  const cuts = [...rest.matchAll(/[、,。;\n※/()]/gu)].map(({ index }) => index);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined)
    return bracket === ''
      ? { behind: gap, middle: '', before: gap, whole: true }
      : { behind: bracket, middle: '', before: rest, whole: false };
  return {
    behind: bracket + rest.slice(0, first),
    middle: rest.slice(first, last + 1),
    before: rest.slice(last + 1),
    whole: false,
  };
}

/** The roles of the days of a folded text. */
export function rolesOf(folded: string, tokens: readonly DayToken[]): Roles {
  const gaps = [...tokens.keys(), tokens.length].map((i) =>
    folded.slice(i === 0 ? 0 : tokens[i - 1]?.end, tokens[i]?.index ?? folded.length),
  );
  const known = moved(gaps);
  const items: Item[] = known?.items ?? [];
  const taken = new Set(items.flatMap(({ first, last }) => [first, last ?? first]));
  if (known) for (const [i, gap] of known.gaps) gaps[i] = gap;
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken.has(i)) continue;
    const last = i + 1 < tokens.length && !taken.has(i + 1) && RANGE.test(gaps[i + 1] ?? '') ? i + 1 : undefined;
    items.push({ first: i, role: 'day', ...(last !== undefined && { last }) });
    if (last !== undefined) {
      gaps[last] = '';
      i = last;
    }
  }
  items.sort((a, b) => a.first - b.first);
  let unclear = gaps.some((gap) => /[→⇒]/u.test(gap)) ? '→' : undefined;
  // 「うち1日」 may have been read as the first of the month.
  unclear ??= SOME_OF.exec(folded)?.[0];
  unclear = label(items, gaps, tokens, new Set(known?.items)) ?? unclear;
  const around = gaps.map((gap) => gap.trim()).filter((gap) => !LIST.test(gap));
  return { items, around: around.join('\n'), ...(unclear !== undefined && { unclear }) };
}

/** The days of a move, and the gaps without its words. */
function moved(gaps: readonly string[]): { items: Item[]; gaps: Map<number, string> } | undefined {
  const template = gaps.map((gap, i) => `${gap}${i < gaps.length - 1 ? String.fromCharCode(0xe000 + i) : ''}`).join('');
  for (const { pattern, newFirst } of MOVES) {
    const match = pattern.exec(template);
    if (!match) continue;
    const place = (sign: string | undefined): number | undefined =>
      sign === undefined ? undefined : sign.charCodeAt(0) - 0xe000;
    const [a, aEnd, b, bEnd] = match.slice(1, 5).map(place);
    if (a === undefined || b === undefined) continue;
    const item = (first: number, last: number | undefined, role: Role): Item => ({
      first,
      role,
      ...(last !== undefined && { last }),
    });
    // Words before, between and behind the days of the move are its own.
    const left =
      template.slice(0, match.index) +
      match[0].replace(/[^\ue000-\uf8ff]/gu, '') +
      template.slice(match.index + match[0].length);
    const rest = left.split(/[\ue000-\uf8ff]/u);
    return {
      items: [item(a, aEnd, newFirst ? 'day' : 'before'), item(b, bEnd, newFirst ? 'before' : 'day')],
      gaps: new Map(rest.map((gap, i) => [i, gap])),
    };
  }
  return undefined;
}

/** Gives every item its role by the words beside it, and takes those words out of the gaps. Gives back what cannot be told. */
function label(
  items: Item[],
  gaps: string[],
  tokens: readonly DayToken[],
  fixed: ReadonlySet<Item>,
): string | undefined {
  let unclear: string | undefined;
  const off = OFF_FIRST.exec(gaps[0] ?? '')?.[1];
  if (off !== undefined) {
    for (const item of items) if (item.role === 'day') item.role = /延期|順延/u.test(off) ? 'postponed' : 'cancelled';
    gaps[0] = '';
  }
  const parts = gaps.map(parted);
  // What stands before the first day and behind the last has one neighbour only.
  const [begin, end] = [parts[0], parts.at(-1)];
  if (begin)
    Object.assign(
      begin,
      begin.whole ? { behind: '', whole: false } : { middle: begin.behind + begin.middle, behind: '' },
    );
  if (end?.whole) Object.assign(end, { before: '', whole: false });
  /** Whether a list goes on from one item to the next. */
  const listed = (a: Item | undefined, b: Item | undefined): boolean =>
    a !== undefined && b !== undefined && LIST.test(gaps[b.first] ?? '');
  for (const [n, item] of items.entries()) {
    if (item.role !== 'day' || fixed.has(item)) continue;
    const left = parts[item.first];
    const right = parts[(item.last ?? item.first) + 1];
    if (!left || !right) continue;
    const group = groupOf(items, n, listed);
    const take = (part: Part, side: 'before' | 'behind', pattern: RegExp): void => {
      part[side] = part[side].replace(pattern, '');
      if (part.whole) part.before = part.behind = part[side];
    };
    const before = left.before;
    if (left.whole && DEADLINE_BEFORE.test(before)) {
      // 「11月30日締切12月5日開催」: whichever is the earlier one.
      const other = items[n - 1];
      const isEarlier = other !== undefined && orderOf(tokens, item.first) < orderOf(tokens, other.first);
      if (isEarlier) item.role = 'deadline';
      else if (other?.role === 'day') other.role = 'deadline';
      take(left, 'before', DEADLINE_BEFORE);
    } else if (DEADLINE_BEFORE.test(before)) {
      item.role = 'deadline';
      take(left, 'before', DEADLINE_BEFORE);
    } else if (OPENS_BEFORE.test(before)) {
      item.role = 'opens';
      take(left, 'before', OPENS_BEFORE);
    } else if (ASIDE_BEFORE.test(before)) {
      for (const one of group.from(n)) one.role = 'aside';
      take(left, 'before', ASIDE_BEFORE);
    } else if (OUT_BEFORE.test(before) && !(left.whole && !/[日:]\s?$/u.test(before))) {
      for (const one of group.from(n)) one.role = 'without';
      take(left, 'before', OUT_BEFORE);
    }
    if (item.role !== 'day') continue;
    const { behind } = right;
    if ((!right.whole || UNTIL.test(behind)) && DEADLINE_BEHIND.test(behind)) {
      item.role = 'deadline';
      take(right, 'behind', DEADLINE_BEHIND);
    } else if (!right.whole && OPENS_BEHIND.test(behind)) {
      item.role = 'opens';
      take(right, 'behind', OPENS_BEHIND);
    } else if (APPLY_BEFORE.test(before) || (!right.whole && ASIDE_BEHIND.test(behind))) {
      // 「申込：11月30日」 says neither from when nor until when.
      item.role = /^\s?(?:まで|迄)/u.test(behind)
        ? 'deadline'
        : /^\s?(?:から|より|~)/u.test(behind)
          ? 'opens'
          : 'aside';
      if (APPLY_BEFORE.test(before)) take(left, 'before', APPLY_BEFORE);
      else take(right, 'behind', ASIDE_BEHIND);
    } else if (OUT_BEHIND.test(behind) && !(right.whole && ASIDE_BEFORE.test(right.before))) {
      // In brackets it is said of one day, else of all that are listed.
      const one = /^\s?\((?!.{0,8}を)/u.test(behind);
      for (const other of one ? [item] : group.upTo(n)) if (other.role === 'day') other.role = 'without';
      take(right, 'behind', OUT_BEHIND);
    } else if (OFF_BEHIND.test(behind) && !(right.whole && ASIDE_BEFORE.test(behind) && !/^\s?[はが]/u.test(behind))) {
      const put = OFF_BEHIND.exec(behind)?.[1] ?? '';
      if (group.size > 1 && !/^\s?\(/u.test(behind)) unclear = put;
      item.role = /延期|順延|見送/u.test(put) ? 'postponed' : 'cancelled';
      take(right, 'behind', OFF_BEHIND);
    }
  }
  for (const [i, part] of parts.entries())
    gaps[i] = part.whole ? part.before : `${part.behind}${part.middle}${part.before}`;
  return unclear;
}

function groupOf(
  items: readonly Item[],
  n: number,
  listed: (a: Item | undefined, b: Item | undefined) => boolean,
): { size: number; from: (n: number) => Item[]; upTo: (n: number) => Item[] } {
  let [begin, end] = [n, n];
  while (listed(items[begin - 1], items[begin])) begin -= 1;
  while (listed(items[end], items[end + 1])) end += 1;
  return {
    size: end - begin + 1,
    from: (at) => items.slice(at, end + 1),
    upTo: (at) => items.slice(begin, at + 1),
  };
}

/** Order in the calendar as far as two tokens tell it: a month that is not written is that of the day before. */
function orderOf(tokens: readonly DayToken[], at: number): number {
  let [year, month] = [0, 0];
  for (const token of tokens.slice(0, at + 1)) {
    year = token.year ?? year;
    month = token.month ?? month;
  }
  return year * 10_000 + month * 100 + (tokens[at]?.date ?? 0);
}
