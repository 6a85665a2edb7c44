/** The real command in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';
import type { Io } from '../../../src/tools/commands/io.js';
import { run } from '../../../src/tools/commands/run.js';

const CLI = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The last line of stdout, parsed. */
  json(): {
    files: Record<string, unknown>[];
    findings: {
      code: string;
      level: string;
      file: string;
      row: number | null;
      column: string | null;
      value: string | null;
      message: string;
      remedy: string;
    }[];
    [key: string]: unknown;
  };
}

/** Runs `tsunagari-tools` with `args` in `cwd`. */
export async function runCli(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<CliResult> {
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], { cwd, env: { ...process.env, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return {
    code,
    stdout,
    stderr,
    json: () => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as ReturnType<CliResult['json']>,
  };
}

/** The same without a process of its own: for the many cases that need none. */
export async function runHere(args: readonly string[], cwd: string): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    isTerminal: false,
    columns: 80,
    cwd,
    now: () => new Date('2026-11-24T03:00:00Z'),
  };
  const code = await run(args, io);
  return {
    code,
    stdout,
    stderr,
    json: () => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as ReturnType<CliResult['json']>,
  };
}

/** A folder with these files, gone after the tests of the file. */
export async function folderWith(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagari-cli-'));
  after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
