#!/usr/bin/env node
/**
 * `tsunagari-widgets` of the widgets' package: runs the command of the same version, which is a package of its own, so that nobody who
 * only embeds widgets installs readers of workbooks. Inside the repository it is the one that was built beside it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../node/cli.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'));
  const windows = process.platform === 'win32';
  const { status } = spawnSync(
    windows ? 'npx.cmd' : 'npx',
    ['--yes', `tsunagari-tools@${version}`, ...process.argv.slice(2)],
    { stdio: 'inherit', shell: windows },
  );
  process.exitCode = status ?? 2;
}
