/**
 * Parse and validate 10,000 events against JSON.parse alone, warm, median of rounds; both in one process, alternating.
 * Run: `npx tsx bench/feed-parse.bench.ts [records]`. Aim: at most 1.3 × JSON.parse, and no task longer than 50 ms after it.
 */
import { compileCheck } from '../src/feed/check.js';
import { events as schema } from '../src/feed/checks/events.js';
import { parseFeed } from '../src/feed/parse-feed.js';
import { readCollection } from '../src/feed/read-collection.js';
import { eventsReader } from '../src/feed/readers/events.js';
import { buildEvent, buildFeed } from '../test/fixtures/feed.js';

const RECORDS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 25;
const URL_OF_FEED = 'https://example.jp/feed.json';

const json = JSON.stringify(
  buildFeed({
    events: Array.from({ length: RECORDS }, (_, index) =>
      buildEvent({ id: `event-${index}`, url: `https://example.jp/events/${index}` }),
    ),
  }),
);
const check = compileCheck(schema);

function time(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function read(): number {
  const feed = parseFeed(JSON.parse(json), URL_OF_FEED);
  const reading = readCollection(feed.raw.events, eventsReader, feed);
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const step = reading.next();
    longest = Math.max(longest, performance.now() - begun);
    if (step.done) {
      if (step.value.records.length !== RECORDS) throw new Error('records were lost');
      return longest;
    }
  }
}

function validate(): void {
  const { events } = JSON.parse(json) as { events: unknown[] };
  for (let index = 0; index < events.length; index++) if (check(events[index])) throw new Error('a record was refused');
}

const times = { parse: [] as number[], validate: [] as number[], read: [] as number[] };
let longest = 0;
for (let round = 0; round < ROUNDS + 5; round++) {
  const parse = time(() => void JSON.parse(json));
  const both = time(validate);
  const all = time(() => (longest = read()));
  if (round < 5) continue;
  times.parse.push(parse);
  times.validate.push(both);
  times.read.push(all);
}
const floor = median(times.parse);
console.log(`${RECORDS} records, ${(json.length / 1e6).toFixed(1)} MB`);
console.log(`JSON.parse                       ${floor.toFixed(1)} ms`);
console.log(
  `JSON.parse + check               ${median(times.validate).toFixed(1)} ms  ${(median(times.validate) / floor).toFixed(2)} ×`,
);
console.log(
  `JSON.parse + check + normalise   ${median(times.read).toFixed(1)} ms  ${(median(times.read) / floor).toFixed(2)} ×; longest step ${longest.toFixed(1)} ms`,
);
