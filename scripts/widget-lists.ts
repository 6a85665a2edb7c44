import type { CollectionName } from '../src/feed/collections.js';
import { READY_LANGUAGES } from '../src/text/catalogue.js';

/** Where a widget stands beside its own folders. `npm run create` writes it there; a test names what is missing. */
export interface NewWidget {
  /** As in the tag, without `tsunagari-`. */
  name: string;
  /** What it is, in Japanese. */
  title: string;
  /** The collection that it shows. */
  of: CollectionName;
}

interface List {
  file: string;
  /** What stands there for the widget. */
  line: (widget: NewWidget) => string;
  /** What it stands before; the last one, where it occurs several times. */
  before: string;
  /** The text by which a listed widget is recognised. */
  sign: (name: string) => string;
}

const entry = (name: string): string =>
  ['', '/define']
    .map(
      (part) => `    "./${name}${part}": {
      "types": "./dist/npm/types/widgets/${name}/${part ? 'define' : name}.d.ts",
      "default": "./dist/npm/${name}/${part ? 'define' : 'index'}.js"
    },\n`,
    )
    .join('');

export const LISTS: readonly List[] = [
  {
    file: 'src/embed/tags.ts',
    line: ({ name }) => `  '${name}',\n`,
    before: '] as const',
    sign: (name) => `'${name}'`,
  },
  {
    file: 'src/internal/unclosed-tag.ts',
    line: ({ name }) => `tsunagari-${name}, `,
    before: ':scope > h1',
    sign: (name) => `tsunagari-${name},`,
  },
  {
    file: 'src/widgets/index.ts',
    line: ({ name }) => `export * from './${name}/${name}.js';\n`,
    before: '',
    sign: (name) => `'./${name}/${name}.js'`,
  },
  {
    file: 'src/widgets/define.ts',
    line: ({ name }) => `import './${name}/define.js';\n`,
    before: "\nexport * from './index.js'",
    sign: (name) => `'./${name}/define.js'`,
  },
  {
    file: 'package.json',
    line: ({ name }) => entry(name),
    before: '    "./jsx"',
    sign: (name) => `"./${name}/define"`,
  },
  {
    file: 'scripts/size.ts',
    line: ({ name }) => `  alone('${name}', [20, 28, 60]),\n`,
    before: "  {\n    name: 'all four on one page'",
    sign: (name) => `alone('${name}'`,
  },
  {
    file: 'scripts/reference-words.ts',
    line: ({ name, title }) => `  'tsunagari-${name}': '${title}',\n`,
    before: "  'tsunagari-support-guide'",
    sign: (name) => `'tsunagari-${name}':`,
  },
  {
    file: 'src/builder/fields.ts',
    line: ({ name, title }) => `  '${name}': {\n    label: '${title}',\n    filters: [],\n    values: [],\n  },\n`,
    before: "  'join-form': {",
    sign: (name) => `'${name}': {`,
  },
  {
    file: 'src/tools/publish/widgets-for.ts',
    line: ({ name, of }) => `  ['${name}', '${of}'],\n`,
    before: '  // They ask',
    sign: (name) => `['${name}'`,
  },
  {
    file: 'README.md',
    line: ({ name, title }) => `| \`<tsunagari-${name}>\` | ${title} |\n`,
    before: '| `<tsunagari-feed>` |',
    sign: (name) => `\`<tsunagari-${name}>\``,
  },
];

/** Files of its own that every widget has. */
export const ownFiles = (name: string): string[] => [
  `src/widgets/${name}/${name}.ts`,
  `src/widgets/${name}/define.ts`,
  `src/text/catalogues/${name}.ts`,
  ...READY_LANGUAGES.map((language) => `src/text/${language}/${name}.ts`),
  `test/widgets/${name}/${name}.test.ts`,
  `stories/${name}.stories.ts`,
];

/** The list with the widget in it; unchanged where it is there. */
export function listed({ line, before, sign }: List, widget: NewWidget, text: string): string {
  if (text.includes(sign(widget.name))) return text;
  const at = before === '' ? text.length : text.lastIndexOf(before);
  if (at < 0) throw new Error(`"${before}" is not there any more: mend scripts/widget-lists.ts`);
  return text.slice(0, at) + line(widget) + text.slice(at);
}

/** What was forgotten of a widget, each in a sentence. `read`: the text of a file of the project; undefined where there is none. */
export function forgotten(name: string, read: (file: string) => string | undefined): string[] {
  return [
    ...ownFiles(name)
      .filter((file) => read(file) === undefined)
      .map((file) => `${file} is missing`),
    ...LISTS.filter(({ file, sign }) => !read(file)?.includes(sign(name))).map(
      ({ file, sign }) => `${file} does not name ${sign(name)}`,
    ),
  ];
}
