import type { CSSResult, CSSResultOrNative, LitElement, ReactiveElement } from 'lit';

/** A sheet for a root, of the document in which it stands: a sheet made in another one may not be shared. */
export function sheetFor(root: ShadowRoot, style: CSSResultOrNative): CSSStyleSheet {
  const view = root.ownerDocument.defaultView ?? window;
  if (view === window && !(style instanceof CSSStyleSheet) && style.styleSheet) return style.styleSheet;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(String(style));
  return sheet;
}

/** Adds a style to those that a root has: others may stand there besides the element's own, as the map's do. */
export function addStyle(root: ShadowRoot, style: CSSResultOrNative): void {
  const sheet = sheetFor(root, style);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Gives an element looks that came later, and those of its kind that follow. */
export function dress(element: ReactiveElement, styles: CSSResult): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  addStyle(element.renderRoot as ShadowRoot, styles);
}
