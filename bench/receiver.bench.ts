/**
 * 200 applications a second for ten seconds into the embedded database, each durable before it is answered, at fixed moments whether or not
 * the earlier ones are answered; beside it what the storage alone can do. Aim: p99 under 250 ms on two cores.
 * Run: `npx tsx bench/receiver.bench.ts [requests a second]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createReceiver } from '../src/receiver/app.js';
import { serveReceiver } from '../src/receiver/server.js';
import { prepare } from '../src/receiver/storage/migrate.js';
import { openStore } from '../src/receiver/storage/open.js';
import { anApplication } from '../test/receiver/an-application.js';

const RATE = Number(process.argv[2] ?? 200);
const SECONDS = 10;
const ORIGIN = 'https://town.example.jp';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const store = await openStore(path.join(folder, 'bench.db'));
await prepare(store.db);
const receiver = createReceiver({ store, settings: { origins: [ORIGIN], rateLimit: 1_000_000 } });
const server = await serveReceiver(receiver, 0, '127.0.0.1');

async function post(): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${server.url}/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify(anApplication()),
  });
  await answer.arrayBuffer();
  if (answer.status !== 201) throw new Error(`answered ${answer.status}`);
  return performance.now() - begun;
}

for (let n = 0; n < 100; n++) await post();
const waiting: Promise<number>[] = [];
const begun = performance.now();
for (let n = 0; n < RATE * SECONDS; n++) {
  const due = begun + (n * 1000) / RATE;
  const rest = due - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  waiting.push(post());
}
const times = (await Promise.all(waiting)).sort((a, b) => a - b);
const seconds = (performance.now() - begun) / 1000;
const at = (share: number): string => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);
console.log(
  `${times.length} applications in ${seconds.toFixed(1)} s (${Math.round(times.length / seconds)}/s): p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
);

const row = await store.db.selectFrom('salts').selectAll().executeTakeFirstOrThrow();
const rounds = 2_000;
const start = performance.now();
for (let n = 0; n < rounds; n++)
  await store.db
    .insertInto('rates')
    .values({ key: `${row.day} ${n}`, ends: n, hits: 1 })
    .execute();
console.log(`storage alone: ${Math.round(rounds / ((performance.now() - start) / 1000))} durable commits/s`);
await server.close(0);
await store.close();
rmSync(folder, { recursive: true, force: true });
