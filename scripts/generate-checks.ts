/**
 * Writes src/feed/checks/: for each collection, and for the envelope and its tables, the JSON Schema that the browser's check is built from
 * (docs/decisions/0001-generated-checks.md). Reads the zod schemas of src/feed/schema.ts, the one truth.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { CheckSchema } from '../src/feed/check.js';
import { collections, envelope, holidays, tables } from '../src/feed/schema.js';

/** A node before what it refers to stands in its place. */
type Node = CheckSchema & {
  $ref?: string;
  $defs?: Record<string, Node>;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: readonly Node[];
};

const OUT = new URL('../src/feed/checks/', import.meta.url);

/** Keywords that src/feed/check.ts understands. */
const KNOWN = new Set([
  '$ref',
  '$defs',
  'type',
  'properties',
  'required',
  'items',
  'anyOf',
  'enum',
  'const',
  'pattern',
  'minLength',
  'maxLength',
  'maxItems',
  'minimum',
  'maximum',
]);
/** Keywords that say nothing a check needs: numbers are always finite, unknown members always allowed. */
const IGNORED = new Set(['$schema', 'additionalProperties', 'id']);

/** A schema node with known keywords only; throws on one that the check would silently pass over. */
function reduce(node: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (IGNORED.has(key)) continue;
    if (!KNOWN.has(key)) throw new Error(`src/feed/check.ts does not know the JSON Schema keyword "${key}".`);
    if (key === 'properties' || key === '$defs')
      kept[key] = mapValues(value as Record<string, Record<string, unknown>>, reduce);
    else if (key === 'items') kept[key] = reduce(value as Record<string, unknown>);
    else if (key === 'anyOf') kept[key] = (value as Record<string, unknown>[]).map(reduce);
    else if ((key === 'minimum' || key === 'maximum') && Math.abs(value as number) === Number.MAX_SAFE_INTEGER)
      continue;
    else if (key === 'type' && 'const' in node) continue;
    // Nobody reads what a group holds, and to note it costs time.
    else if (key === 'pattern') kept[key] = (value as string).replace(/(?<!\\)\((?!\?)/g, '(?:');
    else kept[key] = value;
  }
  return kept;
}

function mapValues<From, To>(members: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, change(value)]));
}

/** A node with what it refers to in its place. */
function inPlace(node: Node, defs: Record<string, Node>): Node {
  const { $ref, $defs: _, ...own } = node;
  if ($ref) return inPlace({ ...defs[$ref.replace(/^.*\//, '')], ...own }, defs);
  const inside = (one: Node): Node => inPlace(one, defs);
  const { properties, items, anyOf } = own;
  return {
    ...own,
    ...(properties && { properties: mapValues(properties, inside) }),
    ...(items && { items: inside(items) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
  };
}

const nodeOf = (schema: z.ZodType): Node => {
  const node = reduce(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) as Record<string, unknown>) as Node;
  return inPlace(node, node.$defs ?? {});
};

const childrenOf = ({ properties = {}, items, anyOf = [] }: Node): Node[] => [
  ...Object.values(properties),
  ...(items ? [items] : []),
  ...anyOf,
];

/** Nodes that stand in several places are written once, and known by a name: fewer bytes, and one check for all of them. */
class Printer {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();
  /** The named nodes; what they consist of stands before them. */
  readonly named: string[] = [];

  constructor(schemas: readonly Node[]) {
    schemas.forEach((schema) => this.#count(schema));
  }

  #count(node: Node): void {
    const key = JSON.stringify(node);
    const known = this.#counts.get(key) ?? 0;
    this.#counts.set(key, known + 1);
    if (known === 0) childrenOf(node).forEach((child) => this.#count(child));
  }

  /** The node, or its name. */
  print(node: Node): string {
    const key = JSON.stringify(node);
    if (this.#counts.get(key) === 1) return this.#whole(node);
    let name = this.#names.get(key);
    if (!name) {
      const code = this.#whole(node);
      name = `shared${this.#names.size}`;
      this.#names.set(key, name);
      this.named.push(`export const ${name}: CheckSchema = ${code};\n`);
    }
    return name;
  }

  #whole(node: Node): string {
    const { properties, items, anyOf, ...rest } = node;
    const members = Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    if (properties) {
      const own = Object.entries(properties).map(([key, child]) => `${JSON.stringify(key)}: ${this.print(child)}`);
      members.push(`properties: { ${own.join(', ')} }`);
    }
    if (items) members.push(`items: ${this.print(items)}`);
    if (anyOf) members.push(`anyOf: [${anyOf.map((child) => this.print(child)).join(', ')}]`);
    return `{ ${members.join(', ')} }`;
  }
}

const HEAD =
  "// Generated by scripts/generate-checks.ts from src/feed/schema.ts.\nimport type { CheckSchema } from '../check.js';\n";

/** File → the schemas that it exports. */
const files: Record<string, Record<string, Node>> = {
  envelope: mapValues({ envelope, holidays, ...tables }, nodeOf),
  ...Object.fromEntries(Object.entries(collections).map(([name, schema]) => [name, { [name]: nodeOf(schema) }])),
};
const printer = new Printer(Object.values(files).flatMap((schemas) => Object.values(schemas)));

await mkdir(OUT, { recursive: true });
for (const [file, schemas] of Object.entries(files)) {
  const code = Object.entries(schemas).map(
    ([name, schema]) => `export const ${name}: CheckSchema = ${printer.print(schema)};\n`,
  );
  const names = [...new Set(code.join('').match(/\bshared\d+/g))];
  const imports = names.length > 0 ? `import { ${names.join(', ')} } from './shared.js';\n` : '';
  await writeFile(new URL(`${file}.ts`, OUT), `${HEAD}${imports}\n${code.join('')}`);
}
await writeFile(new URL('shared.ts', OUT), `${HEAD}\n${printer.named.join('')}`);
