/** Which articles are shown now, and in which order. */
import type { ActivityReport } from '../../feed/schema.js';
import { validBetween } from '../time/freshness.js';
import { parseFeedDate } from '../time/japan-time.js';

type DatedReport = Pick<ActivityReport, 'publishedOn' | 'validFrom' | 'validThrough'>;

/**
 * The articles that may be shown at `now`: the newest first, those without a day at the end, as the feed has them where days are the same.
 * One that says from or until when it may be shown is kept to it.
 */
export function currentReports<R extends DatedReport>(reports: readonly R[], now: Date): R[] {
  return reports
    .filter((report) => isShownAt(report, now.getTime()))
    .map((report) => ({ report, at: parseFeedDate(report.publishedOn)?.instant.getTime() ?? -Infinity }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ report }) => report);
}

function isShownAt({ validFrom, validThrough }: DatedReport, at: number): boolean {
  const { from, until } = validBetween(validFrom, validThrough);
  return from <= at && at < until;
}
