/** Tokens of opening hours → days with their times, and what is left out of them. Undefined wherever two readings are possible. */
import { WEEK, WORKDAYS, type Token, type Weekday } from './tokens.js';

export interface Span { opens: number; closes: number }

/** Days that share a rule: weekdays, perhaps only some of the month, or days of the month, or 祝日 alone. */
export interface Alternative {
  days: Weekday[];
  weeks?: number[];
  monthDays?: number[];
  holiday?: true;
  /** Named one by one, so that taking it away again would be a contradiction. */
  single: boolean;
}

/** What an exclusion takes away. */
export interface Exclusion {
  alternatives: Alternative[];
  holidays: boolean;
  /** 休日: 祝日 to some, 土日 as well to others. */
  dayOff: boolean;
  /** 年末年始 without dates. */
  newYear: boolean;
  yearly: string[];
}

export interface Entry {
  /** Undefined: the sentence names no days. */
  days?: Alternative[];
  times: Span[];
  breaks: Span[];
  /** From 平日, 毎日, （祝日を除く）. */
  holidays?: 'closed' | 'open';
  without: Exclusion[];
}

export interface Parsed {
  entries: Entry[];
  /** Said of everything. */
  without: Exclusion[];
  breaks: Span[];
  always: boolean;
  holidaysOpen: boolean;
}

interface Items extends Exclusion {
  word?: 'closed' | 'open';
  any: boolean;
  /** Some of them stand side by side with no more than a comma, or not even that, between them: they may belong to two phrases. */
  loose?: 'comma' | 'bare';
}

/** Thrown inside only: the sentence has another meaning, or none. */
class Unclear extends Error {}

