/** The listed events as a data block in the page; loaded where a page asks for it. */
import { html, render } from 'lit';
import type { EventRecord } from '../../feed/types.js';
import { holderOf } from '../../internal/holder.js';
import { eventsJsonLd, scriptText, type JsonLdTexts } from '../../model/events/json-ld.js';

const TYPE = 'application/ld+json';
const ours = new WeakMap<HTMLElement, HTMLScriptElement>();

/** Writes the block, in the place of one that stood in the content between the tags. A child of the widget, it goes with it. */
export function writeJsonLd(widget: HTMLElement, events: readonly EventRecord[], texts: JsonLdTexts): void {
  const data = scriptText(eventsJsonLd(events, texts));
  const before =
    ours.get(widget) ?? (holderOf(widget) ?? widget).querySelector<HTMLScriptElement>(`script[type="${TYPE}"]`);
  if (before?.isConnected && before.textContent === data) return;
  // A script from a template is one that will never run: a page with Trusted Types complains of the text of any other, also of data.
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
