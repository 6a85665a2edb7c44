export const PROVIDER_TAG = 'tsunagari-feed';

/** The nearest `<tsunagari-feed>` around an element, upgraded or not, through shadow roots and slots as events travel. */
export function enclosingProvider(element: Element): Element | undefined {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element && node !== element && node.localName === PROVIDER_TAG) return node;
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return undefined;
}
