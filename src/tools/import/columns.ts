/** The columns of a file, which of them an importer has looked at, and what was made of rows that said the same. */
import type { MessageCode } from '../messages/ja.js';
import type { Place } from '../report/import-report.js';
import type { Canonical } from './header-aliases.js';
import type { Column } from './header-match.js';
import { Recall } from '../judge/recall.js';

/** A cell made ready, and what has to be told of it. */
export interface ReadyCell {
  said: string;
  told: readonly { code: MessageCode; value: string; level: 'repaired' | 'note'; params?: Place['params'] }[];
}

/** What was made of some cells of a row: which ones were looked at, and what was reported while it was made. */
export interface Made {
  value: unknown;
  looked: readonly number[];
  reports: readonly (readonly [code: MessageCode, canonical: Canonical | undefined, place: object])[];
}

/** Rows that say the same in all these cells give the same. */
export interface Making {
  columns: number[];
  made: Recall<Made>;
  /** The row before, which is most often like this one: no key has to be written for it. */
  last?: { cells: readonly string[]; beside: string; made: Made } | undefined;
}

/** A column that is listened to. */
export interface HeardColumn {
  index: number;
  header: string;
  canonical: Canonical | undefined;
  /** The office's own. */
  isInternal: boolean;
}

const NONE: readonly number[] = [];

export class Columns {
  readonly list: readonly Column[];
  readonly #indexes = new Map<Canonical, { list: number[]; isUsed: boolean }>();
  #ready: (Recall<ReadyCell> | undefined)[] = [];
  readonly #heard = new WeakMap<ReadonlySet<Canonical>, Map<number, readonly HeardColumn[]>>();
  readonly #makings = new Map<string, Making>();

  constructor(list: readonly Column[]) {
    this.list = list;
    for (const [index, { canonical }] of list.entries()) {
      if (!canonical) continue;
      const known = this.#indexes.get(canonical);
      if (known) known.list.push(index);
      else this.#indexes.set(canonical, { list: [index], isUsed: false });
    }
  }

  has(canonical: Canonical): boolean {
    return this.#indexes.has(canonical);
  }

  indexes(canonical: Canonical): readonly number[] {
    const known = this.#indexes.get(canonical);
    if (known === undefined) return NONE;
    known.isUsed = true;
    return known.list;
  }

  /** Whether somebody asked for it. */
  isUsed(canonical: Canonical): boolean {
    return this.#indexes.get(canonical)?.isUsed === true;
  }

  /** These columns and all that nobody knows, those beyond the header too, of a row with so many cells. */
  heardIn(columns: ReadonlySet<Canonical>, count: number): readonly HeardColumn[] {
    let byCount = this.#heard.get(columns);
    if (!byCount) this.#heard.set(columns, (byCount = new Map()));
    let heard = byCount.get(count);
    if (!heard) {
      heard = Array.from({ length: count }, (_, index): HeardColumn[] => {
        const { canonical, header = '', how } = this.list[index] ?? {};
        if (how === 'joined' || (canonical !== undefined && !columns.has(canonical))) return [];
        return [{ index, header, canonical, isInternal: how === 'withheld' }];
      }).flat();
      // Rows of one table are of a few lengths; a damaged file must not make a list for each.
      if (byCount.size < 50) byCount.set(count, heard);
    }
    return heard;
  }

  /** Cells of one column that were made ready before. */
  ready(index: number): Recall<ReadyCell> {
    return (this.#ready[index] ??= new Recall<ReadyCell>());
  }

  /** What was made under this name of rows before. */
  making(name: string): Making {
    const known = this.#makings.get(name);
    if (known) return known;
    const fresh: Making = { columns: [], made: new Recall() };
    this.#makings.set(name, fresh);
    return fresh;
  }

  /** After a look at the first rows that nobody shall know of. */
  forget(): void {
    for (const known of this.#indexes.values()) known.isUsed = false;
    this.#ready = [];
    this.#makings.clear();
  }
}
