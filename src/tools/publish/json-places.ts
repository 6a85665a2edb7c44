/** JSON as people write it by hand: its value, the line of everything in it, and the line and kind of the first mistake. */
import type { JsonMistake } from '../messages/command.ja.js';

export class JsonError extends Error {
  readonly mistake: JsonMistake;
  readonly line: number;
  constructor(mistake: JsonMistake, line: number) {
    super(`${mistake} (${line})`);
    this.mistake = mistake;
    this.line = line;
  }
}

export interface PlacedJson {
  value: unknown;
  /** Dotted path → line, from 1. */
  lines: ReadonlyMap<string, number>;
}

/** Reads JSON; throws `JsonError` at the first mistake. */
export function placedJson(source: string): PlacedJson {
  const text = source.replace(/^\uFEFF/, '');
  const lines = new Map<string, number>();
  let at = 0;
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const fail = (mistake: JsonMistake, index = at): never => {
    throw new JsonError(mistake, lineAt(index));
  };
  const skip = (): void => {
    while (/\s/u.test(text[at] ?? '')) at += 1;
    if (text[at] === '/' || text[at] === '#') fail('comment');
  };
  const scalar = (): unknown => {
    const found = /(?:true|false|null|-?\d[\d.eE+-]*)/uy;
    found.lastIndex = at;
    const word = found.exec(text)?.[0] ?? fail(at >= text.length ? 'not-closed' : 'quote-missing');
    at += word.length;
    try {
      return JSON.parse(word) as unknown;
    } catch {
      return fail('quote-missing');
    }
  };
  const string = (): string => {
    const start = at;
    for (at += 1; text[at] !== '"'; at += text[at] === '\\' ? 2 : 1)
      if (at >= text.length || text[at] === '\n') fail('quote-missing', start);
    at += 1;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return fail('other', start);
    }
  };
  /** Reads what follows an entry: true when there is another one. */
  const goesOn = (close: string): boolean => {
    const before = at;
    skip();
    if (text[at] === close) {
      at += 1;
      return false;
    }
    if (at >= text.length) fail('not-closed');
    if (text[at] !== ',') fail('comma-missing', before);
    const comma = at;
    at += 1;
    skip();
    if (text[at] === close || text[at] === ',') fail('comma-too-many', comma);
    return true;
  };
  const list = (path: string): unknown[] => {
    const items: unknown[] = [];
    at += 1;
    skip();
    if (text[at] === ']') at += 1;
    else
      do items.push(value(path === '' ? String(items.length) : `${path}.${items.length}`));
      while (goesOn(']'));
    return items;
  };
  const object = (path: string): Record<string, unknown> => {
    const entries = new Map<string, unknown>();
    at += 1;
    skip();
    if (text[at] === '}') at += 1;
    else
      do {
        if (text[at] !== '"') fail(at >= text.length ? 'not-closed' : 'quote-missing');
        const start = at;
        const key = string();
        if (entries.has(key)) fail('key-twice', start);
        skip();
        if (text[at] !== ':') fail('colon-missing');
        at += 1;
        skip();
        const own = path === '' ? key : `${path}.${key}`;
        const read = value(own);
        lines.set(own, lineAt(start));
        entries.set(key, read);
      } while (goesOn('}'));
    return Object.fromEntries(entries);
  };
  const value = (path: string): unknown => {
    skip();
    lines.set(path, lineAt(at));
    return text[at] === '{' ? object(path) : text[at] === '[' ? list(path) : text[at] === '"' ? string() : scalar();
  };
  const read = value('');
  skip();
  if (at < text.length) fail('other');
  return { value: read, lines };
}