/** `closed`: the sentence stands in a column of closed days, so its days need no 「休み」. */
export function parseHours(tokens: readonly Token[], closed = false): Parsed | undefined {
  try {
    return new Parser(tokens).parse(closed);
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

const FIRST_CLEAR = 5 * 60;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  readonly #result: Parsed = { entries: [], without: [], breaks: [], always: false, holidaysOpen: false };

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(closed: boolean): Parsed {
    if (closed) this.#closedList();
    while (this.#at < this.#tokens.length) this.#clause();
    return this.#result;
  }

  #peek(offset = 0): Token['t'] | undefined {
    return this.#tokens[this.#at + offset]?.t;
  }

  #take(...kinds: Token['t'][]): boolean {
    if (!kinds.includes(this.#peek() as Token['t'])) return false;
    this.#at += 1;
    return true;
  }

  #expect(kind: Token['t']): void {
    if (!this.#take(kind)) throw new Unclear();
  }

  #clause(): void {
    if (this.#take('cut', 'join')) return;
    if (this.#take('closed')) {
      this.#closedList();
      return;
    }
    if (this.#take('except')) {
      this.#result.without.push(this.#exclusion(this.#items()));
      return;
    }
    if (this.#take('always')) {
      this.#result.always = true;
      return;
    }
    if (this.#peek() === 'lunch') {
      this.#result.breaks.push(...this.#lunch());
      return;
    }
    if (this.#peek() === 'open') {
      this.#parenthesis(this.#result.entries.at(-1));
      return;
    }
    const items = this.#items();
    if (!items.any) {
      this.#entry({ times: this.#times(), breaks: [], without: [] });
      return;
    }
    this.#aboutDays(items);
  }

  #aboutDays(items: Items): void {
    const pending: Entry = { days: items.alternatives, times: [], breaks: [], holidays: items.word, without: [] };
    while (this.#peek() === 'open') this.#parenthesis(pending);
    this.#take('link');
    if (this.#take('not')) {
      if (pending.without.length > 0 || pending.breaks.length > 0) throw new Unclear();
      // 「月～金、祝日を除く 9時～17時」: open from Monday to Friday, or on the other days?
      const noDays = this.#result.entries.every(({ days }) => days === undefined);
      const weekendOnly = items.alternatives.every(({ days, weeks, monthDays }) => !weeks && !monthDays && !days.some((day) => WORKDAYS.includes(day)));
      const trailing = this.#result.entries.length > 0;
      if (noDays && items.alternatives.some(({ holiday }) => !holiday) && items.loose && (items.loose === 'bare' || !weekendOnly || !trailing)) throw new Unclear();
      this.#result.without.push(this.#exclusion(items));
      this.#take('link');
      return;
    }
    if (this.#take('also')) {
      if (!items.holidays || items.alternatives.length > 1 || items.newYear || items.yearly.length > 0) throw new Unclear();
      this.#result.holidaysOpen = true;
      return;
    }
    if (items.newYear || items.yearly.length > 0 || (items.dayOff && !items.holidays)) throw new Unclear();
    this.#take('join');
    if (this.#peek() === 'time' || this.#peek() === 'allDay') pending.times = this.#times();
    this.#entry(pending);
  }

  #entry(entry: Entry): void {
    this.#result.entries.push(entry);
    while (this.#peek() === 'open') this.#parenthesis(entry);
  }

  /** Days after 「休館日：」, up to the next sentence. */
  #closedList(): void {
    if (this.#take('always')) {
      this.#result.always = true;
      return;
    }
    do {
      const items = this.#items();
      if (!items.any) throw new Unclear();
      if (this.#take('also')) {
        if (!items.holidays || items.alternatives.length > 1) throw new Unclear();
        this.#result.holidaysOpen = true;
        continue;
      }
      this.#take('link');
      this.#take('not');
      this.#result.without.push(this.#exclusion(items));
    } while (this.#peek() !== undefined && this.#take('cut', 'join') && this.#peek() !== undefined && this.#startsItems());
  }

  #startsItems(): boolean {
    return ['day', 'set', 'week', 'monthly', 'date', 'newYear', 'holiday', 'dayOff'].includes(this.#peek() as string);
  }

  #parenthesis(entry: Entry | undefined): void {
    this.#expect('open');
    while (!this.#take('shut')) {
      if (this.#peek() === undefined) throw new Unclear();
      if (this.#take('cut', 'join')) continue;
      this.#inside(entry);
    }
  }

  #inside(entry: Entry | undefined): void {
    if (this.#take('always')) {
      this.#result.always = true;
      return;
    }
    if (this.#peek() === 'lunch') {
      (entry?.breaks ?? this.#result.breaks).push(...this.#lunch());
      return;
    }
    if (this.#take('except')) {
      (entry?.without ?? this.#result.without).push(this.#exclusion(this.#items()));
      return;
    }
    if (this.#peek() === 'time') {
      const spans = this.#times();
      this.#take('link');
      this.#expect('not');
      if (!entry) throw new Unclear();
      entry.breaks.push(...spans);
      return;
    }
    const items = this.#items();
    if (!items.any) throw new Unclear();
    this.#take('link');
    if (this.#take('not')) {
      (entry?.without ?? this.#result.without).push(this.#exclusion(items));
      this.#take('link');
    } else if (this.#take('also')) {
      this.#openOnHolidays(items, entry);
    } else {
      this.#qualify(items, entry);
    }
  }

  #openOnHolidays(items: Items, entry: Entry | undefined): void {
    if (!items.holidays || items.alternatives.length > 1 || items.newYear || items.yearly.length > 0) throw new Unclear();
    if (entry) entry.holidays = 'open';
    else this.#result.holidaysOpen = true;
  }

  /** 「9時～17時（平日）」, 「平日（月～金）」. */
  #qualify(items: Items, entry: Entry | undefined): void {
    if (!entry || items.newYear || items.dayOff || items.yearly.length > 0) throw new Unclear();
    if (entry.days === undefined) {
      entry.days = items.alternatives;
      entry.holidays = items.word ?? entry.holidays;
      return;
    }
    if (entry.holidays !== 'closed' || entry.days.length !== 1 || items.alternatives.some((one) => one.holiday || one.monthDays || one.weeks)) throw new Unclear();
    const named = items.alternatives.flatMap(({ days }) => days);
    if (!named.every((day) => entry.days?.[0]?.days.includes(day))) throw new Unclear();
    entry.days = [{ days: named, single: false }];
  }

  #exclusion(items: Items): Exclusion {
    if (!items.any) throw new Unclear();
    return { alternatives: items.alternatives.filter(({ holiday }) => !holiday), holidays: items.holidays, dayOff: items.dayOff && !items.holidays, newYear: items.newYear, yearly: items.yearly };
  }

  #lunch(): Span[] {
    this.#expect('lunch');
    this.#take('link');
    const bracket = this.#take('open');
    const spans = this.#times();
    if (bracket) this.#expect('shut');
    this.#take('link');
    this.#take('not');
    return spans;
  }

  /** One or several spans of time; at least one. */
  #times(): Span[] {
    if (this.#take('allDay')) return [{ opens: 0, closes: 1440 }];
    const spans = [this.#span()];
    for (;;) {
      const joined = this.#peek() === 'join' || this.#peek() === 'open' ? 1 : 0;
      // A pair of times after the sign, not the days of the next clause.
      if (this.#peek() === 'open' || this.#peek(joined) !== 'time' || this.#peek(joined + 1) !== 'to') return inOrder(spans);
      this.#at += joined;
      spans.push(this.#span());
    }
  }

  #span(): Span {
    const from = this.#tokens[this.#at];
    this.#at += 1;
    this.#expect('to');
    const to = this.#tokens[this.#at];
    this.#at += 1;
    if (from?.t !== 'time' || to?.t !== 'time' || from.nextDay) throw new Unclear();
    this.#take('until');
    const opens = from.minutes;
    if (!from.clear && opens > 0 && opens < FIRST_CLEAR) throw new Unclear();
    let closes = to.minutes;
    // 「午後1時～4時」: nobody closes at four in the morning without saying so.
    if (from.half === 'pm' && to.half === undefined && closes < 720 && !to.nextDay && closes + 720 > opens) closes += 720;
    if (closes === 0) closes = 1440;
    if (closes <= opens) {
      if (to.nextDay || opens < 16 * 60 || closes > 10 * 60 || !from.clear) throw new Unclear();
      closes += 1440;
    }
    if (closes > 2880) throw new Unclear();
    // 23:59 is how forms write the end of the day.
    return { opens, closes: closes === 1439 ? 1440 : closes };
  }

  /** The longest list of days at this place. */
  #items(): Items {
    const items: Items = { alternatives: [], holidays: false, dayOff: false, newYear: false, yearly: [], any: false };
    for (;;) {
      const start = this.#at;
      let tight = false;
      let comma = false;
      for (let sign = this.#tokens[this.#at]; items.any && sign?.t === 'join'; sign = this.#tokens[(this.#at += 1)]) {
        tight ||= sign.tight;
        comma ||= !sign.tight;
      }
      if (items.word === 'closed' && this.#peek() === 'link') this.#at += 1;
      const gap = this.#tokens[this.#at]?.gap === true && !tight && !comma;
      const [days, others] = [items.alternatives.filter(({ holiday }) => !holiday).length, kinds(items)];
      if (!this.#item(items)) {
        this.#at = start;
        return items;
      }
      const changes = days > 0 && kinds(items) > others;
      if (items.any && (gap || (changes && !tight && !comma && !items.holidays))) items.loose = 'bare';
      else if (items.any && comma && !tight) items.loose ??= 'comma';
      items.any = true;
    }
  }

  #item(items: Items): boolean {
    const monthly = this.#take('monthly');
    const token = this.#tokens[this.#at];
    if (token?.t === 'week') return this.#weekItem(items);
    if (token?.t === 'monthDay' && (monthly || items.alternatives.at(-1)?.monthDays !== undefined)) {
      this.#at += 1;
      // 「毎月10日から20日」 may be meant as one stretch or as two days.
      if (this.#peek() === 'to') throw new Unclear();
      const last = items.alternatives.at(-1);
      if (last?.monthDays) last.monthDays.push(token.day);
      else items.alternatives.push({ days: [], monthDays: [token.day], single: true });
      return true;
    }
    if (monthly) throw new Unclear();
    if (token?.t === 'day') return this.#dayItem(items, token.day);
    if (token?.t === 'set') return this.#setItem(items, token);
    if (token?.t === 'dayOff') {
      this.#at += 1;
      items.dayOff = true;
      return true;
    }
    if (token?.t === 'holiday') {
      this.#at += 1;
      if (!items.holidays) items.alternatives.push({ days: [], holiday: true, single: true });
      items.holidays = true;
      return true;
    }
    if (token?.t === 'newYear') {
      this.#at += 1;
      items.newYear = true;
      if (this.#peek() === 'open' && this.#peek(1) === 'date') {
        this.#at += 1;
        items.newYear = false;
        while (this.#dateItem(items)) this.#take('join');
        this.#expect('shut');
      } else if (this.#peek() === 'date') {
        items.newYear = false;
        this.#dateItem(items);
      }
      return true;
    }
    return token?.t === 'date' && this.#dateItem(items);
  }

  #dayItem(items: Items, day: Weekday): boolean {
    this.#at += 1;
    const last = items.alternatives.at(-1);
    // 「第2土曜・日曜」: every Sunday, or the one after?
    if (last?.weeks) throw new Unclear();
    const days = [day];
    const next = this.#tokens[this.#at + 1];
    if (this.#peek() === 'to' && next?.t === 'day') {
      this.#at += 2;
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

  #setItem(items: Items, token: Extract<Token, { t: 'set' }>): boolean {
    // A word for a set beside others has a rule for 祝日 of its own: only alone, or with 第n曜日, is it clear what is meant.
    if (token.holidays !== undefined && items.any) throw new Unclear();
    this.#at += 1;
    items.word = token.holidays;
    items.alternatives.push({ days: [...token.days], single: false });
    return true;
  }

  #weekItem(items: Items): boolean {
    const weeks: number[] = [];
    for (let token = this.#tokens[this.#at]; token?.t === 'week'; token = this.#tokens[this.#at]) {
      weeks.push(...token.weeks);
      this.#at += 1;
      if (this.#peek() === 'join' && this.#peek(1) === 'week') this.#at += 1;
    }
    const day = this.#tokens[this.#at];
    if (day?.t !== 'day' || new Set(weeks).size !== weeks.length) throw new Unclear();
    this.#at += 1;
    if (this.#peek() === 'to' && this.#peek(1) === 'day') throw new Unclear();
    // 「平日・第3土曜日」: what holds for the one on a 祝日 is not said of the other.
    items.word = undefined;
    items.alternatives.push({ days: [day.day], weeks, single: true });
    return true;
  }

  #dateItem(items: Items): boolean {
    const from = this.#tokens[this.#at];
    if (from?.t !== 'date') return false;
    this.#at += 1;
    const first = monthDay(from.month, from.day);
    if (!this.#take('to')) {
      items.yearly.push(first);
      return true;
    }
    const to = this.#tokens[this.#at];
    this.#at += 1;
    if (to?.t === 'date') items.yearly.push(`${first}/${monthDay(to.month, to.day)}`);
    else if (to?.t === 'monthDay' && to.day > from.day) items.yearly.push(`${first}/${monthDay(from.month, to.day)}`);
    else throw new Unclear();
    this.#take('until');
    return true;
  }
}

/** How many kinds of things beside days a list names. */
const kinds = ({ holidays, dayOff, newYear, yearly }: Items): number => Number(holidays) + Number(dayOff) + Number(newYear) + Number(yearly.length > 0);

const monthDay = (month: number, day: number): string => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 月～金, also 金～月 over the week's end. */
function between(from: Weekday, to: Weekday): Weekday[] {
  const first = WEEK.indexOf(from);
  const length = ((WEEK.indexOf(to) - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEK[(first + i) % 7] as Weekday);
}

function inOrder(spans: Span[]): Span[] {
  for (let i = 1; i < spans.length; i += 1) if ((spans[i]?.opens ?? 0) < (spans[i - 1]?.closes ?? 0)) throw new Unclear();
  return spans;
}
