/** How many steps a matcher that goes back takes: the same on every machine, however busy it is. */
import type { Node } from './pattern-tree.js';
import { treeOf } from './pattern-tree.js';

type Go = (at: number, then: (at: number) => boolean) => boolean;

const WORD = /^\w$/u;

export class StepCounter {
  readonly #pattern: RegExp;
  readonly #start: Go;
  #text: string[] = [];
  #steps = 0;
  #limit = 0;
  readonly #captures = new Map<number | string, readonly [number, number]>();

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#start = this.#compile(treeOf(pattern), 1);
  }

  /** Steps of looking for the pattern in all of the text (every match of a global one); `limit` when it takes more. */
  count(text: string, limit: number): number {
    this.#text = this.#lettersOf(text);
    [this.#steps, this.#limit] = [0, limit];
    let end = 0;
    for (let at = 0; at <= this.#text.length && this.#steps < limit; at += 1) {
      this.#captures.clear();
      const isFound = this.#start(at, (found) => ((end = found), true));
      if (isFound && !this.#pattern.global) break;
      if (isFound) at = Math.max(at, end - 1);
      if (this.#pattern.sticky && !isFound) break;
    }
    return Math.min(this.#steps, limit);
  }

  /** From where to where the first match reaches. */
  spanIn(text: string): [number, number] | undefined {
    this.#text = this.#lettersOf(text);
    [this.#steps, this.#limit] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at <= this.#text.length; at += 1) {
      let end = 0;
      this.#captures.clear();
      if (!this.#start(at, (found) => ((end = found), true))) continue;
      return [this.#text.slice(0, at).join('').length, this.#text.slice(0, end).join('').length];
    }
    return undefined;
  }

  #lettersOf(text: string): string[] {
    return this.#pattern.unicode ? [...text] : text.split('');
  }

  /** Over the limit nothing fits any more, which ends the search. */
  #step(): boolean {
    this.#steps += 1;
    return this.#steps < this.#limit;
  }

  #compile(node: Node, way: 1 | -1): Go {
    switch (node.kind) {
      case 'letter':
        return (at, then) => {
          const letter = this.#text[way > 0 ? at : at - 1];
          return this.#step() && letter !== undefined && node.fits(letter) && then(at + way);
        };
      case 'place':
        return (at, then) => this.#step() && this.#stands(node.at, at) && then(at);
      case 'sequence': {
        const parts = node.items.map((item) => this.#compile(item, way));
        if (way < 0) parts.reverse();
        return parts.reduceRight<Go>(
          (rest, part) => (at, then) => part(at, (next) => rest(next, then)),
          (at, then) => then(at),
        );
      }
      case 'group': {
        const options = node.options.map((option) => this.#compile(option, way));
        const { capture, name } = node;
        if (capture === undefined) return (at, then) => this.#step() && options.some((option) => option(at, then));
        const keep = (at: number, next: number): void => {
          const span = [Math.min(at, next), Math.max(at, next)] as const;
          this.#captures.set(capture, span);
          if (name !== undefined) this.#captures.set(name, span);
        };
        return (at, then) =>
          this.#step() && options.some((option) => option(at, (next) => (keep(at, next), then(next))));
      }
      case 'look': {
        const body = this.#compile(node.body, node.behind ? -1 : 1);
        return (at, then) => this.#step() && body(at, () => true) !== node.negative && then(at);
      }
      case 'same':
        return (at, then) => {
          const [from, to] = this.#captures.get(node.capture) ?? [0, 0];
          for (let i = from; i < to; i += 1)
            if (!this.#step() || this.#text[at + i - from] !== this.#text[i]) return false;
          return then(at + to - from);
        };
      case 'repeat':
        return node.body.kind === 'letter'
          ? this.#letters(node.body.fits, node, way)
          : this.#times(this.#compile(node.body, way), node);
    }
  }

  #stands(place: '^' | '$' | 'b' | 'B', at: number): boolean {
    const isWord = (i: number): boolean => WORD.test(this.#text[i] ?? ' ');
    const isEdge = (i: number): boolean => this.#pattern.multiline && this.#text[i] === '\n';
    if (place === '^') return at === 0 || isEdge(at - 1);
    if (place === '$') return at === this.#text.length || isEdge(at);
    return (isWord(at - 1) !== isWord(at)) === (place === 'b');
  }

  #letters(
    fits: (letter: string) => boolean,
    { min, max, lazy }: { min: number; max: number; lazy: boolean },
    way: 1 | -1,
  ): Go {
    return (at, then) => {
      const next = (count: number): boolean => {
        const letter = this.#text[way > 0 ? at + count : at - count - 1];
        return this.#step() && letter !== undefined && fits(letter);
      };
      let count = 0;
      while (count < (lazy ? min : max) && next(count)) count += 1;
      if (count < min) return false;
      for (; lazy ? count <= max : count >= min; count += lazy ? 1 : -1) {
        if (!this.#step()) return false;
        if (then(at + way * count)) return true;
        if (lazy && !next(count)) return false;
      }
      return false;
    };
  }

  #times(body: Go, { min, max, lazy }: { min: number; max: number; lazy: boolean }): Go {
    const from = (at: number, count: number, then: (at: number) => boolean): boolean => {
      const more = (): boolean =>
        count < max && body(at, (next) => (next !== at || count < min) && from(next, count + 1, then));
      if (!this.#step()) return false;
      if (count < min) return more();
      return lazy ? then(at) || more() : more() || then(at);
    };
    return (at, then) => from(at, 0, then);
  }
}
