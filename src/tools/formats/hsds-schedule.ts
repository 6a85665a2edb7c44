/** Schedules of HSDS 3 (days by RFC 5545, `opens_at`, `closes_at`) → hours of the feed; all of them or none, so that nothing is half true. */
import type { Day, OpeningSpan } from '../../feed/schema.js';
import { takesAway, takingsOf } from '../judge/taking-away.js';
import { objectsOf, textIn, type JsonObject } from './json.js';

export interface HsdsHours {
  schedule?: OpeningSpan[];
  hoursNote?: string;
  /** A schedule is there, but it cannot be computed. */
  unread: boolean;
  /** Sentences from elsewhere that left it in words. */
  taken?: string[];
}

/**
 * Hours of one service; the descriptions stay beside them, because they often limit what the fields say. `said`: whatever else the service
 * and its place say (alert, description). Words that take time away leave the hours in words.
 */
export function hsdsHours(value: unknown, said: readonly string[] = []): HsdsHours {
  const schedules = objectsOf(value);
  const notes = [
    ...new Set(
      schedules.flatMap((one) => [textIn(one, 'description'), textIn(one, 'notes')]).filter((note) => note !== ''),
    ),
  ];
  const hours: HsdsHours = { unread: false };
  if (notes.length > 0) hours.hoursNote = notes.join('\n').slice(0, 20_000);
  const timed = schedules.filter((one) => textIn(one, 'opens_at', 'closes_at', 'byday', 'freq') !== '');
  if (timed.length === 0) return hours;
  const spans = timed.map(spanOf).filter((span) => span !== undefined);
  hours.unread = spans.length < timed.length;
  if (hours.unread) {
    const words = [...timed.map((one) => ruleInWords(one)), ...notes];
    hours.hoursNote = [...new Set(words)].join('\n').slice(0, 20_000);
    return hours;
  }
  const taken = said.flatMap((words) => takingsOf(words)).map(({ sentence }) => sentence);
  if (taken.length > 0 || notes.some((note) => takesAway(note))) {
    const words = [...spans.map(inWords), ...notes, ...taken.filter((one) => !notes.includes(one))];
    return {
      unread: true,
      hoursNote: [...new Set(words)].join('\n').slice(0, 20_000),
      ...(taken.length > 0 ? { taken } : {}),
    };
  }
  hours.schedule = spans.slice(0, 200);
  return hours;
}

/** The hours of several schedules in words, a line each. */
export function hsdsWords(schedules: readonly unknown[]): string {
  const lines = schedules.flatMap(objectsOf).flatMap((one) => {
    const isTimed = textIn(one, 'opens_at', 'closes_at', 'byday', 'freq') !== '';
    return [isTimed ? ruleInWords(one) : '', textIn(one, 'description'), textIn(one, 'notes')];
  });
  return [...new Set(lines.filter((line) => line !== ''))].join('\n');
}

const SIGNS: Readonly<Record<Day, string>> = {
  mo: '月',
  tu: '火',
  we: '水',
  th: '木',
  fr: '金',
  sa: '土',
  su: '日',
  ph: '祝',
};

function inWords({ days, weeks, monthDays, opens, closes }: OpeningSpan): string {
  const named = [
    monthDays ? `毎月${monthDays.map((day) => (day === -1 ? '末日' : `${day}日`)).join('・')}` : '',
    weeks ? weeks.map((week) => (week === -1 ? '最終' : `第${week}`)).join('・') : '',
    days?.map((day) => SIGNS[day]).join('・') ?? '',
  ].join('');
  return `${named === '' ? '毎日' : named} ${opens}～${closes}`;
}

const EVERY: Readonly<Record<string, readonly [once: string, every: string]>> = {
  DAILY: ['毎日', '日に1回'],
  WEEKLY: ['', '週に1回'],
  MONTHLY: ['毎月', 'か月に1回'],
  YEARLY: ['毎年', '年に1回'],
};

/** Parts of a rule that stand behind its days, by what they say. */
const BESIDE: Readonly<Record<string, string>> = {
  count: '回数',
  byweekno: '年の何週め',
  byyearday: '年の何日め',
  bymonth: '月',
  exdate: '除く日',
  rdate: '加わる日',
  valid_from: '開始',
  dtstart: '開始',
  valid_to: '終了',
  until: '終了',
  timezone: 'UTCとの時差',
};

