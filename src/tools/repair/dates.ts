/** Days as offices write them: ISO, slashes, 和暦, without year, with weekday and time, several in a cell, ranges, and what stands beside them. */
import type { MessageCode } from '../messages/ja.js';
import { CLOCK_SOURCE, clockOf, closingAfter } from './clock.js';
import { foldSigns } from './fold.js';
import { isDay, isoOf, missingYear, weekdayOf, WEEKDAYS, type YearHints } from './dates/calendar.js';
import { withoutForeign, wholeMoment } from './dates/machine.js';
import { rolesOf, type Item, type Role } from './dates/roles.js';
import { dayTokens, foldDays, type DayToken } from './dates/tokens.js';
import type { Read, Refused } from './read.js';

export { addDays, daysBetween, isDay, weekdayOf } from './dates/calendar.js';

/** One stretch of days, each end with its time when the cell gives one. */
export interface DateSpan {
  start: string;
  end?: string;
  startTime?: string;
  endTime?: string;
}

/** `rest`: the cell's words, when it says more than days and times. */
export interface Dates {
  spans: DateSpan[];
  /** The last day that the cell names in whatever role. */
  latest?: string;
  repaired?: MessageCode;
  rest?: string;
  /** The words around the days that were not understood here: they may limit the days (毎週火曜日). */
  around?: string;
  /** Days that are left out. */
  without?: DateSpan[];
  /** First and last day on which one may apply. */
  opens?: DateSpan;
  deadline?: DateSpan;
  /** The day on which it was to be before it was moved. */
  previous?: string;
  status?: 'cancelled' | 'postponed';
}

/** Days that are not those of the event, or not plainly: the cell can only be shown as it stands, until `through`. */
export interface NoDates extends Refused {
  through?: string;
}

export interface DateHints extends YearHints {
  /** 「7日」 of a sheet for one month. */
  month?: { year: number; month: number } | undefined;
  /** The column is for one day of whatever kind: a deadline is one there, and 「12月5日まで」 too. */
  plain?: boolean | undefined;
}

/** Words that stand where a day is not settled. */
const UNDECIDED =
  /未定|調整中|検討中|後日|当面|当分|決まり次第|要問|問い?合わ?せ|お知らせします|随時|通年|常時|無期限|期間なし/u;
const NOT_HELD = /開催なし|開催しない|実施なし|実施しない|休止|取りやめ|^中止/u;
const VAGUE = /[上中下]旬|初旬|頃|ごろ|予定|春|夏|秋|冬|月末|年末|\d\s?月(?!\s?\d)|^\d{4}[-/.]\d{1,2}$/u;
const RECURRING = /毎週|毎月|毎日|毎年|隔週|第\s?[\d一二三四五]|曜/u;
const NEUTRAL =
  /[\s,、・;/()[\]~\-:。]|から|より|まで|開催|予定|及び|および|と|の|各日|両日|いずれも|[月火水木金土日]曜日?|ほか|開始|終了/gu;

/** Every day that a text speaks of, by its role, and the words around them; nothing where it speaks of none. */
interface AllDays {
  having: (...roles: Role[]) => DateSpan[];
  around: string;
  unclear?: string;
  repaired: Set<MessageCode>;
  tokens: readonly DayToken[];
  folded: string;
}

