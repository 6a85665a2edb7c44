/** `npm run bench`: every bench in turn, each in a process of its own so that none inherits another's heap. Names as arguments choose some. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const wanted = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))),
);
let failed = 0;
for (const file of benches) {
  console.log(`\n== ${file}`);
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', path.join(import.meta.dirname, file)],
    { stdio: 'inherit' },
  );
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
