/** Every finding of the command in Japanese: one file of entries per room, joined here. */
import { checkMessages } from './check.ja.js';
import { dateMessages } from './dates.ja.js';
import { formatMessages } from './formats.ja.js';
import { recordMessages } from './records.ja.js';
import { repairMessages } from './repairs.ja.js';
import { tableMessages } from './tables.ja.js';

export const ja = {
  ...tableMessages,
  ...recordMessages,
  ...dateMessages,
  ...repairMessages,
  ...checkMessages,
  ...formatMessages,
};

/** Code of a finding: one without a sentence does not compile. */
export type MessageCode = keyof typeof ja;
