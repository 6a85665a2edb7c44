const PAGE_PARTS = 'script, main, header, footer, [data-tsunagari], tsunagari-consultation-finder, tsunagari-ibasho-map, tsunagari-event-list, tsunagari-join-form, tsunagari-support-guide';

/**
 * True when an element holds parts of the page that no fallback would hold: HTML has no self-closing tags, so `<tsunagari-… />`
 * swallows all that follows. Hiding that with the fallback would empty the page.
 */
export function swallowsPage(element: Element): boolean {
  return element.querySelector(PAGE_PARTS) !== null;
}
