import { LitElement } from 'lit';
import { advise } from './log.js';

/** Names of HTML and of frameworks that may stand on any tag. */
const ANYWHERE =
  /^(?:id|class|style|slot|title|dir|hidden|tabindex|role|part|exportparts|inert|is|nonce|translate|name|key|ref|item\w+|on(?!line$)\w+|(?:data|aria|v|x|hx|ng|xml)-.*|_.*|.*[^a-z_-].*)$/;

/** An element that tells the webmaster of attributes that it does not know. */
export abstract class PageElement extends LitElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const known = (this.constructor as typeof LitElement).observedAttributes;
    for (const name of this.getAttributeNames())
      if (!known.includes(name) && !ANYWHERE.test(name))
        advise(this.localName, 'unknownAttribute', name, this.getAttribute(name) ?? '', known.join(' '));
  }
}
