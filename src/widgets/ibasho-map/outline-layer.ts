/** Outlines of the chosen areas, drawn lightly below the pins; loaded with the first of them. The map works without them. */
import { decodeOutlines, type Outline } from '../../model/places/outlines.js';
import type { Surface } from './place-map.js';

export interface WantedOutlines {
  url: string;
  /** Whether an area is among those chosen. */
  isIn: (code: string) => boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Outline files by address, so that another choice loads none twice. A failed request is repeated. */
const files = new Map<string, Promise<Outline[]>>();

function outlinesAt(url: string): Promise<Outline[]> {
  let file = files.get(url);
  if (!file) {
    file = fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' })
      .then((response) => response.json())
      .then(decodeOutlines);
    files.set(url, file);
    file.catch(() => files.delete(url));
  }
  return file;
}

/** The wanted outlines; empty where the file cannot be loaded or lacks them. */
export async function wantedOutlines({ url, isIn }: WantedOutlines): Promise<Outline[]> {
  const outlines = await outlinesAt(url).catch(() => []);
  return outlines.filter(({ code }) => isIn(code));
}

/** The box around all of them; undefined without any. */
export function boxOf([first, ...others]: readonly Outline[]): Outline['box'] | undefined {
  let around = first?.box;
  for (const {
    box: [west, south, east, north],
  } of others)
    around = around && [
      Math.min(around[0], west),
      Math.min(around[1], south),
      Math.max(around[2], east),
      Math.max(around[3], north),
    ];
  return around;
}

/** Draws them on a map; returns what takes them away. */
export function drawOutlines(surface: Surface, outlines: readonly Outline[]): () => void {
  const rings = outlines.flatMap((outline) => outline.rings);
  const { ownerDocument } = surface.pane;
  const svg = ownerDocument.createElementNS(SVG, 'svg');
  const path = ownerDocument.createElementNS(SVG, 'path');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('outline');
  svg.style.overflow = 'visible';
  svg.style.pointerEvents = 'none';
  for (const [name, value] of [
    ['fill', '#0017c1'],
    ['fill-opacity', '0.05'],
    ['fill-rule', 'evenodd'],
    ['stroke', '#0017c1'],
    ['stroke-opacity', '0.45'],
    ['stroke-width', '2'],
    ['stroke-linejoin', 'round'],
  ] as const)
    path.setAttribute(name, value);
  svg.append(path);
  surface.pane.append(svg);
  const draw = (): void => path.setAttribute('d', rings.map((ring) => lineOf(surface, ring)).join(''));
  draw();
  const end = surface.onZoom(draw);
  return () => {
    end();
    svg.remove();
  };
}

/** A ring as a path of SVG, with corners that fall on the same pixel merged. */
function lineOf(surface: Surface, ring: Float64Array): string {
  let line = '';
  let before = '';
  for (let at = 0; at < ring.length; at += 2) {
    const { x, y } = surface.at(ring[at]!, ring[at + 1]!);
    const corner = `${Math.round(x)} ${Math.round(y)}`;
    if (corner !== before) line += `${line ? 'L' : 'M'}${corner}`;
    before = corner;
  }
  return `${line}Z`;
}
