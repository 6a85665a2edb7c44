/**
 * Search beside its physical limit: one string of the same folded fields, scanned by indexOf with the same hop to the next record. Records of about
 * 786 bytes; both in one process, alternating; medians. Aims: ready without a task over 50 ms, queries p95 at most 1.3 × the scan.
 * Run: `npx tsx bench/search.bench.ts [records …]` (default 10,000 and 100,000).
 */
import { fold } from '../src/model/search/fold.js';
import { SearchIndex, type SearchFields } from '../src/model/search/search-index.js';
import { CITIES, DESKS, SENTENCES } from './made-up.js';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const QUERIES = [
  '横須賀',
  '相談',
  'ひきこもり',
  '法律',
  '弁護士',
  'ボランティア',
  '茅ヶ崎',
  '窓口9999',
  '家賃 川崎',
  '多言語',
  'チャット',
  '見つからない言葉',
  'メール 相談',
  '0460001234',
  'yokosuka',
];

function recordsOf(size: number): SearchFields[] {
  return Array.from({ length: size }, (_, n) => ({
    name: `${CITIES[n % CITIES.length]}${DESKS[n % DESKS.length]}窓口${n}`,
    aliases: [],
    labels: [DESKS[n % DESKS.length]!, CITIES[n % CITIES.length]!, '総合相談', '暮らし・お金・仕事'],
    text: [
      SENTENCES[n % 7]! + SENTENCES[(n + 1) % 7]! + SENTENCES[(n + 3) % 7]!,
      SENTENCES[(n + 5) % 7]! + SENTENCES[(n * 3 + 2) % 7]!,
      `046-${String(n % 1000).padStart(3, '0')}-${String(n % 10_000).padStart(4, '0')}`,
    ],
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
}
function timed(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** The floor: fold, join, scan. No ranks, no synonyms, no romaji. */
class OneString {
  text: string;
  ends: Uint32Array;
  constructor(records: readonly SearchFields[]) {
    const parts = records.map(
      ({ name, labels = [], text = [] }) =>
        `${fold(name)}\u0001${labels.map(fold).join('\u0001')}\u0001${text.map(fold).join('\u0001')}\u0002`,
    );
    this.ends = new Uint32Array(parts.length);
    let end = 0;
    parts.forEach((part, at) => (this.ends[at] = end += part.length));
    this.text = parts.join('');
  }
  search(query: string): number {
    const words = query.split(' ').map(fold);
    let sets: Uint8Array | undefined;
    let count = 0;
    for (const word of words) {
      const found = new Uint8Array(this.ends.length);
      count = 0;
      for (let at = this.text.indexOf(word), record = 0; at >= 0; at = this.text.indexOf(word, this.ends[record - 1])) {
        while (this.ends[record]! <= at) record++;
        if (!sets || sets[record]) {
          found[record] = 1;
          count++;
        }
        record++;
        if (record >= this.ends.length) break;
      }
      sets = found;
    }
    return count;
  }
}

for (const size of SIZES) {
  const records = recordsOf(size);
  const ready: number[] = [];
  const floorReady: number[] = [];
  const longest: number[] = [];
  let index!: SearchIndex<SearchFields>;
  let floor!: OneString;
  for (let round = 0; round < (size > 50_000 ? 3 : 7); round++) {
    floorReady.push(timed(() => void (floor = new OneString(records))));
    index = new SearchIndex(records, (record) => record);
    ready.push(
      timed(() => {
        const building = index.build();
        let most = 0;
        for (let done = false; !done;)
          most = Math.max(
            most,
            timed(() => void (done = building.next().done === true)),
          );
        longest.push(most);
      }),
    );
  }
  floor.search('相談');
  const first = QUERIES.map((query) => timed(() => void index.search(query)));
  // Per query the median of rounds, then over the queries: what else the machine does at the moment falls out.
  const ours = QUERIES.map((): number[] => []);
  const theirs = QUERIES.map((): number[] => []);
  for (let round = 0; round < (size > 50_000 ? 9 : 41); round++) {
    QUERIES.forEach((query, at) => {
      theirs[at]!.push(timed(() => void floor.search(query)));
      index.search('');
      ours[at]!.push(timed(() => void index.search(query)));
    });
  }
  const [mine, limit] = [ours.map(median), theirs.map(median)];
  console.log(`${size} records, ${Math.round((floor.text.length * 2) / size)} bytes folded each`);
  console.log(
    `  ready        ${median(ready).toFixed(1)} ms (floor ${median(floorReady).toFixed(1)}), longest step ${median(longest).toFixed(1)} ms`,
  );
  console.log(`  query median ${median(mine).toFixed(2)} ms (floor ${median(limit).toFixed(2)})`);
  console.log(
    `  query p95    ${p95(mine).toFixed(2)} ms (floor ${p95(limit).toFixed(2)}), ratio ${(p95(mine) / p95(limit)).toFixed(2)}`,
  );
  console.log(
    `  first time   ${median(first).toFixed(2)} ms median, ${Math.max(...first).toFixed(2)} ms at worst (synonyms and errors tried)`,
  );
  if (process.env['EACH'])
    QUERIES.forEach((query, at) =>
      console.log(
        `    ${query.padEnd(12, '　')} ${mine[at]!.toFixed(2)} / ${limit[at]!.toFixed(2)}  ${index.search(query).indices.length} found`,
      ),
    );
}
