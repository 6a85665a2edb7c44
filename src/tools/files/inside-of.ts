/** Files that a feed or a config may name: those in its own folder, also behind links. */
import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** The path of a file below `folder`; undefined for one outside of it, and for the folder itself. Throws where there is no such file. */
export async function insideOf(folder: string, name: string): Promise<string | undefined> {
  const within = (path: string, root: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep);
  const path = resolve(folder, name);
  if (!within(path, resolve(folder))) return undefined;
  const real = await realpath(path);
  return within(real, await realpath(folder)) ? real : undefined;
}
