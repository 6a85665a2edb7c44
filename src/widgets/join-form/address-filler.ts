import { fetchableUrl } from '../../feed/safe-url.js';
import type { JoinValues } from '../../join/fields.js';
import { postalUrl } from '../../join/postal.js';

/** Fills the address from the postal code, where the page names a service for it and nobody has typed one. */
export class AddressFiller {
  readonly #values: () => JoinValues;
  readonly #onFound: (address: string) => void;
  #filled: string | undefined;

  constructor(values: () => JoinValues, onFound: (address: string) => void) {
    this.#values = values;
    this.#onFound = onFound;
  }

  /**
   * @param template URL with `{code}`; '' where the page names none
   * @param ask the address for a URL, undefined where there is none
   */
  async fill(template: string, ask: (url: string) => Promise<string | undefined>): Promise<void> {
    const { postalCode = '', address } = this.#values();
    const url = fetchableUrl(postalUrl(template, postalCode), document.baseURI);
    if (!url || (address && address !== this.#filled)) return;
    const found = await ask(url);
    const now = this.#values();
    // Meanwhile somebody may have typed it, or another code.
    if (!found || now.postalCode !== postalCode || now.address !== address) return;
    this.#filled = found;
    this.#onFound(found);
  }
}
