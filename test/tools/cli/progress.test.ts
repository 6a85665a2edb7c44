import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress, displayWidth, progressLine } from '../../../src/tools/commands/progress.js';
import type { Io } from '../../../src/tools/commands/io.js';

test('a bar is never wider than the terminal', () => {
  for (const columns of [40, 80, 200]) {
    for (const done of [-1, 0, 0.5, 1, 2]) {
      const line = progressLine('読み込み中 表.csv', done, columns);
      assert.ok(displayWidth(line) <= columns, line);
      assert.match(line, / {0,2}\d{1,3}%$/);
    }
  }
  assert.match(progressLine('x', 0.5, 80), /\[#{15}-{15}\] {2}50%/);
});

test('nothing is drawn where nobody looks', () => {
  const drawn: string[] = [];
  const io: Io = {
    out: () => {},
    err: (text) => void drawn.push(text),
    isTerminal: false,
    columns: 80,
    cwd: '/',
    now: () => new Date(),
  };
  const progress = createProgress(io);
  progress.show('x', 0.5);
  progress.clear();
  assert.deepEqual(drawn, []);
});
