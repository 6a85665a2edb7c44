/** Writes docs/reference.md, the tables of every tag, from custom-elements.json, so that they cannot rot. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Item {
  name?: string;
  attribute?: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  customElement?: boolean;
  tagName?: string;
  summary?: string;
  name: string;
  attributes?: Item[];
  events?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  slots?: Item[];
}

const cell = (text: string | undefined): string => (text ?? '').replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const table = (title: string, items: readonly Item[] | undefined): string => {
  const rows = (items ?? []).filter((item) => item.name !== undefined && (item.name !== '' || title === 'Slots'));
  return rows.length === 0
    ? ''
    : `\n| ${title} | |\n|---|---|\n${rows.map((item) => `| \`${item.name || '(default)'}\` | ${cell(item.description)}${title === 'Custom properties' && item.default ? ` (\`${cell(item.default)}\`)` : ''} |`).join('\n')}\n`;
};

/** The text of docs/reference.md for a manifest. */
export function referenceOf(manifest: { modules: { declarations?: Declaration[] }[] }): string {
  const tags = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((one) => one.customElement && one.tagName);
  const parts = [...tags]
    .sort((a, b) => a.tagName!.localeCompare(b.tagName!))
    .map(
      (tag) =>
        `## \`<${tag.tagName}>\`\n\n${cell(tag.summary)}\n${table('Attributes', tag.attributes)}${table('Events', tag.events)}${table('Slots', tag.slots)}${table('Parts', tag.cssParts)}${table('Custom properties', tag.cssProperties)}`,
    );
  return `# Reference\n\nGenerated from the source by \`npm run reference\`; do not edit.\n\n${parts.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(
    path.join(ROOT, 'docs/reference.md'),
    referenceOf(
      JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8')) as Parameters<typeof referenceOf>[0],
    ),
  );
}
