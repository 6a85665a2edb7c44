import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { advise } from '../internal/log.js';
import { reveal } from '../internal/reveal.js';
import {
  activeFilters,
  attributeOf,
  cleared,
  FILTER_NAMES,
  NO_FILTERS,
  parsePresets,
  readFilters,
  withOnly,
  withValue,
  type ActiveFilter,
  type FilterName,
  type Filters,
  type Known,
  type ListFilter,
  type PresetWarning,
  type SwitchFilter,
} from '../model/filters/filters.js';

/** What a page presets, as attributes or properties. */
type Presets = Readonly<
  { locked: string; days?: number } & Partial<Record<ListFilter | 'serviceLanguage', string>> &
    Partial<Record<SwitchFilter | 'isOnline', boolean>>
>;
type Host = ReactiveControllerHost & HTMLElement & Presets;

type NamedFilter = ActiveFilter & { filter: FilterName; label: string };

/** Where the results of a widget begin. */
const RESULTS = '.results-title, [data-result], [part~="near"], [part~="empty"]';

/** The text of one preset; '' where there is none. */
function presetOf(host: Presets, name: FilterName): string {
  if (name === 'language') return host.serviceLanguage || host.language || '';
  if (name === 'period' && host.days) return host.period || `days-${host.days}`;
  return String(host[name] || (name === 'online' && host.isOnline) || '');
}

/** Tells the webmaster of presets that this widget does not have. */
function tellUnheeded(host: HTMLElement & Presets, heeded: readonly FilterName[]): void {
  for (const name of FILTER_NAMES) {
    const preset = presetOf(host, name);
    if (!preset || heeded.includes(name)) continue;
    const attribute = attributeOf(name);
    const value = host.getAttribute(attribute) ?? preset;
    advise(host.localName, 'noSuchFilter', attribute, value, heeded.map(attributeOf).join(', '));
  }
}

/**
 * The visitor's choices. Presets are initial values: changing one resets that filter only, choices are never written back, and what
 * `locked` names stays as the page set it.
 */
export class FilterController implements ReactiveController {
  readonly #host: Host;
  /** Filters that this widget heeds; presets of others are told to the webmaster. */
  readonly #heeded: readonly FilterName[];
  readonly #onChoice: () => void;
  readonly #own: Known | undefined;
  readonly #seen = new Map<string, string>();
  #filters: Filters = NO_FILTERS;
  #presets: Filters = NO_FILTERS;
  #isLaid = false;
  locked: ReadonlySet<FilterName> = new Set();

  /**
   * @param onChoice called after the visitor, not the page, chose otherwise
   * @param own ids of filters that only this widget has
   */
  constructor(host: Host, heeded: readonly FilterName[], onChoice: () => void, own?: Known) {
    this.#host = host;
    this.#heeded = heeded;
    this.#onChoice = onChoice;
    this.#own = own;
    host.addController(this);
  }

  get value(): Filters {
    return this.#filters;
  }

  /** Nobody has chosen or typed anything: the list is as the page set it. */
  get isAsSet(): boolean {
    return JSON.stringify(this.#filters) === JSON.stringify(this.#presets);
  }

  /** Replaces all choices except the locked ones. A filter that is missing has no condition. */
  set value(filters: Partial<Filters> | null | undefined) {
    this.hostUpdate();
    const next: Record<string, unknown> = { ...readFilters(filters) };
    this.locked.forEach((name) => (next[name] = this.#presets[name]));
    this.#filters = next as unknown as Filters;
    this.#host.requestUpdate();
  }

  /** This and the methods below are called by presses of the visitor. */
  readonly replace = (filters: Filters): void => {
    this.value = filters;
    this.#onChoice();
  };

  readonly toggle = (name: FilterName, value: string, on: boolean): void =>
    this.replace(withValue(this.#filters, name, value, on));

  /** Chooses one value alone, or none by ''. */
  readonly choose = (name: FilterName, value: string): void => this.replace(withOnly(this.#filters, name, value));

  /** Active conditions with their names, without those that have none; words typed are never repeated. */
  named(labelOf: (one: ActiveFilter) => string): NamedFilter[] {
    return activeFilters(this.#filters, this.locked).flatMap((one) => {
      const { filter } = one;
      const label = filter === 'query' ? '' : labelOf(one);
      return filter === 'query' || label === '' ? [] : { ...one, filter, label };
    });
  }

  readonly clear = (): void => this.replace({ ...cleared(this.#presets, this.locked), query: this.#filters.query });

  /** Like `replace`, for a button that says what it brings: the focus moves to the results. */
  readonly show = (filters: Filters): void => {
    this.replace(filters);
    void this.#host.updateComplete.then(() => this.toResults());
  };

  /** Moves the focus to the results, and the page with it; a panel above them, which may be longer than the screen, closes. */
  readonly toResults = (event?: Event): void => {
    const panel = (event?.currentTarget as Element | undefined)?.closest('details');
    if (panel && !isBeside(panel)) panel.open = false;
    const target = this.#host.shadowRoot?.querySelector<HTMLElement>(RESULTS);
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    reveal(target);
  };

  /**
   * Beside the results the panel is open from the beginning; above them the visitor opens it. Asked in the frame in which it is drawn for the first
   * time: asked before, the browser would lay out everything at once with the drawing.
   */
  hostUpdated(): void {
    const panel = this.#isLaid
      ? undefined
      : this.#host.shadowRoot?.querySelector<HTMLDetailsElement>('.filters > details');
    if (!panel) return;
    this.#isLaid = true;
    requestAnimationFrame(() => (panel.open ||= isBeside(panel)));
  }

  hostUpdate(): void {
    const host = this.#host;
    const isNew = (name: string, value: string): boolean => {
      if (value === (this.#seen.get(name) ?? '')) return false;
      this.#seen.set(name, value);
      return true;
    };
    const changed = FILTER_NAMES.filter((name) => isNew(name, presetOf(host, name)));
    if (!isNew('locked', host.locked) && changed.length === 0) return;
    tellUnheeded(host, this.#heeded);
    const presets: Record<string, string | null> = { locked: host.locked };
    for (const name of this.#heeded) presets[attributeOf(name)] = presetOf(host, name) || null;
    const { filters, locked, warnings } = parsePresets(presets, this.#own);
    this.#presets = filters;
    this.locked = locked;
    const next: Record<string, unknown> = { ...this.#filters };
    for (const name of [...changed, ...locked]) next[name] = filters[name];
    this.#filters = next as unknown as Filters;
    for (const warning of warnings) this.#tell(warning);
  }

  #tell({ attribute, value, allowed }: PresetWarning): void {
    const { localName } = this.#host;
    if (allowed === undefined) advise(localName, 'areaCode', attribute, value);
    else advise(localName, 'attribute', attribute, value, allowed.join(', '));
  }
}

/** Whether the panel stands beside the results, as the styles of the panel say. */
function isBeside(panel: Element): boolean {
  return getComputedStyle(panel).getPropertyValue('--_beside') !== '';
}
