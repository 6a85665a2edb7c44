/** What a call costs, as far as it can be known. */
import { telUrl } from '../../feed/safe-url.js';
import type { Channel } from '../../feed/schema.js';

/** `navi-dial`: charged even to those who pay a flat rate for their calls. */
export type CallCharge = 'navi-dial' | 'free' | 'charged';

/**
 * What a call to this number costs. That of 0570 and 0180 follows from the number, whatever a record says or leaves out: beside others marked as
 * free, silence would read as an ordinary call.
 */
export function callCharge({
  number,
  dial,
  charge,
}: Pick<Channel, 'number' | 'dial' | 'charge'>): CallCharge | undefined {
  if ([dial, number].some((one) => /^tel:(?:0|\+81)(?:570|180)/.test(telUrl(one) ?? ''))) return 'navi-dial';
  return charge?.free === undefined ? undefined : charge.free ? 'free' : 'charged';
}
