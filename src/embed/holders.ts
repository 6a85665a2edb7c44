/**
 * `<div data-tsunagari="event-list" data-feed="…">`, for CMSs that strip unknown tags. The real tag is put beside the holder's content, which
 * stays where the page has put it, so that whoever drew it may take it away or draw it anew; a provider of feeds is put around it.
 */
import { MARK, WIDGET_SLOT } from '../internal/holder-place.js';
import { WIDGET_NAMES } from './tags.js';

const PREFIX = 'tsunagari-';
/**
 * `data-…` of a holder that become attributes of its widget. Sanitisers let `data-*` pass unread, so that no event handler and no style may be
 * made of them.
 */
const PASSED_ON = /^data-(?!tsunagari$|on(?!line$)|style$)[a-z][\w-]*$/;

/** Holder → its widget, which is put back, with what was chosen, when a page draws the holder anew. */
const widgets = new WeakMap<Element, Element>();
/** What holders need of the loader: to load a widget, and to warn once of an unknown name. */
interface Loader {
  load: (name: string) => void;
  unknown: (holder: Element, name: string, written: string) => void;
}
let loader: Loader;

const observer = new MutationObserver((records) => {
  for (const { target, attributeName } of records) {
    const holder = target as Element;
    const widget = widgets.get(holder);
    if (widget && attributeName && attributeName !== MARK) pass(holder, widget, attributeName);
    else if (holder.hasAttribute(MARK)) put(holder);
    else release(holder);
  }
});

/** Puts the widget that the holder names there, and keeps it there. */
export function hold(holder: Element, by: Loader): void {
  loader = by;
  observer.observe(holder, { attributes: true, childList: true });
  if (holder.hasAttribute(MARK)) put(holder);
}

function put(holder: Element): void {
  const written = holder.getAttribute(MARK)!.trim();
  const name = written.toLowerCase().replace(/_/g, '-').replace(PREFIX, '');
  if (!(WIDGET_NAMES as readonly string[]).includes(name)) {
    release(holder);
    loader.unknown(holder, name, written);
    return;
  }
  const known = widgets.get(holder);
  // A cloned holder contains the widget, but not the shadow root that shows it.
  const isCopy = !holder.shadowRoot;
  const shadow = shadowOf(holder);
  const place = name === 'feed' && shadow ? shadow : holder;
  const there = childOf(place, PREFIX + name);
  const widget = there ?? (known?.localName === PREFIX + name ? known : document.createElement(PREFIX + name));
  if (widget !== known) {
    release(holder);
    widgets.set(holder, widget);
    for (const attribute of holder.getAttributeNames()) pass(holder, widget, attribute);
  }
  if (!there || (isCopy && shadow)) {
    if (place === shadow) {
      if (!widget.firstChild) widget.append(slot(''));
      shadow.replaceChildren(widget);
    } else {
      if (shadow) widget.slot = WIDGET_SLOT;
      else widget.append(...holder.childNodes);
      holder.prepend(widget);
    }
  }
  loader.load(name);
}

/** An element that is no longer a holder shows its own content only. */
function release(holder: Element): void {
  const widget = widgets.get(holder);
  if (!widget) return;
  widgets.delete(holder);
  if (widget.parentNode === holder.shadowRoot) holder.shadowRoot?.replaceChildren(slot(''), slot(WIDGET_SLOT));
  else widget.remove();
}

/** Copies one attribute of a holder to its widget, or removes it there. */
function pass(holder: Element, widget: Element, name: string): void {
  if (!PASSED_ON.test(name)) return;
  const value = holder.getAttribute(name);
  if (value === null) widget.removeAttribute(name.slice(5));
  else widget.setAttribute(name.slice(5), value);
}

/**
 * Where the content of a holder is shown beside its widget. Undefined where an element can have no shadow root (a cell, a link), or has
 * one of its own: there the content is put into the widget.
 */
function shadowOf(holder: Element): ShadowRoot | undefined {
  try {
    const root = holder.shadowRoot ?? holder.attachShadow({ mode: 'open' });
    if (!root.firstChild) root.append(slot(''), slot(WIDGET_SLOT));
    return root.querySelector(`[name="${WIDGET_SLOT}"], ${PREFIX}feed`) ? root : undefined;
  } catch {
    return undefined;
  }
}

function slot(name: string): HTMLSlotElement {
  const made = document.createElement('slot');
  if (name) made.name = name;
  return made;
}

const childOf = (place: ParentNode, name: string): Element | undefined =>
  [...place.children].find((child) => child.localName === name);