function readAll(text: string, hints: DateHints): AllDays | Refused {
  const foreign = withoutForeign(foldDays(text));
  if ('refused' in foreign) return foreign;
  const folded = foreign.text;
  const tokens = dayTokens(folded);
  const { items, around, unclear } = rolesOf(folded, tokens);
  const repaired = new Set<MessageCode>(foreign.repaired ? [foreign.repaired] : []);
  const common = /いずれも\s?\(?\s?([月火水木金土日])曜?/u.exec(folded)?.[1];
  const days = daysOf(tokens, items, hints, common, repaired);
  if ('refused' in days) return days;
  const spans = new Map(items.map((item) => [item, spanOf(item, tokens, days.value, folded)]));
  const having = (...roles: Role[]): DateSpan[] =>
    items.filter(({ role }) => roles.includes(role)).flatMap((item) => spans.get(item) ?? []);
  return { having, around, repaired, tokens, folded, ...(unclear !== undefined && { unclear }) };
}

/** All days of a cell in its order, or why there are none. */
export function readDates(text: string, hints: DateHints): Dates | NoDates {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isDay(text) && text >= '1900') return { spans: [{ start: text }] };
  const whole = wholeMoment(foldSigns(text));
  if (whole) {
    if ('refused' in whole) return whole;
    const { repaired, ...span } = whole;
    return { spans: [span], ...(repaired && { repaired }) };
  }
  const read = readAll(text, hints);
  if ('refused' in read) return read.refused === 'date-unreadable' ? { refused: whyNone(foldDays(text)) } : read;
  const { having, around, tokens, folded } = read;
  if (tokens.length === 0) return { refused: whyNone(folded) };
  const all = having('day', 'without', 'deadline', 'opens', 'aside', 'before', 'cancelled', 'postponed');
  const off = having('cancelled', 'postponed');
  let of = hints.plain && having('deadline').length > 0 ? having('deadline') : having('day');
  const status =
    of.length > 0 || off.length === 0 ? undefined : having('postponed').length > 0 ? 'postponed' : 'cancelled';
  if (status) of = off;
  // 「5日、12日 ※12日は休み」: what is listed first is left out afterwards.
  const without = [...having('without'), ...(status ? [] : off)];
  const kept = of.filter((one) => one.end !== undefined || !isAmong(one.start, without));
  if (kept.length === 0 && of.length > 0 && !hints.plain) return { refused: 'event-not-held' };
  if (!hints.plain) of = kept;
  if (of.length === 0 && hints.plain) of = all;
  if (of.length === 0) return { refused: RECURRING.test(around) ? 'date-recurring' : 'date-of-other-matter' };
  // 「12月25日まで」 says nothing of the day on which it begins.
  const latest = all
    .map(({ start, end }) => end ?? start)
    .sort()
    .at(-1);
  const open = tokens.length === 1 && /^\s?(?:まで|迄)/u.test(folded.slice(tokens[0]?.end));
  const either = isEither(folded, tokens);
  if (hints.plain && either) return { refused: 'date-unreadable' };
  if (!hints.plain && (read.unclear !== undefined || open || either)) {
    return { refused: 'date-as-words', ...(latest !== undefined && { through: latest }) };
  }
  // 「5日、12日 ※5日は満席」 names a day twice.
  of = of.filter(
    (one, i) =>
      one.end !== undefined ||
      one.startTime !== undefined ||
      !of.slice(0, i).some(({ start, end }) => start === one.start && end === undefined),
  );
  of = withFurtherHours(of, tokens, folded);
  const words = around.replace(NEUTRAL, '');
  if (words === '' || tokens.some(({ each }) => each)) shareTimes(of);
  const result: Dates = { spans: of, ...first(read.repaired), ...(latest !== undefined && { latest }) };
  if (words !== '' || (!hints.plain && all.length > of.length) || status) result.rest = text;
  if (words !== '') result.around = around;
  if (without.length > 0) result.without = without;
  const [[deadline], [opens], [previous]] = [having('deadline'), having('opens'), having('before')];
  if (opens ?? deadline?.end) result.opens = opens ?? { start: deadline?.start ?? '' };
  if (deadline) result.deadline = deadline.end === undefined ? deadline : { start: deadline.end };
  if (previous) result.previous = previous.start;
  if (status) result.status = status;
  return result;
}

/** What may part further hours from those of a day: 「10時～12時、14時～16時」. */
const FURTHER = new RegExp(
  `^(?:\\s?~(?=\\s?[、,・/;]))?\\s?(、|,|・|/|;|と|及び|および|または|又は|もしくは|若しくは|あるいは|或いは|か(?=\\s?\\d))?\\s?(?:第?\\d部\\s?:?\\s?)?(${CLOCK_SOURCE})(?:\\s?(?:~|-|から)\\s?(${CLOCK_SOURCE})?)?(?:まで)?`,
  'u',
);

interface MoreHours {
  opens: string | undefined;
  closes: string | undefined;
  isEither: boolean;
}

function furtherHours(behind: string, hasEnd: boolean): MoreHours[] {
  const found: MoreHours[] = [];
  let rest = behind;
  for (let at = FURTHER.exec(rest); at && found.length < MOST_HOURS; at = FURTHER.exec(rest)) {
    const [whole, parts, from = '', to] = at;
    // 「10:00 12:00」 may be the two ends of one meeting.
    if (found.length === 0 && parts === undefined && !hasEnd) break;
    const opens = clockOf(from);
    const end = to === undefined ? undefined : clockOf(to);
    const closes = end === undefined ? undefined : closingAfter(opens, end, from, to ?? '');
    found.push({ opens, closes, isEither: /[たはいか]$/u.test(parts ?? '') });
    rest = rest.slice(whole.length);
  }
  return found;
}
const MOST_HOURS = 10;

