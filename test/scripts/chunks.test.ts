import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rolldown } from 'vite';
import { loadedBy, sharedFile } from '../../scripts/chunks.js';

const chunk = (
  fileName: string,
  modules: readonly string[],
  imports: readonly string[],
  isEntry = false,
): Rolldown.OutputChunk =>
  ({
    type: 'chunk',
    fileName,
    name: fileName.replace('.js', ''),
    isEntry,
    imports,
    modules: Object.fromEntries(modules.map((id) => [id, {}])),
  }) as unknown as Rolldown.OutputChunk;

describe('sharing files between widgets', () => {
  it('knows which widgets load a module before they run, however far away', () => {
    const users = loadedBy([
      chunk('widgets/a.js', ['a.ts'], ['x.js'], true),
      chunk('widgets/b.js', ['b.ts'], ['y.js'], true),
      chunk('x.js', ['x.ts'], ['y.js']),
      chunk('y.js', ['y.ts'], []),
      chunk('later.js', ['later.ts'], []),
    ]);
    assert.deepEqual([...users.get('y.ts')!].sort(), ['a', 'b']);
    assert.deepEqual([...users.get('x.ts')!], ['a']);
    assert.equal(users.has('later.ts'), false);
  });

  it('lets tiny modules travel with others, for a request costs more', () => {
    assert.equal(sharedFile(new Set(['event-list', 'join-form']), 190), 'core');
    assert.equal(sharedFile(new Set(['event-list', 'ibasho-map']), 80), 'lists');
    assert.equal(sharedFile(new Set(['event-list']), 80), undefined);
  });

  it('puts nothing large into a file that not every widget of that file needs', () => {
    const lists = ['consultation-finder', 'ibasho-map', 'event-list'];
    assert.equal(sharedFile(new Set([...lists, 'support-guide', 'join-form', 'feed'])), 'core');
    assert.equal(sharedFile(new Set([...lists, 'support-guide'])), 'feed');
    assert.equal(sharedFile(new Set(lists)), 'lists');
    assert.equal(sharedFile(new Set(['consultation-finder', 'event-list'])), undefined);
    assert.equal(sharedFile(new Set(['consultation-finder', 'ibasho-map', 'support-guide'])), 'hours');
    assert.equal(sharedFile(new Set(['member-directory', 'matching-board'])), 'exchange');
    assert.equal(sharedFile(new Set(['member-directory', ...lists])), 'lists');
    assert.equal(sharedFile(new Set(['member-directory'])), undefined);
    assert.equal(sharedFile(undefined), undefined);
    assert.equal(sharedFile(new Set(['event-list'])), undefined);
  });

  it('leaves nothing in the own file of the form that its second part needs', () =>
    assert.equal(sharedFile(new Set(['join-form'])), 'join'));
});
