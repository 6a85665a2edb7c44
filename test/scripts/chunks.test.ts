import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rolldown } from 'vite';
import { aloneFiles, loadedBy, sharedFiles } from '../../scripts/chunks.js';

const chunk = (
  fileName: string,
  modules: readonly string[],
  imports: readonly string[],
  isEntry = false,
  dynamicImports: readonly string[] = [],
): Rolldown.OutputChunk =>
  ({
    type: 'chunk',
    fileName,
    name: fileName.replace('.js', ''),
    isEntry,
    imports,
    dynamicImports,
    facadeModuleId: null,
    modules: Object.fromEntries(modules.map((id) => [id, {}])),
  }) as unknown as Rolldown.OutputChunk;

/** Who loads what at first, and who later. */
const used = (
  modules: Readonly<Record<string, readonly [first: string, later?: string]>>,
): ReturnType<typeof loadedBy> =>
  new Map(
    Object.entries(modules).map(([id, [first, later = '']]) => [
      id,
      { first: new Set(first.split(' ').filter(Boolean)), later: new Set(later.split(' ').filter(Boolean)) },
    ]),
  );
const sizes = (size: number, ...ids: readonly string[]): Map<string, number> => new Map(ids.map((id) => [id, size]));

describe('a widget with a page for itself', () => {
  it('is one file until its first records stand, and one file of what comes for everybody after them', () => {
    const later = chunk('later.js', ['src/a-later.ts', 'own.ts'], ['y.js', 'z.js']);
    const month = chunk('month.js', ['src/month.ts'], ['z.js']);
    const files = aloneFiles([
      chunk('a.js', ['a.ts'], ['x.js'], true, ['later.js', 'month.js']),
      chunk('x.js', ['x.ts'], ['y.js']),
      chunk('y.js', ['y.ts'], []),
      chunk('z.js', ['z.ts'], []),
      { ...later, facadeModuleId: 'src/a-later.ts' },
      { ...month, facadeModuleId: 'src/month.ts' },
    ]);
    const first = ['a.ts', 'x.ts', 'y.ts'].map((id) => [id, 'first'] as const);
    const second = ['src/a-later.ts', 'own.ts', 'z.ts'].map((id) => [id, 'later'] as const);
    assert.deepEqual(new Map(files), new Map([...first, ...second]));
  });
});

describe('sharing files between widgets', () => {
  it('knows which widgets load a module before they run, however far away, and which later', () => {
    const users = loadedBy([
      chunk('widgets/a.js', ['a.ts'], ['x.js'], true, ['later.js']),
      chunk('widgets/b.js', ['b.ts'], ['y.js'], true),
      chunk('x.js', ['x.ts'], ['y.js']),
      chunk('y.js', ['y.ts'], []),
      chunk('later.js', ['later.ts'], ['y.js']),
    ]);
    assert.deepEqual([...users.get('y.ts')!.first].sort(), ['a', 'b']);
    assert.deepEqual([...users.get('y.ts')!.later], ['a']);
    assert.deepEqual([...users.get('x.ts')!.first], ['a']);
    assert.deepEqual([...users.get('later.ts')!.first], []);
    assert.deepEqual([...users.get('later.ts')!.later], ['a']);
  });

  it('lets little travel with others, for a request costs more, and nothing large', () => {
    const users = used({ all: ['a b c'], little: ['a b'], large: ['a b'] });
    const files = sharedFiles(
      users,
      new Map([
        ['all', 9_000],
        ['little', 100],
        ['large', 90_000],
      ]),
    );
    assert.notEqual(files.get('all'), files.get('large'));
    const without = sharedFiles(used({ all: ['a b c'], little: ['a b'] }), sizes(100, 'all', 'little'));
    assert.equal(without.get('all'), without.get('little'));
  });

  it('counts what a module imports from other files against everybody who would get it only for that', () => {
    const users = used({ all: ['a b c'], line: ['a b', 'c'], hours: ['a b'] });
    const of = (imports: Parameters<typeof sharedFiles>[2]): Map<string, string> =>
      sharedFiles(
        users,
        new Map([
          ['all', 9_000],
          ['line', 300],
          ['hours', 20_000],
        ]),
        imports,
      );
    assert.equal(of(new Map()).get('line'), of(new Map()).get('all'));
    const files = of(new Map([['line', ['hours']]]));
    assert.notEqual(files.get('line'), files.get('all'));
    assert.equal(files.get('line'), files.get('hours'));
  });

  it('leaves in the file of a widget what only it needs, but nothing that comes later and would take it from there', () => {
    const files = sharedFiles(
      used({ own: ['a'], both: ['a', 'a'], later: ['', 'a'] }),
      sizes(900, 'own', 'both', 'later'),
    );
    assert.deepEqual([...files.keys()], ['both']);
  });

  it('keeps what one widget needs first apart from what others need later', () => {
    const files = sharedFiles(
      used({ engine: ['a', 'b c d'], widget: ['a', 'e'], all: ['a b c d e'] }),
      sizes(20_000, 'engine', 'widget', 'all'),
    );
    assert.notEqual(files.get('engine'), files.get('widget'));
  });

  it('burdens a form, which may do without a feed, with nothing of those that read one', () => {
    const files = sharedFiles(used({ all: ['join-form a b'], feed: ['a b'] }), sizes(100, 'all', 'feed'));
    assert.notEqual(files.get('all'), files.get('feed'));
  });

  it('needs no more files than a host serves at once, as long as they are small', () => {
    const modules = Object.fromEntries([...'bcdefghi'].map((other) => [other, [`a ${other}`] as const]));
    const files = sharedFiles(used(modules), sizes(3_000, ...Object.keys(modules)));
    assert.equal(new Set(files.values()).size <= 5, true);
  });
});
