import { composedAncestors } from './composed-ancestors.js';

/**
 * Language tag that applies to an element: its own `lang`, else the nearest ancestor's through shadow roots and slots, else the page's.
 * @returns a BCP 47 tag as written, or '' when none is set
 */
export function languageOf(element: Element): string {
  for (const node of composedAncestors(element)) {
    if (!(node instanceof Element)) continue;
    const lang = node.getAttribute('lang') ?? node.getAttribute('xml:lang');
    if (lang?.trim()) return lang.trim();
  }
  return document.documentElement.lang;
}

/** Tells `onChange` whenever a `lang` around the element may have changed. */
export class LanguageWatch {
  readonly #observer: MutationObserver;

  constructor(onChange: () => void) {
    this.#observer = new MutationObserver(onChange);
  }

  start(element: Element): void {
    for (const node of composedAncestors(element))
      if (node instanceof Document || node instanceof ShadowRoot)
        this.#observer.observe(node, { subtree: true, attributeFilter: ['lang', 'xml:lang'] });
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
