import type { WindowStatus } from '../model/hours/window-status.js';

/** Resting, or listed no longer. */
export const isAway = ({ status, validity }: WindowStatus): boolean =>
  validity === 'expired' || status.kind === 'suspended';

/** Whether the status still holds some days later, on paper; else it is true of this moment only. */
export function isLasting(status: WindowStatus): boolean {
  const { status: one, trust } = status;
  if (isAway(status)) return true;
  return one.kind === 'open' ? one.always && trust === 'current' : one.kind === 'ask' || one.kind === 'no-hours';
}
