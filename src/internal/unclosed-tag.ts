import type { ReactiveElement } from 'lit';
import { holderOf } from './holder-place.js';
import { advise } from './log.js';

/** Parts of a page that stand in no fallback. Structured data of a prerendered fallback is no such part. */
const PAGE_PARTS =
  'script:not([type$="json"]), link, main, header, footer, nav, form, [data-tsunagari], tsunagari-consultation-finder, tsunagari-ibasho-map, tsunagari-event-list, tsunagari-join-form, tsunagari-support-guide, tsunagari-member-directory, tsunagari-matching-board, tsunagari-report-list, tsunagari-campaign-banner, :scope > h1, :scope > h2';

/**
 * True when an element holds parts of the page that no fallback would hold: HTML has no self-closing tags, so `<tsunagari-… />`
 * swallows all that follows in its parent, and nothing stands behind it. Hiding that with the fallback would empty the page.
 */
function swallowsPage(element: Element): boolean {
  const tag = holderOf(element) ?? element;
  return tag.nextSibling === null && [...tag.querySelectorAll(PAGE_PARTS)].some((part) => part !== element);
}

/**
 * Whether what stands between the tags must stay visible beside the widget, because it is the rest of the page; tells the webmaster.
 * A page that is still being read is looked at again when it is complete.
 */
export function keepsContent(element: ReactiveElement): boolean {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => element.requestUpdate(), { once: true });
    return false;
  }
  if (!swallowsPage(element)) return false;
  advise(element.localName, 'notClosed', element.localName);
  return true;
}
