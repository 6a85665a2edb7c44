import { ENTRY_PARTS, type EntryList, type ExchangeEntry, type PartName } from '../../join/exchange-entry.js';
import { repairValue } from '../../join/repair.js';
import { controlId, type Answer } from './question-view.js';
import type { JoinState } from './join-state.js';
import type { Place } from './join-words.js';

/** An entry that was taken out and may come back. */
export interface RemovedEntry {
  list: EntryList;
  index: number;
  entry: ExchangeEntry;
}

/** Adds, removes and restores needs and offers; the form keeps them. */
export class EntriesController {
  readonly #state: JoinState;
  readonly #onAdded: (list: EntryList, count: number) => void;
  #removed: { last: RemovedEntry; after: readonly ExchangeEntry[] } | undefined;

  /** @param onAdded `count`: entries of that list now */
  constructor(state: JoinState, onAdded: (list: EntryList, count: number) => void) {
    this.#state = state;
    this.#onAdded = onAdded;
  }

  /** The entry that was just taken out; gone with the next change of its list, or the screen. */
  get removed(): RemovedEntry | undefined {
    return this.#removed && this.#removed.after === this.#state.values[this.#removed.last.list]
      ? this.#removed.last
      : undefined;
  }

  readonly onInput = (list: EntryList, index: number, part: PartName, value: Answer): void => {
    const entries = this.#of(list).map((entry, at) => (at === index ? { ...entry, [part]: value } : entry));
    this.#set({ field: list, entry: index, part }, entries);
  };

  readonly onLeave = (list: EntryList, index: number, part: PartName): void => {
    const value = this.#of(list)[index]?.[part];
    const question = ENTRY_PARTS.find(({ name }) => name === part)!;
    if (typeof value === 'string') this.onInput(list, index, part, repairValue(question, value));
  };

  readonly onAdd = (list: EntryList): void => {
    const before = this.#of(list);
    this.#set({ field: list }, [...before, {}], `#${controlId({ field: list, entry: before.length })}`);
    this.#onAdded(list, before.length + 1);
  };

  readonly onRemove = (list: EntryList, index: number): void => {
    const entries = [...this.#of(list)];
    const [entry] = entries.splice(index, 1);
    this.#removed = { last: { list, index, entry: entry! }, after: entries };
    this.#set({ field: list }, entries, '[data-undo]');
  };

  readonly onUndo = (): void => {
    const { removed } = this;
    if (!removed) return;
    const { list, index, entry } = removed;
    const entries = [...this.#of(list)];
    entries.splice(index, 0, entry);
    this.#set({ field: list }, entries, `#${controlId({ field: list, entry: index })}`);
  };

  #set(place: Place, entries: readonly ExchangeEntry[], focus?: string): void {
    this.#state.set(place, entries);
    if (focus) this.#state.focusOn(focus);
  }

  #of(list: EntryList): readonly ExchangeEntry[] {
    return this.#state.values[list] ?? [];
  }
}
