/**
 * Writes src/widgets/ibasho-map/leaflet/parts.js: the parts of Leaflet that our map uses, fit to be a guest on somebody's page
 * (docs/decisions/0006-leaflet-in-parts.md). Taken from Leaflet's own modules, because its bundle sets `window.L`; changed where it would
 * write HTML from strings (Trusted Types refuse that), put classes on the host's elements, or hold the page's scrolling on touch.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const LEAFLET = path.dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));
const OUT = path.resolve(import.meta.dirname, '../src/widgets/ibasho-map/leaflet');

interface Change {
  /** Module of Leaflet, below `src/`. */
  file: string;
  from: string | RegExp;
  to: string;
}

/** What is changed, and why. Each must match exactly once, or the build stops: another Leaflet needs another look. */
export const CHANGES: readonly Change[] = [
  // Probes for inline SVG and for Internet Explorer's VML write `innerHTML`. We draw neither.
  {
    file: 'core/Browser.js',
    from: /var inlineSvg = !!svg && \(function \(\) \{[\s\S]*?\}\)\(\);/,
    to: 'var inlineSvg = false;',
  },
  { file: 'core/Browser.js', from: /var vml = !svg && \(function \(\) \{[\s\S]*?\}\(\)\);/, to: 'var vml = false;' },
  // Listeners are remembered on what is listened to, the host's window and document too: not under a name that a page could meet.
  {
    file: 'dom/DomEvent.js',
    from: "var eventsKey = '_leaflet_events';",
    to: "var eventsKey = Symbol('tsunagari-map');",
  },
  // Icons are made of elements only.
  { file: 'layer/marker/DivIcon.js', from: /div\.innerHTML = options\.html !== false \? options\.html : '';/, to: '' },
  // Dragging marks the page's body and whatever lies under the pointer; the marks belong on the map.
  {
    file: 'dom/Draggable.js',
    from: "DomUtil.addClass(document.body, 'leaflet-dragging');",
    to: "DomUtil.addClass(this._dragStartTarget, 'leaflet-dragging');",
  },
  {
    file: 'dom/Draggable.js',
    from: "DomUtil.removeClass(document.body, 'leaflet-dragging');",
    to: "DomUtil.removeClass(this._dragStartTarget, 'leaflet-dragging');",
  },
  { file: 'dom/Draggable.js', from: "DomUtil.addClass(this._lastTarget, 'leaflet-drag-target');", to: '' },
  { file: 'dom/Draggable.js', from: "DomUtil.removeClass(this._lastTarget, 'leaflet-drag-target');", to: '' },
  // One finger scrolls the page, two move the map (touch zoom pans too); only the mouse drags.
  { file: 'dom/Draggable.js', from: "Browser.touch ? 'touchstart mousedown' : 'mousedown'", to: "'mousedown'" },
  // A map that is taken away while it zooms throws when the zoom would have ended.
  {
    file: 'map/Map.js',
    from: /if \(!this\._animatingZoom\) \{ return; \}(?=\s+if \(this\._mapPane\) \{)/,
    to: 'if (!this._animatingZoom || !this._mapPane) { return; }',
  },
];

const ENTRY_ID = '\0virtual:leaflet-parts';
const ENTRY = `
export { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
`;

/** Text with one place changed; throws when the place is missing or not the only one. */
export function changed(text: string, { file, from, to }: Change): string {
  const pieces = text.split(from);
  if (pieces.length !== 2)
    throw new Error(
      `Leaflet's ${file}: "${String(from)}" is there ${pieces.length - 1} times, not once. Look at CHANGES in scripts/leaflet-parts.ts.`,
    );
  return pieces.join(to);
}

function parts(): Plugin {
  const done = new Set<Change>();
  return {
    name: 'leaflet-parts',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('virtual:leaflet-parts') ? ENTRY_ID : null),
    load: (id) => (id === ENTRY_ID ? ENTRY : null),
    transform(code, id) {
      const file = path.relative(path.join(LEAFLET, 'src'), id).replaceAll(path.sep, '/');
      const wanted = CHANGES.filter((change) => change.file === file);
      wanted.forEach((change) => done.add(change));
      return wanted.length > 0 ? { code: wanted.reduce(changed, code), map: null } : null;
    },
    buildEnd(error) {
      if (error) return;
      const left = CHANGES.find((change) => !done.has(change));
      if (left) this.error(`Leaflet's ${left.file} is no longer part of the map.`);
    },
  };
}

/** Rules of Leaflet's style sheet that concern panes, tiles, animation and cursors; controls, popups, fonts and images are not used. */
export function neededCss(css: string): string {
  const section = (from: string, until: string): string => {
    const [start, end] = [css.indexOf(`/* ${from} */`), css.indexOf(`/* ${until} */`)];
    if (start < 0 || end < start) throw new Error(`Leaflet's style sheet has no section "${from}" before "${until}".`);
    return css.slice(start, end);
  };
  const kept = section('required styles', 'control positioning') + section('zoom and fade animations', 'visual tweaks');
  return kept
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,]) ?/g, '$1')
    .trim();
}

/** The module as text. */
export async function leafletParts(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [parts()],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: 'virtual:leaflet-parts', formats: ['es'], fileName: 'parts' },
    },
  });
  const output = (Array.isArray(result) ? result[0]! : result) as { output: { code?: string }[] };
  const { version } = JSON.parse(await readFile(path.join(LEAFLET, 'package.json'), 'utf8')) as { version: string };
  const css = neededCss(await readFile(path.join(LEAFLET, 'dist/leaflet.css'), 'utf8'));
  return `/*! Leaflet ${version}, in parts and changed (scripts/leaflet-parts.ts). (c) 2010-2023 Volodymyr Agafonkin, (c) 2010-2011 CloudMade. BSD-2-Clause */\n${output.output[0]!.code}\n/** Leaflet's style rules that the map needs. */\nexport const leafletCss = ${JSON.stringify(css)};\n`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  await mkdir(OUT, { recursive: true });
  await writeFile(path.join(OUT, 'parts.js'), await leafletParts());
}
