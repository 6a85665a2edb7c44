/** Where the built widgets lie that came with this command. */
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const there = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The folder that has `tsunagari.js`: of the package, or of a clone that has been built; undefined where there is none. */
export async function ownWidgets(): Promise<string | undefined> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up += 1, folder = dirname(folder))
    for (const place of [folder, join(folder, 'dist')]) if (await there(join(place, 'tsunagari.js'))) return place;
  return undefined;
}
