import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/tools/messages/command.en.js';
import { ja } from '../../../src/tools/messages/command.ja.js';
import { cellOf, of, quoted } from '../../../src/tools/messages/quoted.ja.js';

test('what has no name is not quoted', () => {
  assert.equal(cellOf('備考', '満員御礼'), '「備考」の「満員御礼」');
  assert.equal(cellOf('', '満員御礼'), '「満員御礼」');
  assert.deepEqual([quoted(undefined), quoted(''), of('')], ['', '', '']);
  assert.deepEqual([ja.report.place(6, ''), en.report.place(6, '')], ['6行', 'row 6']);
});
