/**
 * The one place where a widget scrolls the page: only where the target is out of sight, and then with room for what covers the page. Most
 * municipal pages have a sticky header, many a bar at the bottom. `--tsunagari-scroll-offset` adds what cannot be detected.
 */
import { composedAncestors } from './composed-ancestors.js';

/** Room in pixels between what is shown and what covers the page. */
const AIR = 12;

/** Focus goes to `target`, and `shown` (what it is the title of) is brought into sight from its top. */
export function reveal(target: HTMLElement | null | undefined, shown: HTMLElement | null | undefined = target): void {
  if (!target || !shown) return;
  target.focus({ preventScroll: true });
  // A header may come only when the page is scrolled: looked at twice.
  for (let pass = 0; pass < 2; pass++) {
    const { top, bottom } = roomAround(shown);
    const box = shown.getBoundingClientRect();
    const isAbove = box.top < top;
    // What is longer than the screen is in sight when its top is.
    const isBelow = box.bottom > bottom && box.top > top + (bottom - top) / 3;
    if (!isAbove && !isBelow) return;
    shown.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
}

/** What comes below a field is in sight together with it: half of a phone's screen may be a keyboard. */
export function revealBelow(field: HTMLElement, below: Element): void {
  const { top, bottom } = roomAround(field);
  if (field.getBoundingClientRect().top < top || below.getBoundingClientRect().bottom > bottom)
    field.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Something has the focus: where a bar of the page covers it, the page gives way, and not otherwise. */
export function uncover(target: HTMLElement): void {
  const { top, bottom } = roomAround(target);
  const box = target.getBoundingClientRect();
  if (box.top < top || box.bottom > bottom) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** The part of the screen where nothing covers `shown`, which also gets the scroll margins that it needs. */
function roomAround(shown: HTMLElement): { top: number; bottom: number } {
  const height = window.visualViewport?.height ?? innerHeight;
  const box = shown.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const around = new Set(composedAncestors(shown));
  const [above, below] = [covered(x, 0, 1, around), height - covered(x, height - 1, -1, around)];
  shown.style.scrollMarginBlock = `max(${above + AIR}px, var(--tsunagari-scroll-offset, 0px)) ${below + AIR}px`;
  const top = parseFloat(getComputedStyle(shown).scrollMarginBlockStart) - AIR;
  return { top: top || 0, bottom: height - below };
}

/** Where an element that stays over the page ends, seen from an edge of the screen. */
function covered(x: number, from: number, step: 1 | -1, around: ReadonlySet<Node>): number {
  let edge = from;
  for (let bars = 0; bars < 4; bars++) {
    // A little within: where a page is scrolled by parts of a pixel, nothing may be found on the very edge (Firefox).
    const bar = barAt(x, edge + 2 * step, around);
    if (!bar) break;
    const { top, bottom } = bar.getBoundingClientRect();
    const next = step > 0 ? bottom : top - 1;
    // An element that takes half of the screen is an overlay, not a bar: no scrolling helps.
    if ((next - edge) * step <= 0 || Math.abs(next - from) > innerHeight / 2) break;
    edge = next;
  }
  return step > 0 ? edge : edge + 1;
}

function barAt(x: number, y: number, around: ReadonlySet<Node>): Element | undefined {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  for (const node of composedAncestors(found)) {
    if (around.has(node)) return undefined;
    if (node instanceof Element && /fixed|sticky/.test(getComputedStyle(node).position)) return node;
  }
  return undefined;
}
