import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkMessages } from '../../../src/tools/messages/check.ja.js';
import { dateMessages } from '../../../src/tools/messages/dates.ja.js';
import { formatMessages } from '../../../src/tools/messages/formats.ja.js';
import { ja, type MessageCode } from '../../../src/tools/messages/ja.js';
import { recordMessages } from '../../../src/tools/messages/records.ja.js';
import { repairMessages } from '../../../src/tools/messages/repairs.ja.js';
import { createSay } from '../../../src/tools/messages/say.js';
import { tableMessages } from '../../../src/tools/messages/tables.ja.js';

// That every code has a sentence in both languages is a matter of types.
const CODES = Object.keys(ja) as MessageCode[];
const TOOLS = join(import.meta.dirname, '../../../src/tools');

test('no two rooms of sentences share a code', () => {
  const rooms = [tableMessages, recordMessages, dateMessages, repairMessages, checkMessages, formatMessages];
  assert.equal(CODES.length, rooms.flatMap((room) => Object.keys(room)).length);
});

test('every sentence is said by somebody', () => {
  const source = readdirSync(TOOLS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('messages'))
    .map((name) => readFileSync(join(TOOLS, name), 'utf8'))
    .join('\n');
  const said = (code: string): boolean =>
    source.includes(`'${code}'`) || (code.startsWith('part-') && source.includes('`part-$'));
  assert.deepEqual(
    CODES.filter((code) => !said(code)),
    [],
  );
});

const CHECKS = Object.keys(checkMessages) as (keyof typeof checkMessages)[];

test('both languages say what is the matter, with advice', () => {
  for (const lang of ['ja', 'en'] as const) {
    const say = createSay(lang);
    for (const code of CHECKS) {
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
        area: 'A',
        km: 50,
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
