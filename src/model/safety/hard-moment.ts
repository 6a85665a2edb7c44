/** The few lines for a person in despair: one rule for the strip, the finder and the guide. */
import { isRoundTheClock, LINE_RANK } from './line-order.js';
import type { StatusContext } from '../hours/window-status.js';
import { admits, type Visitor } from '../people/eligibility.js';
import {
  hoursRecord,
  isByPhone,
  isByText,
  rankOf,
  lineStatus,
  linesFor,
  type SafetyLine,
  type SafetyLines,
} from './safety-lines.js';

export interface HardMomentLine {
  line: SafetyLine;
  /** Shown as one of the two buttons that stand before all prose. */
  isButton: boolean;
  /** For up to 18 years; said beside it, because the age is not known. */
  forChildren: boolean;
}

export interface HardMomentContext extends StatusContext {
  now: Date;
  visitor: Visitor;
  /** The visitor asked for ways without voice. */
  withoutVoice: boolean;
}

/**
 * Three lines at the most, open now, that the age permits: one round the clock by phone and one by text as buttons (by text first where
 * somebody cannot speak), then the feed's own if it is open, else a line for children where the age is not known. A child's phone is the
 * children's line, and the general one comes third.
 */
export function hardMomentLines(lines: SafetyLines, context: HardMomentContext): HardMomentLine[] {
  const { now, visitor, withoutVoice } = context;
  const ranked = new Map(lines.talk.map((line) => [line, rankOf(line, now, context)] as const));
  const isOpen = (line: SafetyLine): boolean => ranked.get(line)! <= LINE_RANK.roundTheClock;
  const best = (some: readonly SafetyLine[], latest: number = LINE_RANK.roundTheClock): SafetyLine | undefined =>
    some
      .filter((line) => ranked.get(line)! <= latest)
      .sort((a, b) => roundTheClockFirst(a, b, context) || ranked.get(a)! - ranked.get(b)!)[0];
  const general = linesFor(lines, 'anyone').filter((line) => admits(line, visitor) === 'yes');
  const children = linesFor(lines, 'child').filter(
    (line) => !line.uses.includes('child-safety') && isByPhone(line) && admits(line, visitor) !== 'no',
  );
  // Hours that nobody knows are better than no way at all; a closed line is not.
  const anyBest = (some: readonly SafetyLine[]): SafetyLine | undefined => best(some) ?? best(some, LINE_RANK.unknown);
  const adultsPhone = anyBest(general.filter(isByPhone));
  const phone = (isChild(visitor) && best(children)) || adultsPhone;
  const text = anyBest(general.filter(isByText));
  const buttons = (withoutVoice ? [text, phone] : [phone, text]).filter((line) => line !== undefined);
  const own = best(general.filter((line) => line.uses.length === 0 && !buttons.includes(line) && isOpen(line)));
  const ageKnown = visitor.ageBand !== undefined || visitor.age !== undefined;
  const other = isChild(visitor)
    ? phone === adultsPhone
      ? undefined
      : adultsPhone
    : ageKnown
      ? undefined
      : best(children);
  const third = own ?? other;
  return [
    ...buttons.map((line) => ({ line, isButton: true, forChildren: false })),
    ...(third ? [{ line: third, isButton: false, forChildren: third === other && !ageKnown }] : []),
  ];
}

const isChild = ({ age, ageBand }: Visitor): boolean => ageBand === 'under-18' || (age !== undefined && age < 18);

function roundTheClockFirst(a: SafetyLine, b: SafetyLine, context: HardMomentContext): number {
  const rank = (line: SafetyLine): number =>
    isRoundTheClock(lineStatus(line, context.now, context), hoursRecord(line).hoursNote) ? 0 : 1;
  return rank(a) - rank(b);
}
