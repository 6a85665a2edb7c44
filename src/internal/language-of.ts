/**
 * Language tag that applies to an element: its own `lang`, else the nearest ancestor's through shadow roots and slots, else the page's.
 * @returns a BCP 47 tag as written, or '' when none is set
 */
export function languageOf(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang') ?? node.getAttribute('xml:lang');
      if (lang?.trim()) return lang.trim();
    }
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return document.documentElement.lang;
}
