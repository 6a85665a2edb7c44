import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepTextsOnce } from '../../src/feed/texts-once.js';
import { buildEvent } from '../fixtures/feed.js';

const many = (): object[] =>
  Array.from({ length: 4_000 }, (_, n) =>
    JSON.parse(
      JSON.stringify(
        buildEvent({ id: `e${n}`, programme: ['だれでも来られる講座です', `第${n}部の内容をお話しします`] }),
      ),
    ),
  );

test('records are the same as before, all of them in steps', () => {
  const records = many();
  const steps = [...keepTextsOnce(records)].length;
  assert.ok(steps > 100, `${steps} steps`);
  assert.deepEqual(records, many());
});

test('of few records nothing is asked', () => {
  assert.equal([...keepTextsOnce(many().slice(0, 100))].length, 0);
});
