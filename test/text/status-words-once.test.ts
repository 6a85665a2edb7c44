import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { ja as event } from '../../src/text/ja/event-status.js';
import { ja as desk, jaPlace as place } from '../../src/text/ja/opening-status.js';

const HOMES = ['src/text/ja/opening-status.ts', 'src/text/ja/event-status.ts'];
const WORDS = [
  desk.open(),
  desk.openAlways,
  place.open(),
  event.open(),
  event.notNeeded,
  event.cancelled,
  event.full(),
];

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && !HOMES.includes(name)),
);

it('a status word is written in its catalogue alone; whatever else says it quotes it from there', () => {
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return WORDS.filter((word) => source.includes(word)).map((word) => `${file}: ${word}`);
  });
  assert.deepEqual(found, []);
});
