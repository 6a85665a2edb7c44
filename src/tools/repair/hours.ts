/** Opening hours: columns and prose → schedule, when every word about them is understood; otherwise nothing, and the sentence is kept. */
import type { Closure, Day, OpeningSpan } from '../../feed/schema.js';
import { CLOCK_SOURCE, clockOf, readClock } from './clock.js';
import { otherDays, readDays, type DayClause } from './days.js';
import { foldSigns } from './fold.js';

export interface HoursText {
  days: string;
  opens: string;
  closes: string;
  /** A sentence about days and times. */
  prose: string;
  /** When it is shut. */
  closed: string;
  /** The days are known to say less than when it is open. */
  uncertain?: boolean;
}

export interface Hours {
  schedule?: OpeningSpan[];
  onHolidays?: 'closed' | 'open';
  closures?: Closure[];
}

const RANGE = new RegExp(String.raw`^\s*(${CLOCK_SOURCE})\s*(?:~|-|から|より)\s*(?:翌日?)?\s*(${CLOCK_SOURCE})\s*(?:まで)?`, 'u');
const OPEN_LABEL = /^[【[(]?(?:開館時間|開館日時|開館日|開所時間|開所日|営業時間|営業日|利用時間|受付時間|相談時間|相談日|開設時間|開設日|開催日時?|開催時間|時間|業務時間|執務時間|診療時間|開放時間|活動日|受付|開館|営業|日時)[】\])]?[:：]?/u;
const SHUT_LABEL = /^[【[(]?(?:休館日|休業日|定休日|閉館日|休所日|休診日|休日|休み|休園日|閉所日|お休み)[】\])]?[:：]?(?:は)?/u;
/** 年末年始 without days: shut for the longest stretch that public offices keep. */
const NEW_YEAR: Closure = { yearly: '12-28/01-04', note: '年末年始' };

interface State {
  spans: OpeningSpan[];
  closures: Closure[];
  shutDays: Set<Day>;
  onHolidays?: 'closed' | 'open';
}

/** The schedule of a row. `closes` 24:00 at most where the table says so; a span over midnight only where prose says 翌. */
export function readHours({ days, opens, closes, prose, closed, uncertain }: HoursText): Hours {
  const state: State = { spans: [], closures: [], shutDays: new Set() };
  if (uncertain) return {};
  if (closed.trim() !== '' && !readShut(foldSigns(closed), state)) return {};
  let clauses: DayClause[] | undefined;
  if (days.trim() !== '') {
    const whole = readProse(foldSigns(days), undefined, state, opens !== '' || closes !== '' || prose !== '');
    if (!whole) return {};
    clauses = whole.length > 0 ? whole : undefined;
  }
  if (opens.trim() !== '' || closes.trim() !== '') {
    const from = readClock(opens);
    const to = readClock(closes);
    if ('refused' in from || 'refused' in to || !plausible(from.value, to.value)) return {};
    addSpans(state, clauses, from.value, to.value);
  }
  if (prose.trim() !== '' && readProse(foldSigns(prose), clauses, state, false) === undefined) return {};
  return finish(state, clauses);
}

function finish(state: State, clauses: DayClause[] | undefined): Hours {
  const shut = [...state.shutDays].filter((day): day is Exclude<Day, 'ph'> => day !== 'ph');
  if (state.shutDays.has('ph')) state.onHolidays = 'closed';
  const spans: OpeningSpan[] = [];
  for (const span of state.spans) {
    if (span.days === undefined && span.monthDays === undefined) {
      // Without days it is open on those on which it is not shut; without either, nobody knows.
      if (shut.length === 0 && !clauses && state.closures.length === 0 && state.onHolidays !== 'open') return {};
      spans.push(shut.length === 0 ? span : { ...span, days: otherDays(shut) });
      continue;
    }
    const open = span.days?.filter((day) => !(shut as readonly Day[]).includes(day));
    if (open && open.length === 0) continue;
    spans.push(open ? { ...span, days: open } : span);
  }
  if (spans.length === 0 || spans.length > 100) return {};
  const hours: Hours = { schedule: spans };
  if (state.onHolidays && !spans.some((span) => span.days?.includes('ph'))) hours.onHolidays = state.onHolidays;
  if (state.closures.length > 0) hours.closures = state.closures;
  return hours;
}

