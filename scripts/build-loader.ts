/** Builds the scripts of dist/ that pages name themselves: the loader, its advice, and the scripts in and around a frame. */
import path from 'node:path';
import { build } from 'vite';
import { onlyAscii } from './build-plugins.js';
import { DIST, output, ROOT, shared, SMALLEST } from './build-settings.js';
import { importGraph } from './import-graph.js';

/** Builds a classic script of src/embed in pure ASCII, with values that are defined at build time. */
export async function classicScript(entry: string, file: string, define: Record<string, unknown>): Promise<void> {
  await build({
    ...shared,
    plugins: [onlyAscii()],
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      ...output,
      outDir: DIST,
      target: 'es2022',
      sourcemap: true,
      lib: {
        entry: path.join(ROOT, `src/embed/${entry}.ts`),
        formats: ['iife'],
        name: 'tsunagari',
        fileName: () => file,
      },
      rolldownOptions: { output: SMALLEST },
    },
  });
}

/** The loader fetches all files of a widget side by side: discovered through imports, each would cost one more round trip. */
export async function buildLoader(widgets: readonly string[]): Promise<void> {
  const files: string[] = [];
  const digitOf = (file: string): string => {
    if (!files.includes(file)) files.push(file);
    return files.indexOf(file).toString(36);
  };
  const of = Object.fromEntries(
    widgets.map((name) => [
      name,
      [...importGraph(DIST, `widgets/${name}.js`)]
        .filter((file) => file.startsWith('chunks/'))
        .map((file) => digitOf(path.basename(file, '.js')))
        .join(''),
    ]),
  );
  if (files.length > 36) throw new Error('More files than there are digits: see the loader.');
  await classicScript('loader', 'tsunagari.js', { __WIDGET_FILES__: [files, of] });
}

/** What the loader fetches when a page needs it: whole files, since chunks/ may be what is missing. */
export async function buildLoaderParts(): Promise<void> {
  for (const name of ['holders', 'loader-advice'])
    await build({
      ...shared,
      build: {
        ...output,
        outDir: DIST,
        target: 'es2022',
        sourcemap: true,
        lib: {
          entry: path.join(ROOT, `src/embed/${name}.ts`),
          formats: ['es'],
          fileName: () => `widgets/${name}.js`,
        },
        rolldownOptions: { output: SMALLEST },
      },
    });
}
