/** Tokens of opening hours → days with their times, and what is left out of them. Undefined wherever two readings are possible. */
import { Cursor } from './cursor.js';
import { exclusionOf, readItems, type Items } from './items.js';
import { Unclear, type Entry, type Parsed, type Span } from './parsed.js';
import { readTimes } from './times.js';
import { WORKDAYS, type Token } from './tokens.js';

/** `closed`: the sentence stands in a column of closed days, so its days need no 「休み」. */
export function parseHours(tokens: readonly Token[], closed = false): Parsed | undefined {
  try {
    return new Parser(tokens).parse(closed);
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

class Parser {
  readonly #cursor: Cursor;
  readonly #result: Parsed = { entries: [], without: [], breaks: [], always: false, holidaysOpen: false };

  constructor(tokens: readonly Token[]) {
    this.#cursor = new Cursor(tokens);
  }

  parse(closed: boolean): Parsed {
    if (closed) this.#closedList();
    while (this.#cursor.current !== undefined) this.#clause();
    return this.#result;
  }

  #clause(): void {
    if (this.#cursor.take('cut', 'join')) return;
    if (this.#cursor.take('closed')) {
      this.#closedList();
      return;
    }
    if (this.#cursor.take('except')) {
      this.#result.without.push(exclusionOf(readItems(this.#cursor)));
      return;
    }
    if (this.#cursor.take('always')) {
      this.#result.always = true;
      return;
    }
    if (this.#cursor.peek() === 'lunch') {
      this.#result.breaks.push(...this.#lunch());
      return;
    }
    if (this.#cursor.peek() === 'open') {
      this.#parenthesis(this.#result.entries.at(-1));
      return;
    }
    const items = readItems(this.#cursor);
    if (!items.any) {
      this.#entry({ times: readTimes(this.#cursor), breaks: [], without: [] });
      return;
    }
    this.#aboutDays(items);
  }

  #aboutDays(items: Items): void {
    const pending: Entry = { days: items.alternatives, times: [], breaks: [], holidays: items.word, without: [] };
    while (this.#cursor.peek() === 'open') this.#parenthesis(pending);
    this.#cursor.take('link');
    if (this.#cursor.take('not')) {
      if (pending.without.length > 0 || pending.breaks.length > 0) throw new Unclear();
      // 「月～金、祝日を除く 9時～17時」: open from Monday to Friday, or on the other days?
      const noDays = this.#result.entries.every(({ days }) => days === undefined);
      const weekendOnly = items.alternatives.every(
        ({ days, weeks, monthDays }) => !weeks && !monthDays && !days.some((day) => WORKDAYS.includes(day)),
      );
      const trailing = this.#result.entries.length > 0;
      if (
        noDays &&
        items.alternatives.some(({ holiday }) => !holiday) &&
        items.loose &&
        (items.loose === 'bare' || !weekendOnly || !trailing)
      )
        throw new Unclear();
      this.#result.without.push(exclusionOf(items));
      this.#cursor.take('link');
      return;
    }
    if (this.#cursor.take('also')) {
      if (!items.holidays || items.alternatives.length > 1 || items.newYear || items.yearly.length > 0)
        throw new Unclear();
      this.#result.holidaysOpen = true;
      return;
    }
    if (items.newYear || items.yearly.length > 0 || (items.dayOff && !items.holidays)) throw new Unclear();
    this.#cursor.take('join');
    const below = this.#timesBelow();
    if (below) this.#cursor.at += 1;
    if (this.#cursor.peek() === 'time' || this.#cursor.peek() === 'allDay') pending.times = readTimes(this.#cursor);
    const alone = pending.times.length > 0 && pending.breaks.length === 0;
    while (alone && this.#timesBelow()) {
      this.#cursor.at += 1;
      pending.times.push(...readTimes(this.#cursor));
      // 「10:00～12:00（火）」: these times have days of their own.
      if (this.#cursor.peek() === 'open' && this.#cursor.peek(1) !== 'holiday' && this.#cursor.peek(1) !== 'newYear')
        throw new Unclear();
    }
    if (pending.times.some(({ opens }, i) => opens < (pending.times[i - 1]?.closes ?? 0))) throw new Unclear();
    this.#entry(pending);
  }

  /** Days on a line of their own, their times on the lines below. */
  #timesBelow(): boolean {
    const current = this.#cursor.current;
    return (
      current?.t === 'cut' &&
      current.line &&
      ((this.#cursor.peek(1) === 'time' && this.#cursor.peek(2) === 'to') || this.#cursor.peek(1) === 'allDay')
    );
  }

  #entry(entry: Entry): void {
    this.#result.entries.push(entry);
    while (this.#cursor.peek() === 'open') this.#parenthesis(entry);
  }

  /** Days after 「休館日：」, up to the next sentence. */
  #closedList(): void {
    if (this.#cursor.take('always')) {
      this.#result.always = true;
      return;
    }
    do {
      const items = readItems(this.#cursor);
      if (!items.any) throw new Unclear();
      if (this.#cursor.take('also')) {
        if (!items.holidays || items.alternatives.length > 1) throw new Unclear();
        this.#result.holidaysOpen = true;
        continue;
      }
      this.#cursor.take('link');
      this.#cursor.take('not');
      this.#result.without.push(exclusionOf(items));
    } while (
      this.#cursor.peek() !== undefined &&
      this.#cursor.take('cut', 'join') &&
      this.#cursor.peek() !== undefined &&
      this.#startsItems()
    );
  }

  #startsItems(): boolean {
    return ['day', 'set', 'week', 'monthly', 'date', 'newYear', 'holiday', 'dayOff'].includes(
      this.#cursor.peek() as string,
    );
  }

  #parenthesis(entry: Entry | undefined): void {
    this.#cursor.expect('open');
    while (!this.#cursor.take('shut')) {
      if (this.#cursor.peek() === undefined) throw new Unclear();
      if (this.#cursor.take('cut', 'join')) continue;
      this.#inside(entry);
    }
  }

  #inside(entry: Entry | undefined): void {
    if (this.#cursor.take('always')) {
      this.#result.always = true;
      return;
    }
    if (this.#cursor.peek() === 'lunch') {
      (entry?.breaks ?? this.#result.breaks).push(...this.#lunch());
      return;
    }
    if (this.#cursor.take('except')) {
      (entry?.without ?? this.#result.without).push(exclusionOf(readItems(this.#cursor)));
      return;
    }
    if (this.#cursor.peek() === 'time') {
      const spans = readTimes(this.#cursor);
      this.#cursor.take('link');
      this.#cursor.expect('not');
      if (!entry) throw new Unclear();
      entry.breaks.push(...spans);
      return;
    }
    const items = readItems(this.#cursor);
    if (!items.any) throw new Unclear();
    this.#cursor.take('link');
    if (this.#cursor.take('not')) {
      (entry?.without ?? this.#result.without).push(exclusionOf(items));
      this.#cursor.take('link');
    } else if (this.#cursor.take('also')) {
      this.#openOnHolidays(items, entry);
    } else {
      this.#qualify(items, entry);
    }
  }

  #openOnHolidays(items: Items, entry: Entry | undefined): void {
    if (!items.holidays || items.alternatives.length > 1 || items.newYear || items.yearly.length > 0)
      throw new Unclear();
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
    if (
      entry.holidays !== 'closed' ||
      entry.days.length !== 1 ||
      items.alternatives.some((one) => one.holiday || one.monthDays || one.weeks)
    )
      throw new Unclear();
    const named = items.alternatives.flatMap(({ days }) => days);
    if (!named.every((day) => entry.days?.[0]?.days.includes(day))) throw new Unclear();
    entry.days = [{ days: named, single: false }];
  }

  #lunch(): Span[] {
    this.#cursor.expect('lunch');
    this.#cursor.take('link');
    const bracket = this.#cursor.take('open');
    const spans = readTimes(this.#cursor);
    if (bracket) this.#cursor.expect('shut');
    this.#cursor.take('link');
    this.#cursor.take('not');
    return spans;
  }
}
