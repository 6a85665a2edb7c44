import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Take = (element: Element) => void;

class OnceDrawn extends Directive {
  #isDone = false;

  render(_take: Take): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [take]: [Take]): typeof noChange {
    if (!this.#isDone) take(element);
    this.#isDone = true;
    return noChange;
  }
}

/** Hands over the element on which it stands, once, while its template is filled. */
export const onceDrawn = directive(OnceDrawn);
