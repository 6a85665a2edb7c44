import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partsFor } from '../../../src/feed/parts.js';
import { areasOf, cutIntoParts, type PartFile } from '../../../src/tools/publish/parts.js';

type AnyRecord = Record<string, unknown>;
const TABLE = [
  { code: '14', name: '神奈川県' },
  { code: '14100', name: '横浜市', parent: '14' },
  { code: '14101', name: '鶴見区', parent: '14100' },
  { code: '14204', name: '鎌倉市', parent: '14' },
  { code: '13', name: '東京都' },
];
const cityOf = (code: string): string => (code === '14101' ? '14100' : code);
const cut = (ibasho: AnyRecord[], above = 2_000) =>
  cutIntoParts({ ibasho }, { publisher: 'p', date: '2026-11-24', cityOf, above });
const recordsOf = (part: PartFile): AnyRecord[] =>
  (JSON.parse(part.content.toString()) as { ibasho: AnyRecord[] }).ibasho;

/** Records that a widget for `areas` sees. */
function seen({ head, parts }: ReturnType<typeof cut>, areas: string[]): Set<unknown> {
  const wanted = partsFor(
    parts.map((part) => part.entry),
    'ibasho',
    areas,
    TABLE,
  );
  return new Set(
    [...(head.ibasho ?? []), ...parts.filter((part) => wanted.includes(part.entry)).flatMap(recordsOf)].map(
      (record) => record['id'],
    ),
  );
}

const records = fc
  .array(fc.subarray(['14', '14000', '14100', '14101', '14204', '13', '13101', '00', '142042'], { maxLength: 3 }), {
    minLength: 40,
    maxLength: 120,
  })
  .map((lists) => lists.map((areas, index): AnyRecord => ({ id: `r${index}`, name: `居場所 ${index}`, areas })));

test('no record is lost by cutting, and each area finds all that concern it', () => {
  fc.assert(
    fc.property(records, (all) => {
      const made = cut(all);
      assert.equal(
        new Set([...(made.head.ibasho ?? []), ...made.parts.flatMap(recordsOf)].map((record) => record['id'])).size,
        all.length,
      );
      for (const area of ['14', '14204', '14101', '13']) {
        const ids = seen(made, [area]);
        for (const record of all) {
          const concerns = areasOf('ibasho', record).some(
            (code) =>
              code === '00' ||
              code === area ||
              (code.endsWith('000') && area.startsWith(code.slice(0, 2))) ||
              area.startsWith(code) ||
              code.startsWith(area) ||
              cityOf(area) === code,
          );
          if (concerns)
            assert.ok(ids.has(record['id']), `${String(record['id'])} in ${area}: ${JSON.stringify(record['areas'])}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the same records give the same names, other records another name', () => {
  const all = Array.from({ length: 60 }, (_, i): AnyRecord => ({ id: `r${i}`, name: 'x', areas: ['14204'] }));
  const names = (list: AnyRecord[]): string[] => cut(list).parts.map((part) => part.name);
  assert.deepEqual(
    names(all),
    names(all.map((record) => ({ areas: record['areas'], name: record['name'], id: record['id'] }))),
  );
  assert.notDeepEqual(names(all), names(all.slice(1)));
});

test('a small feed stays one file, and no name tells a topic', () => {
  const one = { id: 'a', name: 'a', areas: ['14204'], topics: ['violence-home'] };
  assert.deepEqual(cutIntoParts({ ibasho: [one] }, { publisher: 'p', date: '2026-11-24', cityOf }), {
    head: { ibasho: [one] },
    parts: [],
  });
  const { parts } = cut(Array.from({ length: 80 }, (_, i) => ({ ...one, id: `r${i}` })));
  assert.ok(parts.length > 0);
  for (const part of parts) assert.match(part.name, /^parts\/ibasho-\d+(-\d+)?\.[0-9a-f]{12}\.json$/);
});

test('a very large city is cut by its wards, and its own area still finds all of it', () => {
  const all = Array.from({ length: 200 }, (_, i): AnyRecord => ({
    id: `r${i}`,
    name: `居場所 ${i}`,
    areas: [i % 3 === 0 ? '14100' : '14101'],
  }));
  const made = cut(all);
  assert.ok(made.parts.some((part) => part.entry.areas.includes('14101')));
  assert.equal(seen(made, ['14100']).size, 200);
  assert.equal(seen(made, ['14101']).size, 200, 'what concerns the city concerns the ward');
  assert.equal(seen(made, ['14204']).size, 0);
});
