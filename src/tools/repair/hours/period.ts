/** Hours of announced days alone: 「2024年5月2日10:00～5月7日10:00」, 「令和8年12月1日～12月28日 10:00～16:00」. */
import type { OpeningSpan } from '../../../feed/schema.js';
import { readDates } from '../dates.js';
import { foldProse } from './tokens.js';

const YEAR_FIRST = /^(?:\d{4}\s?[年./-]|令和|r\d)/u;
/** Days, their weekdays and times, and nothing else: 「（予定）」 beside them is another sentence. */
const DATES_ONLY = /^[\d年月火水木金土日祝曜時分半令和平成r~:./()\s-]+$/u;
const DAY = 86_400_000;

/** Undefined where the sentence is anything else. The year has to be said: a period of no year would come back for ever. */
export function readPeriod(prose: string): OpeningSpan[] | undefined {
  const folded = foldProse(prose);
  if (!YEAR_FIRST.test(folded) || !DATES_ONLY.test(folded)) return undefined;
  const dates = readDates(folded, { today: '2000-01-01' });
  if (!('spans' in dates) || dates.rest !== undefined || dates.spans.length !== 1) return undefined;
  const { start, end, startTime: opens, endTime: closes } = dates.spans[0]!;
  if (!opens || !closes) return undefined;
  const through = end ?? start;
  // A time beside the first day and one beside the last: open all the while between the two.
  const isThrough = through !== start && /\d\s?[:時]/u.test(folded.split('~')[0]!);
  if (!isThrough) return [{ opens, closes, from: start, through }];
  const [second, lastButOne] = [shifted(start, 1), shifted(through, -1)];
  return [
    { opens, closes: '24:00', from: start, through: start },
    ...(second <= lastButOne ? [{ opens: '00:00', closes: '24:00', from: second, through: lastButOne }] : []),
    { opens: '00:00', closes, from: through, through },
  ];
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
