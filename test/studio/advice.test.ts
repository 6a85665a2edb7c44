import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADVICE } from '../../src/studio/advice.js';
import { ja, type MessageCode } from '../../src/tools/messages/ja.js';
import { createSay } from '../../src/tools/messages/say.js';

/** Words of the command, and names that stand in files which nobody sees on the page. */
const OF_COMMANDS = /--[a-z]|設定ファイル|tsunagari-|実行|\bbuild\b|"[a-z]+"|[a-z]{5,}[A-Z]|parts /;

test('nobody on the page is told of commands, options or settings', () => {
  const say = createSay('ja');
  const told = (Object.keys(ja) as MessageCode[]).filter((code) =>
    OF_COMMANDS.test(ADVICE[code] ?? say(code, {}).remedy),
  );
  assert.deepEqual(told, []);
});
