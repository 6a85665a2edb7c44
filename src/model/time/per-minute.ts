import { MINUTE_MS } from './japan-time.js';

/** One value that holds within a minute, with which hours turn, and for what it was made of: a list of thousands can be asked at every key. */
export class PerMinute<T> {
  #of: readonly unknown[] = [];
  #value?: T;

  /** @param of what else the value depends on, compared one by one */
  get(now: Date, of: readonly unknown[], make: () => T): T {
    const all = [Math.floor(now.getTime() / MINUTE_MS), ...of];
    if (all.length !== this.#of.length || all.some((one, index) => one !== this.#of[index])) {
      this.#of = all;
      this.#value = make();
    }
    return this.#value!;
  }
}
