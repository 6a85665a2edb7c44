import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { scriptBase } from '../../src/embed/script-base.js';
import { WIDGET_NAMES } from '../../src/embed/tags.js';

const page = { currentScript: null, stack: undefined, sources: [] };

describe('where the script is', () => {
  it('believes the running script first', () => {
    assert.equal(
      scriptBase({
        ...page,
        currentScript: { src: 'https://host.example/v1/tsunagari.js?x=1#y' },
        sources: ['https://other.example/tsunagari.js'],
      }),
      'https://host.example/v1/',
    );
  });

  for (const [browser, stack] of Object.entries({
    chrome: 'Error\n    at https://cdn.jsdelivr.net/npm/tsunagari/dist/tsunagari.js?v=1:1:20',
    'chrome, in a function':
      'Error\n    at tsunagariLoader (https://cdn.jsdelivr.net/npm/tsunagari/dist/tsunagari.js:1:20)',
    firefox: '@https://cdn.jsdelivr.net/npm/tsunagari/dist/tsunagari.js:1:20\n',
    safari: 'module code@https://cdn.jsdelivr.net/npm/tsunagari/dist/tsunagari.js:1:20',
  })) {
    it(`reads a module's address from the stack (${browser})`, () => {
      assert.equal(scriptBase({ ...page, stack }), 'https://cdn.jsdelivr.net/npm/tsunagari/dist/');
    });
  }

  it('is not misled by hosts and folders with .js in their names', () => {
    assert.equal(
      scriptBase({ ...page, stack: '@https://widgets.js.org:8443/a.js/tsunagari.js:1:2' }),
      'https://widgets.js.org:8443/a.js/',
    );
  });

  it('falls back to the last tag that names the file', () => {
    assert.equal(
      scriptBase({
        ...page,
        stack: 'Error\n at <anonymous>',
        sources: [
          'https://a.example/tsunagari.js',
          'https://b.example/w/tsunagari.min.js',
          'https://c.example/jquery.js',
        ],
      }),
      'https://b.example/w/',
    );
  });

  it('goes by what the page says before all, as a folder or as the address of the script', () => {
    for (const [told, base] of [
      ['https://host.example/v1', 'https://host.example/v1/'],
      ['https://host.example/v1/', 'https://host.example/v1/'],
      ['https://host.example/v1/tsunagari.js', 'https://host.example/v1/'],
      ['https://host.example', 'https://host.example/'],
      ['/widgets', 'https://page.example/widgets/'],
      ['./', 'https://page.example/town/'],
    ])
      assert.equal(
        scriptBase({
          ...page,
          told,
          baseURI: 'https://page.example/town/index.html',
          currentScript: { src: 'https://page.example/app.js' },
        }),
        base,
        told,
      );
  });

  it('knows when it does not know', () => {
    assert.equal(scriptBase(page), undefined);
  });

  it('knows exactly the widgets that there are', () => {
    const folders = readdirSync(path.resolve(import.meta.dirname, '../../src/widgets'), {
      recursive: true,
    }) as string[];
    const defined = folders
      .filter((name) => path.basename(name) === 'define.ts' && name !== 'define.ts')
      .map((name) => path.dirname(name));
    for (const name of defined)
      assert.ok((WIDGET_NAMES as readonly string[]).includes(name), `${name} is missing in src/embed/tags.ts`);
  });
});
