/**
 * Weighs every entry of dist/ with all that it loads before it can show Japanese, and fails above the ceiling; with `--held`, as `npm test` calls it,
 * only where an entry has grown above what is held today. What is saved is held from then on: the last number of its line goes down.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importGraph } from './import-graph.js';

const DIST = path.resolve(import.meta.dirname, '../dist');

/** In KB (1000 bytes), brotli 11. */
const LIMITS: readonly { name: string; entries: readonly string[]; aim: number; ceiling: number; held: number }[] = [
  { name: 'loader', entries: ['tsunagari.js'], aim: 1.4, ceiling: 1.7, held: 2 },
  { name: 'event-list', entries: ['widgets/event-list.js'], aim: 20, ceiling: 28, held: 60.8 },
  { name: 'consultation-finder', entries: ['widgets/consultation-finder.js'], aim: 22, ceiling: 30, held: 92.8 },
  { name: 'ibasho-map (without engine)', entries: ['widgets/ibasho-map.js'], aim: 20, ceiling: 28, held: 67.6 },
  { name: 'join-form', entries: ['widgets/join-form.js'], aim: 20, ceiling: 28, held: 28.6 },
  {
    name: 'all four on one page',
    entries: [
      'widgets/event-list.js',
      'widgets/consultation-finder.js',
      'widgets/ibasho-map.js',
      'widgets/join-form.js',
    ],
    aim: 40,
    ceiling: 56,
    held: 134.0,
  },
  { name: 'member-directory', entries: ['widgets/member-directory.js'], aim: 20, ceiling: 28, held: 54.4 },
  { name: 'matching-board', entries: ['widgets/matching-board.js'], aim: 20, ceiling: 28, held: 53.5 },
  { name: 'report-list', entries: ['widgets/report-list.js'], aim: 20, ceiling: 28, held: 52.1 },
  { name: 'campaign-banner', entries: ['widgets/campaign-banner.js'], aim: 14, ceiling: 20, held: 50.6 },
  { name: 'support-guide', entries: ['widgets/support-guide.js'], aim: 22, ceiling: 30, held: 77.2 },
  { name: 'map engine (lazy)', entries: ['chunks/map-engine'], aim: 42, ceiling: 45, held: 44.1 },
];

function resolve(entry: string): string | undefined {
  if (entry.endsWith('.js')) return entry;
  const integrity = JSON.parse(readFileSync(path.join(DIST, 'integrity.json'), 'utf8')) as {
    integrity: Record<string, string>;
  };
  return Object.keys(integrity.integrity).find((file) => file.startsWith(entry));
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(6);
const onlyHeld = process.argv.includes('--held');
let over = 0;
console.log('                                    files   raw KB   gzip  brotli     aim ceiling    held');
for (const { name, entries, aim, ceiling, held } of LIMITS) {
  const files = new Set<string>();
  for (const entry of entries) {
    const file = resolve(entry);
    if (file && existsSync(path.join(DIST, file))) for (const one of importGraph(DIST, file)) files.add(one);
  }
  if (files.size === 0) continue;
  let raw = 0,
    gzip = 0,
    brotli = 0;
  for (const file of files) {
    // What only says where the source map is, is for whoever debugs.
    const code = Buffer.from(
      readFileSync(path.join(DIST, file), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''),
    );
    raw += code.length;
    gzip += gzipSync(code, { level: 9 }).length;
    brotli += brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  const verdict = brotli > ceiling * 1000 ? '✗ above the ceiling' : brotli > aim * 1000 ? '· above the aim' : '✓';
  const isHeavier = brotli > held * 1000;
  if (isHeavier || (!onlyHeld && brotli > ceiling * 1000)) over++;
  console.log(
    `${name.padEnd(34)} ${String(files.size).padStart(6)} ${kilobytes(raw)}  ${kilobytes(gzip)}  ${kilobytes(brotli)}  ${String(aim).padStart(6)} ${String(ceiling).padStart(6)}  ${String(held).padStart(6)}  ${isHeavier ? '✗ heavier than before' : verdict}`,
  );
}
process.exit(over > 0 ? 1 : 0);
