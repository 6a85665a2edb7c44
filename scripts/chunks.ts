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
    for (const module of Object.keys(chunk.modules))
      // An entry is a file of its own.
      if (module !== chunk.facadeModuleId) widgets.set(module, (widgets.get(module) ?? new Set()).add(widget));
    for (const imported of chunk.imports) walk(imported, widget, seen);
  };
  chunks.forEach((chunk) => chunk.isEntry && walk(chunk.fileName, path.basename(chunk.name), new Set()));
  return widgets;
}

const LISTS = ['consultation-finder', 'ibasho-map', 'event-list'];
/** Widgets after which the shared files are cut. All others take the files that these have, and change nothing about them. */
const LEADING: readonly string[] = [...LISTS, 'support-guide', 'join-form', 'feed'];
/** Below this many bytes a module is carried along by a few who do not need it: a request costs more. */
const TINY = 500;

/**
 * Files for every widget, for every one that shows a feed, for those with filters and a pager, for those with opening hours, for directory and board,
 * and for the form: its second part needs much of the first, and would fetch and run the widget's own file again, whose address is the page's affair.
 */
export const SHARED_FILES = ['core', 'feed', 'lists', 'hours', 'exchange', 'join'] as const;

/**
 * The shared file that a module goes to; undefined where the bundler decides. No widget needs more than six files: so many at once an
 * HTTP/1.1 host serves, and a seventh would wait for a whole journey.
 * @param all widgets that load the module
 * @param size of the module in bytes
 */
export function sharedFile(
  all: ReadonlySet<string> = new Set(),
  size = Infinity,
): (typeof SHARED_FILES)[number] | undefined {
  if (all.size === 1 && all.has('join-form')) return 'join';
  const users = new Set([...all].filter((widget) => LEADING.includes(widget)));
  if (users.size === 0) return all.size > 1 ? 'exchange' : undefined;
  const isGuides = users.has('support-guide');
  if (LISTS.every((widget) => users.has(widget)) || (users.size > 1 && size < TINY && !isGuides))
    return users.has('join-form') ? 'core' : isGuides ? 'feed' : 'lists';
  return users.has('ibasho-map') && users.size > 1 && !users.has('event-list') ? 'hours' : undefined;
}
