/** No files of src import each other in a circle, types included: whoever reads one would have to read all of them first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';

const SRC = path.resolve(import.meta.dirname, '../../src');
const IMPORT = /(?:^(?:import|export)\b[^;'"]*?\bfrom\s+|\bimport\()'(\.[^']+)\.js'/gm;

/** File → files that it names in an import, also one that is asked for later, or `export … from`. */
function arrows(): Map<string, string[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(path.join(SRC, file), 'utf8').matchAll(IMPORT)].map(
        ([, from]) => `${path.join(path.dirname(file), from!)}.ts`,
      ),
    ]),
  );
}

/** Circles among the arrows, each as the way round it. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, way: string[]): void => {
    const begun = way.indexOf(file);
    if (begun >= 0) return void circles.push([...way.slice(begun), file]);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}

it('finds a circle', () =>
  assert.deepEqual(
    circlesOf(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', ['a']],
        ['d', []],
      ]),
    ),
    [['a', 'b', 'c', 'a']],
  ));

it('no files of src import each other in a circle', () => {
  const graph = arrows();
  assert.ok([...graph.values()].flat().length > 1000);
  assert.deepEqual(circlesOf(graph), []);
});
