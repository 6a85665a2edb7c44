/**
 * Facet counts and filtering beside their limit: one bitmask per record, one facet, counted in one pass. Medians, both in one process.
 * Run: `npx tsx bench/facets.bench.ts [records …]` (default 10,000 and 100,000).
 */
import { AUDIENCES, CHANNELS, TOPICS } from '../src/feed/vocabulary.js';
import { FacetTable } from '../src/model/filters/facets.js';
import { indicesOf, sizeOf } from '../src/model/filters/record-set.js';
import { topK } from '../src/model/filters/sort.js';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const IDS = {
  topic: Object.keys(TOPICS),
  audience: [...AUDIENCES],
  channel: [...CHANNELS],
  language: ['ja', 'en', 'zh-Hans', 'ko', 'es'],
};
type Facet = keyof typeof IDS;
const FACETS = Object.keys(IDS) as Facet[];

function median(run: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}

for (const size of SIZES) {
  const valuesOf = (index: number, facet: Facet): string[] =>
    [0, 1, 2].map((step) => IDS[facet][(index * (step + 3) + step * 7) % IDS[facet].length]!);
  const build = median(() => void new FacetTable(size, FACETS, valuesOf), 5);
  const table = new FacetTable(size, FACETS, valuesOf);
  const masks = Uint32Array.from({ length: size }, (_, index) =>
    valuesOf(index, 'channel').reduce((mask, id) => mask | (1 << IDS.channel.indexOf(id as never)), 0),
  );
  const floor = median(() => {
    const counts = new Uint32Array(32);
    for (let index = 0; index < size; index++)
      for (let rest = masks[index]!; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++;
  }, 200);
  const chosen = { topic: ['money', 'housing'], channel: ['phone'] };
  const none = median(() => FACETS.forEach((facet) => table.countsOf(facet, {})), 200);
  const two = median(() => FACETS.forEach((facet) => table.countsOf(facet, chosen)), 200);
  const matching = table.matching(chosen);
  const total = sizeOf(matching);
  const keys = Float64Array.from({ length: size }, (_, index) => (index * 7919) % 9973);
  const order = median(() => void topK(indicesOf(matching), 30, (a, b) => keys[a]! - keys[b]!), 100);
  const ids = FACETS.reduce((sum, facet) => sum + IDS[facet].length, 0);
  console.log(`${size} records, ${ids} ids in ${FACETS.length} facets: table ${build.toFixed(1)} ms`);
  console.log(
    `  all counts, nothing chosen ${none.toFixed(3)} ms; three chosen ${two.toFixed(3)} ms (${total} match); floor for one facet ${floor.toFixed(3)} ms; per facet ${(two / FACETS.length).toFixed(3)} ms`,
  );
  console.log(`  first 30 of them in order  ${order.toFixed(3)} ms`);
}
