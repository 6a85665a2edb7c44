/** How soon somebody may answer: the one order of lines and windows, wherever they are listed. */
import type { WindowStatus } from './window-status.js';

/**
 * Best first. `roundTheClock` is listed as always open, but the check is too old to say so; `unknown` also holds what is listed as open at
 * this hour. `away` surely takes nobody: between its periods, suspended, or out of date.
 */
export const READINESS = { open: 0, roundTheClock: 1, unknown: 2, closed: 3, away: 4 } as const;
export type Readiness = (typeof READINESS)[keyof typeof READINESS];

/** Where in the order something with this status stands. */
export function readiness({ status, trust, validity }: WindowStatus): Readiness {
  if (validity !== 'valid') return READINESS.away;
  switch (status.kind) {
    case 'open':
      return trust === 'current' ? READINESS.open : status.always ? READINESS.roundTheClock : READINESS.unknown;
    case 'ask':
    case 'no-hours':
      return READINESS.unknown;
    case 'out-of-period':
    case 'suspended':
      return READINESS.away;
    default:
      return READINESS.closed;
  }
}

/** Whether its numbers and addresses are only shown, without a button: whoever pressed one would reach nobody. */
export function takesNobody(status: WindowStatus): boolean {
  return readiness(status) === READINESS.away;
}
