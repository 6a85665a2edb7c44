import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

type TransformResult = { code: string; map: string | null } | null;

/** What became of each file: every widget is built alone too, and most of its files are those of the others. */
const minified = new Map<string, { code: string; result: Promise<TransformResult> }>();

/** Takes white space and comments out of html and css templates of files below `folder`. */
export function minifyTemplates(folder: string): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(folder) || !/\b(html|css)`/.test(code)) return null;
      let known = minified.get(id);
      if (known?.code !== code) minified.set(id, (known = { code, result: minify(code, id) }));
      return known.result;
    },
  };
}

async function minify(code: string, fileName: string): Promise<TransformResult> {
  const result = await minifyHTMLLiterals(code, { fileName });
  return result ? { code: result.code, map: result.map?.toString() ?? null } : null;
}

/** Writes every character outside ASCII as an escape. It may stand in strings, templates and regular expressions, which all read escapes; our names are ASCII. */
export const escapeNonAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A classic script is read in the page's encoding: only ASCII survives Shift_JIS and EUC-JP. */
export function onlyAscii(): Plugin {
  return {
    name: 'only-ascii',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escapeNonAscii(chunk.code);
    },
  };
}

/** Lines of Lit that leave names on `window` and on `Symbol`: which versions are on the page, and data of decorators that we do not use. */
const LIT_GLOBALS: readonly (readonly [file: string, line: RegExp, instead: string])[] = [
  ['lit-html/lit-html.js', /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ['lit-element/lit-element.js', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ['@lit/reactive-element/reactive-element.js', /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [
    '@lit/reactive-element/reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  ['@lit/reactive-element/reactive-element.js', /\blitPropertyMetadata\.get\(\w+\)/, 'void 0'],
];

/**
 * Removes the globals that Lit leaves on a page. Each line must occur exactly once, or the build stops: another version of Lit needs another
 * look.
 */
export function noGlobals(): Plugin {
  return {
    name: 'no-globals',
    enforce: 'pre',
    transform(code, id) {
      const file = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      let changed = code;
      for (const [name, line, instead] of LIT_GLOBALS) {
        if (!file.endsWith(`/node_modules/${name}`)) continue;
        const pieces = changed.split(line);
        if (pieces.length !== 2)
          this.error(
            `${name}: ${line.source} is there ${pieces.length - 1} times, not once. Look at LIT_GLOBALS in scripts/build-plugins.ts.`,
          );
        changed = pieces.join(instead);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** The bundler's helper lists a module's names by `for (… in …)`: on a page where everything inherits some value it would take that for a name and throw. */
export function ownNames(): Plugin {
  return {
    name: 'own-names',
    renderChunk(code) {
      const changed = code.replace(/(__exportAll = [^]*?for \(\w+ \w+) in (\w+)\)/, '$1 of Object.keys($2))');
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** Notes what every module imports itself, without what it fetches later. */
export function noteImports(imports: Map<string, readonly string[]>): Plugin {
  return {
    name: 'note-imports',
    buildEnd() {
      for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id)?.importedIds ?? []);
    },
  };
}

/**
 * A chunk that is loaded later may not import from a widget's own file: only the page knows under which address that file was loaded, and under
 * another address the browser would fetch and run it again.
 */
export function noWayBack(): Plugin {
  return {
    name: 'no-way-back',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const back = chunk.type === 'chunk' && chunk.imports.find((file) => file.startsWith('widgets/'));
        if (back)
          this.error(
            `${chunk.fileName} needs something of ${back}. Hand it over, or give both a file in scripts/chunks.ts.`,
          );
      }
    },
  };
}

/** Leaves out an entry that only imports `module`: grouped files hold no entries, and here one file is to hold everything. */
export function withoutEntry(module: string): Plugin {
  const ENTRY = 'virtual:entry';
  return {
    name: 'without-entry',
    options: (options) => ({ ...options, input: ENTRY }),
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) => (id === ENTRY ? `import ${JSON.stringify(module)};` : undefined),
    generateBundle(_options, bundle) {
      for (const [file, chunk] of Object.entries(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry) delete bundle[file];
    },
  };
}
