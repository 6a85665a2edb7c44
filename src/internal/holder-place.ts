/** How a page says where a widget goes beside what stands there already. Without Lit: the loader reads it, on every page and before anything else. */

/** Marks an element of the page as the place of a widget: `<div data-tsunagari="event-list">`. */
export const MARK = 'data-tsunagari';
/** Slot of a holder in which the widget stands; the page's own content stands in the unnamed one. */
export const WIDGET_SLOT = 'tsunagari';

/** The element that holds a widget beside its fallback, or undefined where the fallback stands in the tag itself. */
export function holderOf(widget: Element): Element | undefined {
  const holder = widget.slot === WIDGET_SLOT ? widget.parentElement : null;
  return holder?.hasAttribute(MARK) ? holder : undefined;
}
