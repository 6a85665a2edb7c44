/** JSON of many megabytes, read a piece at a time; fetched only for a feed of that size. */

/** Characters that are read in one go. */
const PIECE = 200_000;

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const OPENS = new Set([91, 123]);
const CLOSES = new Set([93, 125]);

/** Where the string ends that begins at `at`; the end of the text where it never does. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** Undefined where the text is not what a feed is: an object of long lists. */
function* lists(text: string): Generator<void, unknown> {
  const found: { key: string; list: unknown[] }[] = [];
  /** The text without its long lists. */
  let rest = '';
  let kept = 0;
  let depth = 0;
  let key = '';
  /** Where the list of the object's key begins, and the piece of it that is not yet read. */
  let [start, from] = [0, 0];
  let list: unknown[] = [];
  let paused = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at, end + 1);
      at = end;
    } else if (OPENS.has(sign)) {
      if (++depth === 2) {
        [start, from, list] = [at, at + 1, []];
        if (text[at] === '{') from = Infinity;
      }
    } else if (CLOSES.has(sign)) {
      if (--depth === 1 && list.length > 0) {
        if (text[at] !== ']') throw new SyntaxError();
        take(text.slice(from, at));
        found.push({ key: JSON.parse(key) as string, list });
        rest += `${text.slice(kept, start)}[]`;
        kept = at + 1;
        list = [];
      }
    } else if (sign === COMMA && depth === 2 && at - from > PIECE) {
      take(text.slice(from, at));
      from = at + 1;
      yield;
    }
    if (at - paused > PIECE) {
      paused = at;
      yield;
    }
  }
  const root = JSON.parse(rest + text.slice(kept)) as Record<string, unknown>;
  // Which of two lists of one name holds, and what `__proto__` is, only the whole can tell.
  if (Object.keys(root).length < found.length || found.some(({ key: name }) => !Array.isArray(root[name])))
    return undefined;
  if (new Set(found.map(({ key: name }) => name)).size < found.length) return undefined;
  for (const { key: name, list: values } of found) root[name] = values;
  return root;

  function take(piece: string): void {
    const values = JSON.parse(`[${piece}]`) as unknown[];
    // A comma with nothing behind it.
    if (values.length === 0) throw new SyntaxError();
    for (const value of values) list.push(value);
  }
}

/**
 * The same as `JSON.parse`, in steps.
 * @throws SyntaxError of `JSON.parse`
 */
export function* parseSlices(text: string): Generator<void, unknown> {
  try {
    const value = yield* lists(text);
    if (value !== undefined) return value;
  } catch {
    // What is wrong, and where, is said by whoever reads the whole.
  }
  return JSON.parse(text) as unknown;
}
