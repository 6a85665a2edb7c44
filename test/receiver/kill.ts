/** The receiver as a process of its own, killed at random moments under load. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { prepare } from '../../src/receiver/storage/migrate.js';
import { openStore } from '../../src/receiver/storage/open.js';
import { anApplication } from './an-application.js';
import { ORIGIN } from './harness.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Built {
  file: string;
  remove(): void;
}

/** Packages of hundreds of files: reading them is most of the start. */
const OF_MANY_FILES = /^(hono|@hono\/node-server|kysely|zod)(\/|$)/;

/** The command as one file beside the packages it needs: it starts several times faster than its sources. */
export async function buildCommand(): Promise<Built> {
  const cache = path.join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'receive-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: [OF_MANY_FILES] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { cli: path.join(ROOT, 'src/cli.ts') },
        external: (id: string) => !id.startsWith('.') && !path.isAbsolute(id) && !OF_MANY_FILES.test(id),
      },
    },
  });
  return { file: path.join(folder, 'cli.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function start(file: string, place: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [file, 'receive', '--database', place, '--port', '0', '--rate-limit', '0', '--origin', ORIGIN],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: path.dirname(file) },
  );
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', () => reject(new Error(`it did not start: ${said}`)));
  });
  return { child, url };
}

interface Sent {
  application: ReturnType<typeof anApplication>;
  receipt?: string;
}

async function send(url: string, sent: Sent): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/applications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify(sent.application),
    });
    const { receipt } = (await answer.json()) as { receipt?: string };
    assert.equal(answer.status, 201);
    assert.ok(sent.receipt === undefined || sent.receipt === receipt, 'another 受付番号 for the same application');
    sent.receipt = receipt!;
    return true;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return false;
  }
}

/** Once more what was not answered, all at once. */
async function sendAll(url: string, all: readonly Sent[]): Promise<void> {
  for (const isAcknowledged of await Promise.all(all.map((one) => send(url, one)))) assert.ok(isAcknowledged);
}

export interface Outcome {
  rounds: number;
  acknowledged: number;
  /** Sent again after the kill, since no answer had come. */
  unanswered: number;
}

/** Kills it so many times; fails unless every acknowledged application is there exactly once, and the store opens each time. */
export async function killRounds(file: string, place: string, rounds: number, clients = 8): Promise<Outcome> {
  const all: Sent[] = [];
  let open: Sent[] = [];
  let unanswered = 0;
  for (let round = 0; round < rounds; round++) {
    const { child, url } = await start(file, place);
    const gone = once(child, 'exit');
    await sendAll(url, open);
    open = [];
    let begun!: () => void;
    const first = new Promise<void>((resolve) => (begun = resolve));
    const load = Array.from({ length: clients }, async () => {
      for (;;) {
        const sent: Sent = { application: anApplication() };
        all.push(sent);
        if (await send(url, sent)) begun();
        else return void open.push(sent);
      }
    });
    await first;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
    child.kill('SIGKILL');
    await gone;
    await Promise.all(load);
    unanswered += open.length;
  }
  const { child, url } = await start(file, place);
  await sendAll(url, open);
  child.kill('SIGTERM');
  await once(child, 'exit');
  const store = await openStore(place);
  try {
    await prepare(store.db);
    const stored = await store.db.selectFrom('applications').select('receipt').execute();
    const receipts = all.map((one) => one.receipt);
    assert.equal(new Set(receipts).size, all.length, 'two applications with one 受付番号');
    assert.deepEqual(stored.map((row) => row.receipt).sort(), receipts.sort());
  } finally {
    await store.close();
  }
  return { rounds, acknowledged: all.length, unanswered };
}
