/** Whether something takes place: from a column for it, or from a mark of a title. Never from a condition such as 「雨天中止」. */
import { nfkc, oneBlank } from '../repair/fold.js';
import { takesAway } from './taking-away.js';
import { TIMES } from './words.js';

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

/** What may happen, and has not. */
const CONDITION =
  /場合|可能性|とき[はに]|(?<!\d)時[はに]|なければ|小雨|決行|恐れ|おそれ|ことが|かも|状況に|状況次第|天候次第|判断|検討|予備日/u;
const WEATHER = /雨|荒天|悪天|天候|警報|台風|大雪|強風|猛暑|熱中症/u;
const BECAUSE = /ため|により|につき|に伴|影響|を受け|から中止/u;
/** 「中止しない」「一部中止」, and days of which only some are meant: somebody should look. */
const PARTLY =
  /(?:中止|延期|休講|キャンセル)(?:は|に|を)?(?:しない|しません|ありません|なし|なく|せず|でな)|一部|部分|のみ|除|以外|\d(?:月|日|\/)|第\d|[月火水木金土日]曜/u;
const OFF =
  /中止|取り?止め?|とりや?め|取りやめ|見送|見合わ?せ|(?:開催|実施|開講)(?:は|を)?(?:せず|しない|しません|(?:いた|致)しません|なし|無し|不可|されません)|行わ(?:ない|ず|れません)|(?:行い|開き|やり|催し)ません|[不非未]開催|不実施|キャンセル(?=$|[)）]|済|に?なり|と?なり|され|(?:いた)?しま)|休[講止会演館園校]|お?休み|^休$|流会|打ち?切|廃止|取り?消し?|cancell?ed|^[×✕✖]$|^(?:無し?|なし|否|不可)$/iu;
/** Another day, hour or place, as a fact. */
const MOVED =
  /変更(?:し|いたし|致し|に?なり|と?なり|後|のお知らせ|です|$|[()（）→])|[にへ]変更|振り?替え(?:て|ます|ました|開催)|(?:場所|会場|住所|日にち|日程|日時|時間|時刻|曜日|番号|[曜日月時分場館室])(?:が|は|を|も|に|へ)[^、。]{0,12}?(?:変わ(?:り(?!は?(?:あり|な))|って)|移(?:り|し(?:て|ま)|動し|転し)|(?:繰り?|早ま|遅)[上下りれ])/u;
/** Its day is not fixed any more. */
const UNFIXED = /(?:日程|日時|日取り|開催日|時期)(?:は|を|が|の)?(?:再?調整|未定|再検討)/u;
/** The mark of what nobody has settled: 「（仮）」, 「【案】」. */
const NOT_YET = /^(?:仮|案|予定|未定|未確定|調整中|検討中|要確認|確認中|保留)$/u;
/** 「今年度は終了しました」 of an event whose day is still to come. */
const ALL_OVER =
  /^(?:今年度?|本年度?|今[季期]|今シーズン|本事業|この(?:講座|教室|事業|催し))(?:の[^。]{0,10})?(?:は|も)?(?:すべて|全て)?終了(?:し|いたし|です|$)/u;
