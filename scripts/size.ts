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
  /** What is on the page before it: its files cost nothing more. */
  after?: readonly string[];
  /** Until the first records stand. */
  first: Limit;
  /** Names of the files of chunks/ that every visitor loads after them. */
  later?: readonly string[];
  /** Both together. */
  visit?: Limit;
}

const SEARCH = ['record-index', 'hard-words'];

/** A widget whose page has no other: its file in one piece, and what comes after it. */
const alone = (name: string, first: Limit, visit?: Limit, later = `chunks/${name}/later`): Weighed => ({
  name,
  entries: [`widgets/${name}-alone.js`],
  first,
  ...(visit && { later: [later], visit }),
});

/** A widget among others of ours: what it shares with them stands in files of their own. */
const shared = (name: string, first: number, later: readonly string[], visit: number): Weighed => ({
  name: `  ${name}, sharing`,
  entries: [`widgets/${name}.js`],
  first: [0, 0, first],
  ...(later.length > 0 && { later, visit: [0, 0, visit] }),
});

const LIMITS: readonly Weighed[] = [
  { name: 'loader', entries: ['tsunagari.js'], first: [1.4, 1.7, 2.5] },
  alone('event-list', [24, 28, 52.8], [33, 37, 99.6]),
  alone('consultation-finder', [40, 48, 65.7], [54, 60, 99]),
  alone('ibasho-map', [30, 35, 58.4], [38, 43, 100.7]),
  alone('support-guide', [28, 33, 47.7], [45, 50, 70.6]),
  alone('join-form', [18, 24, 23.6], [24, 34, 38.1], 'chunks/join-form/exchange-part'),
  alone('member-directory', [20, 28, 46.1], [30, 37, 79.9]),
  alone('matching-board', [20, 28, 46], [30, 37, 79.5]),
  alone('report-list', [20, 28, 44], [30, 37, 77.4]),
  alone('campaign-banner', [14, 20, 30.3]),
  {
    name: 'all four on one page',
    entries: [
      'widgets/event-list.js',
      'widgets/consultation-finder.js',
      'widgets/ibasho-map.js',
      'widgets/join-form.js',
    ],
    first: [64, 74, 112.5],
    later: ['event-later', 'finder-later', 'ibasho-later', 'topics-in', ...SEARCH],
    visit: [80, 92, 162],
  },
  shared('event-list', 59.8, ['event-later', ...SEARCH], 118.4),
  shared('consultation-finder', 79.4, ['finder-later', 'topics-in'], 117.2),
  shared('ibasho-map', 67.7, ['ibasho-later', ...SEARCH], 118),
  shared('support-guide', 71.3, ['guide-later'], 90.8),
  shared('join-form', 25.4, ['exchange-part'], 58.4),
  shared('member-directory', 54.1, ['directory-later', ...SEARCH], 97.9),
  shared('matching-board', 53.8, ['board-later', ...SEARCH], 97.1),
  shared('report-list', 52.4, ['report-later', ...SEARCH], 95.4),
  shared('campaign-banner', 38.3, [], 0),
  { name: 'map engine (on demand)', entries: ['map-engine'], after: ['widgets/ibasho-map.js'], first: [42, 45, 25.8] },
];

const chunks = existsSync(path.join(DIST, 'chunks')) ? readdirSync(path.join(DIST, 'chunks')) : [];

const nameOf = (file: string): string => file.replace(/-[\w-]{7}\.js$/, '');

/** The files of dist/ for a name; `folder/name` is the file built from the module of that name in that folder. */
function filesOf(name: string): string[] {
  if (name.endsWith('.js')) return existsSync(path.join(DIST, name)) ? [name] : [];
  if (name.startsWith('chunks/')) {
    const folder = path.dirname(name);
    const files = readdirSync(path.join(DIST, folder)).filter((file) => file.endsWith('.js'));
    return files.filter((file) => nameOf(file) === path.basename(name)).map((file) => `${folder}/${file}`);
  }
  const own = path.basename(name);
  return chunks
    .filter((file) => nameOf(file) === own && file.endsWith('.js'))
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
  const rows = [...importGraph(DIST, `widgets/${entry}-alone.js`)]
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
const cell = (value: number): string => (value === 0 ? '' : value.toFixed(1)).padStart(8);

function line(name: string, stage: string, files: number, weight: number, [aim, ceiling, held]: Limit): void {
  const isHeavier = weight > held;
  if (isHeavier || (!onlyHeld && ceiling > 0 && weight > ceiling)) over++;
  // An entry without a ceiling of its own is held at its present weight.
  const verdict =
    ceiling === 0 ? '' : weight > ceiling ? '✗ above the ceiling' : weight > aim ? '· above the aim' : '✓';
  console.log(
    `${name.padEnd(28)} ${stage.padEnd(13)} ${String(files).padStart(5)} ${[weight, aim, ceiling, held].map(cell).join('')}  ${isHeavier ? '✗ heavier than before' : verdict}`,
  );
}

console.log(`${'brotli KB'.padEnd(42)} files   weight     aim ceiling    held`);
for (const { name, entries, after: before = [], first, later = [], visit } of LIMITS) {
  const atFirst = loaded(entries, loaded(before));
  if (atFirst.size === 0) continue;
  const weight = weightOf(atFirst);
  line(name, visit ? 'first records' : '', atFirst.size, weight, first);
  if (!visit) continue;
  const after = loaded(later, atFirst);
  line('', 'visit', atFirst.size + after.size, weight + weightOf(after), visit);
}
process.exit(over > 0 ? 1 : 0);
