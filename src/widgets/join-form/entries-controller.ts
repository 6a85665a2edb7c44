import { ENTRY_PARTS, type EntryList, type ExchangeEntry, type PartName } from '../../join/exchange-entry.js';
import type { JoinValues } from '../../join/fields.js';
import { repairValue } from '../../join/repair.js';
import { controlId, type Answer } from './question-view.js';
import type { Place } from './join-words.js';

/** An entry that was taken out and may come back. */
export interface RemovedEntry {
  list: EntryList;
  index: number;
  entry: ExchangeEntry;
}

/** What happens to needs and offers; the form keeps them. */
export class EntriesController {
  removed: RemovedEntry | undefined;
  readonly #values: () => JoinValues;
  readonly #set: (place: Place, value: unknown, focus?: string) => void;
  readonly #onAdded: (list: EntryList, count: number) => void;

  /**
   * @param set keeps an answer; `focus` is where one goes on
   * @param onAdded `count`: entries of that list now
   */
  constructor(
    values: () => JoinValues,
    set: (place: Place, value: unknown, focus?: string) => void,
    onAdded: (list: EntryList, count: number) => void,
  ) {
    this.#values = values;
    this.#set = set;
    this.#onAdded = onAdded;
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
    this.removed = undefined;
    this.#set({ field: list }, [...before, {}], `#${controlId({ field: list, entry: before.length })}`);
    this.#onAdded(list, before.length + 1);
  };

  readonly onRemove = (list: EntryList, index: number): void => {
    const entries = [...this.#of(list)];
    const [entry] = entries.splice(index, 1);
    this.removed = { list, index, entry: entry! };
    this.#set({ field: list }, entries, '[data-undo]');
  };

  readonly onUndo = (): void => {
    const { list, index, entry } = this.removed!;
    const entries = [...this.#of(list)];
    entries.splice(index, 0, entry);
    this.removed = undefined;
    this.#set({ field: list }, entries, `#${controlId({ field: list, entry: index })}`);
  };

  #of(list: EntryList): readonly ExchangeEntry[] {
    return this.#values()[list] ?? [];
  }
}
