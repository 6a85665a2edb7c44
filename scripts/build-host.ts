/**
 * Builds widgets/ and chunks/ of dist/ in three passes: one to learn what each widget loads, one with the files that this makes best, and one
 * with each widget in a single piece, for pages that use no other.
 */
import path from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { minifyTemplates, noGlobals, noteImports, noWayBack, ownNames, withoutEntry } from './build-plugins.js';
import { DIST, output, ROOT, shared, SMALLEST } from './build-settings.js';
import { aloneFiles, FIRST, loadedBy, sharedFiles } from './chunks.js';
import { licences } from './licences.js';

/** Vite's settings for files of the host, however modules are grouped. */
const host = (
  entry: Record<string, string>,
  plugins: InlineConfig['plugins'],
  chunkFileNames: string | ((chunk: { name: string }) => string),
  codeSplitting: Rolldown.CodeSplittingOptions | true,
  write: boolean,
  more: Rolldown.OutputOptions = {},
): InlineConfig => ({
  ...shared,
  plugins: [noGlobals(), ownNames(), minifyTemplates(path.join(ROOT, 'src')), ...plugins!],
  build: {
    ...output,
    outDir: DIST,
    target: 'es2022',
    // For whoever debugs: no visitor loads them.
    sourcemap: true,
    write,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { ...SMALLEST, codeSplitting, entryFileNames: '[name].js', chunkFileNames, ...more },
    },
  },
});

/**
 * Nearly all of a first file is called before the first records. Chromium then compiles it beside its arrival, and not piece by piece while the page
 * waits; other browsers see a comment.
 */
const compiledWhole = {
  postBanner: ({ name }: { name: string }): string => (name === FIRST ? '//# allFunctionsCalledOnLoad' : ''),
};

const entryOf = (name: string): string => path.join(ROOT, `src/widgets/${name}/define.ts`);

const tried = async (config: InlineConfig): Promise<Rolldown.RolldownOutput['output']> => {
  const [trial] = (await build(config)) as Rolldown.RolldownOutput[];
  return trial!.output;
};

const grouped = (files: ReadonlyMap<string, string>): Rolldown.CodeSplittingOptions => ({
  groups: [{ name: (module) => files.get(module) ?? null }],
  includeDependenciesRecursively: false,
});

/** What a host serves: a file for each widget, and the files that they share. */
export async function buildHost(widgets: readonly string[]): Promise<void> {
  const entry = Object.fromEntries(widgets.map((name) => [`widgets/${name}`, entryOf(name)]));
  const names = 'chunks/[name]-[hash:7].js';
  const imports = new Map<string, readonly string[]>();
  const trial = await tried(host(entry, [noteImports(imports)], names, true, false));
  const sizes = new Map(
    trial.flatMap((file) =>
      file.type === 'chunk'
        ? Object.entries(file.modules).map(([id, module]) => [id, module.renderedLength] as const)
        : [],
    ),
  );
  const plugins = [noWayBack(), licences(path.join(DIST, 'licenses.txt'))];
  await build(host(entry, plugins, names, grouped(sharedFiles(loadedBy(trial), sizes, imports)), true));
}

/** The same widgets, each in one file up to its first records. Later chunks import from that file, which is why its address is fixed. */
export async function buildAlone(widgets: readonly string[]): Promise<void> {
  for (const name of widgets) {
    const entry = { [name]: entryOf(name) };
    const names = ({ name: chunk }: { name: string }): string =>
      chunk === FIRST ? `widgets/${name}-alone.js` : `chunks/${name}/[name]-[hash:7].js`;
    const trial = await tried(host(entry, [], names, true, false));
    await build(host(entry, [withoutEntry(entryOf(name))], names, grouped(aloneFiles(trial)), true, compiledWhole));
  }
}
