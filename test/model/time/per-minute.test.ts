import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PerMinute } from '../../../src/model/time/per-minute.js';

describe('PerMinute', () => {
  it('makes its value anew with the minute, and with what it is made of', () => {
    const memo = new PerMinute<number>();
    let made = 0;
    const at = (time: string, of: string): number => memo.get(new Date(`2026-07-28T${time}+09:00`), [of], () => ++made);
    assert.equal(at('09:00:00', 'a'), 1);
    assert.equal(at('09:00:59.999', 'a'), 1);
    assert.equal(at('09:01:00', 'a'), 2);
    assert.equal(at('09:01:00', 'b'), 3);
    assert.equal(at('09:00:00', 'b'), 4);
  });

  it('keeps a value that is undefined', () => {
    const memo = new PerMinute<undefined>();
    let made = 0;
    for (const _ of [1, 2]) memo.get(new Date(0), [], () => void made++);
    assert.equal(made, 1);
  });
});
