/** The office types one name. The widgets' package has a command too, which only hands over: nobody is told to type that. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../../../src/tools/commands/specs.js';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['docs', 'examples', 'integrations', 'scripts', 'src'];
const OTHER_NAME = new RegExp(
  `tsunagari-widgets (?:${[...COMMANDS.map(({ name }) => name), 'receive', 'help'].join('|')})\\b`,
);
/** What was decided then, and the line by which pages of ours are known. */
const KEPT = /^docs.decisions|publish.index-page\.ts$/;

test('documents, examples and sentences call the command by one name', () => {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = [...readdirSync(ROOT), ...FOLDERS.flatMap(inFolder)].filter(
    (name) => /\.(?:md|ts|mjs|html|yml|cron|json)$/.test(name) && !KEPT.test(name),
  );
  assert.ok(files.length > 500);
  assert.deepEqual(
    files.filter((name) => OTHER_NAME.test(readFileSync(join(ROOT, name), 'utf8'))),
    [],
  );
});
