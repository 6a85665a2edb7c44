/** Findings about tables: reading, headers, rows. */
import type { MessageEntry } from './say.js';

export const tableMessages: Record<string, MessageEntry> = {};
