import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Manifest } from '../../scripts/framework-types.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('the WordPress plugin', () => {
  it('knows every widget and attribute of the library', () => {
    const plugin = readFileSync(path.join(ROOT, 'integrations/wordpress/tsunagari-widgets.php'), 'utf8');
    const written = [...plugin.matchAll(/^\t'([\w-]+)' +=> array\( (.*) \),$/gm)].map(
      ([, name, list]): [string, string[]] => [name!, [...list!.matchAll(/'([\w-]+)'/g)].map(([, one]) => one!)],
    );
    const manifest = JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8')) as Manifest;
    const known = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter(({ tagName }) => tagName && tagName !== 'tsunagari-feed')
      .map((one) => [one.tagName!.replace('tsunagari-', ''), (one.attributes ?? []).map(({ name }) => name)]);
    assert.deepEqual(Object.fromEntries(written), Object.fromEntries(known));
  });
});
