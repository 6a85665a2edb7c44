import { ja } from '../tools/messages/command.ja.js';

/** What reports call a collection. */
export const labelOf = (collection: string): string =>
  (ja.report.kinds as Record<string, string>)[collection] ?? collection;
