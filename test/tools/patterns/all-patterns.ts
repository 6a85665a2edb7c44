/** All regular expressions of some rooms: those written as literals, and those that modules put together when they are loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

export interface FoundPattern {
  /** File and line. */
  where: string;
  pattern: RegExp;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function literalsIn(file: string): FoundPattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: FoundPattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ where: `${file}:${line}`, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Where the caller stands: the file and line of the code of ours that made a pattern; undefined for libraries. */
function callerOf(stack: string): string | undefined {
  const line = stack.split('\n')[2] ?? '';
  return /node_modules/u.test(line) ? undefined : /\/((?:src|test)\/[^?:]+:\d+)/u.exec(line)?.[1];
}

/** What `new RegExp` makes while the modules are loaded. */
async function composedIn(files: readonly string[]): Promise<FoundPattern[]> {
  const found: FoundPattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string | RegExp, string?]) {
      const where = callerOf(new Error().stack ?? '');
      const pattern = new target(...given);
      if (where !== undefined && pattern.source.length > 3) found.push({ where, pattern: new target(pattern) });
      return pattern;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(resolve(file)).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/**
 * Every pattern once. `load`: folders whose modules are loaded, so that what they compose is found too; of the others (which need a
 * browser) the literals are read.
 */
export async function patternsIn(folder: string, load: (file: string) => boolean): Promise<FoundPattern[]> {
  const files = filesBelow(folder);
  const composed = await composedIn(files.filter(load));
  const unique = new Map<string, FoundPattern>();
  for (const one of [...files.flatMap(literalsIn), ...composed]) unique.set(String(one.pattern), one);
  return [...unique.values()];
}
