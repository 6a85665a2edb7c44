/** What frameworks and editors read of the manifest: types of the tags for JSX, Vue and Svelte, and data for VS Code. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

interface Typed {
  name: string;
  type?: { text: string };
}
interface Declaration {
  name: string;
  tagName: string;
  attributes?: Typed[];
  members?: Typed[];
  events?: Typed[];
}
export interface Manifest {
  schemaVersion: string;
  modules: { declarations: Declaration[] }[];
}

/** A page may give any of these: what it means is read from the text that it would be as an attribute. */
const GIVEN: Readonly<Record<string, string>> = {
  string: 'string | null',
  boolean: "boolean | 'true' | 'false' | '' | null",
  number: 'number | string | null',
};

function givenType(type: string, owner: string): string {
  if (type === 'Filters') return `Partial<${owner}['filters']> | null`;
  return GIVEN[type.replace(' | undefined', '')] ?? `${type} | null`;
}

const HEAD = `/** Types only. Generated from custom-elements.json. */\n`;

/** Module → the interface in which it looks for tags, and what a tag is there. */
const FRAMEWORKS: Readonly<Record<string, (tags: readonly Declaration[]) => string>> = {
  react: (tags) => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type * as Props from './jsx.js';
import type * as Tags from './types/widgets/index.js';

type Tag<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & Own;

interface TsunagariTags {
${tags.map(({ tagName, name }) => `  '${tagName}': Tag<Tags.${name}, Props.${name}Props>;`).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends TsunagariTags {}
  }
  interface CSSProperties extends Props.CustomCssProperties {}
}
`,
  preact: (tags) => `import type { HTMLAttributes } from 'preact';
import type * as Props from './jsx.js';
import type * as Tags from './types/widgets/index.js';

type Tag<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> & Own;

interface TsunagariTags {
${tags.map(({ tagName, name }) => `  '${tagName}': Tag<Tags.${name}, Props.${name}Props>;`).join('\n')}
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends TsunagariTags {}
  }
}
`,
  vue: (tags) => `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type * as Props from './jsx.js';
import type { TsunagariEvents } from './types/internal/events.js';

type Tag<Own> = new () => {
  $props: HTMLAttributes & PublicProps & Omit<Own, \`on\${string}\`>;
  $emit: EmitFn<{ [Name in keyof TsunagariEvents]: (event: TsunagariEvents[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${tags.map(({ tagName, name }) => `    '${tagName}': Tag<Props.${name}Props>;`).join('\n')}
  }
}
`,
  svelte: (tags) => `import type { HTMLAttributes } from 'svelte/elements';
import type * as Props from './jsx.js';
import type * as Tags from './types/widgets/index.js';
import type { TsunagariEvents } from './types/internal/events.js';

type Heard = { [Name in keyof TsunagariEvents as \`on:\${Name}\`]?: (event: TsunagariEvents[Name]) => void };
type Tag<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own | keyof Heard> & Own & Heard;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags.map(({ tagName, name }) => `    '${tagName}': Tag<Tags.${name}, Props.${name}Props>;`).join('\n')}
  }
}
`,
};

/** Writes `jsx.d.ts`, what frameworks share, and a file for each of them that makes it known there. */
export function frameworkTypes(manifest: Manifest, folder: string): void {
  const given = structuredClone(manifest);
  const tags = given.modules.flatMap(({ declarations }) => declarations);
  for (const tag of tags)
    for (const one of [...(tag.attributes ?? []), ...(tag.members ?? [])])
      one.type = { text: givenType(one.type?.text ?? 'string', tag.name) };
  generateJsxTypes(given as unknown as Parameters<typeof generateJsxTypes>[0], {
    outdir: folder,
    fileName: 'jsx.d.ts',
    stronglyTypedEvents: true,
    useCemTypes: true,
    componentTypePath: () => './types/widgets/index.js',
  });
  const file = path.join(folder, 'jsx.d.ts');
  const events = [...new Set(tags.flatMap((tag) => (tag.events ?? []).flatMap(({ type }) => type?.text ?? [])))];
  const [shared] = readFileSync(file, 'utf8').split('declare module "react"', 1);
  writeFileSync(file, `${HEAD}import type { ${events.join(', ')} } from './types/internal/events.js';\n${shared}`);
  for (const [name, write] of Object.entries(FRAMEWORKS))
    writeFileSync(path.join(folder, `${name}.d.ts`), HEAD + write(tags));
  writeFileSync(path.join(folder, 'types-only.js'), 'export {};\n');
}

/** Writes what VS Code completes and explains in HTML and CSS. */
export function editorData(manifest: Manifest, folder: string): void {
  generateVsCodeCustomElementData(manifest, {
    outdir: folder,
    htmlFileName: 'vscode.html-data.json',
    cssFileName: 'vscode.css-data.json',
    hideLogs: true,
  });
}
