/** `npm start`: installs if needed, builds the library and the demo feed, serves the demo site and says what to open. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fillLists } from './demo-lists.mjs';
import { installDependencies } from './setup.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SITE = path.join(ROOT, 'dist/site');
installDependencies();

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (command, args) =>
  execFileSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === npm,
  });
console.log('ライブラリーを組み立てています… / Building the library…');
run(npm, ['run', '--silent', 'generate']);
run(npm, ['run', '--silent', 'build']);
console.log('見本のフィードを表から作っています… / Building the demo feed from examples/kanagawa…');
mkdirSync(SITE, { recursive: true });
cpSync(path.join(ROOT, 'examples/site'), SITE, { recursive: true });
cpSync(path.join(ROOT, 'examples/themes'), path.join(SITE, 'themes'), { recursive: true });
// The second feed is one that a partner's page adds to the first.
for (const [example, folder] of [
  ['kanagawa', 'feed'],
  ['kanakon', 'feed/kanakon'],
])
  run(process.execPath, [
    path.join(ROOT, 'dist/node/cli.js'),
    'build',
    path.join(ROOT, 'examples', example, 'tsunagari.config.json'),
    '--out',
    path.join(SITE, folder),
  ]);
fillLists(SITE);
run(process.execPath, ['--import', 'tsx', path.join(ROOT, 'scripts/serve-site.ts'), ...process.argv.slice(2)]);
