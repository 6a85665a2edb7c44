import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

/** What tells letter by letter what somebody types. */
const TELLING =
  'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend paste copy cut'.split(
    ' ',
  );

/** Keys that say nothing of what is typed: a page and its exit may need them. */
const SILENT = ['Shift', 'Tab', 'Escape', 'Control', 'Alt', 'Meta'];

/**
 * Keeps what is typed into a widget's fields from the listeners of the page around it. Only those that listen in the capturing phase, before we
 * are reached, still hear keys; README says so.
 */
export class PrivateTyping implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of TELLING) this.#host.renderRoot.addEventListener(type, keepInside);
  }
}

function keepInside(event: Event): void {
  const field = event.target;
  if (!(field instanceof Element) || !field.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
    return;
  if (event instanceof KeyboardEvent && SILENT.includes(event.key)) return;
  event.stopPropagation();
}
