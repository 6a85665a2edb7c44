/**
 * Decides which modules share a file: a few large files compress better than many small ones, but no widget should load what only others need.
 */
import path from 'node:path';
import type { Rolldown } from 'vite';

type Chunks = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** What a widget loads before it runs, and what it fetches later. */
interface Users {
  first: Set<string>;
  later: Set<string>;
}

/**
 * Module → the widgets that load it.
 * @param output of a build without groups
 */
export function loadedBy(output: Chunks): Map<string, Users> {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const users = new Map<string, Users>();
  const walk = (file: string, widget: string, stage: keyof Users, seen: Set<string>): void => {
    const chunk = chunks.get(file);
    if (!chunk || seen.has(`${stage} ${file}`)) return;
    seen.add(`${stage} ${file}`);
    for (const module of Object.keys(chunk.modules)) {
      // An entry is a file of its own.
      if (chunk.isEntry && module === chunk.facadeModuleId) continue;
      const known = users.get(module) ?? { first: new Set(), later: new Set() };
      known[stage].add(widget);
      users.set(module, known);
    }
    for (const imported of chunk.imports) walk(imported, widget, stage, seen);
    for (const imported of chunk.dynamicImports) walk(imported, widget, 'later', seen);
  };
  chunks.forEach((chunk) => chunk.isEntry && walk(chunk.fileName, path.basename(chunk.name), 'first', new Set()));
  return users;
}

/** The cost of one more file for a widget, in bytes before compression: a request, and words that the next file has to repeat. */
const A_FILE = 4_000;
/** How many files an HTTP/1.1 host serves at once, beside the widget's own; a further one costs a whole round trip. */
const AT_ONCE = 5;
const A_JOURNEY = 10_000;
/** Cost of one more file after the first paint, when nobody waits for it. */
const A_LATER_FILE = 500;
/** Weight of a byte after the first paint, where a byte before it weighs 1. */
const LATER = 0.1;

interface Group {
  modules: string[];
  /** Widget → weight of a byte for it. */
  users: ReadonlyMap<string, number>;
  size: number;
  /** All that its modules import, through however many others. */
  brings: ReadonlySet<string>;
}

/** What is known of the modules that are to be shared. */
interface Known {
  users: ReadonlyMap<string, Users>;
  sizes: ReadonlyMap<string, number>;
  imports: ReadonlyMap<string, readonly string[]>;
}

/** A module and all that it imports, through however many others. */
function broughtBy(module: string, imports: Known['imports'], seen = new Set<string>()): Set<string> {
  if (seen.has(module)) return seen;
  seen.add(module);
  for (const imported of imports.get(module) ?? []) broughtBy(imported, imports, seen);
  return seen;
}

const isFirst = (weight: number | undefined): boolean => weight === 1;

function together(one: Group, other: Group): Group {
  const users = new Map(one.users);
  for (const [user, weight] of other.users) users.set(user, Math.max(weight, users.get(user) ?? 0));
  const brings = new Set([...one.brings, ...other.brings]);
  return { modules: [...one.modules, ...other.modules], users, size: one.size + other.size, brings };
}

/** Bytes that a group costs somebody who does not need it at that stage: its own, and those of all that it imports from other files. */
function costOf({ brings }: Group, user: string, weight: number, { users, sizes }: Known): number {
  let bytes = 0;
  for (const module of brings) {
    const { first, later } = users.get(module) ?? {};
    if (!first?.has(user) && (isFirst(weight) || !later?.has(user))) bytes += sizes.get(module) ?? 0;
  }
  return weight * bytes;
}

/**
 * What is gained by putting two groups into one file: one file less for those who need both, minus the bytes for those who need only one of
 * them, or need it later.
 */
function gainOf(one: Group, other: Group, journeys: (user: string) => number, known: Known): number {
  let gain = 0;
  for (const user of together(one, other).users.keys()) {
    const [more, less] = [one, other].sort((a, b) => (b.users.get(user) ?? 0) - (a.users.get(user) ?? 0)) as [
      Group,
      Group,
    ];
    const weight = more.users.get(user)!;
    if (less.users.get(user) !== weight) gain -= costOf(less, user, weight, known);
    else gain += isFirst(weight) ? A_FILE + journeys(user) : A_LATER_FILE;
  }
  return gain;
}

