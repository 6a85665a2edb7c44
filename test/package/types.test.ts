/** What TypeScript knows of the tags in a project that has installed the package. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pack, ROOT, type Packed } from './packed.js';

const TYPES_OF_REACT = ['@types/react', 'csstype'];

let packed: Packed;

/** What the compiler says of one file of the project, its declarations checked too. */
function compile(file: string, code: string, ...options: string[]): string {
  writeFileSync(path.join(packed.folder, file), code);
  const { stdout } = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'],
      ...(options.length > 0 ? options : ['--module', 'esnext', '--moduleResolution', 'bundler']),
      file,
    ],
    { cwd: packed.folder, encoding: 'utf8' },
  );
  return stdout;
}

const EVENTS = `
import 'tsunagari-widgets/event-list/define';
import { TsunagariErrorEvent } from 'tsunagari-widgets/event-list';
import { JoinForm, TsunagariSubmitEvent } from 'tsunagari-widgets';
const list = document.createElement('tsunagari-event-list');
list.addEventListener('tsunagari-ready', (event) => { const count: number = event.detail.count; console.log(count); });
document.addEventListener('tsunagari-filter-change', (event) => console.log(event.detail.filters?.topic));
document.querySelector('tsunagari-join-form')?.addEventListener('tsunagari-submit', ({ detail }) => detail.via === 'mail');
// An error of the page is still what it was.
window.addEventListener('error', (event) => event instanceof ErrorEvent && event.message);
console.log(TsunagariErrorEvent, TsunagariSubmitEvent, JoinForm);
// @ts-expect-error there is no such property
list.limt = 3;
`;

const REACT = `
import React, { useRef } from 'react';
import 'tsunagari-widgets/react';
import type { EventList } from 'tsunagari-widgets';
import 'tsunagari-widgets/event-list/define';
export function List({ town }: { town?: string }) {
  const ref = useRef<EventList>(null);
  return <tsunagari-event-list ref={ref} key="a" className="x" feed="/feed.json" area={town} limit="3" heading={null} supporters={false}
    style={{ '--tsunagari-radius': '0' }} ontsunagari-ready={(event) => console.log(event.detail.count, event.target.filters.kind)}>
    <a href="/events">一覧</a>
  </tsunagari-event-list>;
}
// @ts-expect-error a value that there is not
export const blue = <tsunagari-event-list color-scheme="blue" />;
// @ts-expect-error a name that there is not
export const limt = <tsunagari-event-list limt="3" />;
`;

describe('types', () => {
  before(() => {
    packed = pack();
    const require = createRequire(path.join(ROOT, 'package.json'));
    mkdirSync(path.join(packed.folder, 'node_modules/@types'), { recursive: true });
    for (const name of TYPES_OF_REACT)
      symlinkSync(
        path.dirname(require.resolve(`${name}/package.json`)),
        path.join(packed.folder, 'node_modules', name),
        'junction',
      );
  });
  after(() => packed?.remove());

  it('know the details of events, on tags, document and by class', () => assert.equal(compile('a.ts', EVENTS), ''));

  it('know them under the rules of Node too', () =>
    assert.equal(compile('a.mts', EVENTS, '--module', 'nodenext', '--moduleResolution', 'nodenext'), ''));

  for (const jsx of ['react', 'react-jsx'])
    it(`know the tags, what may be given to them and their events in React (${jsx})`, () =>
      assert.equal(compile('b.tsx', REACT, '--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', jsx), ''));
});
