/** Component tests in each browser, with a last line that can be counted. Arguments are passed on to web-test-runner. */
import path from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { ensureBrowsers } from './setup.mjs';

ensureBrowsers({ firefox: !(process.env.WTR_BROWSERS ?? '').includes('chromium') });
const runner = await startTestRunner({ autoExitProcess: false });
await new Promise((resolve) => runner.on('finished', resolve));

const count = { passed: 0, failed: 0 };
const visit = (suite) => {
  for (const test of suite?.tests ?? []) if (!test.skipped) count[test.passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) visit(inner);
};
for (const session of runner.sessions.all()) {
  visit(session.testResults);
  if (!session.passed) console.log(`failed in ${path.relative(process.cwd(), session.testFile)}`);
  if (!session.passed && session.errors.length > 0) count.failed++;
}
if (count.passed + count.failed === 0) count.failed = 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && runner.passed ? 0 : 1);
