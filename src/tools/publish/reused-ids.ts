/** Finds numbers that start again every year: in a subscriber's calendar, this year's No. 1 would replace last year's. */
import type { Finding } from '../report/finding.js';
import { japanese, stringOf, type AnyRecord } from '../report/unproven.js';
import type { Say } from '../messages/say.js';
import { foldName } from './fold-name.js';

/** An id that ends in a running number of the office. */
const COUNTED = /-\d{1,4}$/u;

/** One finding for all events that got the number of another one of the feed before. */
export function reusedIds(before: readonly AnyRecord[], after: readonly AnyRecord[], say: Say): Finding[] {
  const known = new Map(before.map((event) => [stringOf(event['id']), event]));
  const reused = after.filter((event) => {
    const other = known.get(stringOf(event['id']));
    return (
      other !== undefined &&
      COUNTED.test(stringOf(event['id'])) &&
      foldName(japanese(other['name'])) !== foldName(japanese(event['name'])) &&
      stringOf(other['startDate']).slice(0, 10) !== stringOf(event['startDate']).slice(0, 10)
    );
  });
  const [first] = reused;
  if (first === undefined) return [];
  const other = known.get(stringOf(first['id'])) ?? {};
  const params = {
    count: reused.length,
    id: stringOf(first['id']),
    was: `${japanese(other['name'])} ${stringOf(other['startDate']).slice(0, 10)}`.trim(),
    name: `${japanese(first['name'])} ${stringOf(first['startDate']).slice(0, 10)}`.trim(),
  };
  return [
    {
      file: 'feed.json',
      column: 'events.id',
      value: params.id,
      code: 'id-reused',
      ...say('id-reused', params),
      level: 'note',
    },
  ];
}