/** A rule in words, also one that cannot be computed: 「隔週 火 10:00～12:00」. What has no words here stands as it is written. */
function ruleInWords(schedule: JsonObject): string {
  const span = spanOf(schedule);
  if (span) return inWords(span);
  const interval = Number(textIn(schedule, 'interval') || '1');
  const freq = textIn(schedule, 'freq').toUpperCase();
  const [once, every] = EVERY[freq] ?? [freq, ''];
  const often = interval === 2 && freq === 'WEEKLY' ? '隔週' : interval > 1 ? `${interval}${every}` : once;
  const days = textIn(schedule, 'byday')
    .toUpperCase()
    .split(/[,;\s]+/u);
  const named = days.map((part) =>
    part.replace(
      /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/u,
      (_, nth: string | undefined, day: string) =>
        `${nth === undefined ? '' : nth === '-1' ? '最終' : `第${Number(nth)}`}${SIGNS[DAYS[day] as Day]}`,
    ),
  );
  const [opens, closes] = ['opens_at', 'closes_at'].map((key) =>
    textIn(schedule, key).replace(/^(\d{1,2}:\d{2}):00.*$/u, '$1'),
  );
  const clocks = opens === '' && closes === '' ? '' : `${opens}～${closes}`;
  const monthDays = textIn(schedule, 'bymonthday');
  const others = Object.entries(schedule).flatMap(([key, value]) => {
    const label = BESIDE[key.toLowerCase()] ?? (EXCEPTION.test(key) ? key : undefined);
    if (label === undefined || !isSomething(value) || (key === 'timezone' && /^\+?0?9/u.test(String(value)))) return [];
    const words = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    return [`${label}：${words.slice(0, 200)}`];
  });
  return [often, monthDays === '' ? '' : `${monthDays}日`, named.filter(Boolean).join('・'), clocks, ...others]
    .filter((part) => part !== '')
    .join(' ');
}

const DAYS: Readonly<Record<string, Day>> = { MO: 'mo', TU: 'tu', WE: 'we', TH: 'th', FR: 'fr', SA: 'sa', SU: 'su' };

/** Days left out, and parts of a rule that are not read here, in the words of RFC 5545 or of somebody's own. */
const EXCEPTION =
  /^(?:ex(?:date|rule|cept|clu)|rdate|holiday|clos(?:ed|ure)|cancel|by(?!(?:day|monthday|weekno|yearday)$))/iu;

function spanOf(schedule: JsonObject): OpeningSpan | undefined {
  if (Object.entries(schedule).some(([key, value]) => EXCEPTION.test(key) && isSomething(value))) return undefined;
  const [opens, closes] = [clockOf(schedule, 'opens_at'), clockOf(schedule, 'closes_at')];
  // Two equal clocks: the whole day to some, two empty fields to others.
  if (opens === undefined || closes === undefined || opens === closes) return undefined;
  const interval = textIn(schedule, 'interval');
  const frequency = textIn(schedule, 'freq').toUpperCase() || 'WEEKLY';
  // Every second week, a number of times, weeks of the year: the feed has no way to say it.
  if ((interval !== '' && interval !== '1') || textIn(schedule, 'byweekno', 'byyearday', 'count') !== '')
    return undefined;
  const days = daysOf(frequency, textIn(schedule, 'byday'), textIn(schedule, 'bymonthday'));
  if (!days) return undefined;
  const span: OpeningSpan = { ...days, opens, closes: closes === '00:00' || closes === '23:59' ? '24:00' : closes };
  const from = dayIn(schedule, 'valid_from', 'dtstart');
  const through = dayIn(schedule, 'valid_to', 'until');
  if (from === null || through === null) return undefined;
  if (from) span.from = from;
  if (through) span.through = through;
  return span;
}

/** Half-open clocks only: no seconds, and Japan's zone or none. */
function clockOf(schedule: JsonObject, key: string): string | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::00(?:\.0+)?)?(?:\+09:?00)?$/u.exec(textIn(schedule, key));
  const zone = textIn(schedule, 'timezone');
  if (
    !match ||
    Number(match[1]) > 24 ||
    Number(match[2]) > 59 ||
    (zone !== '' && zone !== '9' && !/^\+?0?9:?(?:00)?$/u.test(zone))
  )
    return undefined;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
}

function daysOf(
  frequency: string,
  byDay: string,
  byMonthDay: string,
): Pick<OpeningSpan, 'days' | 'weeks' | 'monthDays'> | undefined {
  const parts = byDay
    .toUpperCase()
    .split(/[,;\s]+/u)
    .filter((part) => part !== '')
    .map((part) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  const days = parts.map((part) => DAYS[part?.[2] ?? ''] as Day);
  const weeks = [...new Set(parts.map((part) => Number(part?.[1] ?? 0)))];
  const monthDays = byMonthDay
    .split(/[,;\s]+/u)
    .filter((part) => part !== '')
    .map(Number);
  if (monthDays.some((day) => !Number.isInteger(day) || day === 0 || day > 31 || day < -1)) return undefined;
  if (frequency === 'DAILY') return parts.length === 0 && monthDays.length === 0 ? {} : undefined;
  if (frequency === 'WEEKLY')
    return parts.length > 0 && weeks.every((week) => week === 0) && monthDays.length === 0 ? { days } : undefined;
  if (frequency !== 'MONTHLY') return undefined;
  if (monthDays.length > 0) return parts.length === 0 ? { monthDays } : undefined;
  // 2TU,4TU is one rule; 1MO,3TU would be two.
  const named = [...new Set(days)];
  if (
    parts.length === 0 ||
    weeks.some((week) => week === 0 || week < -1) ||
    named.length * weeks.length !== parts.length
  )
    return undefined;
  return { days: named, weeks: weeks as NonNullable<OpeningSpan['weeks']> };
}

/** `YYYY-MM-DD`; null when something else stands there. */
function dayIn(schedule: JsonObject, ...keys: string[]): string | null | undefined {
  const text = textIn(schedule, ...keys);
  if (text === '') return undefined;
  return /^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(text) ? text.slice(0, 10) : null;
}

const isSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '' && value !== false;
