/**
 * Builds dist/: what a host serves (loader, widgets/, chunks/), what npm users import (npm/) and what Node runs (node/).
 * Takes what `npm run generate` and `npm run manifest` made, and makes it where it is missing.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { buildLoader, buildLoaderParts } from './build-loader.js';
import { buildBuilder, buildFrame, buildStudio } from './build-pages.js';
import { DIST, output, ROOT, shared } from './build-settings.js';
import { buildAlone, buildHost } from './build-host.js';
import { CONFIG_SCHEMA, configJsonSchemaText } from '../src/tools/publish/config-json-schema.js';
import { feedJsonSchemaText } from '../src/tools/publish/feed-json-schema.js';
import { flatTypes } from './flat-types.js';
import { editorData, frameworkTypes, type Manifest } from './framework-types.js';
import { writeOwnServerZip } from './own-server-zip.js';
import { reachableTypes } from './reachable-types.js';

const run = promisify(execFile);
const pkg = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
  type: string;
  engines: object;
  repository: object;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Every folder of src/widgets that defines a tag is a widget. */
const widgets = (await readdir(path.join(ROOT, 'src/widgets')))
  .filter((name) => existsSync(path.join(ROOT, 'src/widgets', name, 'define.ts')))
  .sort();

/** What npm users import: name → file. */
const npmEntries: Readonly<Record<string, string>> = Object.fromEntries([
  ['data', path.join(ROOT, 'src/feed/index.ts')],
  ['index', path.join(ROOT, 'src/widgets/index.ts')],
  ['define', path.join(ROOT, 'src/widgets/define.ts')],
  ...widgets.flatMap((name) => [
    [`${name}/index`, path.join(ROOT, `src/widgets/${name}/${name}.ts`)],
    [`${name}/define`, path.join(ROOT, `src/widgets/${name}/define.ts`)],
  ]),
]);

