/** Requests that were right before somebody changed them. */
import fc from 'fast-check';
import { anApplication } from './an-application.js';

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    '',
    [],
    {},
    '\u0000',
    '\ud800',
    '\u202e',
    '<script>alert(1)</script>',
    '=1+1',
    '../../etc',
    'a\r\nBcc: x@y',
    '__proto__',
    'x'.repeat(3_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Where a value stands within another. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])]);
}

function changed(value: unknown, path: readonly string[], to: unknown, isRemoved: boolean): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest, to, isRemoved);
  else if (isRemoved) delete copy[key];
  else copy[key] = to;
  return copy;
}

const change = fc.record({ at: fc.nat(), to: nasty, isRemoved: fc.boolean() });

/** A body, changed in its values or in its letters, under headers that may be changed too. */
export const mutated: fc.Arbitrary<{ body: string; headers: Record<string, string> }> = fc
  .record({
    changes: fc.array(change, { maxLength: 3 }),
    cut: fc.option(fc.nat({ max: 600 }), { freq: 5 }),
    extra: fc.option(fc.tuple(fc.string({ maxLength: 12 }), nasty), { freq: 2 }),
    key: fc.option(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).map((text) => text.trim()),
      { freq: 2 },
    ),
  })
  .map(({ changes, cut, extra, key }) => {
    let body: unknown = anApplication();
    for (const { at, to, isRemoved } of changes) {
      const all = places(body);
      if (all.length > 0) body = changed(body, all[at % all.length]!, to, isRemoved);
    }
    if (extra) body = changed(body, ['values', extra[0]], extra[1], false);
    const text = JSON.stringify(body) ?? 'null';
    return {
      body: cut === null ? text : text.slice(0, cut),
      headers: (key === null ? {} : { 'idempotency-key': key }) as Record<string, string>,
    };
  });
