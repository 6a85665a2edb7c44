/** `updated` of a feed: the newest day that its sources tell of, never the clock of the machine that built it. */
import { listOf, objectOf, stringOf } from '../report/unproven.js';

const DAY = /^\d{4}-\d{2}-\d{2}/;

function daysOf(record: Record<string, unknown>): string[] {
  const application = objectOf(record['application']);
  return [record['modified'], record['verifiedOn'], record['publishedOn'], application['asOf']].map(stringOf);
}

/**
 * Newest of: `date` and `verifiedOn` of the sources in the config, `updated` of finished feeds, `modified`, `verifiedOn`, `publishedOn`
 * and `application.asOf` of the records. Days after `date` are mistakes and do not count: a feed from the future would switch every
 * open status off. Without any day at all the build's own `date`.
 */
export function newestDate(
  records: Iterable<Record<string, unknown>>,
  sourceDays: readonly (string | undefined)[],
  date: string,
): string {
  let newest = '';
  const look = (value: string): void => {
    const day = DAY.exec(value)?.[0] ?? '';
    if (day <= date && day > newest) newest = day;
  };
  for (const day of sourceDays) look(day ?? '');
  for (const record of records) for (const day of daysOf(record)) look(day);
  return newest === '' ? date : newest;
}

/** The same for the rows of an envelope table such as the emergency lines. */
export function tableDays(rows: unknown): string[] {
  return listOf(rows).map((row) => stringOf(objectOf(row)['verifiedOn']));
}
