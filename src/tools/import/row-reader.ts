/** Rows of a table, of which one may look at the next before taking them. */
import type { RawRow } from '../read/raw-rows.js';

export class RowReader {
  readonly #rows: AsyncIterator<RawRow>;
  #ahead: RawRow[] = [];
  #taken = 0;

  constructor(rows: AsyncIterable<RawRow>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  /** The next rows, as many as there are up to `count`; they stay to be taken. */
  async peek(count: number): Promise<readonly RawRow[]> {
    while (this.#ahead.length - this.#taken < count) {
      const next = await this.#rows.next();
      if (next.done) break;
      this.#ahead.push(next.value);
    }
    return this.#ahead.slice(this.#taken, this.#taken + count);
  }

  /** The next row without waiting; undefined when it has to be read first. */
  get ahead(): RawRow | undefined {
    return this.#ahead[this.#taken];
  }

  /** Takes the row that `ahead` or `peek` showed. */
  take(): void {
    this.#taken += 1;
    if (this.#taken < this.#ahead.length) return;
    this.#ahead = [];
    this.#taken = 0;
  }

  /** The rows up to one at which the table ends; that one stays. */
  async *until(ends: (row: RawRow) => boolean): AsyncGenerator<RawRow> {
    for (;;) {
      const row = this.ahead ?? (await this.peek(1))[0];
      if (row === undefined || ends(row)) return;
      this.take();
      yield row;
    }
  }
}
