import type { MessageParams } from './message.js';

/** A value of a table in quotation marks; nothing for what is not known. */
export const quoted = (value: MessageParams[string]): string =>
  value === undefined || value === '' ? '' : `"${value}"`;
