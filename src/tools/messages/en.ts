/** Every finding of the command in English: one file of entries per room, joined here. */
import { checkMessages } from './check.en.js';
import { dateMessages } from './dates.en.js';
import { formatMessages } from './formats.en.js';
import { recordMessages } from './records.en.js';
import { repairMessages } from './repairs.en.js';
import { tableMessages } from './tables.en.js';
import type { MessageCode } from './ja.js';
import type { MessageEntry } from './message.js';

export const en: Record<MessageCode, MessageEntry> = {
  ...tableMessages,
  ...recordMessages,
  ...dateMessages,
  ...repairMessages,
  ...checkMessages,
  ...formatMessages,
};
