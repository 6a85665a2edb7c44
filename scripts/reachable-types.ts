import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** All declarations to which the given ones lead, themselves included: absolute paths. */
export function reachableTypes(entries: readonly string[]): Set<string> {
  const reached = new Set(entries.map((file) => path.resolve(file)));
  // A set visits what is added to it on the way.
  for (const file of reached)
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles)
      if (fileName.startsWith('.')) reached.add(path.resolve(path.dirname(file), fileName.replace(/\.js$/, '.d.ts')));
  return reached;
}
