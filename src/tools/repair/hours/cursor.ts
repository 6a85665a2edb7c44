/** A place in a list of tokens. */
import { Unclear } from './parsed.js';
import type { Token } from './tokens.js';

export class Cursor {
  at = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get current(): Token | undefined {
    return this.#tokens[this.at];
  }

  /** The current token, and on to the next. */
  next(): Token | undefined {
    const token = this.#tokens[this.at];
    this.at += 1;
    return token;
  }

  token(offset: number): Token | undefined {
    return this.#tokens[this.at + offset];
  }

  peek(offset = 0): Token['t'] | undefined {
    return this.#tokens[this.at + offset]?.t;
  }

  /** Steps over the current token when it is one of these. */
  take(...kinds: Token['t'][]): boolean {
    const kind = this.peek();
    if (kind === undefined || !kinds.includes(kind)) return false;
    this.at += 1;
    return true;
  }

  expect(kind: Token['t']): void {
    if (!this.take(kind)) throw new Unclear();
  }
}
