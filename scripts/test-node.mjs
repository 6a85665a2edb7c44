/**
 * Runs the tests of Node's own runner below the folders named, e.g. `node scripts/test-node.mjs test/model test/text`.
 * Node 20 expands no patterns itself, and npm's shell does not know `**`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const files = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('-') && existsSync(argument))
  .flatMap(testsBelow);
if (files.length === 0) {
  console.error('テストが見つかりません / no tests found');
  process.exit(1);
}
/** Rooms of pure functions: their tests share one process, beside those that start servers and commands. */
const PURE = ['feed', 'model', 'text', 'join', 'builder', 'tools/formats', 'tools/import', 'tools/judge', 'tools/read'];
const isPure = (file) => PURE.some((room) => file.startsWith(path.join('test', room) + path.sep));
const together = flags.length === 0 && files.length > 1 ? files.filter(isPure) : [];
const alone = files.filter((file) => !together.includes(file));

const codes = await Promise.all([
  together.length === 0 ? 0 : node(['./test/fixtures/together.mjs'], { TOGETHER: together.join('\n') }),
  alone.length === 0
    ? 0
    : node([
        '--test',
        // For a whole file: several times what the longest takes, with its two browsers, on a busy machine.
        '--test-timeout=300000',
        // What a failed test left open must not keep the run waiting for ever.
        ...(flags.includes('--watch') ? [] : ['--test-force-exit']),
        // Node takes one core less than there are: with two cores one file at a time, though a file waits a lot for what it started.
        '--test-concurrency=2',
        ...flags,
        ...alone,
      ]),
]);
process.exit(codes.find((code) => code !== 0) ?? 0);

/** Runs Node with TypeScript, a seed for property-based tests and a whole report. @returns its exit code */
function node(parameters, env = {}) {
  const preloaded = ['tsx', './test/fixtures/fast-check-seed.mjs', './test/fixtures/whole-report.mjs'];
  return new Promise((resolve) => {
    spawn(
      process.execPath,
      [...preloaded.flatMap((module) => ['--import', module]), '--test-reporter=spec', ...parameters],
      { stdio: 'inherit', env: { ...process.env, ...env } },
    ).on('close', (code) => resolve(code ?? 1));
  });
}

function testsBelow(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(place, name))
    .sort();
}
