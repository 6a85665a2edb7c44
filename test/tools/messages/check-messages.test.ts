import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkMessages as en } from '../../../src/tools/messages/check.en.js';
import { checkMessages as ja } from '../../../src/tools/messages/check.ja.js';
import { repairMessages } from '../../../src/tools/messages/repairs.ja.js';
import { createSay } from '../../../src/tools/messages/say.js';

test('both languages say the same codes, with advice', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(ja).sort());
  for (const lang of ['ja', 'en'] as const) {
    const say = createSay(lang);
    for (const code of Object.keys(ja)) {
      const { message, remedy } = say(code, {
        name: 'N',
        value: 'V',
        path: 'P',
        id: 'I',
        other: 'O',
        row: 1,
        here: 'H',
        there: 'T',
        number: '1',
        url: 'U',
        due: 'D',
        year: '2026',
        reason: 'R',
        expected: 1,
        found: 2,
        was: 'W',
        count: 3,
        field: 'validThrough',
        start: 'S',
        differ: 'hours,days',
      });
      assert.doesNotMatch(message, /undefined|\$\{/, code);
      assert.equal(
        /[ぁ-んァ-ン]/.test(message.replace(/月～金 9時～17時/, '')),
        lang === 'ja',
        `${lang} ${code}: ${message}`,
      );
      if (code !== 'answer-taken') assert.notEqual(remedy, '', code);
    }
  }
});

test('every code that the checks give has its words', async () => {
  const folder = join(import.meta.dirname, '../../../src/tools/check');
  const sources = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const codes = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/(?:code: |add\(|note\(|refuse\()'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code ?? ''),
    ),
  );
  assert.ok(codes.size > 20);
  for (const code of codes) assert.ok(Object.hasOwn(ja, code) || Object.hasOwn(repairMessages, code), code);
});
