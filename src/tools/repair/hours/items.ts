/** Lists of days: 月～金, 第2・4火曜日, 毎月10日, 土日祝, 年末年始, 12月29日～1月3日. */
import type { Cursor } from './cursor.js';
import { Unclear, type Exclusion } from './parsed.js';
import { WEEK, type Token, type Weekday } from './tokens.js';

export interface Items extends Exclusion {
  word?: 'closed' | 'open';
  any: boolean;
  /** Some of them stand side by side with no more than a comma, or not even that, between them: they may belong to two phrases. */
  loose?: 'comma' | 'bare';
}

/** The longest list of days at this place. */
export function readItems(cursor: Cursor): Items {
  const items: Items = { alternatives: [], holidays: false, dayOff: false, newYear: false, yearly: [], any: false };
  for (;;) {
    const start = cursor.at;
    let tight = false;
    let comma = false;
    for (let sign = cursor.current; items.any && sign?.t === 'join'; sign = (cursor.next(), cursor.current)) {
      tight ||= sign.tight;
      comma ||= !sign.tight;
    }
    if (items.word === 'closed' && cursor.peek() === 'link') cursor.at += 1;
    const gap = cursor.current?.gap === true && !tight && !comma;
    const [days, others] = [items.alternatives.filter(({ holiday }) => !holiday).length, kinds(items)];
    if (!item(cursor, items)) {
      cursor.at = start;
      return items;
    }
    const changes = days > 0 && kinds(items) > others;
    if (items.any && (gap || (changes && !tight && !comma && !items.holidays))) items.loose = 'bare';
    else if (items.any && comma && !tight) items.loose ??= 'comma';
    items.any = true;
  }
}

function item(cursor: Cursor, items: Items): boolean {
  const monthly = cursor.take('monthly');
  const token = cursor.current;
  if (token?.t === 'week') return weekItem(cursor, items);
  if (token?.t === 'monthDay' && (monthly || items.alternatives.at(-1)?.monthDays !== undefined)) {
    cursor.at += 1;
    // 「毎月10日から20日」 may be meant as one stretch or as two days.
    if (cursor.peek() === 'to') throw new Unclear();
    const last = items.alternatives.at(-1);
    if (last?.monthDays) last.monthDays.push(token.day);
    else items.alternatives.push({ days: [], monthDays: [token.day], single: true });
    return true;
  }
  if (monthly) throw new Unclear();
  if (token?.t === 'day') return dayItem(cursor, items, token.day);
  if (token?.t === 'set') return setItem(cursor, items, token);
  if (token?.t === 'dayOff') {
    cursor.at += 1;
    items.dayOff = true;
    return true;
  }
  if (token?.t === 'holiday') {
    cursor.at += 1;
    if (!items.holidays) items.alternatives.push({ days: [], holiday: true, single: true });
    items.holidays = true;
    return true;
  }
  if (token?.t === 'newYear') {
    cursor.at += 1;
    items.newYear = true;
    if (cursor.peek() === 'open' && cursor.peek(1) === 'date') {
      cursor.at += 1;
      items.newYear = false;
      while (dateItem(cursor, items)) cursor.take('join');
      cursor.expect('shut');
    } else if (cursor.peek() === 'date') {
      items.newYear = false;
      dateItem(cursor, items);
    }
    return true;
  }
  return token?.t === 'date' && dateItem(cursor, items);
}

function dayItem(cursor: Cursor, items: Items, day: Weekday): boolean {
  cursor.at += 1;
  const last = items.alternatives.at(-1);
  // 「第2土曜・日曜」: every Sunday, or the one after?
  if (last?.weeks) throw new Unclear();
  const days = [day];
  const next = cursor.token(1);
  if (cursor.peek() === 'to' && next?.t === 'day') {
    cursor.at += 2;
    days.splice(0, 1, ...between(day, next.day));
  }
  if (items.word === 'closed' && last) {
    // 「平日の月～金」 says twice what it means.
    if (!days.every((one) => last.days.includes(one))) {
      items.alternatives.push({ days, single: days.length === 1 });
      items.word = undefined;
    } else if (last.days.length === 5) last.days = days;
    else last.days.push(...days.filter((one) => !last.days.includes(one)));
    return true;
  }
  if (last && !last.holiday && !last.monthDays) {
    if (days.some((one) => last.days.includes(one))) throw new Unclear();
    last.days.push(...days.filter((one) => !last.days.includes(one)));
    last.single &&= days.length === 1;
  } else {
    items.alternatives.push({ days, single: days.length === 1 });
  }
  return true;
}

function setItem(cursor: Cursor, items: Items, token: Extract<Token, { t: 'set' }>): boolean {
  // A word for a set beside others has a rule for 祝日 of its own: only alone, or with 第n曜日, is it clear what is meant.
  if (token.holidays !== undefined && items.any) throw new Unclear();
  cursor.at += 1;
  items.word = token.holidays;
  items.alternatives.push({ days: [...token.days], single: false });
  return true;
}

function weekItem(cursor: Cursor, items: Items): boolean {
  const weeks: number[] = [];
  for (let token = cursor.current; token?.t === 'week'; token = cursor.current) {
    weeks.push(...token.weeks);
    cursor.at += 1;
    if (cursor.peek() === 'join' && cursor.peek(1) === 'week') cursor.at += 1;
  }
  const day = cursor.current;
  if (day?.t !== 'day' || new Set(weeks).size !== weeks.length) throw new Unclear();
  cursor.at += 1;
  if (cursor.peek() === 'to' && cursor.peek(1) === 'day') throw new Unclear();
  // 「平日・第3土曜日」: what holds for the one on a 祝日 is not said of the other.
  items.word = undefined;
  items.alternatives.push({ days: [day.day], weeks, single: true });
  return true;
}

function dateItem(cursor: Cursor, items: Items): boolean {
  const from = cursor.current;
  if (from?.t !== 'date') return false;
  cursor.at += 1;
  const first = monthDay(from.month, from.day);
  if (!cursor.take('to')) {
    items.yearly.push(first);
    return true;
  }
  const to = cursor.current;
  cursor.at += 1;
  if (to?.t === 'date') items.yearly.push(`${first}/${monthDay(to.month, to.day)}`);
  else if (to?.t === 'monthDay' && to.day > from.day) items.yearly.push(`${first}/${monthDay(from.month, to.day)}`);
  else throw new Unclear();
  cursor.take('until');
  return true;
}

/** What a list takes away when it is followed by 休み or を除く. */
export function exclusionOf(items: Items): Exclusion {
  if (!items.any) throw new Unclear();
  return {
    alternatives: items.alternatives.filter(({ holiday }) => !holiday),
    holidays: items.holidays,
    dayOff: items.dayOff && !items.holidays,
    newYear: items.newYear,
    yearly: items.yearly,
  };
}

/** How many kinds of things beside days a list names. */
const kinds = ({ holidays, dayOff, newYear, yearly }: Items): number =>
  Number(holidays) + Number(dayOff) + Number(newYear) + Number(yearly.length > 0);

const monthDay = (month: number, day: number): string =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 月～金, also 金～月 over the week's end. */
function between(from: Weekday, to: Weekday): Weekday[] {
  const first = WEEK.indexOf(from);
  const length = ((WEEK.indexOf(to) - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEK[(first + i) % 7] as Weekday);
}
