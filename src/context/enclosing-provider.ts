import { composedAncestors } from '../internal/composed-ancestors.js';

export const PROVIDER_TAG = 'tsunagari-feed';

/** The nearest `<tsunagari-feed>` around an element, upgraded or not, through shadow roots and slots as events travel. */
export function enclosingProvider(element: Element): Element | undefined {
  for (const node of composedAncestors(element))
    if (node instanceof Element && node !== element && node.localName === PROVIDER_TAG) return node;
  return undefined;
}
