/** Which modules share a file: few files compress better than many, and yet no widget should load what only others need. */
import path from 'node:path';
import type { Rolldown } from 'vite';

type Chunks = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** Module → the widgets that load it before they run. `output`: of a build without groups. */
export function loadedBy(output: Chunks): Map<string, Set<string>> {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const widgets = new Map<string, Set<string>>();
  const walk = (file: string, widget: string, seen: Set<string>): void => {
    const chunk = chunks.get(file);
    if (!chunk || seen.has(file)) return;
    seen.add(file);
    for (const module of Object.keys(chunk.modules)) widgets.set(module, (widgets.get(module) ?? new Set()).add(widget));
    for (const imported of chunk.imports) walk(imported, widget, seen);
  };
  chunks.forEach((chunk) => chunk.isEntry && walk(chunk.fileName, path.basename(chunk.name), new Set()));
  return widgets;
}

const LISTS = ['consultation-finder', 'ibasho-map', 'event-list'];

/** Files for every widget, for every one that shows a feed, and for those with filters and a pager. */
export const SHARED_FILES = ['core', 'feed', 'lists'] as const;

/** The shared file that a module goes to; undefined where the bundler decides. */
export function sharedFile(users: ReadonlySet<string> | undefined): (typeof SHARED_FILES)[number] | undefined {
  if (!users || !LISTS.every((widget) => users.has(widget))) return undefined;
  if (users.has('join-form')) return 'core';
  return users.has('support-guide') ? 'feed' : 'lists';
}