/** ES modules for npm users: bare imports stay, so that lit is shared with the rest of their bundle. */
async function buildNpm(): Promise<void> {
  const external = (id: string): boolean =>
    Object.keys(pkg.dependencies).some((name) => id === name || id.startsWith(`${name}/`));
  await build({
    ...shared,
    build: {
      ...output,
      outDir: path.join(DIST, 'npm'),
      target: 'es2022',
      minify: false,
      lib: { entry: npmEntries, formats: ['es'] },
      rolldownOptions: { external, output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
}

async function buildTypes(): Promise<void> {
  await run(process.execPath, [
    path.join(ROOT, 'node_modules/typescript/bin/tsc'),
    '-p',
    path.join(ROOT, 'tsconfig.npm.json'),
  ]).catch((error: { stdout: string }) => {
    throw new Error(`tsc: ${error.stdout}`);
  });
  const types = path.join(DIST, 'npm/types');
  const declarationOf = (file: string): string =>
    path.join(types, path.relative(path.join(ROOT, 'src'), file).replace(/\.ts$/, '.d.ts'));
  for (const [file, text] of flatTypes(ROOT, ['src/feed/schema.ts', 'src/join/application-schema.ts'])) {
    const target = declarationOf(path.join(ROOT, file));
    if (existsSync(target)) await writeFile(target, text);
  }
  // What no entry leads to is nobody's to use.
  const reached = reachableTypes(Object.values(npmEntries).map(declarationOf));
  for (const file of await filesBelow(types)) if (!reached.has(file)) await rm(file);
}

/** Packages that the command runs on: dependencies of its own package, never of the widgets'. */
const COMMAND_PACKAGES = [
  '@holiday-jp/holiday_jp',
  '@hono/node-server',
  '@node-rs/argon2',
  'cac',
  'csv-parse',
  'fast-xml-parser',
  'fflate',
  'hono',
  'ical.js',
  'iconv-lite',
  'kysely',
  'libphonenumber-js',
  'nodemailer',
  'pino',
  'write-excel-file',
  'zod',
];

/** One of them is enough for the receiver, and where neither can be installed all other commands still work. */
const DATABASE_DRIVERS = ['libsql', 'pg'];

/** The command as a package of its own (decision 13): who embeds widgets installs nothing of it. */
async function buildNode(): Promise<void> {
  const cli = path.join(ROOT, 'src/cli.ts');
  if (!existsSync(cli)) return;
  await build({
    ...shared,
    build: {
      ...output,
      outDir: path.join(DIST, 'node'),
      target: 'node20',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: { cli },
        external: (id: string) => !id.startsWith('.') && !path.isAbsolute(id),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          banner: (chunk: { isEntry: boolean }) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  const { version, license, type, engines, repository, devDependencies } = pkg;
  const versionsOf = (names: string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, `^${devDependencies[name]!}`]));
  const manifest = {
    name: 'tsunagari-tools',
    version,
    description:
      'かながわつながりネットワークのフィードを表から作るコマンド / The command that makes a tsunagari feed from tables',
    license,
    type,
    engines,
    bin: { 'tsunagari-tools': 'cli.js', 'tsunagari-widgets': 'cli.js' },
    files: ['*.js', 'chunks', 'dist'],
    dependencies: versionsOf(COMMAND_PACKAGES),
    optionalDependencies: versionsOf(DATABASE_DRIVERS),
    repository,
  };
  await writeFile(path.join(DIST, 'node/package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await cp(path.join(ROOT, 'LICENSE'), path.join(DIST, 'node/LICENSE'));
  await cp(path.join(ROOT, 'scripts/command.mjs'), path.join(DIST, 'npm/command.js'));
}

/** What `serve` shows a feed with: the widgets travel with the command. The one-widget files are the same once more and stay out, as do source maps. */
async function putWidgetsBesideCommand(): Promise<void> {
  for (const name of ['tsunagari.js', 'widgets', 'chunks'])
    await cp(path.join(DIST, name), path.join(DIST, 'node/dist', name), {
      recursive: true,
      filter: (file) => !/(?:\.map|-alone\.js)$|^chunks[\\/][^.]*$/.test(path.relative(DIST, file)),
    });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** sha384 of every file a host serves, for pages that pin versions. */
async function writeIntegrity(): Promise<void> {
  const integrity: Record<string, string> = {};
  for (const file of await filesBelow(DIST)) {
    const name = path.relative(DIST, file).replaceAll(path.sep, '/');
    if (/^(npm|node|builder|studio)\//.test(name) || !name.endsWith('.js')) continue;
    integrity[name] = `sha384-${createHash('sha384')
      .update(await readFile(file))
      .digest('base64')}`;
  }
  await writeFile(
    path.join(DIST, 'integrity.json'),
    `${JSON.stringify({ version: pkg.version, integrity }, null, 2)}\n`,
  );
}

/** Catches syntax that was left unlowered, e.g. standard decorators: the bundler would let it pass. */
async function checkSyntax(): Promise<void> {
  // All in one process: to start Node for each file took longer than the bundler did.
  const check = `
    import { readFileSync } from 'node:fs';
    import { SourceTextModule } from 'node:vm';
    for (const identifier of JSON.parse(readFileSync(0, 'utf8')))
      new SourceTextModule(readFileSync(identifier, 'utf8'), { identifier });`;
  const checking = run(process.execPath, [
    '--experimental-vm-modules',
    '--no-warnings',
    '--input-type=module',
    '-e',
    check,
  ]);
  const files = (await filesBelow(DIST)).filter((file) => file.endsWith('.js'));
  checking.child.stdin!.end(JSON.stringify(files));
  await checking;
}

if (!existsSync(path.join(ROOT, 'src/feed/checks/envelope.ts')))
  await run('npm', ['run', '--silent', 'generate'], { cwd: ROOT, shell: process.platform === 'win32' });
if (!existsSync(path.join(ROOT, 'custom-elements.json')))
  await run('npm', ['run', '--silent', 'manifest'], { cwd: ROOT, shell: process.platform === 'win32' });
await rm(DIST, { recursive: true, force: true });
await mkdir(path.join(DIST, 'npm'), { recursive: true });
await Promise.all([
  buildTypes(),
  (async () => {
    await buildHost(widgets);
    await buildAlone(widgets.filter((name) => name !== 'feed'));
    await buildLoader(widgets);
    await buildLoaderParts();
    await buildFrame();
    await buildBuilder();
    await buildStudio();
    await buildNpm();
    await buildNode();
  })(),
]);
const schema = feedJsonSchemaText();
await writeFile(path.join(DIST, 'tsunagari-feed.v1.schema.json'), schema);
await writeFile(path.join(DIST, 'npm/feed.schema.json'), schema);
await writeFile(path.join(DIST, CONFIG_SCHEMA), configJsonSchemaText());
const manifest = JSON.parse(await readFile(path.join(ROOT, 'custom-elements.json'), 'utf8')) as Manifest;
await writeFile(path.join(DIST, 'npm/custom-elements.json'), JSON.stringify(manifest, null, 2));
frameworkTypes(manifest, path.join(DIST, 'npm'));
editorData(manifest, path.join(DIST, 'npm'));
await writeIntegrity();
await putWidgetsBesideCommand();
writeOwnServerZip(DIST, pkg.version);
await checkSyntax();
console.log(`dist/: ${widgets.length} widgets, version ${pkg.version}`);
