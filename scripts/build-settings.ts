/** What every build of dist/ has in common. */
import path from 'node:path';
import type { InlineConfig } from 'vite';

export const ROOT = path.resolve(import.meta.dirname, '..');
export const DIST = path.join(ROOT, 'dist');

/** Decorators and class fields are lowered as tsconfig.json says: Vite reads it. Relative addresses, or embedding on another origin breaks. */
export const shared = { configFile: false, root: ROOT, base: './', logLevel: 'warn' } satisfies InlineConfig;
export const output = {
  emptyOutDir: false,
  copyPublicDir: false,
  modulePreload: false,
  reportCompressedSize: false,
} as const;

/** Nothing but code travels: licences are in licenses.txt. */
export const SMALLEST = { minify: true, comments: false } as const;
