import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equalOnce } from '../../src/feed/equal-once.js';
import { buildEvent } from '../fixtures/feed.js';

const many = (): Record<string, unknown>[] =>
  Array.from({ length: 4_000 }, (_, n) =>
    JSON.parse(
      JSON.stringify(
        buildEvent({
          id: `e${n}`,
          audiences: ['family', 'anyone'],
          programme: ['だれでも来られる講座です', `第${n}部の内容をお話しします`],
        }),
      ),
    ),
  );

test('records are the same as before, all of them in steps', () => {
  const records = many();
  const steps = [...equalOnce(records)].length;
  assert.ok(steps > 100, `${steps} steps`);
  assert.deepEqual(records, many());
});

test('equal lists and objects are one, others are not', () => {
  const [one, other] = many();
  assert.notEqual(one!['audiences'], other!['audiences']);
  for (const _ of equalOnce([one!, other!]));
  assert.equal(one!['audiences'], other!['audiences']);
  assert.equal(one!['source'], other!['source']);
  assert.notEqual(one!['programme'], other!['programme']);
});

test('a text is never taken for the object that is written like it, and records may know each other', () => {
  const records: Record<string, unknown>[] = [
    { id: 'a', cost: { free: true } },
    { id: 'b', cost: '{"free":true}' },
  ];
  records[0]!['other'] = records[1];
  records[1]!['other'] = records[0];
  for (const _ of equalOnce(records));
  assert.deepEqual(records[0]!['cost'], { free: true });
  assert.equal(records[1]!['cost'], '{"free":true}');
  assert.equal(records[0]!['other'], records[1]);
});
