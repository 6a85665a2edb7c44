import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Collects name, version and licence text of every package whose code ends up in the bundle. */
export function licences(out: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/').replace(/^\0/, ''));
          if (match) folders.add(match[1]!);
          // Generated from Leaflet's own modules (scripts/leaflet-parts.ts).
          if (id.endsWith('ibasho-map/leaflet/parts.js')) folders.add(path.resolve('node_modules/leaflet'));
        }
      }
      const texts = [...folders].sort().map(licenceOf);
      mkdirSync(path.dirname(out), { recursive: true });
      writeFileSync(out, texts.join('\n\n----------------------------------------\n\n'));
    },
  };
}

function licenceOf(folder: string): string {
  const pkg = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
    : undefined;
  return `${pkg.name} ${pkg.version} (${pkg.license ?? 'see text'})\n\n${file ? readFileSync(path.join(folder, file), 'utf8').trim() : ''}`;
}
