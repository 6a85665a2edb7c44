/**
 * `npm run check`: what is worth knowing before a commit, in well under a minute: types, lint and format of what changed, and its tests
 * in Node. Changed is what differs from `main` (another base: `npm run check -- origin/main`) and what git does not know yet.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const base = process.argv[2] ?? git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD';
const changed = [
  ...new Set([...git('diff', '--name-only', '--diff-filter=d', base), ...git('ls-files', '-o', '--exclude-standard')]),
].filter((file) => existsSync(path.join(ROOT, file)));
const code = changed.filter((file) => /\.(ts|js|mjs)$/.test(file));

let failed = false;
function run(title, command, args) {
  const begun = Date.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  failed ||= status !== 0;
}

/** Tests of the folders in which files have changed: for `src/model/time` those in `test/model/time`. */
const rooms = code.map((file) => path.dirname(file.replace(/^src\//, 'test/'))).filter((room) => /^test\/./.test(room));
const inNode = (room) => !/^test\/(ui|internal|context|widgets|embed|package|fixtures)\b/.test(room);
const tests = [...new Set(rooms)].filter((room) => inNode(room) && existsSync(path.join(ROOT, room)));

if (!existsSync(path.join(ROOT, 'src/feed/checks/envelope.ts')))
  run('生成 / generate', 'npm', ['run', '--silent', 'generate']);
run('型 / types', 'npm', ['run', '--silent', 'types']);
if (code.length > 0) run('規約 / lint', 'npx', ['eslint', '--no-warn-ignored', ...code]);
if (changed.length > 0)
  run('書式 / format', 'npx', ['prettier', '--check', '--ignore-unknown', '--log-level', 'warn', ...changed]);
if (tests.length > 0) run('テスト / tests', process.execPath, ['scripts/test-node.mjs', ...tests]);
const browser = [...new Set(rooms)].filter((room) => /^test\/(ui|internal|context|widgets)\b/.test(room));
if (browser.length > 0)
  console.log(
    `ブラウザーのテストは / in the browser: ${browser.map((room) => `npm run test:browser -- --files "${room}/**/*.test.ts"`).join('\n')}`,
  );
process.exit(failed ? 1 : 0);
