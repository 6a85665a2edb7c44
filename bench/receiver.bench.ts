/**
 * 200 applications a second for ten seconds into the embedded database, each durable before it is answered, sent at fixed moments whether
 * or not the earlier ones are answered; beside it what the storage alone can do. The receiver is a process of its own, as it is in use.
 * Aim: p99 under 250 ms on two cores. Another rate: `npx tsx bench/receiver.bench.ts 400`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anApplication } from '../test/receiver/an-application.js';

const RATE = Number(process.argv[2] ?? 200);
const SECONDS = 10;
const ORIGIN = 'https://town.example.jp';
const ROOT = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'bench-'));

const at = (sorted: readonly number[], share: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);

/** A page written and brought to the disk, over and over: what no database can beat with one commit after the other. */
function storageAlone(): void {
  const file = openSync(path.join(folder, 'fsync'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const times: number[] = [];
  for (const end = performance.now() + 2_000; performance.now() < end;) {
    const begun = performance.now();
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
    times.push(performance.now() - begun);
  }
  closeSync(file);
  times.sort((a, b) => a - b);
  console.log(
    `storage alone: ${Math.round(times.length / 2)} writes with fsync a second; p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`,
  );
}

const child = spawn(
  process.execPath,
  [
    ...['--import', 'tsx', path.join(ROOT, 'src/cli.ts'), 'receive', '--port', '0', '--rate-limit', '1000000'],
    ...['--database', path.join(folder, 'bench.db'), '--origin', ORIGIN],
  ],
  { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] },
);
const url = await new Promise<string>((resolve) => {
  child.stdout.on('data', (data: Buffer) => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(data.toString());
    if (found) resolve(found[0]);
  });
});
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Milliseconds until an application was acknowledged. */
function post(): Promise<number> {
  const body = JSON.stringify(anApplication());
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/applications`,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', origin: ORIGIN, 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume().once('end', () => resolve(performance.now() - begun));
        if (answer.statusCode !== 201) reject(new Error(`answered ${answer.statusCode}`));
      },
    );
    sent.once('error', reject).end(body);
  });
}

storageAlone();
for (let n = 0; n < 300; n++) await post();
const waiting: Promise<number>[] = [];
const begun = performance.now();
for (let n = 0; n < RATE * SECONDS; n++) {
  const rest = begun + (n * 1_000) / RATE - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  waiting.push(post());
}
const times = (await Promise.all(waiting)).sort((a, b) => a - b);
const seconds = (performance.now() - begun) / 1_000;
console.log(
  `${times.length} applications in ${seconds.toFixed(1)} s (${Math.round(times.length / seconds)}/s): p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, longest ${at(times, 1)} ms`,
);

const rush = performance.now();
await Promise.all(Array.from({ length: 1_000 }, post));
console.log(`1,000 at once: all acknowledged after ${((performance.now() - rush) / 1_000).toFixed(1)} s`);
child.kill('SIGTERM');
await once(child, 'exit');
agent.destroy();
rmSync(folder, { recursive: true, force: true });
