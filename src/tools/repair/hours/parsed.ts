/** What a sentence about opening hours was understood to say, before it is made a schedule. */
import type { Weekday } from './tokens.js';

export interface Span {
  opens: number;
  closes: number;
}

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

/** Thrown inside this folder only: the sentence has another meaning, or none. */
export class Unclear extends Error {}
