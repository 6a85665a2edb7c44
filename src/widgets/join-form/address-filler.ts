import { fetchableUrl } from '../../feed/safe-url.js';
import { postalUrl } from '../../join/postal.js';
import type { JoinState } from './join-state.js';

/** Fills in the address from the postal code, where the page names a lookup service and the applicant has typed no address. */
export class AddressFiller {
  readonly #state: JoinState;
  readonly #onFilled: () => void;
  #filled: string | undefined;

  constructor(state: JoinState, onFilled: () => void) {
    this.#state = state;
    this.#onFilled = onFilled;
  }

  /**
   * @param template URL with `{code}`; '' where the page names none
   * @param ask the address for a URL, undefined where there is none
   */
  async fill(template: string, ask: (url: string) => Promise<string | undefined>): Promise<void> {
    const { postalCode = '', address } = this.#state.values;
    const url = fetchableUrl(postalUrl(template, postalCode), document.baseURI);
    if (!url || (address && address !== this.#filled)) return;
    const found = await ask(url);
    const now = this.#state.values;
    // Meanwhile somebody may have typed it, or another code.
    if (!found || now.postalCode !== postalCode || now.address !== address) return;
    this.#filled = found;
    this.#state.set({ field: 'address' }, found);
    this.#onFilled();
  }
}
