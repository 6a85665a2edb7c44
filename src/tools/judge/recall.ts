/** A bounded memory of what was made of a text; where hardly anything comes twice it gives itself up and costs nothing more. */

/** Answers after which it is judged whether remembering is worth its while. */
const TRIAL = 400;
/** Answers after which what was given up is tried once more: another table may repeat itself. */
const AGAIN = 20_000;
/** Longer texts say something of their own. */
const LONGEST = 400;

export class Recall<T extends object> {
  readonly #known = new Map<string, T>();
  readonly #most: number;
  #kept = 0;
  #found = 0;
  /** The text before is most often the one that is asked for again. */
  #last: string | undefined;
  #answer: T | undefined;

  constructor(most = 1_000) {
    this.#most = most;
  }

  /** False where nothing needs to be asked or kept any more. */
  get isWorth(): boolean {
    return this.#kept < TRIAL || this.#found * 4 > this.#kept;
  }

  find(text: string): T | undefined {
    if (text === this.#last) {
      this.#found += 1;
      return this.#answer;
    }
    if (!this.isWorth) return undefined;
    const answer = this.#known.get(text);
    if (answer === undefined) return undefined;
    this.#found += 1;
    this.#last = text;
    this.#answer = answer;
    return answer;
  }

  keep(text: string, answer: T): void {
    this.#kept += 1;
    if (text.length > LONGEST) return;
    this.#last = text;
    this.#answer = answer;
    if (!this.isWorth) {
      if (this.#known.size > 0) this.#known.clear();
      if (this.#kept > AGAIN) this.#kept = this.#found = 0;
      return;
    }
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(text, answer);
  }

  forget(): void {
    this.#known.clear();
    this.#last = this.#answer = undefined;
  }
}
