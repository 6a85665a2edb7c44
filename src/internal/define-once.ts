import { advise } from './log.js';
import { VERSION } from './version.js';

type Versioned = CustomElementConstructor & { tsunagariVersion?: string };

/**
 * Registers a tag unless it is taken. A second load of the same version is silent; another version gets one warning naming both,
 * and the first one stays. Where there is no document, as on a server that renders pages, nothing is registered. In an XHTML page
 * templates cannot be parsed: the tag stays undefined, and its content visible.
 */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  if (document.contentType === 'application/xhtml+xml') {
    advise(tag, 'xhtml');
    return;
  }
  const present = customElements.get(tag) as Versioned | undefined;
  if (!present) {
    (element as Versioned).tsunagariVersion = VERSION;
    customElements.define(tag, element);
    return;
  }
  if (present === element) return;
  const other = present.tsunagariVersion ?? 'unknown';
  if (other !== VERSION) advise(tag, 'otherVersion', other, VERSION);
}
