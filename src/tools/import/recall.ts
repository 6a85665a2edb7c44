/** A bounded memory of what was made of a text; where hardly anything comes twice it gives itself up and costs nothing more. */

/** Answers after which it is judged whether remembering is worth its while. */
const TRIAL = 400;
/** Longer texts say something of their own. */
const LONGEST = 400;

export class Recall<T extends object> {
  readonly #known = new Map<string, T>();
  readonly #most: number;
  #kept = 0;
  #found = 0;

  constructor(most = 1_000) {
    this.#most = most;
  }

  /** False where nothing needs to be asked or kept any more. */
  get isWorth(): boolean {
    return this.#kept < TRIAL || this.#found * 4 > this.#kept;
  }

  find(text: string): T | undefined {
    const answer = this.#known.get(text);
    if (answer !== undefined) this.#found += 1;
    return answer;
  }

  keep(text: string, answer: T): void {
    this.#kept += 1;
    if (text.length > LONGEST) return;
    if (this.#known.size >= this.#most || !this.isWorth) this.#known.clear();
    this.#known.set(text, answer);
  }

  forget(): void {
    this.#known.clear();
  }
}
