import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { advise } from '../internal/log.js';
import {
  attributeOf,
  cleared,
  FILTER_NAMES,
  NO_FILTERS,
  parsePresets,
  withOnly,
  withValue,
  type FilterName,
  type Filters,
  type PresetWarning,
} from '../model/filters/filters.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The visitor's choices. Attributes are initial values: changing one resets that filter only, choices are never written back, and what
 * `locked` names stays as the page set it.
 */
export class FilterController implements ReactiveController {
  readonly #host: Host;
  /** Filters that this widget heeds; presets of others are told to the webmaster. */
  readonly #heeded: readonly FilterName[];
  readonly #onChoice: () => void;
  readonly #kinds: readonly string[] | undefined;
  readonly #seen = new Map<string, string | null>();
  #filters: Filters = NO_FILTERS;
  #presets: Filters = NO_FILTERS;
  locked: ReadonlySet<FilterName> = new Set();

  /**
   * @param onChoice called after the visitor, not the page, chose otherwise
   * @param kinds ids that the widget's `kind` may have
   */
  constructor(host: Host, heeded: readonly FilterName[], onChoice: () => void, kinds?: readonly string[]) {
    this.#host = host;
    this.#heeded = heeded;
    this.#onChoice = onChoice;
    this.#kinds = kinds;
    host.addController(this);
  }

  get value(): Filters {
    return this.#filters;
  }

  /** Replaces all choices but the locked ones. Parts that are missing mean no condition. */
  set value(filters: Partial<Filters>) {
    const next: Record<string, unknown> = { ...NO_FILTERS, ...filters };
    this.locked.forEach((name) => (next[name] = this.#presets[name]));
    this.#filters = next as unknown as Filters;
    this.#host.requestUpdate();
  }

  /** All that follow are presses of the visitor. */
  readonly replace = (filters: Filters): void => {
    this.value = filters;
    this.#onChoice();
  };

  readonly toggle = (name: FilterName, value: string, on: boolean): void =>
    this.replace(withValue(this.#filters, name, value, on));

  /** Chooses one value alone, or none by ''. */
  readonly choose = (name: FilterName, value: string): void => this.replace(withOnly(this.#filters, name, value));

  readonly clear = (): void => this.replace({ ...cleared(this.#presets, this.locked), query: this.#filters.query });

  hostUpdate(): void {
    const attributes: Record<string, string | null> = { locked: this.#host.getAttribute('locked') };
    const changed: FilterName[] = [];
    for (const name of FILTER_NAMES) {
      const attribute = attributeOf(name);
      const value = this.#host.getAttribute(attribute);
      const isHeeded = this.#heeded.includes(name);
      if (isHeeded) attributes[attribute] = value;
      if (value === (this.#seen.get(attribute) ?? null)) continue;
      this.#seen.set(attribute, value);
      if (isHeeded) changed.push(name);
      else if (value !== null)
        advise(this.#host.localName, 'noSuchFilter', attribute, value, this.#heeded.map(attributeOf).join(', '));
    }
    const isNewLock = attributes.locked !== (this.#seen.get('locked') ?? null);
    if (changed.length === 0 && !isNewLock) return;
    this.#seen.set('locked', attributes.locked ?? null);
    const { filters, locked, warnings } = parsePresets(attributes, this.#kinds);
    this.#presets = filters;
    this.locked = locked;
    const next: Record<string, unknown> = { ...this.#filters };
    for (const name of changed) next[name] = filters[name];
    locked.forEach((name) => (next[name] = filters[name]));
    this.#filters = next as unknown as Filters;
    for (const warning of warnings) this.#tell(warning);
  }

  #tell({ attribute, value, allowed }: PresetWarning): void {
    const { localName } = this.#host;
    if (allowed === undefined) advise(localName, 'areaCode', attribute, value);
    else advise(localName, 'attribute', attribute, value, allowed.join(', '));
  }
}
