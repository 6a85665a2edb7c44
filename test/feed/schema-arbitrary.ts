/** Values made from a generated check schema: sound ones, ones with a single fault, and wild ones. */
import fc from 'fast-check';
import type { CheckSchema } from '../../src/feed/check.js';

/** Strings of the forms that the feed's patterns want, and near misses. */
const FORMED = fc.oneof(
  fc.constantFrom(
    '2026-07-28',
    '2026-02-31',
    '0000-00-00',
    '2026-07-28T10:00',
    '2026-07-28T10:00:00+09:00',
    '2026-07-28T10:00:00.123Z',
    '2026-07-28T10:00+0900',
    '2026-7-28',
    '2026-07-28 10:00',
    '2026-07-28T10:00:00.1234567890Z',
  ),
  fc.constantFrom('00:00', '09:30', '24:00', '47:59', '48:00', '48:01', '9:30', '12:60', '12:5'),
  fc.constantFrom('12-29', '12-29/01-03', '12-29/', '1-1'),
  fc.constantFrom('14', '14205', '142051', '1420', '00', ''),
);

/** Values that the schema accepts, or nearly always does (patterns are met by luck of FORMED). */
export function arbitraryOf(schema: CheckSchema): fc.Arbitrary<unknown> {
  const of = arbitraryOf;
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(of));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, node]) => [key, of(node)])),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case 'array':
      return fc.array(of(schema.items!), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(
        fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true }),
        fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 500 }),
      );
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 500 });
    default: {
      const { pattern, minLength = 0, maxLength = 2_000 } = schema;
      if (pattern) return FORMED.filter((value) => new RegExp(pattern).test(value));
      return fc.oneof(
        { weight: 8, arbitrary: fc.string({ minLength, maxLength: 12, unit: 'binary' }) },
        { weight: 1, arbitrary: fc.constantFrom('あ'.repeat(maxLength), 'x'.repeat(Math.max(minLength, 1))) },
      );
    }
  }
}

/** Anything JSON can say, with a liking for values at the edge of a rule. */
export const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  FORMED,
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    0,
    -1,
    151,
    1.5,
    5,
    32,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    [],
    {},
    [[]],
    [null],
    { ja: 1 },
    { ja: 'あ', en: null },
    'x'.repeat(201),
    'x'.repeat(2_001),
    'あ'.repeat(20_001),
    'mo',
    ['mo', 'xx'],
    'ph',
  ),
  fc.constantFrom(201, 400, 401, 51, 9).map((length) => Array.from({ length }, () => 'a')),
);

/** Paths to every value inside a JSON value. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((member, index) => (String(index) === key ? replaced(member, rest, by) : member));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}

/** A sound value in which one member was replaced by anything. */
export function mutatedOf(schema: CheckSchema): fc.Arbitrary<unknown> {
  return fc.tuple(arbitraryOf(schema), wild, fc.nat()).map(([value, by, at]) => {
    const paths = pathsOf(value);
    return replaced(value, paths[at % paths.length]!, by);
  });
}

/** An object with the schema's keys and any values. */
export function wildOf(schema: CheckSchema): fc.Arbitrary<unknown> {
  const keys = Object.keys(schema.properties ?? {});
  return fc.oneof(
    wild,
    fc
      .dictionary(
        fc.oneof(fc.constantFrom(...keys), fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
        wild,
        { maxKeys: 6 },
      )
      .map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  );
}
