/**
 * Runs the tests of Node's own runner below the folders named, e.g. `node scripts/test-node.mjs test/model test/text`.
 * Node 20 expands no patterns itself, and npm's shell does not know `**`.
 */
import { spawnSync } from 'node:child_process';
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
process.exit(
  spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--import',
      './test/fixtures/fast-check-seed.mjs',
      '--import',
      './test/fixtures/whole-report.mjs',
      '--test',
      '--test-reporter=spec',
      // For a whole file: several times what the longest takes, with its two browsers, on a busy machine.
      '--test-timeout=300000',
      // What a failed test left open must not keep the run waiting for ever.
      ...(flags.includes('--watch') ? [] : ['--test-force-exit']),
      ...flags,
      ...files,
    ],
    { stdio: 'inherit' },
  ).status ?? 1,
);

function testsBelow(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(place, name))
    .sort();
}
