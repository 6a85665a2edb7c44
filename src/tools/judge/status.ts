/** Whether something takes place: from a column for it, or from a mark of a title. Never from a condition such as 「雨天中止」. */
import { nfkc, oneBlank } from '../repair/fold.js';
import { takesAway } from './taking-away.js';
import {
  ABOUT_DAYS,
  ALL_OVER,
  APPLYING_COLUMN,
  BECAUSE,
  BEGINS_AT,
  CONDITION,
  ENDED,
  FULL,
  HELD_ON,
  LATER,
  LEFT_COLUMN,
  MARK_ONLY,
  MOVED,
  NOT_FOR_ALL,
  NEXT_YEAR,
  NONE_LEFT,
  NOT_APPLYING,
  NOT_YET,
  NOW,
  NO_MORE_APPLICATIONS,
  OFF,
  OFF_MARK,
  OTHERWISE,
  ONLINE,
  ONLINE_ONLY,
  PARTLY,
  PAST,
  PRIVATE,
  PUT_OFF_TO,
  RUNNING,
  TIMES,
  UNFIXED,
  UNSURE,
  WEATHER,
} from './words.js';

export { ABOUT_DAYS, HELD_ON };

export interface Status {
  eventStatus?: 'cancelled' | 'postponed' | 'moved-online' | 'rescheduled' | 'scheduled';
  full?: boolean;
  /** One can no longer apply. */
  closed?: true;
  /** Words that may take the day away and were not understood. */
  doubt?: string;
  /** Words that say more than the status: 「1月10日に延期」. */
  words?: string;
}

const plainOf = (text: string): string => nfkc(text).replace(/[\s※!！]/gu, '');

/** What words say about an event that are nothing but its status; undefined when they say something else or leave it open. */
function outcomeOf(plain: string): Status['eventStatus'] {
  if (CONDITION.test(plain) || PARTLY.test(plain)) return undefined;
  // 「雨天中止」 is a condition, 「雨天のため中止」 a fact.
  if (WEATHER.test(plain) && !BECAUSE.test(plain)) return undefined;
  if (LATER.test(plain)) return 'postponed';
  if (OFF.test(plain)) return 'cancelled';
  return undefined;
}

/** What a status column says of an event; `doubt`: it says something else than whether the event takes place. */
export function readStatus(text: string): Status & { ended?: true } {
  const plain = plainOf(text);
  if (plain === '' || RUNNING.test(plain) || plain === '0') return {};
  if (ENDED.test(plain)) return { ended: true };
  if (FULL.test(plain) && !CONDITION.test(plain)) return { full: true };
  if (NO_MORE_APPLICATIONS.test(plain) && !CONDITION.test(plain)) return { closed: true };
  const eventStatus = outcomeOf(plain);
  if (eventStatus) return { eventStatus };
  if (PUT_OFF_TO.test(plain) && !CONDITION.test(plain) && (!WEATHER.test(plain) || BECAUSE.test(plain)))
    return { eventStatus: 'postponed', words: text };
  if (ONLINE.test(plain)) return { eventStatus: 'moved-online' };
  return { doubt: text };
}

/** What a status column says of a place or a desk. `unknown`: nobody can tell whether it is open. */
export function readRunning(text: string): 'running' | 'closed' | 'unknown' {
  const plain = plainOf(text);
  if (/^(?:開設|開館|開所|開店|開園|開始|再開|オープン)(?:の?予定|準備|前)/u.test(plain)) return 'closed';
  // What is planned has a day at an event; a door that is planned is not known to be open.
  if (/(?<!通常|計画|例年|予定)予定$/u.test(plain)) return 'unknown';
  if (plain === '' || RUNNING.test(plain)) return 'running';
  if (/^(?:現在|ただ今|只今|当面|当分|しばらく)/u.test(plain) && takesAway(plain)) return 'closed';
  // 「月曜休み」 is a rule of the hours, 「一部休止」 leaves open which part.
  if (TIMES.test(plain) || UNSURE.test(plain)) return 'unknown';
  return takesAway(plain) || OFF.test(plain) || /不可|終了|false|^no$|^off$/iu.test(plain) ? 'closed' : 'unknown';
}