/** Several hours of one day are several meetings; where nobody can tell which are meant, none are. */
function withFurtherHours(spans: DateSpan[], tokens: readonly DayToken[], folded: string): DateSpan[] {
  const more = tokens.flatMap(({ from, to, end }) =>
    from === undefined ? [] : furtherHours(folded.slice(end), to !== undefined),
  );
  const [first] = spans;
  if (!first || more.length === 0) return spans;
  const isList =
    spans.length === 1 &&
    first.end === undefined &&
    first.endTime !== undefined &&
    more.every(({ opens, closes, isEither }) => opens !== undefined && closes !== undefined && !isEither);
  return isList
    ? [
        ...spans,
        ...more.map(({ opens = '', closes = '' }) => ({ start: first.start, startTime: opens, endTime: closes })),
      ]
    : spans.map(({ start, end }) => ({ start, ...(end !== undefined && { end }) }));
}

/** 「12月5日または12日」: one of them, and nobody can tell which. */
function isEither(folded: string, tokens: readonly DayToken[]): boolean {
  if (tokens.length < 2) return false;
  if (/(?:どちら|いずれ|どれ)か|変更(?:の|に?なる|する|となる)?(?:場合|可能性|こと)/u.test(folded)) return true;
  return tokens.slice(1).some(({ index }, i) => EITHER.test(folded.slice(tokens[i]?.end, index)));
}
const EITHER = /または|又は|もしくは|若しくは|あるいは|或いは|(?<![a-z])or(?![a-z])|^(?:[^、。]{0,12}[)\s])?か\s?$/iu;

const isAmong = (day: string, spans: readonly DateSpan[]): boolean =>
  spans.some(({ start, end }) => day >= start && day <= (end ?? start));

/** What words beside a period say of its days: those they name, those they leave out, and what is left of the words. */
export function readAround(
  text: string,
  hints: DateHints,
): { days: DateSpan[]; without: DateSpan[]; around: string; unclear: boolean } {
  const read = readAll(text, hints);
  if ('refused' in read)
    return { days: [], without: [], around: foldDays(text), unclear: read.refused !== 'date-unreadable' };
  const { having, around, unclear } = read;
  return {
    days: having('day'),
    without: having('without', 'cancelled', 'postponed'),
    around,
    unclear: unclear !== undefined || having('before').length > 0,
  };
}

/** One day; a cell with several gives the first. */
export function readDay(text: string, hints: DateHints): Read<string> {
  const read = readDates(text, { ...hints, plain: true });
  if ('refused' in read) return read;
  const value = read.spans[0]?.start ?? '';
  return read.repaired ? { value, repaired: read.repaired } : { value };
}

/** The day of every token: those of the event in their order, then the others, which lie near them. */
function daysOf(
  tokens: readonly DayToken[],
  items: readonly Item[],
  hints: DateHints,
  common: string | undefined,
  repaired: Set<string>,
): { value: Map<number, string> } | Refused {
  const value = new Map<number, string>();
  const beside = new Set(
    items.flatMap(({ first, last, role }) =>
      ['deadline', 'opens', 'aside'].includes(role) ? [first, last ?? first] : [],
    ),
  );
  const own = [...tokens.keys()].filter((at) => !beside.has(at));
  const proof =
    hints.near === undefined
      ? dayByWeekday(
          own.flatMap((at) => tokens[at] ?? []),
          hints,
        )
      : hints.near;
  let before = hints.month;
  for (const at of own) {
    const day = dayOf(tokens[at] as DayToken, before, { ...hints, near: proof }, common);
    if ('refused' in day) return value.size === 0 ? day : { refused: 'date-as-words' };
    for (const code of day.repaired) repaired.add(code);
    value.set(at, day.value);
    before = monthOf(day.value);
  }
  const near = [...value.values()][0] ?? hints.near;
  for (const at of beside) {
    const last = value.get(at - 1);
    const token = tokens[at] as DayToken;
    const day = dayOf(token, token.bare ? (last === undefined ? before : monthOf(last)) : undefined, {
      ...hints,
      near,
    });
    if ('value' in day) value.set(at, day.value);
    else if (own.length === 0) return day;
  }
  return { value };
}

const monthOf = (day: string): { year: number; month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

/** 「12/2、9、16（水）」: the weekday stands once, behind the last day, and proves the year of all. */
function dayByWeekday(tokens: readonly DayToken[], hints: DateHints): string | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last || first === last || first.weekday >= 0 || last.weekday < 0 || first.year !== undefined)
    return undefined;
  const month = last.month ?? first.month ?? hints.month?.month;
  if (month === undefined) return undefined;
  const found = missingYear(month, last.date, last.weekday, hints);
  return 'refused' in found || found.code !== 'year-by-weekday' ? undefined : isoOf(found.year, month, 1);
}