/** Walks a sentence: days, then times, then the next days… Gives the days left without time, or nothing when a word is not understood. */
function readProse(text: string, clauses: DayClause[] | undefined, state: State, daysOnly: boolean): DayClause[] | undefined {
  let rest = text.replace(/[。;；|\n]+/gu, ' / ').replace(/\s+/gu, ' ').trim();
  let current = clauses;
  let timed = false;
  const always = /^(?:24時間(?:\(?365日\)?|・?年中無休|・?毎日|体制・?年中無休)|年中無休・?24時間|365日・?24時間)(?:対応|受付|開設)?$/u;
  if (always.test(rest.replace(/[\s、,]/gu, '')) && !daysOnly) {
    state.spans.push({ opens: '00:00', closes: '24:00' });
    state.onHolidays = 'open';
    return [];
  }
  while (rest !== '') {
    const gap = /^[\s/、,・]+/u.exec(rest);
    if (gap) {
      rest = rest.slice(gap[0].length);
      continue;
    }
    const shut = SHUT_LABEL.exec(rest);
    if (shut) {
      const end = rest.slice(shut[0].length).search(/【(?!休)|\/ *【?開|$/u);
      const part = rest.slice(shut[0].length, shut[0].length + end);
      if (!readShut(part.trim(), state)) return undefined;
      rest = rest.slice(shut[0].length + part.length);
      continue;
    }
    const label = OPEN_LABEL.exec(rest);
    if (label) {
      rest = rest.slice(label[0].length);
      continue;
    }
    const range = RANGE.exec(rest);
    if (range) {
      const from = clockOf(range[1] ?? '');
      const to = clockOf(halfOfDay(range[1] ?? '', range[2] ?? ''));
      const overnight = /翌/u.test(range[0]);
      if (from === undefined || to === undefined || !(overnight || plausible(from, to))) return undefined;
      addSpans(state, current, from, to);
      timed = true;
      rest = rest.slice(range[0].length);
      continue;
    }
    const except = /^[([]?(?:但し|ただし)?、?((?:土曜?日?|日曜?日?|[月火水木金]曜日?|祝祭?日?|年末年始|\d{1,2}[月/]\d{1,2}日?(?:~|から)\d{1,2}[月/]\d{1,2}日?|[・、,及びおと\s])+)(?:は|を)?(?:除く|のぞく|除き|休み|お休み|休館|休業|休)[)\]]?/u.exec(rest);
    if (except) {
      if (!readShut(except[1] ?? '', state)) return undefined;
      rest = rest.slice(except[0].length);
      continue;
    }
    const days = daysAhead(rest);
    if (!days) return undefined;
    if (days.holidays) state.onHolidays = days.holidays;
    current = timed || current === undefined || current === clauses ? days.clauses : [...current, ...days.clauses];
    timed = false;
    rest = rest.slice(days.length);
  }
  return timed ? [] : (current ?? []);
}

/** The longest beginning that is nothing but days. */
function daysAhead(text: string): { clauses: DayClause[]; holidays?: 'closed' | 'open'; length: number } | undefined {
  const end = text.search(/(?:午前|午後|AM|PM|正午|\d{1,2}\s*(?::|時))|【|\/|$/u);
  for (let length = end; length > 0; length -= 1) {
    const part = text.slice(0, length).replace(/[\s、,・:：]+$/u, '');
    const read = part === '' ? undefined : readDays(part);
    if (read) return { ...read, length };
  }
  return undefined;
}

/** 「月曜日、第3日曜日、年末年始」 → weekdays that are shut, closures, 祝日. False when any word is not understood. */
function readShut(text: string, state: State): boolean {
  let rest = text.replace(/[\s。]+/gu, '・').replace(/^[:：・]+/u, '');
  if (/^(?:なし|無し?|年中無休|無休|特になし)$/u.test(rest)) {
    state.onHolidays = 'open';
    return true;
  }
  rest = rest.replace(/(?:は|を)?(?:除く|のぞく|休み|お休み|休館|休業)$/u, '');
  const range = /(\d{1,2})[月/](\d{1,2})日?(?:~|-|から)(?:翌年?)?(\d{1,2})[月/](\d{1,2})日?(?:まで)?/gu;
  rest = rest.replace(/[(]?年末年始[(]?(?=\d)/gu, '').replace(range, (_whole, m1: string, d1: string, m2: string, d2: string) => {
    state.closures.push({ yearly: `${m1.padStart(2, '0')}-${d1.padStart(2, '0')}/${m2.padStart(2, '0')}-${d2.padStart(2, '0')}` });
    return '・';
  }).replace(/\)/gu, '');
  rest = rest.replace(/年末年始(?:の休日)?/gu, () => {
    state.closures.push({ ...NEW_YEAR });
    return '・';
  });
  rest = rest.replace(/休日|国民の祝日|祝祭日|祝日|祝(?=・|$|、)/gu, () => {
    state.shutDays.add('ph');
    return '・';
  });
  rest = rest.replace(/(?:土日|土・日)祝/gu, () => {
    state.shutDays.add('ph');
    return '土日';
  });
  rest = rest.replace(/[・、,]+/gu, '・').replace(/^・|・$/gu, '').replace(/及び|および|と|並びに/gu, '・');
  if (rest === '') return true;
  const read = readDays(rest);
  if (!read || read.holidays === 'open') return false;
  for (const clause of read.clauses) {
    if (clause.weeks === undefined && clause.monthDays === undefined && clause.days) for (const day of clause.days) state.shutDays.add(day);
    else state.closures.push({ ...clause });
  }
  return true;
}

function addSpans(state: State, clauses: readonly DayClause[] | undefined, opens: string, closes: string): void {
  for (const clause of clauses ?? [{}]) state.spans.push({ ...clause, opens, closes: closes === '00:00' ? '24:00' : closes });
}

/** A closing before the opening is a slip of the pen in a table of public places, unless the words say 翌. */
function plausible(opens: string, closes: string): boolean {
  return closes > opens || (closes === '00:00' && opens >= '12:00');
}

/** 「午後1時～3時」: the second time is of the same half of the day when it would otherwise lie before the first. */
function halfOfDay(from: string, to: string): string {
  const a = clockOf(from);
  const b = clockOf(to);
  return a !== undefined && b !== undefined && b < a && /午後|PM/iu.test(from) && !/午前|午後|AM|PM/iu.test(to) ? `午後${to}` : to;
}
