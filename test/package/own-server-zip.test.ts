import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';

const DIST = path.resolve(import.meta.dirname, '../../dist');

describe('the archive for an own server', () => {
  const zip = readdirSync(DIST).find((name) => /^tsunagari-widgets-[\d.]+\.zip$/.test(name))!;
  const files = unzipSync(readFileSync(path.join(DIST, zip)));
  const names = Object.keys(files).map((name) => name.slice(name.indexOf('/') + 1));

  it('has every file that the loader and the pages ask for', () => {
    for (const name of ['tsunagari.js', 'frame.html', 'builder/index.html', 'studio/worker.js', 'licenses.txt'])
      assert.ok(names.includes(name), name);
    for (const folder of ['widgets', 'chunks'])
      for (const file of readdirSync(path.join(DIST, folder), { recursive: true }) as string[])
        if (file.endsWith('.js')) assert.ok(names.includes(`${folder}/${file.replaceAll(path.sep, '/')}`), file);
  });

  it('names no host: everything is found from where it lies', () => {
    const pages = Object.entries(files).filter(([name]) => name.endsWith('.html'));
    assert.ok(pages.length >= 5);
    for (const [name, bytes] of pages)
      assert.doesNotMatch(new TextDecoder().decode(bytes), /(?:src|href)="(?:https?:)?\//, name);
  });

  it('has nothing that only developers need', () => {
    assert.deepEqual(
      names.filter((name) => /\.map$|^(?:npm|node|site)\//.test(name)),
      [],
    );
  });
});
