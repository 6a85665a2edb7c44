import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { ja as event } from '../../src/text/ja/event-status.js';
import { ja as desk, jaPlace as place } from '../../src/text/ja/opening-status.js';

const HOMES = ['src/text/ja/opening-status.ts', 'src/text/ja/event-status.ts'];
/** What people type is not what we say. */
const TYPED = 'src/model/search/search-synonyms.ts';
const WORDS = [
  ...[desk, place].flatMap((text) => [text.open(), text.openAlways, text.ask, text.suspended, text.expired]),
  ...[event.open(), event.fewLeft(), event.full(), event.closed, event.notNeeded, event.required],
  ...[event.today, event.cancelled, event.movedOnline],
];

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && name !== TYPED && !HOMES.includes(name)),
);

it('a status word is written in its catalogue alone; whatever else says it quotes it from there', () => {
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return WORDS.filter((word) => source.includes(word)).map((word) => `${file}: ${word}`);
  });
  assert.deepEqual(found, []);
});

/** They quote the word for a desk that is open; what generates itself (the reference) is not among them. */
const DOCUMENTS = [
  'README.md',
  'docs/recipes.md',
  'docs/guides/02-own-server.md',
  'docs/guides/03-before-publishing.md',
  'docs/guides/05-accessibility-test.md',
  'docs/guides/06-monthly.md',
  'docs/guides/09-terms.md',
  'examples/kanagawa/README.md',
  'stories/introduction.mdx',
];

it('a document that quotes the word for an open desk quotes the present one', () => {
  assert.deepEqual(
    DOCUMENTS.filter((file) => !readFileSync(file, 'utf8').includes(desk.open())),
    [],
  );
});
