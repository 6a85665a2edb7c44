/** Builds widgets/ and chunks/ of dist/: once to learn what each widget loads, once with the files that this makes best. */
import path from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { minifyTemplates, noGlobals, ownNames, noWayBack } from './build-plugins.js';
import { DIST, output, ROOT, shared, SMALLEST } from './build-settings.js';
import { loadedBy, sharedFiles } from './chunks.js';
import { licences } from './licences.js';

/** What a host serves: a file for each widget, and the files that they share. */
export async function buildHost(widgets: readonly string[]): Promise<void> {
  const host = (codeSplitting: Rolldown.CodeSplittingOptions | true, write: boolean): InlineConfig => ({
    ...shared,
    plugins: [
      noGlobals(),
      ownNames(),
      write && noWayBack(),
      minifyTemplates(path.join(ROOT, 'src')),
      licences(path.join(DIST, 'licenses.txt')),
    ],
    build: {
      ...output,
      outDir: DIST,
      target: 'es2022',
      // For whoever debugs: no visitor loads them.
      sourcemap: true,
      write,
      lib: {
        entry: Object.fromEntries(
          widgets.map((name) => [`widgets/${name}`, path.join(ROOT, `src/widgets/${name}/define.ts`)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...SMALLEST,
          codeSplitting,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash:7].js',
        },
      },
    },
  });
  const [trial] = (await build(host(true, false))) as Rolldown.RolldownOutput[];
  const sizes = new Map(
    trial!.output.flatMap((file) =>
      file.type === 'chunk'
        ? Object.entries(file.modules).map(([id, module]) => [id, module.renderedLength] as const)
        : [],
    ),
  );
  const files = sharedFiles(loadedBy(trial!.output), sizes);
  await build(
    host(
      {
        groups: [{ name: (module) => files.get(module) ?? null }],
        includeDependenciesRecursively: false,
      },
      true,
    ),
  );
}
