/** A regular expression taken apart: far enough to write strings that fit it, and to count the steps of a matcher that goes back. */

export interface Sequence {
  kind: 'sequence';
  items: Node[];
}
export interface Group {
  kind: 'group';
  options: Sequence[];
  /** Number of the capture. */
  capture?: number;
  name?: string;
}
export interface Repeat {
  kind: 'repeat';
  body: Node;
  min: number;
  max: number;
  lazy: boolean;
}
/** One letter of those that fit. */
export interface Letter {
  kind: 'letter';
  fits: (letter: string) => boolean;
  samples: string[];
}
export interface Place {
  kind: 'place';
  at: '^' | '$' | 'b' | 'B';
}
export interface Look {
  kind: 'look';
  behind: boolean;
  negative: boolean;
  body: Group;
}
export interface Same {
  kind: 'same';
  capture: number | string;
}
export type Node = Sequence | Group | Repeat | Letter | Place | Look | Same;

/** Letters that stand for the others of their kind. */
const COMMON = [...'1１aあ漢日 \u3000-～・、.:/(（月ア,\n_'];

class Parser {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;
  #captures = 0;

  constructor({ source, flags }: RegExp) {
    this.#source = source;
    this.#flags = flags.replace(/[gy]/gu, '');
  }

  group(capture?: number, name?: string): Group {
    const options = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      options.push(this.#sequence());
    }
    return { kind: 'group', options, capture, name };
  }

  #sequence(): Sequence {
    const items: Node[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')')
      items.push(this.#quantified(this.#atom()));
    return { kind: 'sequence', items };
  }

  #quantified(body: Node): Node {
    const found = this.#take(/^(?:([*+?])|\{(\d+)(,(\d*))?\})(\?)?/u);
    if (!found) return body;
    const [, sign, least, comma, most, lazy] = found;
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const isOpen = sign === undefined ? comma !== undefined && most === '' : sign !== '?';
    const max = isOpen ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : comma === undefined ? min : Number(most);
    return { kind: 'repeat', body, min, max, lazy: lazy !== undefined };
  }

  #atom(): Node {
    const start = this.#at;
    const letter = this.#source[start] ?? '';
    if (letter === '(') return this.#bracket();
    const place = this.#take(/^(?:([\^$])|\\([bB]))/u);
    if (place) return { kind: 'place', at: (place[1] ?? place[2]) as Place['at'] };
    const same = this.#take(/^\\(?:([1-9]\d*)|k<([^>]*)>)/u);
    if (same) return { kind: 'same', capture: same[1] === undefined ? (same[2] ?? '') : Number(same[1]) };
    if (letter === '[') {
      do this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      while (this.#source[this.#at] !== ']' && this.#at < this.#source.length);
      this.#at += 1;
    } else if (!this.#take(/^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/su))
      this.#at += (this.#source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    return this.#letter(this.#source.slice(start, this.#at));
  }

  #bracket(): Node {
    const [head = '(', look, name] = this.#take(/^\((?:\?(?::|(<?[=!])|<([^>]*)>))?/u) ?? [];
    const capture = head === '(' || name !== undefined ? (this.#captures += 1) : undefined;
    const body = this.group(capture, name);
    this.#at += 1;
    if (look === undefined) return body;
    return { kind: 'look', behind: look.startsWith('<'), negative: look.endsWith('!'), body };
  }

  #take(shape: RegExp): RegExpExecArray | null {
    const found = shape.exec(this.#source.slice(this.#at, this.#at + 80));
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  #letter(source: string): Letter {
    const shape = new RegExp(`^(?:${source})$`, this.#flags.replace('m', ''));
    const known = new Map<string, boolean>();
    const fits = (letter: string): boolean => {
      let found = known.get(letter);
      if (found === undefined) known.set(letter, (found = shape.test(letter)));
      return found;
    };
    const own = [...source].flatMap((one) => [one, one.normalize('NFKC')]);
    const fitting = [...new Set([...own, ...COMMON])].filter(fits);
    // Of a long class the first, one of the middle and the common ones say enough.
    const few = [fitting[0], fitting[fitting.length >> 1], ...fitting.slice(-4)].flatMap((one) => one ?? []);
    return { kind: 'letter', fits, samples: fitting.length <= 6 ? fitting : [...new Set(few)] };
  }
}

export function treeOf(pattern: RegExp): Group {
  return new Parser(pattern).group(0);
}
