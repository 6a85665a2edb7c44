/** Japan's times as the clock of the visitor's device shows them. */
import { JAPAN_MINUTES } from '../../feed/japan-clock.js';
import type { Occurrence } from './event-occurrences.js';
import { MINUTE_MS } from '../time/japan-time.js';

/** Minutes east of Greenwich on this device at a moment; half hours, quarters and summer time included. */
const onDevice = (instant: Date): number => -instant.getTimezoneOffset();

/**
 * Start and end shifted so that formatting them as Japan time gives what the device's clock shows; undefined where both are the same, or where
 * the date has no hours.
 */
export function onOwnClock(
  {
    start,
    end,
    dateOnly,
    endDateOnly,
    daily,
  }: Pick<Occurrence, 'start' | 'end' | 'dateOnly' | 'endDateOnly' | 'daily'>,
  offsetOf: (instant: Date) => number = onDevice,
): Pick<Occurrence, 'start' | 'end'> | undefined {
  if (dateOnly || daily) return undefined;
  const moved = (instant: Date): Date => new Date(instant.getTime() + (offsetOf(instant) - JAPAN_MINUTES) * MINUTE_MS);
  const own = { start: moved(start), ...(end && !endDateOnly && { end: moved(end) }) };
  return own.start.getTime() === start.getTime() ? undefined : own;
}
