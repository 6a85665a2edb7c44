/** The listed events as a data block in the page; loaded where a page asks for it. */
import { html, render } from 'lit';
import type { EventRecord } from '../../feed/types.js';
import { holderOf } from '../../internal/holder-place.js';
import { eventsJsonLd, scriptText, type JsonLdTexts } from '../../model/events/json-ld.js';

const TYPE = 'application/ld+json';
const ours = new WeakMap<HTMLElement, HTMLScriptElement>();

/** Writes the block, replacing one in the tag's own content. It is a child of the widget, so that it goes when the widget goes. */
export function writeJsonLd(widget: HTMLElement, events: readonly EventRecord[], texts: JsonLdTexts): void {
  const data = scriptText(eventsJsonLd(events, texts));
  const before =
    ours.get(widget) ?? (holderOf(widget) ?? widget).querySelector<HTMLScriptElement>(`script[type="${TYPE}"]`);
  if (before?.isConnected && before.textContent === data) return;
  // A script made by a template never runs. The text of any other script, even of data, is a violation where a page demands Trusted Types.
  const made = document.createElement('div');
  render(html`<script type="application/ld+json"></script>`, made);
  const block = made.querySelector('script')!;
  block.append(document.createTextNode(data));
  if (before?.isConnected) before.replaceWith(block);
  else widget.append(block);
  ours.set(widget, block);
}

/** Takes away what `writeJsonLd` wrote; what the page wrote itself stays. */
export function removeJsonLd(widget: HTMLElement): void {
  ours.get(widget)?.remove();
  ours.delete(widget);
}