const LATER = /延期|順延|日延べ|先送り|postponed/iu;
const FULL =
  /満員|満席|空きなし|残席なし|残席0|定員に達し|定員(?:となり|満了|締切)|定員超過|キャンセル待ち|受付終了\(定員/u;
const ONLINE = /オンライン(?:開催|配信)?(?:に|へ)?(?:変更|切り?替え?)|moved-?\s?online/iu;
const NO_MORE_APPLICATIONS =
  /(?:受付|受け付け|募集|申し?込み?|申込み?|予約|応募)(?:は|を|の)?(?:終了|締め?切|〆切?|停止|中止|休止|打ち?切)|^(?:締め?切り?|〆切り?)(?:りました|ました|済み?)?$/u;
const RUNNING = new RegExp(
  `^(?:${[
    '(?:通常|予定|計画|例年)(?:ど?おり|通り)?(?:に|の)?(?:開催|実施|運営|営業|開館)?(?:予定|中|します|決定|確定|可能?)?',
    '(?:開催|実施|開講|開館|開設|開所|開園|開店|運営|営業|活動|公開|掲載|継続|稼働|利用|相談|参加者?)?(?:の?募集|受付|受け付け|申し?込み?|申込み?)?(?:実施|開催|受付)?(?:予定|中|します|決定|確定|可能?|済み?|あり|有り?|する|して(?:い|おり)ます)?',
    '確定|決定|新規|更新|変更なし|異常なし|現存|有効|有り?|あり|可|[○〇◯◎]|済み?',
    'scheduled|confirmed|active|published|open|operating|running|live|true|yes|ok|1|review_required|reviewed|verified|normal',
  ].join('|')})$`,
  'iu',
);
const ENDED =
  /^(?:開催|実施|開講|活動|運営|事業)?(?:は)?(?:終了|済み?)(?:しました|済み?|です)?$|^(?:past|ended|finished)$/iu;

/** 「1月10日に延期」, 「1/10(日)へ順延しました」: the day of which they speak is the new one. */
const PUT_OFF_TO =
  /\d\s?(?:日|\/\s?\d{1,2})(?:\([月火水木金土日祝・]{1,3}\))?(?:\d{1,2}[時:][^、。]{0,8})?(?:[にへ]|→)(?:開催)?(?:を|が|と)?(?:延期|順延|日延べ|繰り?下げ)/u;

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

/** Neither open nor closed: which part, for whom, or whether at all. */
const UNSURE = /一部|部分|のみ|だけ|除|確認|不明|未定|未確定|検討|保留|変更|仮|案$|満|定員|待ち|都合|昨年|前年|古い/u;

/** What a status column says of a place or a desk. `unknown`: nobody can tell whether it is open. */
export function readRunning(text: string): 'running' | 'closed' | 'unknown' {
  const plain = plainOf(text);
  if (/^(?:開設|開館|開所|開店|開園|開始|再開|オープン)(?:の?予定|準備|前)/u.test(plain)) return 'closed';
  if (plain === '' || RUNNING.test(plain)) return 'running';
  if (/^(?:現在|ただ今|只今|当面|当分|しばらく)/u.test(plain) && takesAway(plain)) return 'closed';
  // 「月曜休み」 is a rule of the hours, 「一部休止」 leaves open which part.
  if (TIMES.test(plain) || UNSURE.test(plain)) return 'unknown';
  return takesAway(plain) || OFF.test(plain) || /不可|終了|false|^no$|^off$/iu.test(plain) ? 'closed' : 'unknown';
}

/** Words by which a row says that it is not for the public. */
const PRIVATE =
  /^(?:非|不|未)(?:公開|掲載|表示|承認)|(?:公開|掲載|表示|承認)(?:は|を)?(?:(?:いた)?し(?:ない|ません)|不可|停止|終了|中止|前|予定|待ち?|取り?(?:消し?|下げ|や?め)|保留|見合わせ|見送り|希望し|不要|否|なし)|限定公開|下書き|草稿|削除|無効|抹消|取り?下げ|審査中|確認待ち|(?:内部|庁内|関係者)(?:用|限り|のみ)|^(?:draft|private|deleted|unpublished|hidden|archived|disabled|inactive|withdrawn|internal|pending)$/iu;

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
  /[【[［〔<＜《〈（(]|^\s?[×✕✖]|中止|延期|休[講止会]|変更|振替|振り替|調整|未定|キャンセル|取り?消|取り?やめ|取り?止め|見送|お休み|cancel|postponed|\s\s/iu;
const OFF_MARK =
  '(?:開催)?(?:中止|延期|順延|休[講止会]|お?休み|キャンセル(?:済み?)?|取り?消し?|取り?(?:止め|やめ)|とりやめ|見送り?|cancel(?:l?ed)?|postponed)';
const TAIL = new RegExp(
  `(?:[※:：→\\s]|ー|-)\\s?(${OFF_MARK}(?:のお知らせ|に?なりました|となりました|(?:いた)?しま(?:す|した))?)$`,
  'iu',
);
/** 「中止：…」; calendars write 「キャンセル済み: …」 and 「Canceled: …」 before the title of what was called off. */
const HEAD = new RegExp(`^(${OFF_MARK}(?:のお知らせ)?)(?:\\s?[:：、※]|\\s)`, 'iu');
/** A mark speaks of the event and nothing else: 「中止」, 「荒天のため開催を見送ります」, not 「中止した講座の振替」. */
const MARK_ONLY = new RegExp(
  '^(?:[^\\d、]{1,16}(?:のため|により|につき|に伴い|の影響(?:で|により))[、,]?)?' +
    '(?:今回|今年度?|本年度?|本日|全日程?|開催|実施|講座|イベント|催し|行事|教室|この[回会日]|当日|この|本?事業|[はをのも本当])*' +
    '(?:中止|休止|休講|休会|休演|お?休み|延期|順延|見送り?|見合わせ|取り?止め|とりやめ|取り?やめ|キャンセル(?:済み?)?|取り?消し?|流会|不開催|開催(?:なし|せず|しません)|実施せず|行いません|cancel(?:l?ed)?|postponed)' +
    '(?:決定|のお知らせ|(?:する|る)?こと[とに](?:なりました|(?:いた)?しました)|に?なりました|と?なりました|と?なります|に?なります|と(?:いた)?します|(?:いた)?しま(?:す|した)|です|ます|中)?' +
    '(?:\\((?:日程|時期|開催日)?(?:は?未定|調整中)\\))?$',
  'iu',
);

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
  if (NO_MORE_APPLICATIONS.test(plain) && /(?:ました|です|終了|済み?|切り?|中)(?:\(.{1,20}\))?$/u.test(plain))
    return { closed: true };
  return FULL.test(plain) && /(?:ました|です|満[員席]|御礼|待ち)$/u.test(plain) ? { full: true } : undefined;
}

const PAST = /昨年|前年|去年|これまで|前回|過去|以前|例年/u;

/** 「12月5日は中止」: the words before what it says of them; for the days that a sentence calls off, or on which a door is closed. */
export const ABOUT_DAYS =
  /^(.{2,60}?)(?:(?<!こ)の(?:回|講座|開催|分|部|開催分))?(?:は|を|については|、)?\s*((?:開催)?(?:中止|休講|お?休み|休[館会所室園止]|閉[館所室園]|延期|取り?止め|とりやめ|見送|見合わせ|なし|無し|(?:あり|ござい)ません|(?:開催|実施)(?:(?:いた|致)?しません|せず|しない)|(?:行い|開き|やり|催し)ません).{0,12})$/u;
/** When a sentence says that there is nothing, other than by a date: 「今回はありません」, 「12月はお休み」, 「火曜は休み」. */
export interface ClosedWhen {
  now?: true;
  month?: number;
  /** 0 is Sunday. */
  weekday?: number;
}

const NOW =
  /(?:今[回月週年]|本[日会]|当日|この[日回会]|全日程?|すべて|全て|当面の?間?|当分の?間?|しばらく|ため|により|につき|ので)[、,]?$/u;

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

/** 「以下は来年度」: what stands below lies in another year. */
const NEXT_YEAR =
  /(?:以下|下記|ここから|これより)(?:の[^、。]{1,10})?(?:は|、|→|:)?[^、。]{0,6}(?:来年度?|次年度|翌年度|来期|年度)/u;

/** A sentence that speaks of calling something off or moving it, as a fact: neither a condition nor the story of another year. */
export function speaksOfOff(sentence: string): boolean {
  // A house that is shut on Mondays calls nothing off.
  const plain = plainOf(sentence).replace(/休[館園校み]/gu, '');
  if (![OFF, LATER, MOVED, UNFIXED, ALL_OVER, NEXT_YEAR].some((pattern) => pattern.test(plain))) return false;
  if (CONDITION.test(plain) || PAST.test(plain)) return false;
  return !WEATHER.test(plain) || BECAUSE.test(plain);
}

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
    .replace(LOUD, (whole, a?: string, b?: string) => (saysOff(a ?? b ?? '') ? take(whole, a ?? b ?? '') : whole))
    .replace(TAIL, take)
    .replace(HEAD, take)
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
  if (/^(?:満員|満席|満席御礼|満員御礼|定員(?:に達しました|に達したため.*|となりました|満了|締切))$/u.test(plain))
    return { full: true };
  if (NO_MORE_APPLICATIONS.test(plain)) return { closed: true };
  if (/^オンライン(?:開催)?に?(?:変更|切り?替え)(?:になりました|しました)?$/u.test(plain))
    return { eventStatus: 'moved-online' };
  const isOpen =
    [OFF, LATER, MOVED, UNFIXED, NOT_YET].some((pattern) => pattern.test(plain)) || closesThen(nfkc(words));
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
