import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT });

/** Ids and messages of what lint says of `code`, were it to stand in `file`. */
async function complaints(file: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath: path.join(ROOT, file) });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
}

const forbidden: readonly [string, string, string][] = [
  ['src/feed/x.ts', "import { fold } from '../model/fold.js';\nfold('');\n", 'feed/ may not import from model/'],
  [
    'src/model/x.ts',
    "import { warn } from '../internal/log.js';\nwarn('', '');\n",
    'model/ may not import from internal/',
  ],
  [
    'src/model/x.ts',
    "import type { Language } from '../ui/frame.js';\nexport type X = Language;\n",
    'model/ may not import from ui/',
  ],
  [
    'src/ui/x.ts',
    "export { EventList } from '../widgets/event-list/event-list.js';\n",
    'ui/ may not import from widgets/',
  ],
  ['src/ui/x.ts', "export * from '../join/fields.js';\n", 'ui/ may not import from join/'],
  [
    'src/internal/x.ts',
    "import { ruby } from '../ui/ruby.js';\nruby('', false);\n",
    'internal/ may not import from ui/',
  ],
  [
    'src/widgets/x/x.ts',
    "import { run } from '../../tools/commands/run.js';\nvoid run;\n",
    'widgets/ may not import from tools/',
  ],
  [
    'src/widgets/x/x.ts',
    "export const later = () => import('../../tools/commands/run.js');\n",
    'widgets/ may not import from tools/',
  ],
  ['src/tools/x.ts', "import { ruby } from '../ui/ruby.js';\nruby('', false);\n", 'tools/ may not import from ui/'],
];

describe('the arrow of the house', () => {
  for (const [file, code, message] of forbidden) {
    it(`forbids: ${message} (${code.slice(0, 6)})`, async () =>
      assert.match(await complaints(file, code), new RegExp(message.replace('/', '\\/'))));
  }

  it('lets a file import from its own room and from rooms to its left', async () => {
    assert.equal(
      await complaints(
        'src/widgets/x/x.ts',
        "import { fold } from '../../model/fold.js';\nimport { eventCard } from '../event-list/event-card.js';\nvoid [fold, eventCard];\n",
      ),
      '',
    );
  });
});

describe('what a browser must not load or run', () => {
  const cases: readonly [string, string, RegExp][] = [
    ['zod itself', "import { z } from 'zod';\nvoid z;\n", /zod does not belong/],
    ['schemas of zod', "import { feedFile } from '../feed/schema.js';\nvoid feedFile;\n", /zod does not belong/],
    ['Object.groupBy', 'export const x = Object.groupBy([1], String);\n', /Safari/],
    ['URL.canParse', "export const x = URL.canParse('');\n", /Safari/],
    ['AbortSignal.any', 'export const x = AbortSignal.any([]);\n', /Safari/],
    ['requestIdleCallback', 'requestIdleCallback(() => {});\n', /Safari/],
    ['methods of Set', 'export const x = new Set([1]).union(new Set([2]));\n', /Safari/],
    [
      'CSS nesting',
      "import { css } from 'lit';\nexport const x = css`.a { color: red; &:hover { color: blue } }`;\n",
      /Safari/,
    ],
    [
      'light-dark()',
      "import { css } from 'lit';\nexport const x = css`.a { color: light-dark(red, blue) }`;\n",
      /Safari/,
    ],
    ['popover', "import { html } from 'lit';\nexport const x = html`<p popover>x</p>`;\n", /Safari/],
    ['innerHTML', "document.body.innerHTML = '';\n", /HTML from strings/],
    ['insertAdjacentHTML', "document.body.insertAdjacentHTML('beforeend', '');\n", /HTML from strings/],
    ['unsafeHTML', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nvoid unsafeHTML;\n", /unescaped/],
    ['eval', "eval('1');\n", /eval/],
    [
      'style attributes',
      'import { html } from \'lit\';\nexport const x = html`<p style="color: red">x</p>`;\n',
      /style attributes/,
    ],
    ['enum', 'export enum X { A }\n', /enum/],
    [
      'reduce, which old libraries replace',
      'export const f = (a: number[]) => a.reduce((x, y) => x + y);\n',
      /Old libraries/,
    ],
    ['Array.from with a function', 'export const f = () => Array.from([1], (x) => x);\n', /Old libraries/],
    ['a variable named window', 'export const f = (window: string) => window;\n', /global of the browser/],
    ['a type named Event', 'export interface Event { id: string }\n', /global of the browser/],
    ['a global that a forgotten parameter became', 'export const f = () => name;\n', /forgotten parameter/],
  ];
  for (const [what, code, message] of cases) {
    it(`forbids ${what}`, async () => assert.match(await complaints('src/ui/x.ts', code), message));
  }

  it('takes types of the schemas, and zod in Node', async () => {
    assert.equal(
      await complaints('src/ui/x.ts', "import type { Geo } from '../feed/schema.js';\nexport type X = Geo;\n"),
      '',
    );
    assert.equal(await complaints('src/tools/x.ts', "import { z } from 'zod';\nvoid z;\n"), '');
  });
});
