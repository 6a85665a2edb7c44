import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSlices } from '../../src/feed/parse-slices.js';

function read(text: string): { value: unknown; steps: number } {
  const steps = parseSlices(text);
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { value: step.value, steps: count };
  }
}
/** What JSON.parse gives, or says. */
const outcome = (parse: () => unknown): unknown => {
  try {
    return { value: parse() };
  } catch (error) {
    return String(error);
  }
};
const same = (text: string): void =>
  assert.deepEqual(
    outcome(() => read(text).value),
    outcome(() => JSON.parse(text)),
    text.slice(0, 200),
  );
const long = 'あ"\\[{,]}\n'.repeat(30_000);

test('reads what JSON.parse reads, in many steps', () => {
  const records = Array.from({ length: 2_000 }, (_, id) => ({
    id,
    name: `「"${id}\\" ,]}」${'あ'.repeat(400)}`,
    geo: { latitude: 35.5, list: [[1], [], {}] },
  }));
  const feed = {
    version: 1,
    ibasho: records,
    guide: { steps: [1, 2] },
    events: records.slice(0, 900),
    areaTable: [],
    last: null,
  };
  for (const text of [JSON.stringify(feed), JSON.stringify(feed, undefined, 2), ` \n${JSON.stringify(feed)}\r\n`]) {
    const { value, steps } = read(text);
    assert.deepEqual(value, feed);
    assert.deepEqual(Object.keys(value as object), Object.keys(feed), 'in their order');
    assert.ok(steps > 4, `${steps} steps`);
  }
});

test('says what JSON.parse says of everything else', () => {
  const list = `[${JSON.stringify(long)},${JSON.stringify(long)},1]`;
  for (const text of [
    `{"a":${list}}`,
    `{"a":${list},"b":${list}}`,
    `{"a":${list},"a":1}`,
    `{"a":1,"a":${list}}`,
    `{"a":${list},"a":${list.replace('1', '2')}}`,
    `{"a":${list.replace(',1]', ',]')}}`,
    `{"a":${list.replace('[', '[,')}}`,
    `{"a":${list.replace(',1]', ',,1]')}}`,
    `{"a":${list.replace('1]', '1}')}}`,
    `{"a":${list}`,
    `{"a":${list}}}`,
    `{"a":${list} "b":1}`,
    `{${list}}`,
    `{"a":"b",${list}:1}`,
    `{"__proto__":${list},"toString":${list}}`,
    `{"\\u0061":${list},"b":"\\u0000"}`,
    `{"a":{"b":${list}}}`,
    `[${list},${list}]`,
    list,
    JSON.stringify(long),
    `{"a":"${long}`,
    `{"a":${list.replace('あ', '\u0001')}}`,
    '',
    'null',
    '{}',
  ])
    same(text);
});

test('whatever is torn out or put in', () => {
  const text = JSON.stringify({
    a: Array.from({ length: 40 }, (_, id) => ({ id, text: 'x"\\,]'.repeat(3_000) })),
    b: [1, { c: [] }],
    d: 'e',
  });
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.nat(text.length), fc.nat(9_000), fc.constantFrom('', '"', '\\', ',', '[', ']', '{', '}', ':', ' ')),
        {
          maxLength: 3,
        },
      ),
      (cuts) => {
        let torn = text;
        for (const [at, length, put] of cuts) torn = torn.slice(0, at) + put + torn.slice(at + length);
        same(torn);
      },
    ),
    { numRuns: 60 },
  );
});
