import { createHash } from 'node:crypto';
import type { EntryList } from '../../join/exchange-entry.js';

/**
 * The id of a record of an application, the same every time, whatever stands before it in the list. It follows from the application's own id, which nobody outside knows: two
 * records of one organisation are not seen to belong together.
 */
export function recordId(applicationId: string, record: 'member' | EntryList, key = '0'): string {
  const digest = createHash('sha256').update(`${applicationId} ${record} ${key}`).digest('hex');
  return `${record.slice(0, 1)}-${digest.slice(0, 20)}`;
}
