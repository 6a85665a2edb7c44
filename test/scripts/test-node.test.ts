import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** Longer than a pipe holds. */
const REPORT = 3_000_000;

describe('the runner of the tests in Node', () => {
  it('gets the whole report of a file whose process is ended', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--import',
        './test/fixtures/whole-report.mjs',
        '--eval',
        `process.stdout.write('x'.repeat(${REPORT})); process.exit();`,
      ],
      { encoding: 'utf8', maxBuffer: 2 * REPORT, env: { ...process.env, NODE_TEST_CONTEXT: 'child-v8' } },
    );
    assert.equal(stdout.length, REPORT);
  });
});
