import type { WindowStatus } from '../../model/hours/window-status.js';
import { nearness } from '../dates/compose.js';
import type { DatesText } from '../dates/dates-text.js';
import type { OpeningStatusText } from '../ja/opening-status.js';

/**
 * The one sentence said of a window's or place's hours, with ruby marks where the language has them.
 * `no-hours` gives the same sentence as `ask`; show the record's `hoursNote` beside or instead of it.
 */
export function describeOpening(
  text: OpeningStatusText,
  dates: DatesText,
  { status, trust, validity, checkedOn }: WindowStatus,
  now: Date,
): string {
  if (validity === 'expired') return text.expired;
  switch (status.kind) {
    case 'suspended':
      return text.suspended;
    case 'ask':
    case 'no-hours':
      return text.ask;
    case 'out-of-period':
      return text.outOfPeriod(status.opensAt && dates.dateTime(status.opensAt, now));
    case 'open':
      if (trust !== 'current') return text.asListedOpen(checkedDate(dates, checkedOn));
      return openWords(text, dates, status, now);
    default:
      if (trust !== 'current') return text.asListedClosed(checkedDate(dates, checkedOn));
      return closedWords(text, dates, status, now);
  }
}

type Status = WindowStatus['status'];

function openWords(
  text: OpeningStatusText,
  dates: DatesText,
  status: Extract<Status, { kind: 'open' }>,
  now: Date,
): string {
  if (status.always) return text.openAlways;
  const end = status.lastAcceptedAt ?? status.closesAt;
  if (!end) return text.open();
  const near = nearness(end, now);
  const until =
    near === 'today'
      ? dates.endTime(end)
      : near === 'tomorrow'
        ? text.nextDay(dates.endTime(end))
        : dates.endDateTime(end, now);
  return status.closingSoon ? text.closingSoon(until) : text.open(until);
}

function closedWords(
  text: OpeningStatusText,
  dates: DatesText,
  status: Extract<Status, { kind: 'closed' | 'break' }>,
  now: Date,
): string {
  if (status.kind === 'break') return (status.lunch ? text.lunch : text.pause)(dates.time(status.opensAt));
  const next = status.opensAt && dates.dateTime(status.opensAt, now);
  const words =
    status.today === 'later' && status.opensAt
      ? text.opensToday(dates.time(status.opensAt))
      : status.today === 'over'
        ? text.overToday(next)
        : text.noneToday(next);
  return status.doubtBefore && status.opensAt ? words + text.holidaysUnknown : words;
}

/** `checkedOn` is a day of Japan's calendar. */
function checkedDate(dates: DatesText, checkedOn: string | undefined): string | undefined {
  return checkedOn === undefined ? undefined : dates.fullDate(new Date(`${checkedOn}T00:00:00+09:00`));
}
