/** The package as npm users get it: packed, and unpacked beside its dependencies only. Needs `npm run build`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const pkg = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
};

export interface Packed {
  /** A project in whose node_modules the package is. */
  folder: string;
  tarball: string;
  installed: string;
  remove(): void;
}

export function pack(): Packed {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const [packed] = JSON.parse(
    execFileSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
    ),
  ) as { filename: string }[];
  const tarball = path.join(folder, packed!.filename);
  const installed = path.join(folder, 'node_modules/tsunagari-widgets');
  mkdirSync(path.join(folder, 'node_modules/@lit'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  symlinkSync(path.join(folder, 'package'), installed, 'junction');
  for (const name of Object.keys(pkg.dependencies))
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction');
  return { folder, tarball, installed, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