function dayOf(
  token: DayToken,
  before: { year: number; month: number } | undefined,
  hints: DateHints,
  common?: string,
): { value: string; repaired: MessageCode[] } | Refused {
  const repaired: MessageCode[] = [];
  const month = token.month ?? before?.month;
  const weekday = token.weekday < 0 && common !== undefined ? WEEKDAYS.indexOf(common) : token.weekday;
  if (month === undefined || (token.doubtful && !before)) return { refused: 'date-unreadable' };
  // 「6年12月2日」 may be a school year.
  let year = token.shortYear === 'digits' ? fullYear(token.year ?? 0, hints.today) : token.year;
  if (year !== undefined) {
    // A fiscal year runs from April: 2026年度2月 is February 2027.
    if (token.fiscal && month < 4) year += 1;
    if (token.shortYear) repaired.push('era-converted');
  } else if (before) year = before.month - month > 6 ? before.year + 1 : before.year;
  else {
    const found = missingYear(month, token.date, weekday, hints);
    if ('refused' in found) return found;
    year = found.year;
    repaired.push(found.code);
  }
  const value = isoOf(year, month, token.date);
  if (!isDay(value) || year < 1900 || year > 2200) return { refused: 'date-impossible' };
  if (weekday >= 0 && weekdayOf(value) !== weekday && !token.bare) repaired.push('weekday-contradicts');
  return { value, repaired };
}

/** 「26年12月5日」 and 「8年12月5日」: of our century, or of the era that runs. */
function fullYear(short: number, today: string): number | undefined {
  const thisYear = Number(today.slice(0, 4));
  return [2000 + short, 2018 + short].find((year) => Math.abs(year - thisYear) <= 3);
}

/** One item with its hours. Hours behind a stretch are those of each day; hours behind both ends begin and end it. */
function spanOf(
  { first: from, last: to }: Item,
  tokens: readonly DayToken[],
  days: ReadonlyMap<number, string>,
  folded: string,
): DateSpan | undefined {
  const [token, last] = [tokens[from], to === undefined ? undefined : tokens[to]];
  const [start, end] = [days.get(from), to === undefined ? undefined : days.get(to)];
  if (!token || start === undefined) return undefined;
  const span: DateSpan = { start };
  if (last && end !== undefined) span.end = end;
  const hours = last && (last.to !== undefined || (token.from === undefined && opens(last, folded))) ? last : token;
  const opening = hours.from ? clockOf(hours.from) : undefined;
  if (opening !== undefined) span.startTime = opening;
  const closing = hours.to ?? (last && hours === token ? last.from : undefined);
  const until = closing === undefined ? undefined : clockOf(closing);
  if (until !== undefined) span.endTime = closingAfter(opening, until, hours.from ?? '', closing ?? '');
  return span;
}

/** 「11日 9:00～」 at the end of a stretch says when each day begins. */
function opens(last: DayToken, folded: string): boolean {
  return last.from !== undefined && /^\s?(?:~|-|から|より)/u.test(folded.slice(last.end));
}

/** 「14日・15日 10:00～12:00」: the times stand once, behind the last day, and are meant for each. */
function shareTimes(spans: DateSpan[]): void {
  const last = spans.at(-1);
  const others = spans.slice(0, -1);
  if (
    last?.startTime === undefined ||
    last.end !== undefined ||
    others.some(({ startTime, endTime, end }) => startTime !== undefined || endTime !== undefined || end !== undefined)
  )
    return;
  for (const span of others)
    Object.assign(span, { startTime: last.startTime }, last.endTime === undefined ? {} : { endTime: last.endTime });
}

function whyNone(folded: string): MessageCode {
  if (NOT_HELD.test(folded)) return 'event-not-held';
  if (UNDECIDED.test(folded)) return 'date-undecided';
  if (RECURRING.test(folded)) return 'date-recurring';
  return VAGUE.test(folded) ? 'date-vague' : 'date-unreadable';
}

function first(codes: ReadonlySet<MessageCode>): { repaired?: MessageCode } {
  // What contradicts matters more than what was converted.
  const code = codes.has('weekday-contradicts') ? 'weekday-contradicts' : [...codes][0];
  return code === undefined ? {} : { repaired: code };
}
