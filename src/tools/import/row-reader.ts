/** Rows of a table, of which one may look at the next before taking them. */
import type { RawRow } from '../read/raw-rows.js';

export class RowReader {
  readonly #rows: AsyncIterator<readonly RawRow[]>;
  #ahead: RawRow[] = [];
  #taken = 0;

  constructor(rows: AsyncIterable<readonly RawRow[]>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  /** The next rows, as many as there are up to `count`; they stay to be taken. */
  async peek(count: number): Promise<readonly RawRow[]> {
    while (this.#ahead.length - this.#taken < count) {
      const next = await this.#rows.next();
      if (next.done) break;
      // Rows that were taken make room: not one by one, but before others come.
      if (this.#taken > 0) this.#ahead = this.#ahead.slice(this.#taken);
      this.#taken = 0;
      for (const row of next.value) this.#ahead.push(row);
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

  /** The rows up to one at which the table ends, in pieces as they were read; that one stays. */
  async *until(ends: (row: RawRow) => boolean): AsyncGenerator<readonly RawRow[]> {
    while (this.ahead ?? (await this.peek(1))[0]) {
      const piece: RawRow[] = [];
      for (let row = this.ahead; row !== undefined && !ends(row); row = this.ahead) {
        piece.push(row);
        this.take();
      }
      if (piece.length === 0) return;
      yield piece;
    }
  }
}