/** Whether a status says that the row shall not be published. */
export function isPrivate(text: string): boolean {
  return PRIVATE.test(plainOf(text));
}

const MARK =
  /[【[［〔<＜《〈]([^】\]］〕>＞》〉]{1,32})[】\]］〕>＞》〉]|[（(]((?:[^（()）]|[（(][^（()）]{1,8}[）)]){1,32})[）)]/gu;
/** 「★中止★」, 「～延期～」, 「「中止」」: marks that titles use for other things as well. */
const LOUD =
  /[★☆◆◇■□●◎～〜~*＊!！]([^★☆◆◇■□●◎～〜~*＊!！]{2,16})[★☆◆◇■□●◎～〜~*＊!！]|[「『]([^「『」』]{2,16})[」』]/gu;
/** Most titles hold none of these, and cost no more than this. */
const MARKED =
  /[【[［〔<＜《〈（(]|^\s?[×✕✖]|[→⇒]|中\s?止|延\s?期|順\s?延|日延|断念|終了|[済白]|できな|できま|改め|休[講止会]|変更|振替|振り替|調整|未定|キャンセル|取り?消|取り?やめ|取り?止め|見送|お休み|cancel|postponed|\s\s|満[員席]|キャンセル待ち|受付|締め?切|〆切|(?:募集|申し?込み?|予約)[^\s]{0,2}終/iu;
const TAIL = new RegExp(
  `(?:[※:：→\\s]|ー|-)\\s?(${OFF_MARK}(?:のお知らせ|に?なりました|となりました|(?:いた)?しま(?:す|した))?)$`,
  'iu',
);
/** Behind a title that can no longer be applied for. 「申込締切」 behind a mere blank may be the name of a last day. */
const TAIL_FULL =
  /(?:[※→:：\s]\s?)((?:満[員席](?:御礼)?|キャンセル待ち|(?:受付|募集|お?申し?込み?|予約|応募)(?:は)?(?:終了|締め?切り?|〆切り?)|締め?切り?|〆切り?)(?:しました|りました|ました|です)|満[員席](?:御礼)?|キャンセル待ち|(?:受付|募集)終了)$|[※→]\s?((?:受付|募集|お?申し?込み?|予約|応募)?(?:締め?切り?|〆切り?|終了))$/u;
/** 「中止：…」; calendars write 「キャンセル済み: …」 and 「Canceled: …」 before the title of what was called off. */
const HEAD = new RegExp(`^(${OFF_MARK}(?:のお知らせ)?)(?:\\s?[:：、※]|\\s)`, 'iu');

/** 「満席 講座」「受付終了：講座」 */
const HEAD_FULL =
  /^(満[員席](?:御礼)?|キャンセル待ち|(?:受付|募集|申し?込み?)(?:は)?(?:終了|締め?切り?))(?:\s?[:：、※]|\s)/u;

/** The fate of an event by a sentence that says nothing else: 「開催を見送ります」. Undefined for conditions and for anything longer. */
export function saysOff(sentence: string): Status['eventStatus'] {
  const plain = plainOf(sentence);
  return MARK_ONLY.test(plain) && !CONDITION.test(plain) ? outcomeOf(plain.replace(/\([^()]*\)$/u, '')) : undefined;
}

/** 「オンラインに切り替えます」 */
export function saysOnline(sentence: string): boolean {
  const plain = plainOf(sentence);
  return plain.length <= 40 && ONLINE.test(plain) && !CONDITION.test(plain) && !PAST.test(plain) && !PARTLY.test(plain);
}

/** A sentence that says, as a fact and of nothing else, that no more people can apply: 「定員に達したため受付を終了しました」. */
export function saysClosed(sentence: string): Pick<Status, 'full' | 'closed'> | undefined {
  const plain = plainOf(sentence);
  if (plain.length > 40 || CONDITION.test(plain) || PAST.test(plain) || /一部|次第|分は|の分|回は|部は/u.test(plain))
    return undefined;
  if (
    NO_MORE_APPLICATIONS.test(plain) &&
    /(?:ました|です|て(?:い|おり)ます|終了|停止|済み?|切り?|中)(?:\(.{1,20}\))?$/u.test(plain)
  )
    return { closed: true };
  return FULL.test(plain) && SAID_FULL.test(plain) && !OF_SOMETHING_ELSE.test(plain) ? { full: true } : undefined;
}
/** What else may be full beside an event. */
const OF_SOMETHING_ELSE =
  /駐[車輪]|パーキング|宿泊|客室|部屋|託児|保育|一時預かり|送迎|ロッカー|会議室|貸し?出|レンタル|ベビーカー/u;
/** As a fact, the number of persons before it or not: 「20名（満員）」. */
const SAID_FULL =
  /(?:ました|です|て(?:い|おり)ます|満[員席]|御礼|待ち|(?:空き|席)(?:は|が)?(?:なし|(?:あり|ござい)ません))$|^(?:定員)?\d{1,5}[名人組席]\(満[員席](?:御礼|です)?\)$/u;

/** What a column says of applying by its own name: 「残席」 with 0, 「募集状況」 with 終了. Undefined: another column, or other words. */
export function readApplying(header: string, text: string): Pick<Status, 'full' | 'closed'> | undefined {
  const column = plainOf(header).replace(/\([^()]{0,20}\)$/u, '');
  const plain = plainOf(text);
  if (CONDITION.test(plain) || PARTLY.test(plain)) return undefined;
  if (LEFT_COLUMN.test(column)) return NONE_LEFT.test(plain) ? { full: true } : undefined;
  if (!APPLYING_COLUMN.test(column)) return undefined;
  if (plain === '満') return { full: true };
  return NOT_APPLYING.test(plain) || (column.length > 2 && /^[×✕✖]$/u.test(plain)) ? { closed: true } : undefined;
}

/** When a sentence says that there is nothing, other than by a date: 「今回はありません」, 「12月はお休み」, 「火曜は休み」. */
export interface ClosedWhen {
  now?: true;
  month?: number;
  /** 0 is Sunday. */
  weekday?: number;
}

/** Whether a sentence names when there is nothing: by a date, or in one of these ways. */
export const closesThen = (sentence: string): boolean =>
  /\d\s?日|\d\/\d/u.test(ABOUT_DAYS.exec(sentence)?.[1] ?? '') || closedWhen(sentence) !== undefined;

export function closedWhen(sentence: string): ClosedWhen | undefined {
  const words = ABOUT_DAYS.exec(sentence)?.[1];
  if (words === undefined) return undefined;
  if (NOW.test(words)) return { now: true };
  const month = /(?<!\d)(\d{1,2})\s?月(?:中|分|の[会回])?$/u.exec(words)?.[1];
  if (month !== undefined) return { month: Number(month) };
  const weekday = /([月火水木金土日])曜日?$/u.exec(words)?.[1];
  return weekday === undefined ? undefined : { weekday: '日月火水木金土'.indexOf(weekday) };
}

/** A sentence that speaks of calling something off or moving it, as a fact: neither a condition nor the story of another year. */
export function speaksOfOff(sentence: string): boolean {
  // A house that is shut on Mondays calls nothing off.
  const plain = plainOf(sentence).replace(/休[館園校み]/gu, '');
  if (NOT_YET.test(plain) || /^(?:昨年|前年|去年)度?の(?:情報|日程|内容|予定)/u.test(plain)) return true;
  if (![OFF, LATER, MOVED, UNFIXED, OTHERWISE, ALL_OVER, NEXT_YEAR].some((pattern) => pattern.test(plain)))
    return false;
  if (CONDITION.test(plain) || PAST.test(plain)) return false;
  return !WEATHER.test(plain) || BECAUSE.test(plain);
}

/** The clock (as written) at which a sentence says that it begins, and nothing else. */
export function beginsAt(sentence: string): string | undefined {
  const found = BEGINS_AT.exec(plainOf(sentence));
  return found?.[1] ?? found?.[2];
}

/** A sentence that says nothing else than that the event is not for everybody who reads it. */
export const isNotForAll = (sentence: string): boolean => NOT_FOR_ALL.test(plainOf(sentence));

/** A sentence that says nothing else than that it is held online. */
export const isOnlineOnly = (sentence: string): boolean => ONLINE_ONLY.test(plainOf(sentence));

/** The title without its mark, and what the mark says. */
export function readTitleMark(title: string): Status & { name: string } {
  if (!MARKED.test(title)) return { name: oneBlank(title).trim() || title };
  let status: Status = {};
  const take = (whole: string, words: string): string => {
    const said = markSays(words);
    if (!said) return whole;
    status = { ...status, ...said };
    return said.doubt === undefined ? ' ' : whole;
  };
  const name = oneBlank(title)
    .replace(MARK, (whole, a?: string, b?: string) => take(whole, (a ?? b ?? '').trim()))
    .replace(LOUD, (whole, a?: string, b?: string) =>
      saysOff(a ?? b ?? '') || saysClosed(a ?? b ?? '') || ENDED.test(plainOf(a ?? b ?? ''))
        ? take(whole, a ?? b ?? '')
        : whole,
    )
    .replace(TAIL, take)
    .replace(TAIL_FULL, (whole, a?: string, b?: string) => take(whole, a ?? b ?? ''))
    .replace(HEAD, take)
    .replace(HEAD_FULL, take)
    .replace(/\s{2,}/gu, ' ')
    .trim();
  const plain = plainOf(name);
  if (
    Object.keys(status).length === 0 &&
    (MOVED.test(plain) || UNFIXED.test(plain) || /^[×✕✖]/u.test(plain) || speaksOfOff(name))
  )
    status.doubt = title;
  // A title that is nothing but its mark keeps it: there must be a name.
  return name === '' ? { name: title, ...status } : { name, ...status };
}

function markSays(words: string): Status | undefined {
  const plain = plainOf(words);
  const eventStatus = saysOff(words);
  if (eventStatus) return { eventStatus };
  if (
    /^(?:満[員席](?:御礼|です|になりました)?|残席(?:0|なし)|空きなし|キャンセル待ち|予約(?:いっぱい|一杯)|定員(?:に達しました|に達したため.*|となりました|満了|締切))$/u.test(
      plain,
    )
  )
    return { full: true };
  if (NO_MORE_APPLICATIONS.test(plain)) return { closed: true };
  if (/^オンライン(?:開催)?に?(?:変更|切り?替え)(?:になりました|しました)?$/u.test(plain))
    return { eventStatus: 'moved-online' };
  // A reserve day is none of the days on which it takes place.
  if (NOT_YET.test(plain)) return { doubt: words };
  const isOpen =
    [OFF, LATER, MOVED, UNFIXED, NOT_YET, ENDED, ALL_OVER].some((pattern) => pattern.test(plain)) ||
    closesThen(nfkc(words));
  const mayHappen = CONDITION.test(plain) || (WEATHER.test(plain) && !BECAUSE.test(plain));
  return mayHappen || !isOpen ? undefined : { doubt: words };
}

const RANK: readonly Status['eventStatus'][] = [
  undefined,
  'scheduled',
  'rescheduled',
  'moved-online',
  'postponed',
  'cancelled',
];

/** What two rows or columns say of one event: the worse news wins. */
export function worseStatus(a: Status, b: Status): Status {
  const eventStatus = RANK[Math.max(0, RANK.indexOf(a.eventStatus), RANK.indexOf(b.eventStatus))];
  const status: Status = {};
  if (eventStatus !== undefined) status.eventStatus = eventStatus;
  if (a.full || b.full) status.full = true;
  if (a.closed || b.closed) status.closed = true;
  return status;
}
