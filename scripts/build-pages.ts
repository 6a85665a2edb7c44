/** Builds the pages of dist/ that are no widgets: frame page, embed builder, feed studio. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { ja } from '../src/tools/messages/command.ja.js';
import { templateXlsx } from '../src/tools/template/template-xlsx.js';
import { TABLE_KINDS } from '../src/tools/table-kinds.js';
import { classicScript } from './build-loader.js';
import { minifyTemplates } from './build-plugins.js';
import { DIST, output, ROOT, shared, SMALLEST } from './build-settings.js';
import type { Manifest } from './framework-types.js';

/** The frame page, for sites that take no scripts, and what the page around it may run. */
export async function buildFrame(): Promise<void> {
  const tags = JSON.parse(await readFile(path.join(ROOT, 'custom-elements.json'), 'utf8')) as Manifest;
  const attributes = Object.fromEntries(
    tags.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter(({ tagName }) => tagName && tagName !== 'tsunagari-feed')
      .map((tag) => [tag.tagName!.replace('tsunagari-', ''), (tag.attributes ?? []).map(({ name }) => name)]),
  );
  const told = { __WIDGET_ATTRIBUTES__: attributes };
  await classicScript('frame', 'frame.js', told);
  await classicScript('frame-height', 'tsunagari-frame.js', told);
  for (const file of ['frame.html', 'frame.css']) await cp(path.join(ROOT, 'src/embed', file), path.join(DIST, file));
}

/** The page on which a webmaster makes a tag by choosing, and the page in which it shows the result. */
export async function buildBuilder(): Promise<void> {
  const source = path.join(ROOT, 'src/builder');
  await build({
    ...shared,
    plugins: [minifyTemplates(path.join(ROOT, 'src'))],
    build: {
      ...output,
      outDir: path.join(DIST, 'builder'),
      target: 'es2022',
      lib: {
        entry: { builder: path.join(source, 'embed-builder.ts'), preview: path.join(source, 'preview.ts') },
        formats: ['es'],
      },
      rolldownOptions: { output: { ...SMALLEST, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash:6].js' } },
    },
  });
  for (const file of ['index.html', 'builder.css', 'preview.html', 'preview.css'])
    await cp(path.join(source, file), path.join(DIST, 'builder', file));
}

/** Replacements for Node's modules, so that the command's own code runs in a browser unchanged. */
const STUDIO_SHIMS: Readonly<Record<string, string>> = {
  'node:fs': 'src/studio/shims/files.ts',
  'node:fs/promises': 'src/studio/shims/files.ts',
  'node:crypto': 'src/studio/shims/crypto.ts',
  'iconv-lite': 'src/studio/shims/iconv-lite.ts',
};

/** The page on which the office makes its feed: the page itself, and the command's own code in a worker. */
export async function buildStudio(): Promise<void> {
  const source = path.join(ROOT, 'src/studio');
  const alias = [
    ...Object.entries(STUDIO_SHIMS).map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: path.join(ROOT, file),
    })),
    { find: /^node:path$/, replacement: 'pathe' },
    { find: /^csv-parse$/, replacement: 'csv-parse/browser/esm' },
    { find: /^.*\/open-address\.js$/, replacement: path.join(source, 'shims/no-network.ts') },
  ];
  await build({
    ...shared,
    plugins: [minifyTemplates(path.join(ROOT, 'src'))],
    resolve: { alias },
    build: {
      ...output,
      outDir: path.join(DIST, 'studio'),
      target: 'es2022',
      lib: {
        entry: {
          studio: path.join(source, 'feed-studio.ts'),
          worker: path.join(source, 'worker.ts'),
          preview: path.join(source, 'preview.ts'),
        },
        formats: ['es'],
      },
      rolldownOptions: { output: { ...SMALLEST, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash:6].js' } },
    },
  });
  for (const file of ['index.html', 'studio.css', 'preview.html'])
    await cp(path.join(source, file), path.join(DIST, 'studio', file));
  await mkdir(path.join(DIST, 'studio/templates'), { recursive: true });
  for (const kind of TABLE_KINDS)
    await writeFile(path.join(DIST, `studio/templates/${kind}.xlsx`), await templateXlsx(kind, ja));
}
