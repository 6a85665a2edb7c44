/**
 * Weighs every entry of dist/ in Japanese: what it loads before its first records stand, and with what is fetched for everybody right after
 * them, which is a typical visit. What somebody asks for (another language, a month, the map's engine) is not counted. Fails above the ceiling;
 * with `--held`, as `npm test` calls it, only where an entry has grown above what is held today. What is saved is held from then on: the last number
 * of its line goes down.
 * With `--modules NAME` it lists what each module brings to the first records of that widget.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importGraph } from './import-graph.js';
import { codeOf, moduleWeights, packed } from './module-weights.js';

const DIST = path.resolve(import.meta.dirname, '../dist');

/** In KB (1000 bytes), brotli 11. */
type Limit = readonly [aim: number, ceiling: number, held: number];
interface Weighed {
  name: string;
  entries: readonly string[];
  /** Until the first records stand. */
  first: Limit;
  /** Names of the files of chunks/ that come after them for everybody. */
  later?: readonly string[];
  /** Both together. */
  visit?: Limit;
}

const SEARCH = ['record-index', 'hard-words'];
const LIMITS: readonly Weighed[] = [
  { name: 'loader', entries: ['tsunagari.js'], first: [1.4, 1.7, 1.9] },
  {
    name: 'event-list',
    entries: ['widgets/event-list.js'],
    first: [24, 28, 58.9],
    later: ['event-later', 'widgets/event-list/kind-icons', ...SEARCH],
    visit: [33, 37, 98.5],
  },
  {
    name: 'consultation-finder',
    entries: ['widgets/consultation-finder.js'],
    first: [40, 48, 86.2],
    later: ['finder-later', 'topics-in'],
    visit: [54, 60, 108.2],
  },
  {
    name: 'ibasho-map (without engine)',
    entries: ['widgets/ibasho-map.js'],
    first: [30, 35, 66.4],
    later: ['ibasho-later', 'widgets/ibasho-map/kind-icons', ...SEARCH],
    visit: [38, 43, 99.2],
  },
  { name: 'join-form', entries: ['widgets/join-form.js'], first: [18, 24, 28.8] },
  {
    name: 'all four on one page',
    entries: [
      'widgets/event-list.js',
      'widgets/consultation-finder.js',
      'widgets/ibasho-map.js',
      'widgets/join-form.js',
    ],
    first: [64, 74, 122.9],
    later: ['event-later', 'finder-later', 'ibasho-later', 'kind-icons', 'topics-in', ...SEARCH],
    visit: [80, 92, 150.5],
  },
  {
    name: 'member-directory',
    entries: ['widgets/member-directory.js'],
    first: [20, 28, 53.8],
    later: ['directory-later', ...SEARCH],
    visit: [30, 37, 91.6],
  },
  {
    name: 'matching-board',
    entries: ['widgets/matching-board.js'],
    first: [20, 28, 53.1],
    later: ['board-later', ...SEARCH],
    visit: [30, 37, 91],
  },
  {
    name: 'report-list',
    entries: ['widgets/report-list.js'],
    first: [20, 28, 50.6],
    later: ['report-later', ...SEARCH],
    visit: [30, 37, 88.4],
  },
  { name: 'campaign-banner', entries: ['widgets/campaign-banner.js'], first: [14, 20, 38.7] },
  {
    name: 'support-guide',
    entries: ['widgets/support-guide.js'],
    first: [28, 33, 59.7],
    later: ['guide-later'],
    visit: [45, 50, 89.7],
  },
  { name: 'map engine (on demand)', entries: ['map-engine'], first: [42, 45, 41.1] },
];

const chunks = existsSync(path.join(DIST, 'chunks')) ? readdirSync(path.join(DIST, 'chunks')) : [];

/** The files of dist/ that a name stands for; `folder/name` is the one that was made of a module in that folder. */
function filesOf(name: string): string[] {
  if (name.endsWith('.js')) return existsSync(path.join(DIST, name)) ? [name] : [];
  const own = path.basename(name);
  return chunks
    .filter((file) => file.replace(/-[\w-]{7}\.js$/, '') === own && file.endsWith('.js'))
    .map((file) => `chunks/${file}`)
    .filter(
      (file) => !name.includes('/') || readFileSync(path.join(DIST, `${file}.map`), 'utf8').includes(`${name}.ts`),
    );
}

function loaded(names: readonly string[], known: ReadonlySet<string> = new Set()): Set<string> {
  const files = new Set<string>();
  for (const name of names) {
    const found = filesOf(name);
    if (found.length === 0 && chunks.length > 0) throw new Error(`dist/ has no ${name}: mend scripts/size.ts`);
    for (const file of found) for (const one of importGraph(DIST, file)) if (!known.has(one)) files.add(one);
  }
  return files;
}

const weightOf = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + packed(codeOf(path.join(DIST, file))), 0) / 1000;

function listModules(entry: string): void {
  const rows = [...importGraph(DIST, `widgets/${entry}.js`)]
    .flatMap((file) => [...moduleWeights(path.join(DIST, file))].map(([module, bytes]) => ({ module, bytes, file })))
    .sort((one, other) => other.bytes - one.bytes);
  for (const { module, bytes, file } of rows) console.log(`${String(bytes).padStart(6)}  ${module.padEnd(60)} ${file}`);
}

const modulesOf = process.argv.indexOf('--modules');
if (modulesOf > 0) {
  listModules(process.argv[modulesOf + 1] ?? 'event-list');
  process.exit(0);
}
const onlyHeld = process.argv.includes('--held');
let over = 0;
const cell = (value: number | string): string => (typeof value === 'number' ? value.toFixed(1) : value).padStart(8);

function line(name: string, stage: string, files: number, weight: number, [aim, ceiling, held]: Limit): void {
  const isHeavier = weight > held;
  if (isHeavier || (!onlyHeld && weight > ceiling)) over++;
  const verdict = weight > ceiling ? '✗ above the ceiling' : weight > aim ? '· above the aim' : '✓';
  console.log(
    `${name.padEnd(28)} ${stage.padEnd(13)} ${String(files).padStart(5)} ${[weight, aim, ceiling, held].map(cell).join('')}  ${isHeavier ? '✗ heavier than before' : verdict}`,
  );
}

console.log(`${'brotli KB'.padEnd(42)} files   weight     aim ceiling    held`);
for (const { name, entries, first, later = [], visit } of LIMITS) {
  const atFirst = loaded(entries);
  if (atFirst.size === 0) continue;
  const weight = weightOf(atFirst);
  line(name, visit ? 'first records' : '', atFirst.size, weight, first);
  if (!visit) continue;
  const after = loaded(later, atFirst);
  line('', 'visit', atFirst.size + after.size, weight + weightOf(after), visit);
}
process.exit(over > 0 ? 1 : 0);
