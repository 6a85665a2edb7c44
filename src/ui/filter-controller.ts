import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from '../internal/log.js';
import type { Choices } from '../model/facet-filter.js';

type Host = ReactiveControllerHost & HTMLElement & { locked: string };

/** A filter that a page can preset by the attribute of the same name. */
export interface Preset {
  /** Name of the filter and of the attribute. */
  name: string;
  /** Ids that make sense; absent when only the feed knows them. */
  allowed?: readonly string[];
  /** How a word of the attribute becomes an id; undefined when it is none. */
  parse?: (word: string) => string | undefined;
}

/**
 * The visitor's choices. Attributes are initial values: changing one resets that filter only, choices are never written back, and what
 * `locked` names stays as the page set it.
 */
export class FilterController implements ReactiveController {
  readonly #host: Host;
  readonly #presets: readonly Preset[];
  readonly #seen = new Map<string, string>();
  #choices: Choices = {};

  constructor(host: Host, presets: readonly Preset[]) {
    this.#host = host;
    this.#presets = presets;
    host.addController(this);
  }

  get choices(): Choices {
    return this.#choices;
  }

  /** Replaces all choices but the locked ones. */
  set choices(choices: Choices) {
    const kept: Record<string, readonly string[]> = {};
    for (const { name } of this.#presets) {
      const values = this.isLocked(name) ? this.of(name) : Object.hasOwn(choices, name) ? choices[name] : undefined;
      if (values && values.length > 0) kept[name] = [...values];
    }
    this.#choices = kept;
    this.#host.requestUpdate();
  }

  /** Chosen values of one filter. */
  of(name: string): readonly string[] {
    return Object.hasOwn(this.#choices, name) ? this.#choices[name]! : [];
  }

  isLocked(name: string): boolean {
    return this.#host.locked.split(/\s+/).includes(name);
  }

  toggle(name: string, value: string, on: boolean): void {
    const rest = this.of(name).filter((one) => one !== value);
    this.choices = { ...this.#choices, [name]: on ? [...rest, value] : rest };
  }

  /** Chooses one value alone, or none by ''. */
  choose(name: string, value: string): void {
    this.choices = { ...this.#choices, [name]: value === '' ? [] : [value] };
  }

  clear(): void {
    this.choices = {};
  }

  hostUpdate(): void {
    for (const preset of this.#presets) {
      const attribute = this.#host.getAttribute(preset.name) ?? '';
      if (this.#seen.get(preset.name) === attribute) continue;
      const first = !this.#seen.has(preset.name);
      this.#seen.set(preset.name, attribute);
      if (first && attribute === '') continue;
      this.#choices = { ...this.#choices, [preset.name]: this.#parse(preset, attribute) };
    }
    for (const name of this.#host.locked.split(/\s+/)) {
      if (name && !this.#presets.some((preset) => preset.name === name)) {
        warn(this.#host.localName, `locked="${name}" はこのウィジェットにない条件です。使える名前: ${this.#presets.map((preset) => preset.name).join(', ')}`);
      }
    }
  }

  #parse({ name, allowed, parse }: Preset, attribute: string): string[] {
    const values: string[] = [];
    for (const word of attribute.split(/\s+/)) {
      if (!word) continue;
      const value = parse ? parse(word) : word;
      if (value !== undefined && (!allowed || allowed.includes(value) || value.startsWith('x-'))) values.push(value);
      else warn(this.#host.localName, `${name}="${word}" は使えない値です。無視します。${allowed ? `使える値: ${allowed.join(', ')}` : '全国地方公共団体コード（2桁・5桁・6桁）を書いてください。'}`);
    }
    return values;
  }
}
