import type { WidgetElement } from '../../internal/widget-element.js';
import type { JoinExchangeText } from '../../text/catalogues/join-exchange.js';
import { AddressFiller } from './address-filler.js';
import { EntriesController } from './entries-controller.js';
import type { JoinState } from './join-state.js';
import { Sending } from './sending.js';

/** What acts for the form from its second part on. */
export interface WorkingParts {
  entries: EntriesController;
  address: AddressFiller;
  sending: Sending;
}

/** @param say says something in the words of the second part */
export const workingParts = (
  host: WidgetElement,
  state: JoinState,
  say: (sentence: (words: JoinExchangeText) => string) => void,
): WorkingParts => ({
  entries: new EntriesController(state, (list, count) => say(({ lists }) => lists[list].added(count))),
  address: new AddressFiller(state, () => say(({ addressFound }) => addressFound)),
  sending: new Sending(host, state.draft),
});
