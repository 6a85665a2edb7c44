/** The order in which windows and lines are offered, and which of them take nobody for now: one rule for every list. */
import type { LocalizedText } from '../../feed/schema.js';
import { byWays, type OpeningRecord } from '../hours/opening-hours.js';
import { windowStatus, type DatedRecord, type StatusContext, type WindowStatus } from '../hours/window-status.js';

/** Rank of a line at a moment; smaller comes first. */
export const LINE_RANK = { open: 0, roundTheClock: 1, unknown: 2, closed: 3, resting: 4 } as const;
export type LineRank = (typeof LINE_RANK)[keyof typeof LINE_RANK];

/** 「24時間」 as the first word of a sentence about hours, and not 「24時間前までに」. */
const ALL_DAY =
  /^\s{0,9}(毎日|年中無休|365日)?[\s・、]{0,9}24\s{0,9}(時間(?!前|以内|後)|じかん(?!まえ)|hours(?! (before|in advance))|h\b)/i;

/**
 * Open, then what was listed as answering round the clock, then what cannot be known, then closed. What answers in no hour of these days (a line
 * between its announced periods, one that rests, one whose listing has ended) comes last.
 * @param hoursNote the record's own sentence, by which older lines say that they answer round the clock
 */
export function lineRank({ status, trust, validity }: WindowStatus, hoursNote?: LocalizedText): LineRank {
  if (takesNobody({ status, validity })) return LINE_RANK.resting;
  if (status.kind === 'open') {
    if (trust === 'current') return LINE_RANK.open;
    return status.always ? LINE_RANK.roundTheClock : LINE_RANK.unknown;
  }
  if (status.kind === 'no-hours') return saysAllDay(hoursNote) ? LINE_RANK.roundTheClock : LINE_RANK.unknown;
  return status.kind === 'ask' ? LINE_RANK.unknown : LINE_RANK.closed;
}

/** The rank of a record for somebody who uses only these ways; undefined for any way. */
export function rankByWays(
  record: OpeningRecord & DatedRecord & { hoursNote?: LocalizedText | undefined },
  ways: readonly string[] | undefined,
  now: Date,
  context: StatusContext,
): LineRank {
  const seen = byWays(record, ways);
  return lineRank(windowStatus(seen, now, context), seen.hoursNote);
}

/** The ranks of many records at one moment, each worked out when it is first asked for. */
export function ranksByWays(
  records: readonly Parameters<typeof rankByWays>[0][],
  ways: readonly string[] | undefined,
  now: Date,
  context: StatusContext,
): (index: number) => LineRank {
  const known: LineRank[] = [];
  return (index) => (known[index] ??= rankByWays(records[index]!, ways, now, context));
}

/** Between its announced periods, resting, or past its date: its number is shown, without a button that would only lead to a tone. */
export function takesNobody({ status, validity }: Pick<WindowStatus, 'status' | 'validity'>): boolean {
  return validity !== 'valid' || status.kind === 'out-of-period' || status.kind === 'suspended';
}

/** Whether a line answers at every hour, as far as is known: by its hours or by its own words. */
export function isRoundTheClock({ status }: Pick<WindowStatus, 'status'>, hoursNote?: LocalizedText): boolean {
  return status.kind === 'open' ? status.always : status.kind === 'no-hours' && saysAllDay(hoursNote);
}

const sentenceOf = (hoursNote: LocalizedText | undefined): string =>
  (typeof hoursNote === 'string' ? hoursNote : (hoursNote?.ja ?? hoursNote?.en ?? '')).normalize('NFKC');

const saysAllDay = (hoursNote: LocalizedText | undefined): boolean => ALL_DAY.test(sentenceOf(hoursNote));

/** When it was listed or checked, which stands beside a record anyway. */
const LISTED =
  /\((?:[\d年月日./\s]{1,20}(?:の掲載情報|時点|現在|に?確認)|確認日の記録がない情報です。[^()は]{0,40})\)/g;
/** Punctuation that may be left. */
const NOTHING = /^[\s。.、・]*$/;

/** Whether a sentence about hours says that it is at every hour, and nothing that would be lost where only that is said. */
export function saysOnlyAllDay(hoursNote: LocalizedText): boolean {
  const sentence = sentenceOf(hoursNote);
  return ALL_DAY.test(sentence) && NOTHING.test(sentence.replace(LISTED, '').replace(ALL_DAY, ''));
}
