/**
 * What `import` makes of real files: how many records have computed hours, days and numbers to call, and which findings there are.
 * Run before and after a change: `npx tsx scripts/count-records.ts <folder> [--hours]`. `--hours` prints one line per record about its hours, for a diff.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importAny } from '../src/tools/formats/import-any.js';
import { createSay } from '../src/tools/messages/say.js';

const folder = process.argv[2] ?? process.env['TSUNAGARI_REAL_DATA'] ?? '';
const lines = process.argv.includes('--hours');
const keys = ['records', 'hours', 'closed', 'words', 'days', 'phones'] as const;
type Counts = Record<(typeof keys)[number], number>;

function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)));
}

function countsOf(records: readonly Record<string, unknown>[]): Counts {
  const counts: Counts = { records: records.length, hours: 0, closed: 0, words: 0, days: 0, phones: 0 };
  for (const record of records) {
    if (record['schedule'] !== undefined) counts.hours += 1;
    else if (record['hoursNote'] !== undefined) counts.words += 1;
    if (record['status'] !== undefined) counts.closed += 1;
    const sessions = record['sessions'] as unknown[] | undefined;
    counts.days += sessions?.length ?? (record['startDate'] === undefined ? 0 : 1);
    const channels = (record['channels'] ?? []) as { dial?: string }[];
    const contacts = [record['contact'], record['inquiry']] as ({ phone?: string } | undefined)[];
    counts.phones += channels.filter(({ dial }) => dial !== undefined).length;
    counts.phones += contacts.filter((contact) => contact?.phone !== undefined).length;
  }
  return counts;
}

const total: Counts = { records: 0, hours: 0, closed: 0, words: 0, days: 0, phones: 0 };
const codes = new Map<string, number>();
if (!lines) console.log(['file'.padEnd(48), ...keys.map((key) => key.padStart(8))].join(''));
for (const file of filesBelow(folder).filter((name) => /\.(?:csv|tsv|xlsx|json|geojson|ics|xml)$/iu.test(name))) {
  const name = path.basename(file);
  const context = { file: name, publisher: 'test', date: '2026-07-28', lang: 'ja', say: createSay('ja') } as const;
  for (const { records, findings } of await importAny(new Uint8Array(readFileSync(file)), context)) {
    for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
    if (lines) {
      for (const { id, name: title, schedule, onHolidays, closures, hoursNote, status, eventStatus } of records)
        console.log(
          JSON.stringify([name, id, title, schedule, onHolidays, closures, status, eventStatus, hoursNote]).replaceAll(
            'null',
            '-',
          ),
        );
      continue;
    }
    const counts = countsOf(records);
    for (const key of keys) total[key] += counts[key];
    console.log([name.slice(0, 47).padEnd(48), ...keys.map((key) => String(counts[key]).padStart(8))].join(''));
  }
}
if (!lines) {
  console.log(['total'.padEnd(48), ...keys.map((key) => String(total[key]).padStart(8))].join(''));
  for (const [code, count] of [...codes].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(8)}  ${code}`);
}
