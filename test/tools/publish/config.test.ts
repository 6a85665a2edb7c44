import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { CONFIG_WORDS } from '../../../src/tools/messages/config.ja.js';
import { configJsonSchemaText } from '../../../src/tools/publish/config-json-schema.js';
import { CONFIG_KEYS } from '../../../src/tools/publish/config.js';
import { JsonError, placedJson } from '../../../src/tools/publish/json-places.js';
import { folderWith, runHere } from '../cli/run-cli.js';

const said = async (text: string): Promise<string> => {
  const folder = await folderWith({ 'c.json': text });
  const { code, stderr } = await runHere(['build', 'c.json', '--out', 'out'], folder);
  assert.equal(code, 2, stderr);
  return stderr.replaceAll(join(folder, 'c.json'), 'c.json');
};
/** Line 2 is the publisher, line 3 what is given, line 4 the sources. */
const config = (line: string, source = '{ "file": "a.csv" }'): string =>
  `{\n"publisher": { "id": "zama" },\n${line}\n"sources": [\n${source}\n]\n}`;

describe('a mistake in the config is told by its line, with what to do', () => {
  const cases: readonly (readonly [what: string, text: string, words: RegExp])[] = [
    ['a misspelt key', config('"lisence": "x",'), /3行目 lisence: .*「license」のことですか/u],
    [
      'a misspelt key within a source',
      config('', '{ "flie": "a.csv" }'),
      /5行目 sources\.0\.flie: .*「file」のことですか/u,
    ],
    ['a key at the wrong place', config('"sheet": "4月",'), /3行目 sheet: .*「sources」の中/u],
    [
      'a word that is none',
      config('', '{ "file": "a.csv", "as": "ibasyo" }'),
      /5行目 sources\.0\.as: .*「ibasho」のことですか/u,
    ],
    ['a wrong type', config('"demo": "yes",'), /3行目 demo: true か false/u],
    ['no sources', '{\n"publisher": { "id": "zama" }\n}', /sources: 必ず書いてください/u],
    ['a code that no place has', config('"area": "149999",'), /3行目 area: .*6桁/u],
    ['a wrong day', config('', '{ "file": "a.csv", "date": "4月1日" }'), /5行目 sources\.0\.date: .*2026-07-28/u],
    ['plain http', config('', '{ "url": "http://example.jp/a.csv" }'), /5行目 .*https:\/\//u],
    ['a comma too many', config('"demo": true,,'), /3行目: .*余分な「,」/u],
    ['a comma at the end', '{\n"publisher": { "id": "zama" },\n}', /2行目: .*余分な「,」/u],
    ['a comma missing', config('"demo": true'), /3行目: .*「,」がありません/u],
    ['full-width quotes', config('”demo”: true,'), /3行目: .*半角の引用符/u],
    ['a quote left open', config('"license": "CC BY,'), /3行目: .*引用符/u],
    ['a remark', config('// 使用条件'), /3行目: .*消してください/u],
    ['a bracket left open', '{ "publisher": { "id": "zama" }', /1行目: .*閉じていません/u],
    ['a key twice', config('"demo": true, "demo": false,'), /3行目: .*二つ/u],
    ['nothing', '', /1行目: .*閉じていません/u],
  ];
  for (const [what, text, words] of cases) it(what, async () => assert.match(await said(text), words));

  it('and nothing of it is English', async () => {
    const words = await said(config('"area": "149999", "demo": 1,', '{ "file": "", "as": "x", "date": 4 }'));
    assert.doesNotMatch(words, /Invalid|expected|Too|Unrecognized/u);
    assert.equal(words.split('\n').filter((line) => line.startsWith('  ')).length, 5);
  });
});

describe('JSON by hand', () => {
  it('is read as JSON.parse reads it, and every key has its line', () => {
    const text = '\uFEFF{ "a": [1, -2.5e3, "\\u3042\\n", null, true, {}],\n "b": { "c": [] } }';
    const { value, lines } = placedJson(text);
    assert.deepEqual(value, JSON.parse(text.slice(1)));
    assert.deepEqual([lines.get('a.2'), lines.get('b'), lines.get('b.c')], [1, 2, 2]);
  });
  for (const text of ['{', '[1,]', '{"a" 1}', 'tru', '{"a":1}x', '{"a":01}', '"\\x"'])
    it(`${text} is no JSON`, () => assert.throws(() => placedJson(text), JsonError));
});

describe('the JSON Schema of the config', () => {
  it('says of every key what it is for', () => {
    assert.deepEqual(Object.keys(CONFIG_WORDS).sort(), [...CONFIG_KEYS].sort());
    assert.doesNotMatch(configJsonSchemaText(), /"description": "undefined/u);
    for (const [key, { example }] of Object.entries(CONFIG_WORDS)) assert.doesNotThrow(() => JSON.parse(example), key);
  });

  it('takes a config with every example, and refuses a misspelt key', () => {
    const check = new Ajv({ strict: false }).compile(JSON.parse(configJsonSchemaText()) as object);
    const at = (around: string): object =>
      Object.fromEntries(
        Object.entries(CONFIG_WORDS)
          .filter(([key]) => (around === '' ? !key.includes('.') : key.startsWith(around)))
          .map(([key, { example }]) => [key.slice(around.length), JSON.parse(example) as unknown]),
      );
    const whole = { ...at(''), publisher: at('publisher.'), sources: [at('sources.')] };
    assert.ok(check(whole), JSON.stringify(check.errors));
    assert.equal(check({ ...whole, aera: '14205' }), false);
  });
});
