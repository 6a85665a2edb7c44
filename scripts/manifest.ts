/**
 * Writes custom-elements.json and fails where a tag's documentation has a gap: the tables of README and Storybook are made from it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const FILE = path.join(ROOT, 'custom-elements.json');

interface Member { kind: string; name: string; privacy?: string; static?: boolean }
interface Documented { name?: string; description?: string }
interface Declaration { kind: string; name: string; customElement?: boolean; tagName?: string; summary?: string; members?: Member[]; attributes?: Documented[]; slots?: Documented[]; events?: Documented[]; cssParts?: Documented[]; cssProperties?: Documented[] }
interface Module { path: string; declarations?: Declaration[] }

execFileSync(process.execPath, [path.join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--litelement', '--quiet', '--globs', 'src/widgets/*/*.ts', 'src/internal/widget-element.ts', '--outdir', '.'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
const manifest = JSON.parse(readFileSync(FILE, 'utf8')) as { modules: Module[] };

const gaps: string[] = [];
for (const module of manifest.modules) {
  const folder = /^src\/widgets\/([\w-]+)\/\1\.ts$/.exec(module.path)?.[1];
  for (const declaration of module.declarations ?? []) {
    declaration.members = declaration.members?.filter((member) => member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#'));
    if (!folder || declaration.kind !== 'class' || !declaration.customElement) continue;
    declaration.tagName ??= `tsunagari-${folder}`;
    check(declaration, folder);
  }
}
manifest.modules = manifest.modules.filter((module) => (module.declarations ?? []).some((declaration) => declaration.customElement));
writeFileSync(FILE, `${JSON.stringify(manifest, null, 2)}\n`);
if (gaps.length > 0) {
  console.error(gaps.join('\n'));
  process.exit(1);
}
console.log(`custom-elements.json: ${manifest.modules.length} modules`);

function check(declaration: Declaration, folder: string): void {
  const gap = (what: string): void => void gaps.push(`src/widgets/${folder}/${folder}.ts: ${declaration.name} lacks ${what}`);
  if (!declaration.summary) gap('@summary');
  if (!declaration.slots?.length) gap('@slot');
  if (folder !== 'feed') {
    if (!declaration.events?.some((event) => event.name)) gap('@fires');
    if (!declaration.cssParts?.length) gap('@csspart');
    if (!declaration.cssProperties?.length) gap('@cssprop');
  }
  for (const list of ['attributes', 'slots', 'cssParts', 'cssProperties'] as const) {
    for (const item of declaration[list] ?? []) if (!item.description) gap(`a description of ${list} "${item.name ?? ''}"`);
  }
  for (const event of declaration.events ?? []) if (event.name && !event.description) gap(`a description of event "${event.name}"`);
}
