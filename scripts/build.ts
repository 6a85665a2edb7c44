/**
 * Builds dist/: what a host serves (loader, widgets/, chunks/), what npm users import (npm/) and what Node runs (node/).
 * `npm run generate` must have run.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { minifyHTMLLiterals } from 'minify-literals';
import { feedJsonSchema } from './feed-json-schema.js';
import { licences } from './licences.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const pkg = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string; dependencies: Record<string, string> };

/** Decorators and fields must be lowered as tsconfig says, or Lit's accessors are shadowed and old phones see new syntax. */
const shared = { configFile: false as const, root: ROOT, base: './', logLevel: 'warn' as const };

/** Takes white space out of html and css templates. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(path.join(ROOT, 'src')) || !/(html|css)`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result ? { code: result.code, map: null } : null;
    },
  };
}

/** A classic script takes the page's encoding: only ASCII survives Shift_JIS and EUC-JP. */
function onlyAscii(): Plugin {
  return {
    name: 'only-ascii',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\x00-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  };
}

const widgets = (await readdir(path.join(ROOT, 'src/widgets'))).filter((name) => existsSync(path.join(ROOT, 'src/widgets', name, 'define.ts'))).sort();

async function buildLoader(): Promise<void> {
  await build({
    ...shared,
    plugins: [onlyAscii()],
    build: {
      outDir: DIST, emptyOutDir: false, target: 'es2022', minify: 'oxc', copyPublicDir: false,
      lib: { entry: path.join(ROOT, 'src/embed/loader.ts'), formats: ['iife'], name: 'tsunagariLoader', fileName: () => 'tsunagari.js' },
    },
  });
}

async function buildHost(): Promise<void> {
  await build({
    ...shared,
    plugins: [minifyTemplates(), licences(path.join(DIST, 'licenses.txt'))],
    build: {
      outDir: DIST, emptyOutDir: false, target: 'es2022', minify: 'oxc', copyPublicDir: false, modulePreload: false,
      lib: { entry: Object.fromEntries(widgets.map((name) => [`widgets/${name}`, path.join(ROOT, `src/widgets/${name}/define.ts`)])), formats: ['es'] },
      rollupOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
}

/** ES modules for npm users: bare imports stay, so that lit is shared with the rest of their bundle. */
async function buildNpm(): Promise<void> {
  const entry: Record<string, string> = { feed: path.join(ROOT, 'src/feed/index.ts') };
  for (const name of widgets) {
    entry[`${name}/index`] = path.join(ROOT, `src/widgets/${name}/${name}.ts`);
    entry[`${name}/define`] = path.join(ROOT, `src/widgets/${name}/define.ts`);
  }
  await build({
    ...shared,
    build: {
      outDir: path.join(DIST, 'npm'), emptyOutDir: false, target: 'es2022', minify: false, copyPublicDir: false,
      lib: { entry, formats: ['es'] },
      rollupOptions: { external: (id: string) => Object.keys(pkg.dependencies).some((name) => id === name || id.startsWith(`${name}/`)), output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', path.join(ROOT, 'tsconfig.npm.json')], { stdio: 'inherit' });
}

async function buildNode(): Promise<void> {
  const cli = path.join(ROOT, 'src/tools/cli.ts');
  if (!existsSync(cli)) return;
  await build({
    ...shared,
    build: {
      outDir: path.join(DIST, 'node'), emptyOutDir: false, target: 'node20', minify: false, copyPublicDir: false, ssr: true,
      rollupOptions: {
        input: { cli },
        external: (id: string) => id.startsWith('node:') || !(id.startsWith('.') || path.isAbsolute(id)),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', banner: (chunk: { isEntry: boolean }) => (chunk.isEntry ? '#!/usr/bin/env node' : '') },
      },
    },
  });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** sha384 of every host file, for pages that pin versions. */
async function writeIntegrity(): Promise<void> {
  const integrity: Record<string, string> = {};
  for (const file of await filesBelow(DIST)) {
    const name = path.relative(DIST, file).replaceAll(path.sep, '/');
    if (/^(npm|node)\//.test(name) || !name.endsWith('.js')) continue;
    integrity[name] = `sha384-${createHash('sha384').update(await readFile(file)).digest('base64')}`;
  }
  await writeFile(path.join(DIST, 'integrity.json'), `${JSON.stringify({ version: pkg.version, integrity }, null, 2)}\n`);
}

/** Catches syntax that was left unlowered, e.g. standard decorators: the bundler would let it pass. */
async function checkSyntax(): Promise<void> {
  for (const file of await filesBelow(DIST)) {
    if (file.endsWith('.js')) execFileSync(process.execPath, ['--check', file], { stdio: 'inherit' });
  }
}

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
await buildLoader();
await buildHost();
await buildNpm();
await buildNode();
const schema = `${JSON.stringify(feedJsonSchema(), null, 2)}\n`;
await writeFile(path.join(DIST, 'tsunagari-feed.v1.schema.json'), schema);
await writeFile(path.join(DIST, 'npm/feed.schema.json'), schema);
if (existsSync(path.join(ROOT, 'custom-elements.json'))) await cp(path.join(ROOT, 'custom-elements.json'), path.join(DIST, 'npm/custom-elements.json'));
await writeFile(path.join(DIST, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
await writeIntegrity();
await checkSyntax();
console.log(`dist/: ${widgets.length} widgets, version ${pkg.version}`);
