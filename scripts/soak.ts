/**
 * `npm run soak`: what takes too long for every test run. Kills the receiver 1,000 times under load on each database, and sends 100,000
 * mutated requests. Other figures as arguments: `npm run soak -- 100 5000`.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { createReceiver } from '../src/receiver/app.js';
import { prepare } from '../src/receiver/storage/migrate.js';
import { openStore } from '../src/receiver/storage/open.js';
import { buildCommand, killRounds } from '../test/receiver/kill.js';
import { mutated } from '../test/receiver/mutations.js';
import { startPostgres } from '../test/receiver/postgres.js';

const [rounds = 1_000, requests = 100_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'soak-'));
const built = await buildCommand();
const postgres = await startPostgres();
const places = { sqlite: path.join(folder, 'soak.db'), postgres: await postgres.createDatabase() };
process.on('unhandledRejection', (error) => {
  throw error;
});
try {
  for (const [kind, place] of Object.entries(places)) {
    const begun = Date.now();
    const { acknowledged, unanswered, busy } = await killRounds(built.file, place, rounds);
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(
      `${kind}: killed ${rounds} times in ${seconds} s; ${acknowledged} applications, ${unanswered} of them answered only after the next start, ${busy} answers of 503; each there exactly once`,
    );
  }
  const store = await openStore(path.join(folder, 'mutations.db'));
  await prepare(store.db);
  const receiver = createReceiver({ store, settings: { rateLimit: 0 } });
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(mutated, async ({ body, headers }) => {
      const request = new Request('http://localhost/applications', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      const { status } = await receiver.fetch(request);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      assert.ok(status < 500, `${status} ${body}`);
    }),
    { numRuns: requests },
  );
  await store.close();
  const found = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(`${requests} mutated requests: ${found.join(', ')}`);
} finally {
  await postgres.stop();
  built.remove();
  rmSync(folder, { recursive: true, force: true });
}
