/** Prose about days (「毎月第2・4火曜日」「月～金（祝日を除く）」「平日」) → the days of a schedule. Nothing is guessed: what is not understood gives nothing. */
import type { Day } from '../../feed/schema.js';

type Week = 1 | 2 | 3 | 4 | 5 | -1;

/** One clause of days; empty when it means every day. */
export interface DayClause {
  days?: Day[];
  weeks?: Week[];
  monthDays?: number[];
}

export interface DaysRead {
  clauses: DayClause[];
  /** What the words say of 祝日. */
  holidays?: 'closed' | 'open';
}

const ORDER: readonly Day[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const DAY: Readonly<Record<string, Day>> = { 月: 'mo', 火: 'tu', 水: 'we', 木: 'th', 金: 'fr', 土: 'sa', 日: 'su' };
const KANJI = '〇一二三四五';

/** All weekdays but these. */
export function otherDays(days: readonly Day[]): Day[] {
  return ORDER.filter((day) => !days.includes(day));
}

/** The days of folded prose (`foldSigns`), or nothing when any word of it is not understood. */
export function readDays(folded: string): DaysRead | undefined {
  let text = folded.replace(/\s+/gu, '').replace(/[、,/&と]|および|及び|並びに/gu, '・').replace(/[一二三四五](?=[・~]?[一二三四五第]*[・~]?(?:第|[月火水木金土日]))/gu, (digit) => String(KANJI.indexOf(digit)));
  let holidays: DaysRead['holidays'];
  text = text.replace(/[([]?(?:但し|ただし)?・?(?:祝日|祝祭日|国民の祝日|祝|祭日)(?:・?振替休日)?(?:は|を|も)?(?:除く|のぞく|除き|休み|お休み|休館|休業|休)[)\]]?/gu, () => {
    holidays = 'closed';
    return '';
  });
  text = text.replace(/[([](?:祝日|祝)(?:も|を)?(?:含む|開館|営業|実施|開催|可)[)\]]/gu, () => {
    holidays = 'open';
    return '';
  });
  if (/^(?:毎日|年中無休|無休|365日|通年|全日)$/u.test(text)) return { clauses: [{}], holidays: holidays ?? (/無休|365/u.test(text) ? 'open' : undefined) };
  const clauses: DayClause[] = [];
  let rest = text;
  while (rest !== '') {
    const read = clauseAt(rest);
    if (!read) return undefined;
    if (read.clause) clauses.push(read.clause);
    holidays = read.holidays ?? holidays;
    rest = rest.slice(read.length).replace(/^・+/u, '');
  }
  return clauses.length > 0 ? { clauses, holidays } : undefined;
}

function clauseAt(text: string): { clause?: DayClause; holidays?: DaysRead['holidays']; length: number } | undefined {
  const weekday = /^平日/u.exec(text);
  if (weekday) return { clause: { days: ['mo', 'tu', 'we', 'th', 'fr'] }, holidays: 'closed', length: weekday[0].length };
  const holiday = /^(?:祝日|祝祭日|祝)(?:[日]?)(?=・|$)/u.exec(text);
  if (holiday) return { clause: { days: ['ph'] }, length: holiday[0].length };
  const weekend = /^(?:土日祝日?|土・?日・?祝日?)(?=・|$)/u.exec(text);
  if (weekend) return { clause: { days: ['sa', 'su', 'ph'] }, length: weekend[0].length };
  const monthDay = /^(?:毎月)?((?:\d{1,2}日(?!曜)・?(?:の日)?)+|月末(?:日)?)/u.exec(text);
  if (monthDay) {
    const monthDays = /月末/u.test(monthDay[0]) ? [-1] : [...(monthDay[1] ?? '').matchAll(/\d{1,2}/gu)].map(([day]) => Number(day));
    return monthDays.every((day) => day === -1 || (day >= 1 && day <= 31)) ? { clause: { monthDays }, length: monthDay[0].replace(/・$/u, '').length } : undefined;
  }
  const weeks = /^(?:毎月|原則|月\d回)?・?((?:第?[1-5](?:・|~(?=第?[1-5])|(?=第))?)+|最終|最後の?|第?最終)(?:週)?(?:の)?(?=[月火水木金土日])/u.exec(text);
  const lead = weeks ?? /^(?:毎週|毎)?(?=[月火水木金土日])/u.exec(text);
  if (!lead) return undefined;
  const names = weekdaysAt(text.slice(lead[0].length));
  if (!names) return undefined;
  const clause: DayClause = { days: names.days };
  if (weeks) {
    const list = weeksOf(weeks[1] ?? '');
    if (!list) return undefined;
    clause.weeks = list;
  }
  return { clause, length: lead[0].length + names.length };
}

function weeksOf(text: string): Week[] | undefined {
  if (/最/u.test(text)) return [-1];
  const weeks = new Set<Week>();
  for (const part of text.replaceAll('第', '・').split('・').filter((value) => value !== '')) {
    const [from, to] = part.split('~').map(Number);
    if (from === undefined || !(from >= 1 && from <= 5)) return undefined;
    for (let week = from; week <= (to || from); week += 1) weeks.add(week as Week);
  }
  // 「第1~第3」 was parted at 第: a trailing ~ means the range runs on.
  const range = /(\d)~・?第?(\d)/u.exec(text);
  if (range) for (let week = Number(range[1]); week <= Number(range[2]); week += 1) weeks.add(week as Week);
  return weeks.size > 0 ? [...weeks].sort((a, b) => a - b) : undefined;
}

/** 「月火水」「月・水・金」「月曜日~金曜日」; stops before a new clause (第…, 毎…, digits). */
function weekdaysAt(text: string): { days: Day[]; length: number } | undefined {
  const days: Day[] = [];
  let i = 0;
  for (;;) {
    const match = /^(?:[・](?=[月火水木金土日](?!曜?日?の?第)))?([月火水木金土日])(?:曜日?)?(?:(?:~|-|から)(?:毎週)?([月火水木金土日])(?:曜日?)?)?(?:まで)?/u.exec(text.slice(i));
    if (!match) break;
    const from = DAY[match[1] ?? ''];
    const to = match[2] === undefined ? undefined : DAY[match[2]];
    if (from === undefined) break;
    if (to === undefined) days.push(from);
    else for (let n = ORDER.indexOf(from); ; n = (n + 1) % 7) {
      const day = ORDER[n];
      if (day) days.push(day);
      if (day === to) break;
    }
    i += match[0].length;
  }
  const holiday = /^・?祝日?(?=・|$)/u.exec(text.slice(i));
  if (holiday && days.length > 0) {
    days.push('ph');
    i += holiday[0].length;
  }
  return days.length > 0 ? { days: [...new Set(days)], length: i } : undefined;
}
