/** Writes custom-elements.json (custom-elements-manifest.config.mjs says how) and fails where a tag's documentation has a gap. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { declaresTag, gapsOf, unsaid, type TagDeclaration } from './manifest-gaps.js';

const ROOT = path.resolve(import.meta.dirname, '..');

execFileSync(
  process.execPath,
  [path.join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--quiet'],
  { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
);
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8')) as {
  modules: { path: string; declarations: TagDeclaration[] }[];
};

/** Code of a file and of all that it imports. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const imported = [...code.matchAll(/^(?:import|export) (?!type).*from '(\.[^']+)\.js';$/gm)].map((match) =>
    path.resolve(path.dirname(file), `${match[1]}.ts`),
  );
  return code + imported.map((one) => codeOf(one, seen)).join('');
}

const gaps = manifest.modules.flatMap((module) => {
  const code =
    readFileSync(path.join(ROOT, module.path), 'utf8') +
    readFileSync(path.join(ROOT, path.dirname(module.path), 'define.ts'), 'utf8');
  return module.declarations
    .flatMap((declaration) => [
      ...gapsOf(declaration),
      ...unsaid(declaration, codeOf(path.join(ROOT, module.path))),
      ...(declaresTag(code, declaration.tagName!)
        ? []
        : [`${declaration.name} does not declare ${declaration.tagName} in HTMLElementTagNameMap`]),
    ])
    .map((gap) => `${module.path}: ${gap}`);
});
for (const gap of gaps) console.error(gap);
console.log(`custom-elements.json: ${manifest.modules.length} tags, ${gaps.length} gaps`);
process.exitCode = gaps.length > 0 || manifest.modules.length === 0 ? 1 : 0;