/** The join form works without a feed; all other widgets need everything that reads one. */
const isForForm = ({ users }: Group): boolean => isFirst(users.get('join-form'));

/** Joins pairs as long as one is worth it, the best first. */
function joinAll(groups: Group[], journeys: (user: string) => number, known: Known): void {
  for (;;) {
    let best: { gain: number; pair: [Group, Group] } | undefined;
    for (const [at, one] of groups.entries())
      for (const other of groups.slice(at + 1)) {
        if (isForForm(one) !== isForForm(other)) continue;
        const gain = gainOf(one, other, journeys, known);
        if (gain > (best?.gain ?? 0)) best = { gain, pair: [one, other] };
      }
    if (!best) return;
    const [one, other] = best.pair;
    groups.splice(groups.indexOf(one), 1);
    groups.splice(groups.indexOf(other), 1, together(one, other));
  }
}

/**
 * Module → name of its shared file. Modules that the same widgets need go together, and groups are joined where this costs their users less than
 * one more file would. A module without a group stays in the file of the only widget that needs it.
 * @param sizes of the modules in bytes
 * @param imports module → what it imports itself
 */
export function sharedFiles(
  users: ReadonlyMap<string, Users>,
  sizes: ReadonlyMap<string, number>,
  imports: ReadonlyMap<string, readonly string[]> = new Map(),
): Map<string, string> {
  const known: Known = { users, sizes, imports };
  const bySet = new Map<string, Group>();
  for (const module of [...users.keys()].sort()) {
    const { first, later } = users.get(module)!;
    // Later chunks import nothing from a widget's own file.
    if (first.size === 0 || (first.size === 1 && later.size === 0)) continue;
    const weights = new Map([...later].map((user) => [user, LATER]));
    for (const user of first) weights.set(user, 1);
    const key = [...weights].sort().join(' ');
    const brings = broughtBy(module, imports);
    const own: Group = { modules: [module], users: weights, size: sizes.get(module) ?? 0, brings };
    const others = bySet.get(key);
    bySet.set(key, others ? together(others, own) : own);
  }
  const groups = [...bySet.values()];
  joinAll(groups, () => 0, known);
  // Only what is still too many then is worth bytes: at the beginning there are too many for everybody.
  const filesOf = (user: string): number => groups.filter(({ users: of }) => isFirst(of.get(user))).length;
  joinAll(groups, (user) => (filesOf(user) > AT_ONCE ? A_JOURNEY : 0), known);
  groups.sort((one, other) => other.users.size - one.users.size || other.size - one.size);
  return new Map(
    groups.flatMap(({ modules }, at) => modules.map((module) => [module, at === 0 ? 'core' : `s${at}`] as const)),
  );
}

/** Modules that are loaded for everybody after the first records, by their names. */
const SECOND_STAGE = /(?:-later|\/record-index|\/hard-words|\/topics-in)\.ts$/;

/** Name of the file of a widget in one piece, and of what it loads later. */
export const FIRST = 'first';
export const SECOND = 'later';

/** Module → its file where a widget is alone on a page: one file up to its first records, one for what comes after them. */
export function aloneFiles(output: Chunks): Map<string, string> {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const files = new Map<string, string>();
  const walk = (file: string, name: string): void => {
    const chunk = chunks.get(file);
    if (!chunk) return;
    for (const module of Object.keys(chunk.modules)) if (!files.has(module)) files.set(module, name);
    for (const imported of chunk.imports) walk(imported, name);
  };
  for (const [file, { isEntry }] of chunks) if (isEntry) walk(file, FIRST);
  for (const [file, { facadeModuleId }] of chunks) if (SECOND_STAGE.test(facadeModuleId ?? '')) walk(file, SECOND);
  return files;
}
