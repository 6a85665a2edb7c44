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

/** Nothing came back, since the process was killed; or 503: the database was slow, nothing is acknowledged, try again. */
type Answer = 'acknowledged' | 'dead' | 'busy';

async function send(url: string, sent: Sent): Promise<Answer> {
  try {
    const answer = await fetch(`${url}/applications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify(sent.application),
    });
    const { receipt, code } = (await answer.json()) as { receipt?: string; code?: string };
    if (answer.status === 503) {
      assert.equal(code, 'unavailable');
      assert.ok(Number(answer.headers.get('retry-after')) > 0, 'a client is told when to try again');
      return 'busy';
    }
    assert.equal(answer.status, 201, code);
    assert.ok(sent.receipt === undefined || sent.receipt === receipt, 'another 受付番号 for the same application');
    sent.receipt = receipt!;
    return 'acknowledged';
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return 'dead';
  }
}

/** Tries of one application that a starving database may answer with 503. */
const TRIES = 60;

/** Once more what was not answered, all at once, each until it is acknowledged. @returns how often it was told to wait */
async function sendAll(url: string, all: readonly Sent[]): Promise<number> {
  const waits = all.map(async (one) => {
    for (let tries = 0; ; tries++) {
      const answer = await send(url, one);
      if (answer === 'acknowledged') return tries;
      assert.equal(answer, 'busy', 'nobody killed it');
      assert.ok(tries < TRIES, 'it stays busy');
      // A machine need not be as patient as it is asked to be.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
  return (await Promise.all(waits)).reduce((sum, one) => sum + one, 0);
}

export interface Outcome {
  rounds: number;
  acknowledged: number;
  /** Sent again after the kill, since no answer had come. */
  unanswered: number;
  /** Answers of 503: nothing was acknowledged, and the same was sent again. */
  busy: number;
}

/** Kills it so many times; fails unless every acknowledged application is there exactly once, and the store opens each time. */
export async function killRounds(file: string, place: string, rounds: number, clients = 8): Promise<Outcome> {
  const all: Sent[] = [];
  let open: Sent[] = [];
  let unanswered = 0;
  let busy = 0;
  for (let round = 0; round < rounds; round++) {
    const { child, url } = await start(file, place);
    const gone = once(child, 'exit');
    busy += await sendAll(url, open);
    open = [];
    let begun!: () => void;
    const first = new Promise<void>((resolve) => (begun = resolve));
    const load = Array.from({ length: clients }, async () => {
      for (;;) {
        const sent: Sent = { application: anApplication() };
        all.push(sent);
        const answer = await send(url, sent);
        if (answer === 'acknowledged') begun();
        else open.push(sent);
        if (answer === 'busy') busy++;
        if (answer === 'dead') return;
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
  busy += await sendAll(url, open);
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
  return { rounds, acknowledged: all.length, unanswered, busy };
}
