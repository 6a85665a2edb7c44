import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Addresses that a built module imports before it runs; `import(…)` is not among them. */
export function staticImports(code: string): string[] {
  return [
    ...code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^"'`;()]*?\bfrom\s*|[*{][^"'`;()]*?}\s*from\s*)?["'](\.[^"']+)["']/g,
    ),
  ].map((match) => match[1]!);
}

/** A file of `folder` and every file that it imports statically, however far: what a browser loads before the first line runs. */
export function importGraph(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const from of staticImports(readFileSync(path.join(folder, file), 'utf8')))
    importGraph(folder, path.posix.join(path.posix.dirname(file), from), seen);
  return seen;
}
